"""The Fingertips indicators that the dashboard keeps, and what Fingertips' notes on values mean."""

from __future__ import annotations

from dataclasses import dataclass

from loaders.conversion.lines import NOT_AVAILABLE, NOT_GIVEN, SUPPRESSED, TOTAL


@dataclass(frozen=True, slots=True)
class Indicator:
    """A Fingertips indicator as a measure of published figures.

    `ages` are the ages that the indicator is defined for, which are therefore written as All. `is_part` marks
    an indicator that covers only some of the people whom the measure counts: its own name then stands as the
    group, so that it never passes for the measure's total.
    """

    measure: str
    ages: frozenset[str]
    is_part: bool = False


_ALL_AGES = "all ages"


def _indicator(measure: str, *ages: str, is_part: bool = False) -> Indicator:
    return Indicator(measure, frozenset({_ALL_AGES, *ages}), is_part)


_ADULTS = ("18+ yrs", "18+")

INDICATORS: dict[str, Indicator] = {
    "90244": _indicator("successful-completion-opiate", *_ADULTS),
    "90245": _indicator("successful-completion-nonopiate", *_ADULTS),
    "90808": _indicator("hospital-admissions-15-24", "15-24 yrs"),
    "91117": _indicator("ocu-prevalence", "15-64 yrs"),
    "91182": _indicator("numbers-in-treatment", *_ADULTS, is_part=True),
    "91380": _indicator("alcohol-specific-deaths"),
    "92432": _indicator("drug-misuse-deaths"),
    "92454": _indicator("numbers-in-treatment", *_ADULTS, is_part=True),
    "92455": _indicator("numbers-in-treatment", *_ADULTS, is_part=True),
    "92544": _indicator("continuity-of-care", *_ADULTS),
    "93517": _indicator("unmet-need-ocu", "15-64 yrs"),
    "93532": _indicator("unmet-need-alcohol", *_ADULTS),
}


def name_age(indicator: Indicator, age: str) -> str:
    """Give All for the indicator's own ages, otherwise the age as published."""
    return TOTAL if age.casefold() in indicator.ages else age


def name_group(indicator: Indicator, name: str) -> str:
    """Give All, or the indicator's name where it covers only a part of what the measure counts."""
    return name if indicator.is_part else TOTAL


def read_note(note: str) -> str:
    """Give the mark for a value that is not there, from the note beside it.

    "Cannot be calculated, too few cases" becomes [z], not applicable: the count stands beside it, so nothing
    is hidden ([c]) and nothing is missing ([x]); the publisher makes no rate of so few. Without a telling
    note it is [x].
    """
    folded = note.casefold()
    if "suppress" in folded or "disclosure" in folded:
        return SUPPRESSED
    if "too small" in folded or "cannot be calculated" in folded or "not calculated" in folded:
        return NOT_GIVEN
    return NOT_AVAILABLE


def is_about_two_areas(note: str) -> bool:
    """Whether a note says that two authorities are published as one."""
    return "combined" in note.casefold()
