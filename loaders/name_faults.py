"""Texts that stand where a name should and are none: marks, dashes, and what spreadsheets make of names."""

from __future__ import annotations

from loaders.period_faults import undo_date
from loaders.status import STATUS_OF_MARK

_ABSENT = frozenset({"null", "n/a", "na", "nan", "tbc"})  # but not “unknown”: publishers have such groups
_WRITE_THE_NAME = "Write the name; a mark for a missing figure goes into the column of the figure."


def find_fault_of_name(name: str) -> str | None:
    """How to mend a text that is no name; None for one that may be."""
    if name.casefold() in STATUS_OF_MARK or name.casefold() in _ABSENT or not any(map(str.isalnum, name)):
        return _WRITE_THE_NAME
    if name.startswith("#"):
        return "This is a spreadsheet's mark for an error: mend the cell, and save the file again."
    span = undo_date(name)
    if span:
        return f"A spreadsheet has made a date of it, of “{span}” perhaps: format the column as Text and type it again."
    return None
