"""Targets, baselines and rebases: what partnerships decided about their figures, and who decided it.

Plain values, without a database: `metrics.stored_goals` reads them. Nothing is inherited. A target that a partnership
set is not its authorities', for what a part has to reach follows from the whole neither for counts nor for rates; and
what the nation decided is England's alone.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from typing import Literal, TypeAlias, TypeVar

from loaders.areas import Area
from loaders.periods import Period
from metrics.definition import Metric

GoalKind: TypeAlias = Literal["target", "baseline"]

_Key = TypeVar("_Key")
_Item = TypeVar("_Item")


@dataclass(frozen=True, slots=True)
class Goal:
    """A value to reach, or the one to start from, for one metric (its slug) and area (its id).

    `value` is in the unit of the metric's main series. `period` is for a target the one by whose end it is to be
    reached, for a baseline the one whose figure it is. `source` says in words where it is decided or published.
    """

    metric: str
    area: int
    kind: GoalKind
    value: float
    period: Period
    source: str
    illustrative: bool


@dataclass(frozen=True, slots=True)
class Rebase:
    """A new start of the control chart of one metric (its slug) and area (its id): why, and who decided it.

    The first period of the new segment is the first that begins on the first day of `start`, or later.
    """

    metric: str
    area: int
    start: Period
    reason: str
    person: str
    illustrative: bool


@dataclass(frozen=True)
class Goals:
    """All targets, baselines and rebases that stand, in any order."""

    goals: tuple[Goal, ...] = ()
    rebases: tuple[Rebase, ...] = ()

    def find_target(self, metric: Metric, area: Area, *, period: Period | None = None) -> Goal | None:
        """Give the target of the area itself that a figure of `period` has to be judged by; None where it has none.

        Of several, that is the first whose time is not over when the period ends: a figure of 2026 is held against the
        target for 2027, and not yet against the one for 2030. Later ones, and calls without a period, get the last.
        """
        mine = self._goals.get((metric.slug, area.id, "target"), ())
        ahead = (goal for goal in mine if period is not None and goal.period.end >= period.end)
        return next(ahead, mine[-1] if mine else None)

    def find_baseline(self, metric: Metric, area: Area) -> Goal | None:
        """Give the baseline of the area itself; of several, that of the latest period. None where it has none."""
        mine = self._goals.get((metric.slug, area.id, "baseline"))
        return mine[-1] if mine else None

    def find_rebases(self, metric: Metric, area: Area) -> tuple[Rebase, ...]:
        """Give the rebases of the area's own chart of the metric, oldest first."""
        return self._rebases.get((metric.slug, area.id), ())

    @cached_property
    def _goals(self) -> dict[tuple[str, int, str], tuple[Goal, ...]]:
        """The goals by metric, area and kind: pages ask for hundreds."""
        return _group(((goal.metric, goal.area, goal.kind), goal) for goal in sorted(self.goals, key=_ends))

    @cached_property
    def _rebases(self) -> dict[tuple[str, int], tuple[Rebase, ...]]:
        ordered = sorted(self.rebases, key=lambda each: each.start)
        return _group(((rebase.metric, rebase.area), rebase) for rebase in ordered)


def _ends(goal: Goal) -> tuple[date, date]:
    return goal.period.end, goal.period.start


def _group(pairs: Iterable[tuple[_Key, _Item]]) -> dict[_Key, tuple[_Item, ...]]:
    found: dict[_Key, list[_Item]] = {}
    for key, item in pairs:
        found.setdefault(key, []).append(item)
    return {key: tuple(items) for key, items in found.items()}
