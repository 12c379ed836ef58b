"""Files, folders and patterns lead to the files that are meant."""

from pathlib import Path

import pytest

from loaders.errors import UsageError
from loaders.find_files import find_files


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    for name in ("b.csv", "a.CSV", "notes.txt", "[odd] *.csv"):
        (tmp_path / name).write_text("x")
    (tmp_path / "folder.csv").mkdir()
    (tmp_path / "deep" / "er").mkdir(parents=True)
    (tmp_path / "deep" / "er" / "c.csv").write_text("x")
    (tmp_path / "empty").mkdir()
    return tmp_path


def find(folder: Path, *names: str) -> list[str]:
    return [path.relative_to(folder).as_posix() for path in find_files(str(folder / name) for name in names)]


def test_a_file_is_itself_whatever_it_is_called(folder: Path) -> None:
    assert find(folder, "notes.txt", "[odd] *.csv") == ["notes.txt", "[odd] *.csv"]


def test_a_folder_is_its_own_csv_files_in_any_case(folder: Path) -> None:
    assert find(folder, ".") == ["[odd] *.csv", "a.CSV", "b.csv"]


def test_a_pattern_is_what_fits_it(folder: Path) -> None:
    assert find(folder, "?.csv") == ["b.csv"]
    assert find(folder, "**/*.csv") == ["[odd] *.csv", "b.csv", "deep/er/c.csv"]


def test_a_pattern_may_be_relative(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(folder)
    assert find_files(["b.*", "deep/*/c.csv"]) == [Path("b.csv"), Path("deep/er/c.csv")]


def test_each_file_comes_once_in_the_order_of_the_names(folder: Path) -> None:
    assert find(folder, "notes.txt", "b.csv", ".", "b.csv") == ["notes.txt", "b.csv", "[odd] *.csv", "a.CSV"]


@pytest.mark.parametrize(
    ("name", "words"),
    [
        ("none.csv", "There is no file .*none.csv."),
        ("*.xlsx", "There is no file .*xlsx."),
        ("empty", "There is no CSV file in the folder .*empty."),
        ("b**c/*", "There is no file"),
        ("x" * 5_000, "cannot be looked up: File name too long."),
    ],
)
def test_a_name_that_means_no_file_is_a_misuse(name: str, words: str, folder: Path) -> None:
    with pytest.raises(UsageError, match=words):
        find(folder, "b.csv", name)
