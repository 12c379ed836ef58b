"""Which texts a spreadsheet would take for a formula: every file that such programs open asks here."""

from __future__ import annotations

import re
from typing import Final

# With these a spreadsheet takes a cell for a formula. Tab and carriage return are skipped by some before they look.
_DANGEROUS: Final = ("=", "+", "-", "@", "\t", "\r")
_NUMBER: Final = re.compile(r"-?\d+(\.\d+)?(e[+-]?\d+)?", re.IGNORECASE)


def is_dangerous(text: str) -> bool:
    """Whether a spreadsheet would run a text as a formula. A plain negative number is none.

    Spaces before the sign do not hide it: some programs strip them.
    """
    return text.lstrip(" ").startswith(_DANGEROUS) and not _NUMBER.fullmatch(text)
