"""Parts of pages as plain data: what Dash would send, and what a screen reader needs."""

from collections.abc import Iterator
from typing import Any

import orjson
import pytest
from dash import dcc, html
from plotly.io.json import to_json_plotly

from layouts import theme
from layouts.charts.spine_spec import SpineSpec
from layouts.components import (
    StripItem,
    element,
    make_data_table,
    make_hidden_text,
    make_illustrative_banner,
    make_judgement,
    make_notice,
    make_sparkline,
    make_spine,
    make_strip,
    make_table,
)
from layouts.exhibit import ILLUSTRATIVE, Column, Table

TABLE = Table(
    "Progress by area",
    (Column("Area", numeric=False), Column("Value"), Column("Judgement", numeric=False)),
    (("Herefordshire", "47.3%", "Better"), ("Shropshire", "[c]", "")),
)


def find_all(part: Any, kind: str) -> Iterator[dict[str, Any]]:
    """Every component of that kind, from the outside in."""
    if isinstance(part, list):
        for each in part:
            yield from find_all(each, kind)
    elif isinstance(part, dict) and "props" in part:
        if part["type"] == kind:
            yield part["props"]
        yield from find_all(part["props"].get("children"), kind)


def find_text(part: Any) -> str:
    """The words within a component."""
    if isinstance(part, list):
        return "".join(find_text(each) for each in part)
    return find_text(part["props"].get("children", "")) if isinstance(part, dict) else str(part)


def test_an_element_is_what_dash_makes_of_its_component() -> None:
    hidden: dict[str, Any] = {"aria-hidden": "true"}
    label: dict[str, Any] = {"data-label": "Value"}
    made = element("Td", ["47.3%", element("Span", "x", aria_hidden="true")], className="number", data_label="Value")
    dash_made = html.Td(["47.3%", html.Span("x", **hidden)], className="number", **label)
    assert orjson.loads(to_json_plotly(made)) == orjson.loads(to_json_plotly(dash_made))


def test_graphs_and_links_are_of_the_other_library() -> None:
    made = element("Graph", figure={"data": [], "layout": {}}, responsive=True)
    dash_made = dcc.Graph(figure={"data": [], "layout": {}}, responsive=True)
    assert made["namespace"] == dash_made._namespace
    assert element("Link", "Overview", href="/")["namespace"] == dcc.Link("Overview", href="/")._namespace


@pytest.mark.parametrize("word", theme.MARKS)
def test_a_judgement_is_a_word_with_a_shape_that_is_not_read_out(word: str) -> None:
    badge = make_judgement(word)
    (shape,) = [span for span in find_all(badge, "Span") if "mark" in span.get("className", "").split()]
    assert find_text(badge) == word
    assert shape["aria-hidden"] == "true"
    assert shape["className"] == f"mark mark-{theme.find_mark(word).css}"


def test_pictures_have_words_and_a_size() -> None:
    for picture in (
        make_sparkline([1.0, None, 3.0], alt="Line over 3 quarters"),
        make_spine(SpineSpec(1.0, (0.0, 2.0), 1.5), alt="Below England"),
    ):
        props = picture["props"]
        assert props["alt"]
        assert props["src"].startswith("data:image/svg+xml,")
        assert props["width"] > 0
        assert props["height"] >= 24


def test_a_table_is_a_real_one() -> None:
    place = make_data_table(TABLE)
    (table,) = find_all(place, "Table")
    assert [find_text(caption.get("children")) for caption in find_all(place, "Caption")] == ["Progress by area"]
    headers = list(find_all(place, "Th"))
    assert [header["scope"] for header in headers] == ["col"] * 3 + ["row"] * 2
    assert [header["children"] for header in headers[3:]] == ["Herefordshire", "Shropshire"]
    assert table["className"] == "table"


def test_a_table_keeps_its_roles_where_rows_become_cards() -> None:
    place = make_data_table(TABLE, name="cards")
    for kind, role in (("Table", "table"), ("Tbody", "rowgroup"), ("Tr", "row"), ("Td", "cell")):
        assert {part["role"] for part in find_all(place, kind)} == {role}
    assert [cell["data-label"] for cell in find_all(place, "Td")] == ["Value", "Judgement"] * 2


def test_numbers_are_set_to_the_right() -> None:
    cells = list(find_all(make_data_table(TABLE), "Td"))
    assert [cell.get("className") for cell in cells] == ["number", None, "number", None]


def test_a_wide_table_can_be_scrolled_with_the_keyboard() -> None:
    props = make_data_table(TABLE)["props"]
    assert (props["tabIndex"], props["role"], props["aria-label"]) == (0, "region", "Progress by area")


def test_a_caption_may_be_for_screen_readers_alone() -> None:
    (caption,) = find_all(make_data_table(TABLE, hide_caption=True), "Caption")
    assert caption["className"] == "visually-hidden"


def test_a_row_of_another_length_is_refused() -> None:
    with pytest.raises(ValueError, match="zip"):
        make_table("T", TABLE.columns, [("Herefordshire", "47.3%")])


def test_a_table_of_36_rows_is_small_on_its_way() -> None:
    rows = [["Metric", *["47.3%"] * 7, make_judgement("Better")]] * 36
    place = make_table("Metrics", [Column(str(number)) for number in range(9)], rows)
    assert len(to_json_plotly(place)) < 60_000


def test_the_strip_marks_what_needs_attention_by_more_than_colour() -> None:
    strip = make_strip([StripItem("Returns in", "7 of 9", attention=True), StripItem("Hidden values", "12")])
    assert [find_text(part["children"]) for part in find_all(strip, "Dt")] == ["Returns in", "Hidden values"]
    assert [find_text(part["children"]) for part in find_all(strip, "Dd")] == ["7 of 9", "12"]
    assert [part["className"] for part in find_all(strip, "Div")] == ["strip-item strip-attention", "strip-item"]


def test_notices_have_roles_and_an_error_is_announced() -> None:
    assert make_notice("Late")["props"]["role"] == "note"
    error = make_notice([element("P", "It failed.")], title="Sorry", kind="error")
    assert error["props"]["role"] == "alert"
    assert find_text(error) == "SorryIt failed."


def test_banner_and_hidden_text() -> None:
    assert ILLUSTRATIVE in find_text(make_illustrative_banner())
    assert make_hidden_text("now")["props"]["className"] == "visually-hidden"
