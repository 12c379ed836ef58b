"""The documents keep in step with the code: paths and commands that they name exist."""

import re
from pathlib import Path

import pytest
from typer.main import get_group

from app import Settings, cli
from tests.bench.__main__ import NAMES

REPOSITORY = Path(__file__).resolve().parent.parent
DOCUMENTS = sorted([*REPOSITORY.glob("*.md"), *(REPOSITORY / "docs").rglob("*.md")])
FOLDERS = ("loaders", "metrics", "layouts", "tests", "data", "docs")
MADE_LATER = ("data/store", "data/samples")


def read(document: Path) -> str:
    """Give a document's text."""
    return document.read_text(encoding="utf-8")


def find_named_paths(text: str) -> set[str]:
    """Find the paths of the project that a text names in code marks, `{a,b}` spelt out."""
    paths: set[str] = set()
    for word in re.findall(r"`([^`\s]+)`", text):
        if word.split("/")[0] in FOLDERS and "/" in word and "*" not in word and "<" not in word:
            braces = re.search(r"\{([^}]*)\}", word)
            several = braces.group(1).split(",") if braces else [""]
            paths.update(word.replace(braces.group(0), each) if braces else word for each in several)
    return paths


@pytest.mark.parametrize("document", DOCUMENTS, ids=lambda path: path.name)
def test_paths_that_documents_name_exist(document: Path) -> None:
    named = find_named_paths(read(document))
    missing = [
        path
        for path in named
        if not path.startswith(MADE_LATER)
        and not (REPOSITORY / path).exists()
        and not (REPOSITORY / f"{path}.py").exists()
    ]
    assert not missing


@pytest.mark.parametrize("document", DOCUMENTS, ids=lambda path: path.name)
def test_links_between_documents_lead_somewhere(document: Path) -> None:
    targets = re.findall(r"\]\(([^)#:]+)(?:#[^)]*)?\)", read(document))
    assert [target for target in targets if not (document.parent / target).exists()] == []


@pytest.mark.parametrize("document", DOCUMENTS, ids=lambda path: path.name)
def test_commands_that_documents_name_exist(document: Path) -> None:
    known = set(get_group(cli).commands)
    named = set(re.findall(r"app\.py ([a-z]+)", read(document)))
    assert named <= known


@pytest.mark.parametrize("document", DOCUMENTS, ids=lambda path: path.name)
def test_options_that_documents_name_exist(document: Path) -> None:
    commands = get_group(cli).commands
    for name, rest in re.findall(r"app\.py ([a-z]+)([^`\n|#]*)", read(document)):
        known = {option for parameter in commands[name].params for option in parameter.opts}
        assert set(re.findall(r"(?<=\s)--?[a-z][a-z-]*", rest)) <= known, name


@pytest.mark.parametrize("document", DOCUMENTS, ids=lambda path: path.name)
def test_addresses_that_documents_name_are_answered(document: Path) -> None:
    code = "\n".join(read(path) for path in (REPOSITORY / "layouts").rglob("*.py"))
    for address in re.findall(r"/api/v1/[a-z]+", read(document)):
        assert f'"{address}' in code, address


def test_every_setting_is_named_in_the_readme() -> None:
    (table,) = re.findall(r"^## Settings\n(.*?)^## ", read(REPOSITORY / "README.md"), re.M | re.S)
    assert sorted(re.findall(r"`([A-Z_]{4,})`", table)) == sorted(name.upper() for name in Settings.model_fields)


def test_targets_that_documents_name_exist() -> None:
    targets = set(re.findall(r"^([a-z]+):", read(REPOSITORY / "Makefile"), re.M))
    for document in DOCUMENTS:
        assert set(re.findall(r"`make ([a-z]+)", read(document))) <= targets, document


def test_page_of_measurements_has_a_place_for_each_benchmark() -> None:
    text = read(REPOSITORY / "docs" / "performance.md")
    for name in NAMES:
        assert re.search(rf"<!-- {name} -->.*<!-- end of {name} -->", text, re.S), name


def test_a_path_that_is_not_there_is_found_out() -> None:
    assert find_named_paths("see `loaders/{read,check}.py` and `docs/adr/`") == {
        "loaders/read.py",
        "loaders/check.py",
        "docs/adr/",
    }
