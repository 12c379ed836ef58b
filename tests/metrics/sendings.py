"""Random small submissions of every shape of return: partial, repeated, withdrawn, with marks in place of numbers."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from random import Random
from typing import TypeVar

from loaders.areas import FIVE_YEAR_BANDS
from tests.metrics.oracle_figures import Sending

HEREFORDSHIRE, SHROPSHIRE, WORCESTERSHIRE = "E06000019", "E06000051", "E10000034"
TELFORD, WYRE_FOREST, WORCESTER, BIRMINGHAM = "E06000020", "E07000239", "E07000237", "E08000025"
WEST_MERCIA, WEST_MIDLANDS, ENGLAND = "E23000016", "E23000014", "E92000001"

T = TypeVar("T")


@dataclass(frozen=True)
class Kind:
    """A return as it is drawn: its areas, its periods, and the rows that an area can send for one, without numbers.

    `numbers` names the kind of each number column: a count, what it is out of, a share or one of its limits.
    """

    returned: str
    areas: tuple[str, ...]
    periods: tuple[str, ...]
    rows: tuple[dict[str, str], ...]
    numbers: tuple[str, ...]


def _rows(columns: str, *lines: str) -> tuple[dict[str, str], ...]:
    names = columns.split()
    return tuple(dict(zip(names, (cell.strip() for cell in line.split("|")), strict=True)) for line in lines)


_YEARS = tuple(str(year) for year in range(2015, 2023))
_ROLLING = ("2018-Q3-12m", "2019-Q2-12m")
_AGES = tuple(f"drug-misuse-deaths | {band} | All" for band in FIVE_YEAR_BANDS)
_POISONING = "Poisoning by drugs"

KINDS = (
    Kind(
        "police-recorded-crime",
        (HEREFORDSHIRE, WYRE_FOREST, WORCESTER, SHROPSHIRE, TELFORD, ENGLAND),
        ("2020-Q1", "2020-Q2", "2024-Q4"),
        _rows(
            "measure offence",
            "neighbourhood-crime | Domestic burglary",
            "neighbourhood-crime | Personal robbery",
            "drug-offences | Possession",
        ),
        ("count",),
    ),
    Kind(
        "police-supply",
        (WEST_MERCIA, WEST_MIDLANDS, ENGLAND),
        ("2025-Q1", "2025-Q2"),
        _rows(
            "measure category",
            "disruptions | Major",
            "disruptions | Moderate",
            "disruptions | Minor",
            "county-lines-closed | All",
        ),
        ("count",),
    ),
    Kind(
        "treatment",
        (HEREFORDSHIRE, WORCESTERSHIRE, SHROPSHIRE, TELFORD, ENGLAND),
        ("2025-Q1-12m", "2025-Q2-12m"),
        _rows(
            "measure client_group substance sex age ethnicity",
            "treatment-progress | Adults | All | All | All | All",
            "treatment-progress | Adults | Opiate | All | All | All",
            "treatment-progress | Adults | All | Female | All | All",
            "treatment-progress | Adults | Opiate | Female | All | All",
            "young-people-cessation | Young people | All | All | All | All",
        ),
        ("count", "out_of"),
    ),
    Kind(
        "prison-finds",
        (WORCESTERSHIRE, SHROPSHIRE, BIRMINGHAM, ENGLAND),
        ("2022/23", "2023/24", "2024/25"),
        _rows("measure prison", "prison-drug-finds | HMP North", "prison-drug-finds | HMP South"),
        ("count", "out_of"),
    ),
    Kind(
        "deaths",
        (HEREFORDSHIRE, WORCESTERSHIRE, ENGLAND),
        _YEARS,
        _rows("measure age_band sex", "drug-misuse-deaths | All | All", "drug-misuse-deaths | All | Female", *_AGES),
        ("count",),
    ),
    Kind(
        "nhs-admissions",
        (HEREFORDSHIRE, WORCESTERSHIRE),
        ("2015/16", "2016/17", "2017/18", "2018/19", "2019/20", *_ROLLING),
        _rows(
            "measure type age_band sex",
            "substance-misuse-admissions-15-24 | All | All | All",
            "substance-misuse-admissions-15-24 | All | 15 to 19 | All",
            "substance-misuse-admissions-15-24 | All | 20 to 24 | All",
            f"drug-admissions | {_POISONING} | All | All",
            f"drug-admissions | {_POISONING} | All | Male",
        ),
        ("count",),
    ),
    Kind(
        "published-figures",
        (HEREFORDSHIRE, WORCESTERSHIRE, SHROPSHIRE, TELFORD, ENGLAND),
        ("2018/19", "2019/20"),
        _rows(
            "measure publication sex age group",
            "unmet-need-ocu | Fingertips 93517 | All | All | All",
            "unmet-need-ocu | Partner estimate | All | All | All",
            "numbers-in-treatment | NDTMS ViewIt | All | All | All",
            "numbers-in-treatment | NDTMS ViewIt | All | All | Opiate",
            "ocu-prevalence | OCU prevalence estimates | All | All | Opiates",
            "ocu-prevalence | OCU prevalence estimates | All | All | Crack",
            "ocu-prevalence | OCU prevalence estimates | All | All | All",
        ),
        ("value", "limit", "limit", "count", "out_of"),
    ),
    Kind(
        "published-figures",
        (WYRE_FOREST, WORCESTER, HEREFORDSHIRE, WORCESTERSHIRE),
        tuple(f"2024-{month:02}" for month in range(1, 9)),
        _rows(
            "measure publication sex age group",
            "neighbourhood-crime | data.police.uk | All | All | All",
            "neighbourhood-crime | data.police.uk | All | All | Burglary",
            "neighbourhood-crime | data.police.uk | All | All | Robbery",
        ),
        ("none", "none", "none", "count", "none"),
    ),
)

_NUMBER_COLUMNS = {
    1: ("count",),
    2: ("count", "out_of"),
    5: ("value", "lower", "upper", "count", "out_of"),
}
_MARKS = ("[c]", "[x]", "nil", "[z]")


def draw_sendings(random: Random, count: int) -> list[Sending]:
    """Draw so many submissions; early ones tend to be whole, so that later ones have something to change."""
    kinds = random.sample(KINDS, k=2)  # few, so that they meet
    return [_draw(random, random.choice(kinds), day=738_000 + place) for place in range(count)]


def _draw(random: Random, kind: Kind, *, day: int) -> Sending:
    areas = _pick(random, kind.areas)
    periods = _pick(random, kind.periods)
    whole, marks = random.random() < 0.6, random.choice((0.0, 0.0, 0.1, 0.5))
    rows = []
    for area in areas:
        for period in periods:
            chosen = kind.rows if whole and random.random() < 0.9 else _pick(random, kind.rows)
            rows += [_fill_in(random, kind, {"area": area, "period": period, **row}, marks) for row in chosen]
    return Sending(kind.returned, tuple(rows), illustrative=random.random() < 0.3, day=day)


def _pick(random: Random, every: Sequence[T]) -> list[T]:
    return random.sample(every, k=random.randint(1, len(every)))


def _fill_in(random: Random, kind: Kind, row: dict[str, str], marks: float) -> dict[str, str]:
    count = random.choice((0, 1, 3, 7, 20, 400))
    texts = {
        "count": str(count),
        "out_of": str(count + random.choice((0, 2, 50, 1000))),
        "value": "12.5",
        "limit": random.choice(("12.5", "")),
        "none": "",
    }
    cells = dict(zip(_NUMBER_COLUMNS[len(kind.numbers)], (texts[name] for name in kind.numbers), strict=True))
    cells = {n: random.choice(_MARKS) if text and random.random() < marks else text for n, text in cells.items()}
    refused = cells.get("out_of") == "[z]" or (cells.get("out_of") == "nil" and cells["count"] != "0")
    if refused and cells["count"].isdigit() and kind.returned != "published-figures":
        cells["out_of"] = "[x]"  # a count that is out of something says so, and is not out of nobody, or is refused
    return {**row, **cells}
