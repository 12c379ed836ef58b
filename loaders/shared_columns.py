"""Columns that several returns share, so that one word means the same in each of them."""

from __future__ import annotations

from typing import Annotated

from loaders.areas import FIVE_YEAR_BANDS, LOWER_TIER, UPPER_TIER, AreaLevel
from loaders.columns import AreaColumn, Number, OneOf, PeriodColumn
from loaders.periods import PeriodKind

# The type of a number column's cells once read: the number, and its status.
Figure = tuple[float, int]

# England is accepted everywhere: it is what local figures are compared with.
COMPARATOR = frozenset({AreaLevel.COUNTRY})

TOTAL = "All"
TOTAL_SPELLINGS = dict.fromkeys(("total", "totals", "grand total", "any", "combined", "overall"), TOTAL)

UpperTierArea = Annotated[
    int,
    AreaColumn(
        label="Area",
        description="The county or single-tier authority that the figures are for, or England.",
        example="Herefordshire",
        levels=UPPER_TIER | COMPARATOR,
    ),
]

LowerTierArea = Annotated[
    int,
    AreaColumn(
        label="Area",
        description="The district or single-tier authority that the figures are for, or England.",
        example="Wyre Forest",
        levels=LOWER_TIER | COMPARATOR,
    ),
]

_PERIOD_EXAMPLES = {
    PeriodKind.QUARTER: "July to September 2025",
    PeriodKind.YEAR_TO_QUARTER: "12 months to September 2025",
    PeriodKind.FINANCIAL_YEAR: "2024/25",
    PeriodKind.CALENDAR_YEAR: "2024",
    PeriodKind.ACADEMIC_YEAR: "September 2024 to August 2025",
}


def period_of(kind: PeriodKind, description: str, *, example: str = "") -> PeriodColumn:
    """Make the period column of a return that comes by quarter, by rolling year and so on."""
    label = kind.value[0].upper() + kind.value[1:]
    return PeriodColumn(label=label, description=description, example=example or _PERIOD_EXAMPLES[kind], kind=kind)


def count_of(description: str, *, example: str, maximum: float, whole: bool = True) -> Number:
    """Make the column `count`."""
    return Number(label="Count", description=description, example=example, maximum=maximum, whole=whole)


def out_of(description: str, *, example: str, maximum: float, may_be_empty: bool = False) -> Number:
    """Make the column `out_of`, the sender's own denominator. Empty only where a measure has none."""
    return Number(label="Out of", description=description, example=example, maximum=maximum, may_be_empty=may_be_empty)


Sex = Annotated[
    str,
    OneOf(
        label="Sex",
        description="All for everyone together; Female or Male for a row about part of them.",
        example=TOTAL,
        values=(TOTAL, "Female", "Male"),
        total=TOTAL,
        also=TOTAL_SPELLINGS
        | dict.fromkeys(("persons", "people", "everyone", "both", "both sexes"), TOTAL)
        | dict.fromkeys(("f", "females", "woman", "women", "girls"), "Female")
        | dict.fromkeys(("m", "males", "man", "men", "boys"), "Male"),
    ),
]


def _spell_bands(bands: tuple[str, ...]) -> dict[str, str]:
    """Other spellings of age bands that senders use ("0-4", "90+"), each with the band that it stands for."""
    found: dict[str, str] = {}
    for band in bands:
        first, _, last = band.partition(" ")
        if last == "and over":
            others = [f"{first}{over}" for over in ("+", " +", " plus", " or over", " and above")]
        else:
            others = [f"{first}{dash}{last.removeprefix('to ')}" for dash in ("-", "–", " - ", " – ")]
        found |= dict.fromkeys((*others, f"{band} years", f"aged {band}"), band)
    return found


def ages_of(bands: tuple[str, ...], description: str) -> OneOf:
    """Make an age column of these bands, with a row for all ages beside them."""
    return OneOf(
        label="Age",
        description=description,
        example=bands[0],
        values=(TOTAL, *bands),
        total=TOTAL,
        also=TOTAL_SPELLINGS | {"all ages": TOTAL} | _spell_bands(bands),
    )


FiveYearAge = Annotated[
    str, ages_of(FIVE_YEAR_BANDS, "All for every age together; a five-year band for a row about that age.")
]
