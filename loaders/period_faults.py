"""Known faults of texts that are no period: what people and spreadsheets do to them, and how to mend it."""

from __future__ import annotations

import re
from datetime import date, timedelta

from loaders.period_styles import DAY, LONGEST, MONTH_NAMES, QUARTER, WORD, plain_text, read_span, second_year

_FORMAT_AS_TEXT = "Format the column as Text and type the period again."
_SHORT_MONTHS = [name[:3].lower() for name in MONTH_NAMES]
_SPREADSHEET_DAY_NOUGHT = date(1899, 12, 30)


def find_fault(text: str) -> tuple[str, str] | None:
    """A known fault of a text that could not be read: what it is, and how to mend it (or an empty text)."""
    if len(text) > LONGEST:
        return f"has {len(text):,} characters", ""
    plain = plain_text(text)
    return _find_damage(plain) or _find_fault_of_day(plain) or _find_fault_of_years(plain)


def undo_date(text: str) -> str | None:
    """The span of two numbers that a spreadsheet took for a date: "5 to 9" for 05-Sep; None for any other text."""
    found = re.fullmatch(rf"(?:([0-9]{{1,2}})[- ]({WORD})|({WORD})[- ]([0-9]{{1,2}}))", plain_text(text[:LONGEST]))
    if found is None:
        return None
    month = _SHORT_MONTHS.index((found[2] or found[3])[:3]) + 1
    first, last = sorted((int(found[1] or found[4]), month))
    return f"{first} to {last}"


def _find_damage(plain: str) -> tuple[str, str] | None:
    """What a spreadsheet made of the text."""
    if re.fullmatch(r"[2-7]\d{4}(?:\.0+)?", plain):
        day = _words_of_day(_SPREADSHEET_DAY_NOUGHT + timedelta(days=int(plain[:5])))
        return f"is a date that a spreadsheet has stored as a number ({day})", _FORMAT_AS_TEXT
    if plain and set(plain) == {"#"}:
        return "is what a spreadsheet shows when a column is too narrow", "Widen the column and save the file again."
    if plain.startswith("#"):
        return "is a spreadsheet's mark for an error", "Mend the cell and save the file again."
    if re.fullmatch(rf"\d{{1,2}}[- ]{WORD}", plain):
        return "is a date that a spreadsheet has shortened", _FORMAT_AS_TEXT
    return None


def _find_fault_of_day(plain: str) -> tuple[str, str] | None:
    span = read_span(plain)
    if re.fullmatch(rf"\d{{1,2}}[-/. ](?:\d{{1,2}}|{WORD})[-/. ]\d\d", plain):
        return "is a date whose year has two digits", ""
    if span and span[0] == span[1]:
        return f"is a single day ({_words_of_day(span[0])})", ""
    if re.fullmatch(DAY, plain) and not span:
        return "is not a day of the calendar (read as day, month, year)", ""
    return None


def _find_fault_of_years(plain: str) -> tuple[str, str] | None:
    pair = re.fullmatch(r"(?:fy ?)?(\d{4})(?: to |-|/)(\d{4}|\d\d)", plain)
    if pair:
        first, last = int(pair[1]), second_year(int(pair[1]), pair[2])
        return (f"runs from {first} to {last}", "") if abs(last - first) < 10 else None
    if re.search(r"\d\d", plain) is None and re.search(rf"\b(?:{WORD}|{QUARTER})(?: |-|$)", plain):
        return "has no year", ""
    if re.fullmatch(r"[^()]+\([^()]+\)", plain):
        return "has something in brackets that does not say the same", ""
    return None


def _words_of_day(day: date) -> str:
    return f"{day.day} {MONTH_NAMES[day.month - 1]} {day.year}"
