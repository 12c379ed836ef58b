"""Pictures made without a browser: all words in them, twice the size, the same each time."""

import re
import struct
import threading
from dataclasses import replace
from xml.etree import ElementTree as ET

import pytest

from layouts.charts.specs import BreakdownSpec, TrendSpec
from layouts.renderers.picture import render_picture
from layouts.renderers.picture.words import fold, measure
from tests.layouts.renderers.exhibits import NOTES, PLACE, make_charts, make_exhibit, make_tiles

CHARTS = make_charts() | {"tiles": make_tiles()}


@pytest.fixture(params=CHARTS)
def kind(request: pytest.FixtureRequest) -> str:
    """Each kind of chart in turn."""
    chosen: str = request.param
    return chosen


def read_words(svg: bytes) -> list[str]:
    """The texts of a picture, a line each."""
    return ["".join(part.itertext()).strip() for part in ET.fromstring(svg).iter("{http://www.w3.org/2000/svg}text")]


def test_message_source_notes_and_marking_are_in_the_picture(kind: str) -> None:
    exhibit = make_exhibit(CHARTS[kind])
    svg = render_picture(exhibit, form="svg")
    words = " ".join(read_words(svg))
    told = (exhibit.title, exhibit.subtitle, *NOTES, f"{exhibit.marking}.")
    for part in (*told, "Source: Treatment return. As at 20 November 2025."):
        assert part in words
    root = ET.fromstring(svg)
    assert (root.get("role"), root.get("lang")) == ("img", "en-GB")
    assert exhibit.alt in svg.decode()


def test_the_same_exhibit_makes_the_same_picture(kind: str) -> None:
    exhibit = make_exhibit(CHARTS[kind])
    for form in ("png", "svg"):
        assert render_picture(exhibit, form=form) == render_picture(exhibit, form=form)


def test_a_png_has_twice_the_pixels() -> None:
    content = render_picture(make_exhibit(CHARTS["trend"]))
    width, height = struct.unpack(">II", content[16:24])
    assert width == 1920
    assert 1000 < height < 1600
    assert b"Title\x00" in content


@pytest.mark.parametrize(
    ("kind", "expected"),
    [
        ("trend", {"47.4% provisional", "England", "45.7%", "Target", "52.0%", "provisional", "1"}),
        ("control", {"Upper limit 49.5%", "Lower limit 42.3%", "Average", "45.9%", "Improvement"}),
        ("columns", {"458", "486", "500"}),
        ("ranking", {"Wolverhampton", "52.3%  Better", "40.1%  Worse", "[c]", "Dudley†", "England 45.7%"}),
        ("dots", {"Female", "56.0%", "Male", "40.0%", "England"}),
        ("bars", {"560", "400"}),
        ("funnel", {"95% limits", "99.8% limits", "Centre", "45.0%", PLACE, "People in treatment"}),
    ],
)
def test_a_chart_names_its_lines_and_figures(kind: str, expected: set[str]) -> None:
    assert expected <= set(read_words(render_picture(make_exhibit(CHARTS[kind]), form="svg")))


def test_gaps_stay_gaps() -> None:
    """The line is drawn in three runs, with a cross for each period without a figure."""
    svg = render_picture(make_exhibit(CHARTS["trend"]), form="svg").decode()
    lines = re.findall(r'<path d="([^"]*)" [^>]*style="([^"]*stroke: #12436d; stroke-width: 2[;"][^"]*)"', svg)
    (path,) = [path for path, style in lines if "dasharray" not in style]
    assert path.count("M") == 3


def test_dollars_and_brackets_are_plain_words() -> None:
    exhibit = make_exhibit(CHARTS["bars"], title="Cost of $5 & $7 <rose>", source="A_1^2")
    words = read_words(render_picture(exhibit, form="svg"))
    assert "Cost of $5 & $7 <rose>" in words
    assert "Source: A_1^2. As at 20 November 2025." in words


def test_lines_are_broken_where_they_are_too_long() -> None:
    lines = fold("Treatment progress rose to 47.4% in Herefordshire", 10, width=150)
    assert " ".join(lines) == "Treatment progress rose to 47.4% in Herefordshire"
    assert len(lines) > 1
    assert all(measure(line, 10) <= 150 for line in lines)
    assert fold("", 10, width=100) == [""]


def test_what_has_no_chart_has_no_picture() -> None:
    with pytest.raises(ValueError, match="no chart"):
        render_picture(make_exhibit(None))


def test_a_chart_without_a_single_figure_is_drawn() -> None:
    trend, groups = CHARTS["trend"], CHARTS["bars"]
    assert isinstance(trend, TrendSpec)
    assert isinstance(groups, BreakdownSpec)
    blank = tuple(replace(each, value=None, lower=None, upper=None) for each in trend.line.points)
    empty = replace(trend, line=replace(trend.line, points=blank), references=(), target=None)
    assert PLACE not in read_words(render_picture(make_exhibit(empty), form="svg"))
    rows = tuple(replace(each, value=None, shown="No return") for each in groups.rows)
    assert "No return" in read_words(render_picture(make_exhibit(replace(groups, rows=rows)), form="svg"))


def test_two_at_a_time_do_not_disturb_each_other() -> None:
    alone = {name: render_picture(make_exhibit(CHARTS[name]), form="svg") for name in ("trend", "funnel")}
    made: dict[str, bytes] = {}

    def work(name: str) -> None:
        made[name] = render_picture(make_exhibit(CHARTS[name]), form="svg")

    threads = [threading.Thread(target=work, args=(name,)) for name in alone]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert made == alone
