"""Words on charts: harmless, wrapped, and apart."""

import itertools

import pytest
from hypothesis import given
from hypothesis import strategies as st

from layouts.charts.labels import escape, measure, spread, stand_at, wrap
from layouts.charts.scale import Scale


@pytest.mark.parametrize(
    ("text", "harmless"),
    [
        ("HMP <b>Hewell</b>", "HMP &lt;b&gt;Hewell&lt;/b&gt;"),
        ("<a href='javascript:alert(1)'>x</a>", "&lt;a href='javascript:alert(1)'&gt;x&lt;/a&gt;"),
        ("Bed & breakfast", "Bed &amp; breakfast"),
        ("&lt;", "&amp;lt;"),
        ("Worcester", "Worcester"),
    ],
)
def test_what_plotly_would_read_as_a_tag_is_escaped(text: str, harmless: str) -> None:
    assert escape(text) == harmless


def test_wrapping_escapes_and_keeps_every_word() -> None:
    assert wrap("Herefordshire and Worcestershire", 14) == "Herefordshire<br>and<br>Worcestershire"
    assert wrap("A <b> & C", 40) == "A &lt;b&gt; &amp; C"
    assert wrap("", 14) == ""


def test_the_longest_line_is_measured() -> None:
    assert measure(["Herefordshire and Worcestershire", "47.3%"], 14) == measure(["Worcestershire"])
    assert measure([]) == 0


def test_labels_that_do_not_collide_stay() -> None:
    assert spread([1, 5, 9], [2, 2, 2], low=0, high=10) == [1, 5, 9]


def test_labels_that_collide_move_apart_in_their_order() -> None:
    assert spread([5, 5], [2, 2], low=0, high=10) == [5, 7]
    assert spread([5.5, 5], [2, 2], low=0, high=10) == [7, 5]


def test_labels_stay_within_the_top() -> None:
    assert spread([9.5, 10], [2, 2], low=0, high=10) == [7, 9]


@given(
    st.lists(st.floats(min_value=0, max_value=100), min_size=1, max_size=5),
    st.floats(min_value=1, max_value=18),
)
def test_no_two_labels_overlap_where_there_is_room(places: list[float], gap: float) -> None:
    moved = spread(places, [gap] * len(places), low=0, high=100)
    ordered = sorted(moved)
    assert all(later - earlier >= gap - 1e-6 for earlier, later in itertools.pairwise(ordered))
    assert ordered[0] >= gap / 2 - 1e-6
    assert ordered[-1] <= 100 - gap / 2 + 1e-6


def test_a_label_beyond_the_axis_stands_at_its_end_and_is_shifted() -> None:
    upward = Scale(20.0, 50.0, 5.0)  # 300 pixels: ten each
    assert stand_at(46.5, upward, 300) == {"y": 46.5}
    assert stand_at(51.2, upward, 300) == {"y": 50.0, "yshift": 12.0}
    assert stand_at(19.0, upward, 300) == {"y": 20.0, "yshift": -10.0}
