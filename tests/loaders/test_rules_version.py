"""The version of the rules changes with a rule, and with nothing that checks no file."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

import loaders
from loaders.areas import REFERENCE_FOLDER
from loaders.rules_version import find_rules_version

LOADERS = Path(loaders.__file__).parent


@pytest.fixture
def copy(tmp_path: Path) -> Path:
    """The code of the loaders, to be changed."""
    return Path(shutil.copytree(LOADERS, tmp_path / "loaders", ignore=shutil.ignore_patterns("__pycache__")))


def change(path: Path, old: str, new: str) -> None:
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), encoding="utf-8")


def test_it_is_short_and_the_same_for_the_same_code(copy: Path) -> None:
    assert find_rules_version() == find_rules_version(copy)
    assert len(find_rules_version()) == 12


@pytest.mark.parametrize(
    ("file", "old", "new"),
    [
        ("rules.py", "Severity.QUERY", "Severity.ERROR"),
        ("returns/police_supply.py", "Class A", "Class Z"),
        ("number_column.py", "100_000_000", "100_000_001"),
    ],
    ids=["a rule", "a column", "how a cell is read"],
)
def test_it_changes_with_what_decides_about_a_file(file: str, old: str, new: str, copy: Path) -> None:
    change(copy / file, old, new)
    assert find_rules_version(copy) != find_rules_version()


@pytest.mark.parametrize(
    ("name", "changes"), [("area_aliases.csv", True), ("partnerships.csv", True), ("populations.csv", False)]
)
def test_it_changes_with_the_registers_of_areas_and_not_with_what_is_only_shown(
    name: str, changes: bool, tmp_path: Path
) -> None:
    folder = Path(shutil.copytree(REFERENCE_FOLDER, tmp_path / "reference"))
    assert find_rules_version(references=folder) == find_rules_version()
    (folder / name).write_text((folder / name).read_text(encoding="utf-8") + "\n", encoding="utf-8")
    find_rules_version.cache_clear()
    assert (find_rules_version(references=folder) != find_rules_version()) is changes


def test_it_does_not_change_with_made_up_data(copy: Path) -> None:
    change(copy / "illustrative" / "draw.py", '"""', '""" ')
    assert find_rules_version(copy) == find_rules_version()


def test_it_is_the_same_however_lines_end(copy: Path) -> None:
    path = copy / "rules.py"
    path.write_bytes(path.read_bytes().replace(b"\n", b"\r\n"))
    assert find_rules_version(copy) == find_rules_version()
