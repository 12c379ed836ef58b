"""What the tests of sentences share: a figure beside the one of a year before."""

from layouts.comparison import Standing, Trio, find_standing
from metrics.definition import Metric
from tests.layouts.figures import SUMMER_2025, make_result

A_YEAR_BEFORE = SUMMER_2025.year_before()


def make_standing(metric: Metric, now: float, then: float | None, of: float | None = 1_000) -> Standing:
    """A figure and the one of a year before, out of so many."""
    earlier = None if then is None else make_result(metric, numerator=then, denominator=of, period=A_YEAR_BEFORE)
    return find_standing(Trio(metric, make_result(metric, numerator=now, denominator=of), earlier))
