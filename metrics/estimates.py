"""From cells to values with 95 % intervals, by each series' own statistic; and which figures must not be shown.

Pure arrays over cells of any number of series at once: a page of thirty metrics costs hardly more than one.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

import numpy as np
from numpy.typing import NDArray

from loaders.status import Status
from metrics import statistics
from metrics.cells import TOTAL, Cells
from metrics.definition import OutOf, Statistic
from metrics.disclosure import publish_counts
from metrics.masks import find_uncontrolled
from metrics.plans import Plan
from metrics.protection import BESIDE, COARSE, SMALL

FEWEST_EVENTS = 10  # of fewer no standardised rate is given, as statistics.standardisation says


@dataclass(frozen=True, slots=True)
class Estimates:
    """Columns as long as the cells: counts as they are shown, value and limits in `unit`, NaN for null; `method` names
    the interval."""

    numerator: NDArray[np.float64]
    denominator: NDArray[np.float64]
    value: NDArray[np.float64]
    lower: NDArray[np.float64]
    upper: NDArray[np.float64]
    method: NDArray[Any]
    unit: NDArray[Any]


@dataclass(frozen=True, slots=True)
class _Figures:
    """Cells with the series behind them: each cell's place among the plans. `exact` are counts that are not rounded."""

    cells: Cells
    plans: Sequence[Plan]
    place: NDArray[np.intp]
    exact: NDArray[np.float64]

    @classmethod
    def of(cls, cells: Cells, plans: Mapping[int, Plan], *, exact: NDArray[np.float64] | None = None) -> _Figures:
        """The cells with those of the plans that they need."""
        known, place = np.unique(cells.series, return_inverse=True)
        exact = cells.numerator if exact is None else exact
        return cls(cells, [plans[number] for number in known.tolist()], place, exact)

    def each(self, find: Callable[[Plan], Any], kind: type) -> NDArray[Any]:
        """What each cell's series has."""
        return np.array([find(plan) for plan in self.plans], dtype=kind)[self.place]

    def where(self, is_so: Callable[[Plan], bool]) -> NDArray[np.bool_]:
        """Which cells are of a series of which something holds."""
        return self.each(is_so, bool)

    def take(self, rows: NDArray[np.int64]) -> _Figures:
        """The cells at these positions."""
        return _Figures(self.cells.take(rows), self.plans, self.place[rows], self.exact[rows])

    def make_blank(self) -> Estimates:
        """Nothing known of any cell but its counts and its unit."""
        cells, nothing = self.cells, np.full(len(self.cells), np.nan)
        method, unit = np.full(len(cells), "", dtype=object), self.each(lambda plan: plan.series.unit, object)
        return Estimates(cells.numerator, cells.denominator, nothing, nothing.copy(), nothing.copy(), method, unit)

    def scale(self, made: statistics.Estimate) -> Estimates:
        """An estimate for one, in the series' own multiple."""
        scale = self.each(lambda plan: plan.series.multiplier, float)
        return replace(
            self.make_blank(),
            value=np.atleast_1d(made.value) * scale,
            lower=np.atleast_1d(made.lower) * scale,
            upper=np.atleast_1d(made.upper) * scale,
            method=np.atleast_1d(made.method).astype(object),
        )


def hide(cells: Cells) -> Cells:
    """Take out of the cells what disclosure control hides: for a reader they are as if a sender had hidden them."""
    hidden = np.isin(cells.hidden, (SMALL, BESIDE))
    nothing: dict[str, Any] = {name: np.where(hidden, np.nan, getattr(cells, name)) for name in _NUMBERS}
    return replace(cells, status=np.where(hidden, Status.SUPPRESSED, cells.status).astype(np.int8), **nothing)


_NUMBERS = ("numerator", "denominator", "value", "lower", "upper", "variance")


def round_counts(cells: Cells, plans: Mapping[int, Plan]) -> Cells:
    """Round the counts of people that a partner returned, and what they are out of, where the metric's rule rounds.

    England's stay as they are under the hospital rule. A population is public, and is never rounded.
    """
    figures = _Figures.of(cells, plans)
    rules = figures.each(lambda plan: plan.metric.disclosure, object)
    out_of = figures.where(lambda plan: isinstance(plan.series.denominator, OutOf))
    made: dict[str, Any] = {"numerator": cells.numerator.copy(), "denominator": cells.denominator.copy()}
    for rule in {plan.metric.disclosure for plan in figures.plans}:
        mine = figures.where(lambda plan: plan.series.source == "partner") & (rules == rule)
        mine &= ~np.isin(cells.area, list(find_uncontrolled(rule)))
        for name, rows in (("numerator", np.flatnonzero(mine)), ("denominator", np.flatnonzero(mine & out_of))):
            counts = made[name][rows]
            made[name][rows] = publish_counts(counts, np.zeros(len(counts), dtype=bool), rule=rule)
    return replace(cells, **made)


def estimate(cells: Cells, plans: Mapping[int, Plan]) -> tuple[Estimates, NDArray[np.int8]]:
    """Work out values and 95 % intervals, and the status that each figure is left with.

    Shares and crude rates are worked out from the counts as they are shown, rounded where the rule rounds; standardised
    rates from exact ones. A published value keeps its own interval. A standardised rate whose age bands are not all
    known is given as a crude rate, and its unit says so. Where there are counts but no value, the status says why.
    """
    good = cells.status == Status.OK
    numbers = {name: np.where(good, getattr(cells, name), np.nan) for name in ("numerator", "denominator", "value")}
    figures = _Figures.of(round_counts(replace(cells, **numbers), plans), plans, exact=numbers["numerator"])
    made = figures.make_blank()
    kinds = figures.each(lambda plan: plan.series.statistic, object)
    for statistic, work_out in _WAYS.items():
        rows = np.flatnonzero(kinds == statistic)
        if len(rows):
            _fill_in(made, rows, work_out(figures.take(rows)))
    return made, _grade(figures, made)


def _fill_in(into: Estimates, rows: NDArray[np.int64], made: Estimates) -> None:
    for name in Estimates.__slots__:
        getattr(into, name)[rows] = getattr(made, name)


def _grade(figures: _Figures, made: Estimates) -> NDArray[np.int8]:
    """Say why a figure has no value: too few cases, or something that nobody published or counted."""
    cells = figures.cells
    unknown = (cells.status == Status.OK) & np.isnan(made.value)
    published = figures.where(lambda plan: plan.series.statistic is Statistic.PUBLISHED)
    needs = figures.where(lambda plan: plan.series.denominator is not None)
    why = np.where(published | (needs & np.isnan(cells.denominator)), Status.NOT_APPLICABLE, Status.TOO_FEW)
    return np.where(unknown, why, cells.status).astype(np.int8)


# ---------------------------------------------------------------- one way for each statistic


def _work_out_count(figures: _Figures) -> Estimates:
    return replace(figures.make_blank(), value=figures.cells.numerator)


def _work_out_proportion(figures: _Figures) -> Estimates:
    cells = figures.cells
    return figures.scale(statistics.proportion(cells.numerator, cells.denominator, multiplier=1))


def _work_out_crude_rate(figures: _Figures) -> Estimates:
    cells = figures.cells
    return figures.scale(statistics.crude_rate(cells.numerator, cells.denominator, multiplier=1))


def _work_out_standardised_rate(figures: _Figures) -> Estimates:
    """The rate standardised when the cells were summed; else a crude one, but none of too few cases in all.

    Where age bands are hidden it has one decimal, for with the others the exact rate and its limits give them away.
    """
    cells, crude = figures.cells, _work_out_crude_rate(figures)
    limits = statistics.dobson_limits(cells.value, cells.variance, figures.exact)
    value, lower, upper = (_coarsen(column, cells) for column in (cells.value, *limits))
    known = ~np.isnan(cells.value)
    few = (cells.category == TOTAL) & (figures.exact < FEWEST_EVENTS - 1e-9)
    return replace(
        crude,
        value=np.where(few, np.nan, np.where(known, value, crude.value)),
        lower=np.where(few, np.nan, np.where(known, lower, crude.lower)),
        upper=np.where(few, np.nan, np.where(known, upper, crude.upper)),
        method=np.where(few, "", np.where(known, "Dobson", crude.method)),
        unit=np.where(few | known, crude.unit, figures.each(lambda plan: _name_crude(plan.series.unit), object)),
    )


def _coarsen(column: NDArray[np.float64], cells: Cells) -> NDArray[np.float64]:
    return np.where(cells.hidden == COARSE, np.round(column, 1), column)


def _name_crude(unit: str) -> str:
    """The unit of the crude rate that stands in for a standardised one."""
    return unit.replace("age-standardised", "crude") if "age-standardised" in unit else f"{unit} (crude rate)"


def _work_out_published(figures: _Figures) -> Estimates:
    """The value as published. A sum of areas has its counts instead, divided where they are out of something; it has
    no interval, since the interval of a sum does not follow from those of its parts."""
    cells, published = figures.cells, ~np.isnan(figures.cells.value)
    may_sum = figures.where(lambda plan: plan.series.additive) & ~cells.sent
    divided = figures.where(lambda plan: plan.series.denominator is not None)
    below = np.where(divided, np.where(cells.denominator > 0, cells.denominator, np.nan), 1.0)
    summed = cells.numerator / below * figures.each(lambda plan: plan.series.multiplier, float)
    return replace(
        figures.make_blank(),
        value=np.where(published, cells.value, np.where(may_sum, summed, np.nan)),
        lower=np.where(published, cells.lower, np.nan),
        upper=np.where(published, cells.upper, np.nan),
        method=np.where(published, "as published", "").astype(object),
    )


_WAYS: Mapping[Statistic, Callable[[_Figures], Estimates]] = {
    Statistic.COUNT: _work_out_count,
    Statistic.PROPORTION: _work_out_proportion,
    Statistic.CRUDE_RATE: _work_out_crude_rate,
    Statistic.STANDARDISED_RATE: _work_out_standardised_rate,
    Statistic.PUBLISHED: _work_out_published,
}
