"""Known faults of texts that are no number: what people and spreadsheets do to them, and how to mend it."""

from __future__ import annotations

import re

_DIGITS_OR_MARK = "Write the figure in digits only, or the mark that says why there is none."

_DASHES = re.compile(r"[-–—−]+")
_MINUS = re.compile(r"[–—−]\s*\d[\d.,]*")
_ERROR = re.compile(r"#[A-Z/0!?]+", re.IGNORECASE)
_SPACED = re.compile(r"\d{1,3}([ \u00a0\u2009\u202f]\d{3})+")
_BOUNDED = re.compile(r"(?:<|≤|less than|under|fewer than|up to).*", re.IGNORECASE)
_ABSENT = frozenset({"null", "n/a", "na", "nan", "none", "..", ".", "tbc", "unknown", "not known", "?"})


def advise(text: str) -> str:
    """How to mend a text that stands where a number should."""
    plain = " ".join(text.split())
    if _DASHES.fullmatch(plain):
        return "A dash could mean none or not known: write 0 for none, [x] for not available."
    if plain.casefold() in _ABSENT:
        return "It could mean none or not known: write 0 for none, [x] for not available, [z] for not applicable."
    if _BOUNDED.fullmatch(plain):
        return "Write [c] for a small number that is hidden."
    return _advise_on_spelling(plain)


def _advise_on_spelling(plain: str) -> str:
    """How to mend a number that is written as no program reads one."""
    if set(plain) == {"#"}:
        return "A spreadsheet shows this when a column is too narrow: widen it, and save the file again."
    if _ERROR.fullmatch(plain):
        return "This is a spreadsheet's mark for an error: mend the cell, and save the file again."
    if _MINUS.fullmatch(plain):
        return "It begins with a dash: write nothing before a number, or a minus sign (-) if it is less than nought."
    if _SPACED.fullmatch(plain):
        return "Write the figure without spaces between its digits."
    if plain.endswith("%"):
        return "Write the number without the sign for per cent, if the column asks for one; else the count itself."
    if plain.isdecimal() and not plain.isascii():
        return "Write the figure with the digits 0 to 9."
    return _DIGITS_OR_MARK
