"""Limits and special causes of control charts, checked by hand."""

import pytest

from layouts.charts.limits import cut_limit, find_cause_runs, find_farthest, write_limit
from layouts.charts.specs import ControlChartSpec, Limits, Line, Point


def make_points(*pairs: tuple[float | None, str]) -> tuple[Point, ...]:
    return tuple(Point(f"{place}", "", value, judgement=word) for place, (value, word) in enumerate(pairs))


@pytest.mark.parametrize(
    ("limit", "unit", "cut", "words"),
    [
        (-3.0, "%", 0.0, "Limit below 0.0%"),
        (40.0, "%", 40.0, "Limit 40.0%"),
        (104.0, "%", 100.0, "Limit above 100.0%"),
        (104.0, "seizures", 104.0, "Limit 104"),
        (-1.0, "seizures", 0.0, "Limit below 0"),
    ],
)
def test_a_limit_beyond_the_scale_is_cut_off_and_says_so(limit: float, unit: str, cut: float, words: str) -> None:
    assert cut_limit(limit, unit) == cut
    assert write_limit("Limit", limit, unit) == words
    assert cut_limit(None, unit) is None


def test_each_run_is_found_but_that_of_the_last_figure() -> None:
    points = make_points((1, ""), (2, "High"), (3, "High"), (None, "Low"), (1, "Low"), (9, "High"), (None, ""))
    assert list(find_cause_runs(points)) == [("High", [1, 2]), ("Low", [4])]


def test_the_farthest_figure_is_that_from_the_average_of_its_own_segment() -> None:
    points = make_points((10, "Low"), (12, "Low"), (30, ""), (41, "High"), (35, "High"))
    limits = (Limits(0, 1, 20.0, None, None), Limits(2, 4, 30.0, 20.0, 40.0))
    spec = ControlChartSpec(Line("Place", points), "cases", limits)
    assert find_farthest(spec, [0, 1]) == (0, 10, False)
    assert find_farthest(spec, [3, 4]) == (3, 41, True)
