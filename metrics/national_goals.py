"""Targets and baselines that the strategy itself set for the nation: facts for the methods pages.

They are in the strategy's own units, and none can be set beside a figure of this product; each says why. They stand in
`data/reference/targets.csv` with their source.
"""

from __future__ import annotations

import csv
from dataclasses import dataclass
from functools import cache
from typing import cast

from loaders.areas import REFERENCE_FOLDER
from loaders.periods import Period, parse_any_period
from metrics.definition import Metric
from metrics.goals import GoalKind


@dataclass(frozen=True, slots=True)
class NationalGoal:
    """What the strategy says of a metric (its slug). `comparison` says why no figure is held against it."""

    metric: str
    kind: GoalKind
    value: float
    unit: str
    period: Period
    comparison: str


def find_national_goals(metric: Metric) -> tuple[NationalGoal, ...]:
    """Find what the strategy set for a metric; most have nothing."""
    return tuple(goal for goal in _read_national_goals() if goal.metric == metric.slug)


@cache
def _read_national_goals() -> tuple[NationalGoal, ...]:
    with (REFERENCE_FOLDER / "targets.csv").open(encoding="utf-8", newline="") as file:
        return tuple(
            NationalGoal(
                metric=row["metric"],
                kind=cast(GoalKind, row["kind"]),
                value=float(row["value"]),
                unit=row["unit"],
                period=parse_any_period(row["period"]),
                comparison=row["comparison"],
            )
            for row in csv.DictReader(file)
        )
