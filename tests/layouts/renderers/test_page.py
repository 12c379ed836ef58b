"""An exhibit on a page: all of it, and nothing decided anew."""

from dataclasses import replace
from typing import Any

import pytest

from layouts.charts.draw import draw_chart
from layouts.components import element
from layouts.exhibit import Exhibit, build_over_time, judge_over_time
from layouts.renderers.page import render_chart, render_page
from tests.layouts.figures import make_metric, make_result
from tests.layouts.test_components import find_all, find_text


@pytest.fixture
def exhibit() -> Exhibit:
    metric = make_metric()
    made = make_result(metric, numerator=123, denominator=260, illustrative=True)
    return build_over_time(judge_over_time(metric, [made]))


def test_everything_of_an_exhibit_is_on_the_page(exhibit: Exhibit) -> None:
    text = find_text(render_page(exhibit))
    for part in (exhibit.title, exhibit.subtitle, *exhibit.notes, "Source: Treatment return. As at 20 November 2025."):
        assert part in text
    assert exhibit.marking is not None
    assert exhibit.marking in text
    assert "47.3%" in text


def test_the_chart_is_a_picture_with_words_at_a_fixed_height(exhibit: Exhibit) -> None:
    chart = render_chart(exhibit)
    (graph,) = find_all(chart, "Graph")
    assert (chart["props"]["role"], chart["props"]["aria-label"]) == ("img", exhibit.alt)
    assert graph["style"] == {"height": 340}
    assert exhibit.chart is not None
    assert graph["figure"] == draw_chart(exhibit.chart)
    assert graph["config"]["displayModeBar"] is False


@pytest.mark.parametrize("heading", ["H2", "H3"])
def test_the_message_is_the_heading(exhibit: Exhibit, heading: Any) -> None:
    (title,) = find_all(render_page(exhibit, heading=heading), heading)
    assert title["children"] == exhibit.title


def test_a_page_may_do_without_the_table_and_have_actions(exhibit: Exhibit) -> None:
    page = render_page(exhibit, with_table=False, actions=[element("A", "Download", href="/x.csv")])
    assert list(find_all(page, "Table")) == []
    assert [link["href"] for link in find_all(page, "A")] == ["/x.csv"]


def test_an_exhibit_without_a_chart_is_its_table(exhibit: Exhibit) -> None:
    bare = replace(exhibit, chart=None, marking=None)
    page = render_page(bare)
    assert list(find_all(page, "Graph")) == []
    assert len(list(find_all(page, "Table"))) == 1
    with pytest.raises(ValueError, match="no chart"):
        render_chart(bare)
