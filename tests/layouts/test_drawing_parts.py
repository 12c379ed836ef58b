"""What charts outside the browser share with those on pages."""

from dataclasses import replace

from layouts.charts.draw import draw_chart
from layouts.charts.funnel_spec import FunnelPoint
from layouts.charts.limits import cut_limit
from layouts.charts.scale import Scale
from layouts.charts.specs import ControlChartSpec, Limits, Line, Point
from layouts.drawing_parts import find_scale, name_causes, name_limits, write_end, write_row_side
from layouts.exhibits.funnel_names import place_names
from tests.layouts.renderers.exhibits import make_charts

CHARTS = make_charts()


def test_axes_are_those_of_the_page() -> None:
    assert find_scale(CHARTS["trend"], "y") == Scale(35, 55, 5)
    drawn = draw_chart(CHARTS["ranking"])["layout"]["xaxis"]
    scale = find_scale(CHARTS["ranking"], "x")
    assert [scale.low, scale.high] == drawn["range"]


def test_the_end_of_a_line_says_which_period_it_is_of_where_that_is_not_the_last() -> None:
    line = Line("Here", (Point("Q1", "", 1.0, shown="1%"), Point("Q2", "", shown="[c]")))
    assert write_end(line) == ("Here", "1% (Q1)")
    assert write_end(Line("Here", line.points[1:])) == ("Here",)
    unsure = Line("Here", (Point("Q1", "", 1.0, shown="1%", provisional=True),))
    assert write_end(unsure, "Concern") == ("Here", "1% provisional", "Concern")


def test_limits_are_cut_off_where_nothing_can_be() -> None:
    assert [cut_limit(value, "%") for value in (-3.0, 40.0, 104.0, None)] == [0.0, 40.0, 100.0, None]
    assert cut_limit(104.0, "seizures") == 104.0
    points = tuple(Point(f"Q{index}", "", 50.0) for index in range(3))
    spec = ControlChartSpec(Line("Here", points), "%", (Limits(0, 2, 50.0, -2.0, 103.0),))
    assert [note.text for note in name_limits(spec)] == ["Upper limit above 100.0%", "Lower limit below 0.0%"]
    assert list(name_limits(replace(spec, limits=(Limits(0, 2, 50.0, None, None),)))) == []


def test_a_run_of_special_causes_is_named_once_and_the_last_one_in_its_label() -> None:
    words = ["", "Concern", "Concern", "", "Improvement"]
    values = [50.0, 55.0, 60.0, 50.0, 40.0]
    points = tuple(Point("", "", value, judgement=word) for value, word in zip(values, words, strict=True))
    spec = ControlChartSpec(Line("Here", points), "%", (Limits(0, 4, 50.0, 40.0, 60.0),))
    assert [(note.index, note.text, note.above) for note in name_causes(spec)] == [(2, "Concern", True)]


def test_a_row_tells_its_judgement_where_there_is_one() -> None:
    row = Point("Here", "", 1.0, shown="1%", judgement="Better")
    assert write_row_side(row, unjudged="Not compared") == ("1%", "Better")
    assert write_row_side(replace(row, judgement="Not compared"), unjudged="Not compared") == ("1%",)
    assert write_row_side(replace(row, value=None, shown="[c]"), unjudged="Not compared") == ("[c]",)


def test_names_on_a_funnel_keep_apart_and_those_not_needed_give_way() -> None:
    points = (
        FunnelPoint("Must", "", 100, 50.0, "Similar", named="always"),
        FunnelPoint("Must too", "", 100, 50.5, "Similar", named="always"),
        FunnelPoint("Crowded", "", 110, 50.0, "Similar", named="room"),
        FunnelPoint("Alone", "", 900, 20.0, "Similar", named="room"),
        FunnelPoint("Silent", "", 500, 80.0, "Similar", named="never"),
    )
    named = place_names(points, Scale(0, 1000, 250), Scale(0, 100, 20), line=0.05)
    assert {each.point.label: each.to_left for each in named} == {"Must": False, "Must too": False, "Alone": True}
    heights = sorted(each.value for each in named if not each.to_left)
    assert heights[1] - heights[0] >= 5 - 1e-9
