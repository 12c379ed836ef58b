"""The matrix of the compare page: a real table whose columns sort, metrics across and areas down."""

from __future__ import annotations

from typing import Final

from layouts.components import Content, element, make_judgement
from layouts.exhibit import write_cell
from layouts.page_data.compare.page import Cell, Column, ComparePage, write_absence, write_caption, write_yardstick
from layouts.page_data.held_areas import label_areas
from layouts.view import View
from loaders.areas import Area

SORT: Final = "compare-sort"
"""The type in the ids of the headers' buttons; their `metric` is the metric's slug."""


def make_matrix(page: ComparePage, view: View) -> Content:
    """Make the table: a row for each area, and the yardstick's figures beneath the names of the metrics.

    A header's button sorts by its column, highest first, and pressed again gives back the areas' own order.
    """
    caption = write_caption(page, page.columns)
    corner = element("Th", "Area", scope="col", role="columnheader")
    heads = [corner, *(_make_head(page, column) for column in page.columns)]
    labels = label_areas(page.areas)
    rows = [_make_row(page, area, label=labels[area], view=view) for area in page.areas]
    parts = [
        element("Caption", caption, className="visually-hidden"),
        element("Thead", [element("Tr", heads, role="row"), _make_yardstick(page)], role="rowgroup"),
        element("Tbody", rows, role="rowgroup"),
    ]
    table = element("Table", parts, role="table", className="table matrix")
    return element("Div", table, className="table-place matrix-place", role="region", aria_label=caption, tabIndex=0)


def _make_head(page: ComparePage, column: Column) -> Content:
    metric, chosen = column.metric, page.sorted_by == column.metric
    arrow = element("Span", "▼" if chosen else "↕", className="sort-sign", aria_hidden="true")
    button = element(
        "Button",
        [metric.short_title, arrow],
        id={"type": SORT, "metric": metric.slug},
        type="button",
        className="sort-button",
        title=f"Sort by {metric.short_title}, highest first",
    )
    period = column.period.short_label_in(metric.main.period) if column.period else "No figures"
    facts = element("Span", f"{metric.main.unit}, {period}", className="matrix-facts")
    order = {"aria_sort": "descending"} if chosen else {}
    return element("Th", [button, facts], scope="col", role="columnheader", className="matrix-head", **order)


def _make_yardstick(page: ComparePage) -> Content:
    """The yardstick's own figures, in the head of the table so that sorting leaves them where they are."""
    name = element("Th", page.yardstick.name, scope="row", role="rowheader")
    cells = [element("Td", write_yardstick(column), role="cell") for column in page.columns]
    return element("Tr", [name, *cells], role="row", className="yardstick")


def _make_row(page: ComparePage, area: Area, *, label: str, view: View) -> Content:
    name = element("Th", label, scope="row", role="rowheader")
    return element("Tr", [name, *(_make_cell(column, area, view) for column in page.columns)], role="row")


def _make_cell(column: Column, area: Area, view: View) -> Content:
    cell = column.cells.get(area)
    if cell is None:
        return element("Td", element("Span", "No figures", className="matrix-absent"), role="cell")
    name = "sorted" if view.sort == column.metric.slug else ""
    return element("Td", _fill_cell(column, cell, view), role="cell", className=name)


def _fill_cell(column: Column, cell: Cell, view: View) -> list[Content]:
    result = cell.result
    if result.value is None:
        return [element("Span", write_absence(column.metric.main, cell), className="matrix-absent")]
    href = view.href(page="metric", metric=result.metric, area=_name_focus(result.area, view), quarter=view.quarter)
    link = element("A", write_cell(result), href=href)
    return [link, *([make_judgement(cell.judgement)] if cell.judgement else [])]


def _name_focus(area: Area, view: View) -> str:
    return "" if area == view.chosen_partnership.area else area.code
