"""One area's figures over time, as the tests of change over time get them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from loaders.periods import PeriodKind
from metrics.definition import Metric, Series
from metrics.goals import Rebase
from metrics.results import Result

SUCCESSIVE: Final = {PeriodKind.MONTH: "months", PeriodKind.QUARTER: "quarters"}
"""Kinds of period shorter than a year, which share no time with each other, in words."""


@dataclass(frozen=True, slots=True)
class Run:
    """Consecutive periods of one area in one series, oldest first; a missing one is present without a value.

    `target` is in the unit of the series. `rebases` say where new limits begin, and why.
    """

    metric: Metric
    series: Series
    results: tuple[Result, ...]
    target: float | None = None
    rebases: tuple[Rebase, ...] = ()

    @property
    def units(self) -> set[str]:
        """The units of its figures: a rate may be standardised for age here and crude there."""
        return {each.unit for each in self.results if each.value is not None}

    @property
    def starts(self) -> list[tuple[int, Rebase]]:
        """The index of the first period of each new segment, with the decision; those at its first period, or before
        or after the run, begin none."""
        found = []
        for rebase in self.rebases:
            later = (place for place, each in enumerate(self.results) if each.period.start >= rebase.start.start)
            found.append((next(later, 0), rebase))
        return [each for each in found if each[0]]
