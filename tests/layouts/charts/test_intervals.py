"""Error bars reach from the value to both limits."""

from layouts.charts.intervals import draw_intervals
from layouts.charts.specs import Point


def test_bars_reach_to_both_limits_and_are_not_there_without() -> None:
    points = (Point("a", "", 10.0, 8.0, 13.0), Point("b", "", 5.0), Point("c", ""))
    drawn = draw_intervals(points, color="#000000", width=4)
    assert (drawn["array"], drawn["arrayminus"]) == ([3.0, None, None], [2.0, None, None])
    assert (drawn["color"], drawn["width"]) == ("#000000", 4)
