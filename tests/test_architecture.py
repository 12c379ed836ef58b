"""The house keeps its own rules, and each rule can tell a file that breaks it."""

import pytest

from tests.architecture import (
    Rule,
    Source,
    find_all_sources,
    find_impure_imports,
    find_loaders_beyond_metrics,
    find_long_file,
    find_long_functions,
    find_machine_paths,
    find_missing_docstrings,
    find_product_sources,
    find_sql_out_of_place,
    find_texts,
    find_vague_name,
)

LONG_FUNCTION = "def add(numbers):\n" + "    numbers += 1\n" * 40
DOCUMENTED = 'def add(numbers):\n    """' + "Adds.\n" * 40 + '    """\n    return numbers\n'


@pytest.mark.parametrize(
    ("rule", "source"),
    [
        (find_sql_out_of_place, Source("layouts/view.py", "from sqlalchemy.orm import Session\n")),
        (find_sql_out_of_place, Source("metrics/results.py", "def f():\n    import sqlalchemy as sa\n")),
        (find_impure_imports, Source("metrics/disclosure.py", "import sqlalchemy\n")),
        (find_impure_imports, Source("layouts/charts/trend.py", "from dash import dcc\n")),
        (find_loaders_beyond_metrics, Source("metrics/counts.py", "from loaders.load import store\n")),
        (find_loaders_beyond_metrics, Source("metrics/counts.py", "from loaders import read\n")),
        (find_long_file, Source("loaders/read.py", "x = 1\n" * 301)),
        (find_long_functions, Source("loaders/read.py", LONG_FUNCTION)),
        (find_vague_name, Source("loaders/date_utils.py", "")),
        (find_vague_name, Source("layouts/common/marks.py", "")),
        (find_missing_docstrings, Source("loaders/read.py", "x = 1\n")),
        (find_missing_docstrings, Source("loaders/read.py", '"""Reads."""\ndef read():\n    pass\n')),
        (find_machine_paths, Source("README.md", "Look in /" + "root/data first")),
    ],
)
def test_each_rule_finds_what_breaks_it(rule: Rule, source: Source) -> None:
    assert len(list(rule(source))) == 1


@pytest.mark.parametrize(
    ("rule", "source"),
    [
        (find_sql_out_of_place, Source("loaders/load.py", "from sqlalchemy import insert\n")),
        (find_impure_imports, Source("layouts/pages/metric.py", "from dash import dcc\n")),
        (find_loaders_beyond_metrics, Source("metrics/counts.py", "from loaders.periods import Period\n")),
        (find_loaders_beyond_metrics, Source("layouts/view.py", "from loaders.check import check\n")),
        (find_long_file, Source("loaders/read.py", "x = 1\n" * 300)),
        (find_long_functions, Source("loaders/read.py", DOCUMENTED)),
        (find_missing_docstrings, Source("loaders/read.py", '"""Reads."""\ndef _read():\n    pass\n')),
        (find_machine_paths, Source("README.md", "https://example.org/" + "home/page and data/" + "work/x")),
    ],
)
def test_each_rule_passes_what_keeps_it(rule: Rule, source: Source) -> None:
    assert list(rule(source)) == []


@pytest.mark.parametrize(
    "rule",
    [
        find_sql_out_of_place,
        find_impure_imports,
        find_loaders_beyond_metrics,
        find_long_functions,
        find_missing_docstrings,
    ],
)
def test_the_product_keeps_each_rule(rule: Rule) -> None:
    require_kept(rule, find_product_sources())


@pytest.mark.parametrize("rule", [find_long_file, find_vague_name])
def test_the_product_and_its_tests_keep_each_rule(rule: Rule) -> None:
    require_kept(rule, find_all_sources())


def test_no_text_names_a_folder_of_one_machine() -> None:
    texts = find_texts()
    assert {"Makefile", "pyproject.toml", ".ci/run"} <= {text.path for text in texts}
    require_kept(find_machine_paths, texts)


def require_kept(rule: Rule, sources: list[Source]) -> None:
    """Fail with every place that breaks a rule, one a line."""
    assert sources
    problems = [problem for source in sources for problem in rule(source)]
    if problems:
        pytest.fail("\n".join(problems), pytrace=False)
