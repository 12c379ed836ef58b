"""What publishers alone have: surveys, modelled estimates and the unmet need that follows from them.

Each has the publisher's own interval, wider for an authority than for England, and as lopsided as the models' are.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date

import numpy as np

from loaders.areas import FIVE_YEAR_BANDS, Area, AreaLevel
from loaders.illustrative.draw import make_generator
from loaders.illustrative.levels import TREATMENT
from loaders.illustrative.lines import TOTAL, Figure, Line
from loaders.illustrative.places import find_england, make_places
from loaders.periods import Period, PeriodKind, latest_complete

RETURN_SLUG = "published-figures"

_AGED_15_TO_64 = FIVE_YEAR_BANDS[3:13]
_ADULTS = FIVE_YEAR_BANDS[4:]  # from 20 up, for want of a band that begins at 18
_SHIFT = 0.06  # by how much an area's own level strays from its factor

Widths = tuple[float, float]  # how far the limits lie below and above the value, in parts of it


@dataclass(frozen=True, eq=False, kw_only=True)
class Estimate:
    """One published series. `value` is England's in the latest period, `trend` its change a year.

    `years_back` says which periods are published, counted from the latest complete one; `gaps` names years (by
    their first) in which nothing was. `parts` are further rows, by column and word, as a factor on the value.
    With `ages` or `of` authorities have the figure too: it is for `multiplier` of those residents, or of those whom
    another estimate counts.
    """

    measure: str
    publication: str
    kind: PeriodKind
    value: float
    years_back: tuple[int, ...]
    widths: Widths
    local_widths: Widths = (0.0, 0.0)
    trend: float = 0.0
    gaps: tuple[int, ...] = ()
    parts: Mapping[tuple[str, str], float] = field(default_factory=dict)
    ages: Sequence[str] = ()
    of: Estimate | None = None
    multiplier: float = 100
    factors: Mapping[str, float] = field(default_factory=dict)

    @property
    def is_local(self) -> bool:
        """Whether authorities have it, or England alone."""
        return bool(self.ages) or self.of is not None


OPIATES_AND_CRACK = Estimate(
    # England 305,118 people in 2016/17, which unmet need rests on: 8.6 for every 1,000 aged 15 to 64.
    measure="ocu-prevalence",
    publication="OCU prevalence estimates",
    kind=PeriodKind.FINANCIAL_YEAR,
    value=8.8,
    trend=0.05,
    years_back=(6, 4, 2),
    widths=(0.012, 0.031),
    local_widths=(0.24, 0.29),
    parts={
        ("group", "Opiates"): 0.84,
        ("group", "Crack cocaine"): 0.59,
        ("age", "15 to 24"): 0.30,
        ("age", "25 to 34"): 0.95,
        ("age", "35 to 64"): 1.25,
    },
    ages=_AGED_15_TO_64,
    multiplier=1_000,
    factors=TREATMENT,
)
DEPENDENT_DRINKERS = Estimate(
    # England about 600,000 adults in 2017/18: 13.7 for every 1,000.
    measure="alcohol-dependence-prevalence",
    publication="Alcohol dependence estimates",
    kind=PeriodKind.FINANCIAL_YEAR,
    value=13.8,
    trend=0.05,
    years_back=(7, 5, 3, 2),
    widths=(0.06, 0.09),
    local_widths=(0.19, 0.33),
    ages=_ADULTS,
    multiplier=1_000,
    factors=TREATMENT,
)

ESTIMATES = (
    Estimate(
        # 9.4% in 2019/20 and much the same later (Office for National Statistics); no survey in the pandemic.
        measure="drug-use-last-year",
        publication="Crime Survey for England and Wales",
        kind=PeriodKind.FINANCIAL_YEAR,
        value=8.9,
        trend=-0.08,
        years_back=(9, 8, 7, 6, 5, 4, 3, 2, 1),
        gaps=(2020, 2021),
        widths=(0.055, 0.057),
        parts={
            ("sex", "Female"): 0.75,
            ("sex", "Male"): 1.26,
            ("age", "16 to 24"): 1.82,
            ("group", "Cannabis"): 0.78,
            ("group", "Powder cocaine"): 0.25,
        },
    ),
    OPIATES_AND_CRACK,
    Estimate(
        # 17% in 2018 and 12% in 2021, every second or third year (NHS England, own reading).
        measure="yp-drug-use-11-15",
        publication="Smoking, Drinking and Drug Use survey",
        kind=PeriodKind.ACADEMIC_YEAR,
        value=11.0,
        trend=-0.7,
        years_back=(8, 5, 3, 1),
        widths=(0.09, 0.095),
        parts={
            ("sex", "Female"): 1.03,
            ("sex", "Male"): 0.97,
            ("age", "11 to 13"): 0.55,
            ("age", "14 to 15"): 1.65,
            ("group", "Cannabis"): 0.52,
        },
    ),
    DEPENDENT_DRINKERS,
    Estimate(
        # About half of those surveyed were ever infected (UK Health Security Agency, own reading).
        measure="hepc-prevalence-pwid",
        publication="Unlinked Anonymous Monitoring survey",
        kind=PeriodKind.CALENDAR_YEAR,
        value=52.0,
        trend=-0.5,
        years_back=(9, 8, 7, 6, 5, 4, 3, 2, 1),
        widths=(0.045, 0.045),
        parts={
            ("sex", "Female"): 1.02,
            ("sex", "Male"): 0.99,
            ("age", "Under 25"): 0.55,
            ("age", "35 and over"): 1.15,
            ("group", "Infected when surveyed"): 0.28,
        },
    ),
    Estimate(
        # England 52.1% (51.6 to 53.8), Worcestershire 53.3% (38.9 to 63.1) in 2019/20 (Fingertips 93517).
        measure="unmet-need-ocu",
        publication="Fingertips 93517",
        kind=PeriodKind.FINANCIAL_YEAR,
        value=54.0,
        trend=0.3,
        years_back=(6, 5, 4, 3, 2, 1),
        widths=(0.011, 0.031),
        local_widths=(0.26, 0.18),
        of=OPIATES_AND_CRACK,
    ),
    Estimate(
        # Worcestershire 80.6% (75.2 to 85.2) in 2018/19 (Fingertips 93532).
        measure="unmet-need-alcohol",
        publication="Fingertips 93532",
        kind=PeriodKind.FINANCIAL_YEAR,
        value=78.0,
        trend=-0.6,
        years_back=(6, 5, 4, 3, 2, 1),
        widths=(0.015, 0.020),
        local_widths=(0.067, 0.058),
        of=DEPENDENT_DRINKERS,
    ),
)


def make_estimate_lines(estimate: Estimate, areas: Sequence[Area], today: date) -> Iterator[Line]:
    """Give the rows of one publication, for England and, where it has them, for the authorities."""
    for area in areas if estimate.is_local else (find_england(),):
        generator = make_generator(f"{estimate.publication} {area.code}")
        level = _find_level(estimate, area)
        out_of = _count_people(estimate, area)
        for period in _find_periods(estimate, today):
            years = period.end.year - latest_complete(estimate.kind, today).end.year
            value = (level + estimate.trend * years) * float(generator.normal(1, 0.012))
            yield _make_line(estimate, area, period, value=value, out_of=out_of)
            for (column, word), factor in estimate.parts.items():
                told = value * factor * float(generator.normal(1, 0.02))
                line = _make_line(estimate, area, period, value=told, out_of=None)
                yield Line(area, period, {**line.words, column: word}, line.numbers)


def _find_periods(estimate: Estimate, today: date) -> list[Period]:
    last = latest_complete(estimate.kind, today)
    periods = [last.shifted(-12 * back) for back in estimate.years_back]
    return [period for period in periods if period.start.year not in estimate.gaps]


def _find_level(estimate: Estimate, area: Area) -> float:
    """Give the level of an area in the latest period: England's by the area's factor, and a little chance."""
    if area.level is AreaLevel.COUNTRY:
        return estimate.value
    shift = float(np.exp(make_generator(f"level {estimate.publication} {area.code}").normal(0, _SHIFT)))
    return estimate.value * estimate.factors.get(area.name, 1.0) * shift


def _count_people(estimate: Estimate, area: Area) -> float | None:
    """Give the residents, or the people of the estimate beneath, that the value is a share of; None in a survey."""
    if estimate.of is not None:
        people = _count_people(estimate.of, area)
        assert people is not None
        return round(_find_level(estimate.of, area) / estimate.of.multiplier * people, 1)
    if not estimate.ages:
        return None
    bands = [FIVE_YEAR_BANDS.index(band) for band in estimate.ages]
    return float(make_places([area]).bands[0, bands].sum())


def _make_line(estimate: Estimate, area: Area, period: Period, *, value: float, out_of: float | None) -> Line:
    below, above = estimate.widths if area.level is AreaLevel.COUNTRY else estimate.local_widths
    highest = 100.0 if estimate.multiplier == 100 else np.inf
    words = {"measure": estimate.measure, "publication": estimate.publication}
    numbers: dict[str, Figure] = {
        "value": round(value, 2),
        "lower": round(value * (1 - below), 2),
        "upper": round(min(value * (1 + above), highest), 2),
        "count": None if out_of is None else round(value / estimate.multiplier * out_of, 1),
        "out_of": out_of,
    }
    return Line(area, period, {**words, **dict.fromkeys(("sex", "age", "group"), TOTAL)}, numbers)
