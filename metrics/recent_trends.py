"""Recent trends: the latest five periods of a year or more that share no time, and what a test says of them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Final, Literal

import numpy as np
from numpy.typing import NDArray

from loaders.periods import Period, PeriodKind, shift_id
from metrics import statistics
from metrics.definition import Statistic
from metrics.results import Result
from metrics.runs import SUCCESSIVE, Run
from metrics.statistics.trend import CANNOT, MISSING, POINTS

_SUMS: Final = {PeriodKind.MONTH: "twelve months", PeriodKind.QUARTER: "four quarters"}
_YEARS: Final = {
    PeriodKind.FINANCIAL_YEAR: "five financial years",
    PeriodKind.CALENDAR_YEAR: "five calendar years",
    PeriodKind.ACADEMIC_YEAR: "five academic years",
}
_ALREADY_RATES: Final = (Statistic.STANDARDISED_RATE, Statistic.PUBLISHED)


@dataclass(frozen=True, slots=True)
class TrendFinding:
    """What is said of a run's recent trend.

    `marker` is “Increasing”, “Decreasing”, “No significant change” or “Cannot be calculated”; `judgement` “Getting
    better” or “Getting worse” where one direction is good and the marker has one, else the marker again. `reason`
    says why, `basis` on what it was tested: “five times 12 months to September 2025”.
    """

    marker: str
    judgement: str
    reason: str
    basis: str


def find_recent_trends(runs: Sequence[Run]) -> list[TrendFinding]:
    """Find the recent trend of each run, in the order given.

    Annual series are tested by their five latest years, rolling ones by five 12-month values that end in the same
    quarter, shorter ones by sums of 12 months, pooled ones by periods that share no year. Rates and percentages only.
    """
    fives = [_take_five(run) for run in runs]
    found: dict[int, TrendFinding] = {}
    for kind in ("proportion", "other"):
        chosen = [place for place, five in enumerate(fives) if not five.obstacle and five.kind == kind]
        tested = _test([fives[place] for place in chosen], [runs[place] for place in chosen]) if chosen else []
        found |= dict(zip(chosen, tested, strict=True))
    return [
        found.get(place) or TrendFinding(CANNOT, CANNOT, five.obstacle, five.basis) for place, five in enumerate(fives)
    ]


@dataclass(frozen=True, slots=True)
class _Five:
    """The five points of one run: numerators and denominators, or values and limits; or why there are none."""

    basis: str
    obstacle: str = ""
    kind: Literal["proportion", "other"] = "other"
    rows: list[tuple[float | None, ...]] = field(default_factory=list)


def _take_five(run: Run) -> _Five:
    basis, statistic = name_basis(run), run.series.statistic
    if statistic is Statistic.COUNT:
        return _Five(basis, "recent trends are tested for rates and percentages, not for counts")
    last = run.results[-1].period
    parts = 12 // last.months if last.months < 12 else 1
    if parts > 1 and statistic in _ALREADY_RATES:
        return _Five(basis, f"{SUCCESSIVE[run.series.period]} of this kind cannot be added up")
    groups = _group(run, parts)
    if not groups:
        return _Five(basis, _explain_few(last))
    if len({each.unit for group in groups for each in group if each}) > 1:
        return _Five(basis, "one of the five latest points is of another kind")
    if any(each is None or each.value is None for group in groups for each in group):
        return _Five(basis, _explain_gap(run, parts))
    results = [[each for each in group if each] for group in groups]
    if statistic is Statistic.PROPORTION:
        return _Five(basis, "", "proportion", [_add(group) for group in results])
    if parts == 1:
        return _Five(basis, "", "other", [(group[0].value, group[0].lower, group[0].upper) for group in results])
    return _Five(basis, "", "other", _make_rates(run, [_add(group) for group in results]))


def _group(run: Run, parts: int) -> list[list[Result | None]]:
    """The results of each of the five points, oldest first; none where the run does not reach back so far."""
    found = {each.period.id: each for each in run.results}
    last = run.results[-1].period
    step = max(12, last.months)
    ids = [
        [shift_id(last.id, -step * back - last.months * part) for part in range(parts)]
        for back in range(POINTS - 1, -1, -1)
    ]
    if min(ids[0]) < min(found):
        return []
    return [[found.get(number) for number in group] for group in ids]


def _add(group: Sequence[Result]) -> tuple[float | None, float | None]:
    """Numerators and denominators summed; None where one of them is not known."""
    columns = [each.numerator for each in group], [each.denominator for each in group]
    top, bottom = (None if None in column else sum(filter(None, column)) for column in columns)
    return top, bottom


def _make_rates(run: Run, sums: Sequence[tuple[float | None, float | None]]) -> list[tuple[float | None, ...]]:
    made = statistics.crude_rate(
        [top for top, _ in sums], [bottom for _, bottom in sums], multiplier=run.series.multiplier
    )
    return list(zip(made.value.tolist(), made.lower.tolist(), made.upper.tolist(), strict=True))


def _test(fives: Sequence[_Five], runs: Sequence[Run]) -> list[TrendFinding]:
    """Test the fives of one kind at once."""
    columns = np.array([five.rows for five in fives], dtype=float)  # series, points, columns
    names = ("numerator", "denominator") if fives[0].kind == "proportion" else ("value", "lower", "upper")
    given: dict[str, NDArray[np.float64]] = {name: columns[:, :, place] for place, name in enumerate(names)}
    trend = statistics.recent_trends(
        np.arange(float(POINTS)),
        **given,
        kind=fives[0].kind,
        polarity=np.array([run.metric.polarity.value for run in runs], dtype=object),
    )
    told = zip(trend.marker.tolist(), trend.judgement.tolist(), trend.reason.tolist(), fives, strict=True)
    return [TrendFinding(marker, judgement, reason, five.basis) for marker, judgement, reason, five in told]


# ---------------------------------------------------------------- words


def name_basis(run: Run) -> str:
    """On what a run's recent trend is tested, in words."""
    kind, last = run.series.period, run.results[-1].period
    if kind in _YEARS:
        return f"{_YEARS[kind]} to {last.short_label_in(kind).removeprefix('Academic ')}"
    if last.months > 12:
        return f"five times three years to {_name_end(last)}"
    summed = f", each the sum of {_SUMS[kind]}" if kind in _SUMS else ""
    return f"five times 12 months to {_name_end(last)}{summed}"


def _name_end(period: Period) -> str:
    return Period(period.end.replace(day=1), 1).label


def _explain_few(last: Period) -> str:
    if last.months > 12:
        return "successive figures share years, and there are not five that share none"
    return "there are fewer than five such periods"


def _explain_gap(run: Run, parts: int) -> str:
    if parts == 1:
        return MISSING
    return f"one of the {SUCCESSIVE[run.series.period]} has no figure"
