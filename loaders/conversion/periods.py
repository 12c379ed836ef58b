"""Periods as published files write them, given on as the codes that every column of periods reads without doubt."""

from __future__ import annotations

import re

from loaders.periods import Period, PeriodError, PeriodKind, parse_any_period
from loaders.report import Finding

# Two years, and no two parts of a date ("11-12-2024").
_SPAN = re.compile(
    r"(?<![0-9])(?<![0-9][-–_/.])((?:19|20)?[0-9]{2})\s*([-–_/]|to|and)\s*((?:19|20)?[0-9]{2})(?!\2?[0-9])"
)


def read_period(text: str, row: int | None = None) -> Period | Finding:
    """Read a period whose text names its own kind ("2016 - 18", "2018/19", "2018"), or say why that cannot be."""
    try:
        return parse_any_period(text)
    except PeriodError as error:
        return Finding(
            "unknown-period",
            error.message,
            row=row,
            value=text[:60],
            expected=error.expected,
            remedy="Check that the file is as it was published.",
            example=error.example,
        )


def find_spans(text: str, kind: PeriodKind) -> set[Period]:
    """Find the periods of a kind that two years in running text, such as a file's name, can mean.

    A financial year is two years that follow each other ("09-10"), three calendar years two years apart ("2016-18").
    """
    apart, month, months = {
        PeriodKind.FINANCIAL_YEAR: (1, 4, 12),
        PeriodKind.THREE_CALENDAR_YEARS: (2, 1, 36),
    }[kind]
    found = set()
    for first, _, last in _SPAN.findall(text):
        begin = int(first) + (2000 if len(first) == 2 else 0)
        end = int(last) + (begin - begin % 100 if len(last) == 2 else 0)
        if end - begin == apart:
            found.add(Period.from_id((begin * 12 + month - 1) * 100 + months))
    return found


def missing_period(where: str, example: str) -> Finding:
    """Say that a file nowhere tells what time it is about, and how its name can tell it."""
    return Finding(
        "period-not-stated",
        f"The file does not say which period its figures are for: {where}.",
        expected="the period in the file's name",
        remedy="Give the file the name under which it was published, or add the period to its name, and load it again.",
        example=example,
    )
