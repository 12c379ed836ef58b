"""Which version of the rules a file was checked by: what a receipt says, so that an old answer can be explained."""

from __future__ import annotations

import hashlib
from functools import cache
from pathlib import Path

_LENGTH = 12  # hexadecimal digits
_BESIDE = "illustrative"  # makes data up and checks nothing


@cache
def find_rules_version(folder: Path = Path(__file__).parent) -> str:
    """A short hash over everything that decides what becomes of a file: the code of the loaders.

    The returns with their columns and rules are in it, and all that reads cells and rows. It changes with any of
    them, also where only the words of a message did; never without a reason that the history of the code shows.
    """
    found = hashlib.sha256()
    for path in sorted(folder.rglob("*.py"), key=lambda each: each.relative_to(folder).as_posix()):
        name = path.relative_to(folder)
        if _BESIDE not in name.parts:
            found.update(f"{name.as_posix()}\n{path.read_text(encoding='utf-8')}\n".encode())
    return found.hexdigest()[:_LENGTH]
