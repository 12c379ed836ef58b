"""Small pictures as addresses: well-formed, true to the figures, without anything from elsewhere."""

import re
from urllib.parse import unquote
from xml.etree import ElementTree as ET

import pytest

from layouts import theme
from layouts.charts import sparkline, spine
from layouts.charts.sparkline import draw_sparkline
from layouts.charts.spine import draw_spine
from layouts.charts.spine_spec import SpineSpec

SVG = "{http://www.w3.org/2000/svg}"


def read(address: str) -> ET.Element:
    """The drawing behind an address."""
    assert address.startswith("data:image/svg+xml,")
    assert not re.search(r'["<>#\n]', address)
    return ET.fromstring(unquote(address.removeprefix("data:image/svg+xml,")))


def find_places(picture: ET.Element) -> list[list[tuple[float, ...]]]:
    """The points of each line."""
    lines = [line.attrib["points"].split() for line in picture.findall(f"{SVG}polyline")]
    return [[tuple(float(number) for number in point.split(",")) for point in line] for line in lines]


def test_a_sparkline_runs_from_left_to_right_and_up_for_more() -> None:
    (line,) = find_places(read(draw_sparkline([1, 2, 3])))
    assert line == [(5, 23), (56, 14), (107, 5)]


def test_gaps_in_a_sparkline_stay_gaps() -> None:
    picture = read(draw_sparkline([1, 2, None, 2, 3, None, 1]))
    assert [len(line) for line in find_places(picture)] == [2, 2]
    assert len(picture.findall(f"{SVG}path")) == 2


def test_the_last_point_is_marked_hollow_when_provisional_and_not_at_all_when_missing() -> None:
    def find_marks(values: list[float | None], *, provisional: bool = False) -> list[str]:
        circles = read(draw_sparkline(values, provisional=provisional)).findall(f"{SVG}circle")
        return [circle.attrib["fill"] for circle in circles if circle.attrib["r"] == "3.5"]

    assert find_marks([1, 2]) == [theme.FOCUS]
    assert find_marks([1, 2], provisional=True) == [theme.PAPER]
    assert find_marks([1, None]) == []


@pytest.mark.parametrize("values", [[], [None, None], [3], [3, 3, 3], [0, 0], [1, None, 1]])
def test_odd_sparklines_can_be_drawn(values: list[float | None]) -> None:
    for circle in read(draw_sparkline(values)).findall(f"{SVG}circle"):
        assert 0 <= float(circle.attrib["cx"]) <= sparkline.WIDTH
        assert 0 <= float(circle.attrib["cy"]) <= sparkline.HEIGHT


def find_x(spec: SpineSpec) -> float:
    """Where the round mark of the area stands."""
    circle = read(draw_spine(spec)).find(f"{SVG}circle")
    assert circle is not None
    return float(circle.attrib["cx"])


def test_england_stands_in_the_middle_of_every_spine() -> None:
    path = read(draw_spine(SpineSpec(44, (40, 56), 48, "Better"))).find(f"{SVG}path")
    assert path is not None
    assert path.attrib["d"].startswith("M120 ")


def test_a_spine_is_in_scale_and_turns_where_low_is_good() -> None:
    # England 48; the farthest is 56, so 8 units fill half of the width without its margin: 111 pixels.
    assert find_x(SpineSpec(52, (40, 56), 48, "Better")) == pytest.approx(120 + 4 / 8 * 111)
    assert find_x(SpineSpec(52, (40, 56), 48, "Better", reverse=True)) == pytest.approx(120 - 4 / 8 * 111)


def test_the_middle_half_of_a_spine_is_darker_and_turns_with_it() -> None:
    def find_bars(*, reverse: bool) -> list[tuple[float, float, str]]:
        spec = SpineSpec(52, (40, 56), 48, "Better", reverse, (44, 54))
        bars = read(draw_spine(spec)).findall(f"{SVG}rect")
        return [(float(bar.attrib["x"]), float(bar.attrib["width"]), bar.attrib["fill"]) for bar in bars]

    # 8 units are 111 pixels: the bar from 40 to 56, the middle half from 44 to 54.
    whole, middle = find_bars(reverse=False)
    assert [color for *_, color in (whole, middle)] == [theme.GRID, theme.BACKGROUND_SERIES]
    assert whole[:2] == pytest.approx((9, 222))
    assert middle[:2] == pytest.approx((64.5, 138.8), abs=0.1)
    assert find_bars(reverse=True)[1][0] == pytest.approx(120 - 6 / 8 * 111, abs=0.1)


@pytest.mark.parametrize("judgement", [*theme.MARKS, ""])
def test_every_judgement_can_be_drawn_on_a_spine(judgement: str) -> None:
    assert len(list(read(draw_spine(SpineSpec(44, (40, 56), 48, judgement))))) == 3


def test_judgements_on_a_spine_differ_in_shape() -> None:
    drawn = {word: re.sub(r"fill='[^']*' stroke='[^']*'", "", spine.draw_mark(word, 9, 9)) for word in theme.MARKS}
    assert len({drawn[word] for word in ("Better", "Worse", "Higher", "Lower", "Not compared")}) == 5


@pytest.mark.parametrize(
    "spec",
    [
        SpineSpec(None, (), None),
        SpineSpec(None, (1, 2), 1.5),
        SpineSpec(1, (), None),
        SpineSpec(1, (1, 1), 1),
        SpineSpec(44, (40, 45)),
    ],
)
def test_odd_spines_can_be_drawn(spec: SpineSpec) -> None:
    for part in read(draw_spine(spec)).iter():
        for value in part.attrib.values():
            assert "nan" not in value
            assert "inf" not in value


def test_pictures_are_small() -> None:
    assert len(draw_sparkline([41.2 + index for index in range(16)], provisional=True)) < 1_000
    assert len(draw_spine(SpineSpec(44, tuple(range(40, 60)), 48, "Worse"))) < 600
