"""What the tests of sentences share: a figure beside the one of a year before."""

from datetime import date

from layouts.comparison import Standing, Trio, find_standing
from loaders.areas import Area
from loaders.periods import Period
from metrics.definition import Metric
from metrics.goals import Goal, GoalKind
from tests.layouts.figures import HEREFORDSHIRE, SUMMER_2025, make_result

A_YEAR_BEFORE = SUMMER_2025.shifted(-12)


def make_standing(
    metric: Metric,
    now: float,
    then: float | None,
    of: float | None = 1_000,
    *,
    target: float | None = None,
    baseline: float | None = None,
) -> Standing:
    """A figure and the one of a year before, out of so many; a target for March 2026, a baseline of 2021/22."""
    earlier = None if then is None else make_result(metric, numerator=then, denominator=of, period=A_YEAR_BEFORE)
    goals = (make_goal(metric, "target", target), make_goal(metric, "baseline", baseline))
    result = make_result(metric, numerator=now, denominator=of)
    return find_standing(Trio(metric, result, earlier, target=goals[0], baseline=goals[1]))


TO_MARCH_2026, YEAR_2021_22 = Period(date(2025, 4, 1), 12), Period(date(2021, 4, 1), 12)


def make_goal(metric: Metric, kind: GoalKind, value: float | None, area: Area = HEREFORDSHIRE) -> Goal | None:
    """A target for March 2026 or a baseline of 2021/22; None without a value."""
    period = TO_MARCH_2026 if kind == "target" else YEAR_2021_22
    return None if value is None else Goal(metric.slug, area.id, kind, value, period, "A plan", illustrative=False)
