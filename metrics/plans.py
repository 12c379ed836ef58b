"""Which rows of which return feed which series: definitions made ready for arrays of integers."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import TypeAlias

import numpy as np
from numpy.typing import NDArray

from loaders.errors import OutcomesError
from loaders.periods import PeriodKind
from metrics.definition import Metric, Series

Codes: TypeAlias = Mapping[tuple[str, str], int]


@dataclass(frozen=True, slots=True)
class Dimension:
    """A breakdown column of a return: the code of its total word, if rows with the total are sent; `open` for names."""

    name: str
    total: int | None
    open: bool


@dataclass(frozen=True, slots=True)
class Plan:
    """One series with its id, and the integers that pick its rows.

    `where` maps a column to the codes that it may have. `dimensions` are all breakdown columns of the return.
    """

    id: int
    metric: Metric
    series: Series
    measure: int
    where: Mapping[str, tuple[int, ...]]
    dimensions: tuple[Dimension, ...]

    @property
    def months(self) -> int:
        """How many months one period of the return has (the metric's own may pool several)."""
        return self.pooled_months // self.series.pooled

    @property
    def pooled_months(self) -> int:
        """How many months the metric's own period has."""
        return SHAPES[self.series.period][0]

    @property
    def starts(self) -> tuple[int, ...]:
        """The months (January is 0) in which the metric's own period can begin."""
        return SHAPES[self.series.period][1]

    def fits(self, period: int) -> bool:
        """Whether a period (by id) has the shape of the metric's own."""
        return period % 100 == self.pooled_months and period // 100 % 12 in self.starts

    def shows(self, periods: NDArray[np.int64]) -> NDArray[np.bool_]:
        """Which periods (by id) have the shape of the metric's own."""
        return (periods % 100 == self.pooled_months) & np.isin(periods // 100 % 12, self.starts)

    def feeds(self, periods: NDArray[np.int64]) -> NDArray[np.bool_]:
        """Which periods (by id) of a return's rows belong to the series."""
        right_length = periods % 100 == self.months
        if self.series.pooled > 1:
            return right_length
        return self.shows(periods)

    @property
    def open_breakdowns(self) -> tuple[str, ...]:
        """The series' breakdowns whose words are names that differ from area to area."""
        return tuple(d.name for d in self.dimensions if d.open and d.name in self.series.breakdowns)

    @property
    def selective(self) -> bool:
        """Whether some of its sums wait only for areas that ever sent the figure: not every area has every name."""
        return self.series.additive and (not self.series.everywhere or bool(self.open_breakdowns))


# The length of each kind of period in months, and the months (January is 0) in which it can begin.
_QUARTERS = (0, 3, 6, 9)
SHAPES: Mapping[PeriodKind, tuple[int, tuple[int, ...]]] = {
    PeriodKind.MONTH: (1, tuple(range(12))),
    PeriodKind.QUARTER: (3, _QUARTERS),
    PeriodKind.YEAR_TO_QUARTER: (12, _QUARTERS),
    PeriodKind.FINANCIAL_YEAR: (12, (3,)),
    PeriodKind.CALENDAR_YEAR: (12, (0,)),
    PeriodKind.ACADEMIC_YEAR: (12, (8,)),
    PeriodKind.THREE_CALENDAR_YEARS: (36, (0,)),
    PeriodKind.THREE_FINANCIAL_YEARS: (36, (3,)),
}


def wanted_words(metrics: Iterable[Metric]) -> set[tuple[str, str]]:
    """Every (column, word) that a definition names: they must have codes before rows are picked by them."""
    words: set[tuple[str, str]] = set()
    for metric in metrics:
        for series in metric.series:
            words.add(("measure", series.measure))
            words.update((column, word) for column, several in series.where.items() for word in several)
    return words


def make_plan(number: int, metric: Metric, series: Series, dimensions: tuple[Dimension, ...], codes: Codes) -> Plan:
    """Make the plan of a series. Raises `OutcomesError` for a breakdown that the return does not have."""
    names = {d.name for d in dimensions}
    unknown = (set(series.breakdowns) | set(series.where)) - names - {"publication"}
    if unknown:
        raise OutcomesError(
            f"The metric {metric.slug} names columns that the return {series.returned} does not have: "
            + ", ".join(sorted(unknown))
        )
    return Plan(
        id=number,
        metric=metric,
        series=series,
        measure=codes["measure", series.measure],
        where={column: tuple(codes[column, w] for w in words) for column, words in series.where.items()},
        dimensions=dimensions,
    )
