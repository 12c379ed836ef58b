"""Which version of the rules a file was checked by: what a receipt says, so that an old answer can be explained."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable
from functools import cache
from pathlib import Path

from loaders.areas import REFERENCE_FOLDER

_LENGTH = 12  # hexadecimal digits
_BESIDE = "illustrative"  # makes data up and checks nothing

_REGISTERS = (
    "area_aliases.csv", "area_members.csv", "area_successors.csv", "areas.csv", "lsoa_areas.csv", "metric_names.csv",
    "partnerships.csv",
)  # fmt: skip
"""The reference files by which areas and metrics are known: a spelling that is added there makes a bad cell good."""


@cache
def find_rules_version(folder: Path = Path(__file__).parent, references: Path = REFERENCE_FOLDER) -> str:
    """A short hash over everything that decides what becomes of a file: the code of the loaders, and the registers.

    The returns with their columns and rules are in it, and all that reads cells and rows. It changes with any of
    them, also where only the words of a message did; never without a reason that the history of the code shows.
    """
    return _hash_texts([*_list_code(folder), *((name, references / name) for name in _REGISTERS)])


@cache
def hash_code(folder: Path) -> str:
    """A short hash over the code of a package."""
    return _hash_texts(_list_code(folder))


def _list_code(folder: Path) -> list[tuple[str, Path]]:
    """The files of a package and their names in it, in the order of the names."""
    files = {path.relative_to(folder): path for path in folder.rglob("*.py")}
    return sorted((name.as_posix(), path) for name, path in files.items() if _BESIDE not in name.parts)


def _hash_texts(files: Iterable[tuple[str, Path]]) -> str:
    found = hashlib.sha256()
    for name, path in files:
        found.update(f"{name}\n{path.read_text(encoding='utf-8')}\n".encode())
    return found.hexdigest()[:_LENGTH]
