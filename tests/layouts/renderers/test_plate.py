"""A chart alone, for documents that have the words around it."""

import struct

import pytest

from layouts.charts.specs import Line, Point, TrendSpec
from layouts.renderers.picture import render_picture, render_plate
from tests.layouts.renderers.exhibits import PLACE, make_charts, make_exhibit


@pytest.mark.parametrize("kind", make_charts())
def test_a_plate_has_the_chart_and_the_marking_but_not_the_words_around(kind: str) -> None:
    exhibit = make_exhibit(make_charts()[kind])
    drawn = render_plate(exhibit, form="svg").decode()
    drawn = drawn[drawn.index("</metadata>") :]
    assert f"{exhibit.marking}." in drawn
    assert exhibit.source not in drawn
    assert "Adults who made progress" not in drawn
    assert "<text" in drawn


def test_it_is_narrower_than_a_picture_so_that_its_words_are_large_on_paper() -> None:
    exhibit = make_exhibit(make_charts()["trend"])
    sizes = [struct.unpack(">II", render(exhibit)[16:24]) for render in (render_plate, render_picture)]
    assert sizes[0][0] == 2 * 760 < sizes[1][0]
    assert sizes[0][1] < sizes[1][1]


def test_long_names_of_periods_go_on_after_their_dash() -> None:
    points = tuple(Point(f"20{year}/{year + 1}–20{year + 2}/{year + 3}", "", 5.0 + year) for year in range(15, 22))
    words = render_plate(make_exhibit(TrendSpec(Line(PLACE, points), "%")), form="svg").decode()
    assert ">2015/16–<" in words
    assert ">2017/18<" in words


def test_unmarked_figures_have_no_foot() -> None:
    exhibit = make_exhibit(make_charts()["trend"], marking=None)
    assert "made up" not in render_plate(exhibit, form="svg").decode()
    assert PLACE.split(",")[0] in render_plate(exhibit, form="svg").decode()


def test_the_same_exhibit_makes_the_same_plate() -> None:
    exhibit = make_exhibit(make_charts()["control"])
    assert render_plate(exhibit) == render_plate(exhibit)
    assert render_plate(exhibit, form="svg") == render_plate(exhibit, form="svg")


def test_an_exhibit_without_a_chart_has_no_plate() -> None:
    with pytest.raises(ValueError, match="no chart"):
        render_plate(make_exhibit(None))
