"""The data dictionary in docs is the one that the code gives."""

import pytest

from loaders.return_docs import RETURNS_PAGE, describe_returns
from loaders.returns_catalogue import find_returns

REGENERATE = "docs/returns.md lags behind the code: run `python -m loaders.return_docs` and look at what changed."


def test_the_page_is_in_step_with_the_code() -> None:
    if RETURNS_PAGE.read_text(encoding="utf-8") != describe_returns() + "\n":
        pytest.fail(REGENERATE, pytrace=False)


def test_every_return_stands_in_the_page_with_its_columns_measures_rules_and_example() -> None:
    page = describe_returns()
    for each in find_returns().values():
        section = page.split(f"\n## {each.title}\n")[1].split("\n## ")[0]
        named = [*each.columns, *each.measure.values, *(rule.code for rule in each.rules)]
        missing = [name for name in named if f"| `{name}` |" not in section]
        assert not missing, f"{each.slug}: {missing}"
        assert "\n".join(each.example_csv().splitlines()) in section


def test_tables_have_as_many_cells_in_every_line() -> None:
    page = describe_returns()
    for table in page.split("\n\n"):
        lines = [line for line in table.splitlines() if line.startswith("|")]
        assert len({line.replace("\\|", "").count("|") for line in lines}) <= 1, lines[:1]
