"""The matrix of the compare page as an exhibit: metrics down, areas across, each figure with its judgement."""

from __future__ import annotations

from layouts.comparison import hides_difference, is_published
from layouts.exhibit import Column, Exhibit, Table, write_cell
from layouts.exhibits.parts import explain_judging, find_as_at, find_marking, find_notes, write_source
from layouts.formatting import format_count
from layouts.page_data.compare.page import Column as MetricColumn
from layouts.page_data.compare.page import ComparePage, write_absence, write_caption, write_yardstick
from layouts.page_data.held_areas import label_areas
from layouts.wording_parts import name_unit
from loaders.areas import Area
from metrics.results import Result


def build_matrix(page: ComparePage) -> Exhibit | None:
    """Build the exhibit of all figures of the compare page; None where it has none."""
    columns = [column for column in page.columns if column.period]
    if not columns:
        return None
    results = page.compared
    return Exhibit(
        name=page.name,
        title=page.summary.removesuffix("."),
        subtitle=f"{format_count(len(columns), 'metric')} in {format_count(len(page.areas), 'area')}, each in its "
        f"latest period; {page.yardstick.name} in the last column.",
        alt="",
        chart=None,
        table=_make_table(page, columns),
        results=tuple(results),
        source="; ".join(dict.fromkeys(write_source(each.metric, _find_results(each)) for each in columns)),
        notes=tuple(dict.fromkeys(_write_notes(page, columns))),
        marking=find_marking(results),
        as_at=find_as_at(results),
    )


def _find_results(column: MetricColumn) -> list[Result]:
    own = [cell.result for cell in column.cells.values()]
    return [*own, *([column.yardstick] if column.yardstick else [])]


def _write_notes(page: ComparePage, columns: list[MetricColumn]) -> list[str]:
    notes = [note for each in columns for note in find_notes(each.metric, _find_results(each), unit="")]
    judged = [(cell, each.yardstick) for each in columns for cell in each.cells.values() if cell.judgement]
    if not judged:
        return notes
    rounded = any(hides_difference(cell.result, mark, cell.judgement) for cell, mark in judged)
    return [*notes, explain_judging("figure", page.yardstick.name, rounded=rounded)]


def _make_table(page: ComparePage, columns: list[MetricColumn]) -> Table:
    heads = ("Metric", "Unit", "Period", *label_areas(page.areas).values(), page.yardstick.name)
    return Table(
        caption=write_caption(page, columns),
        columns=tuple(Column(head, numeric=place > 2) for place, head in enumerate(heads)),
        rows=tuple(_make_row(page, column) for column in columns),
    )


def _make_row(page: ComparePage, column: MetricColumn) -> tuple[str, ...]:
    series, period = column.metric.main, column.period
    when = period.short_label_in(series.period) if period else ""
    cells = (_write_figure(column, area) for area in page.areas)
    return (column.metric.short_title, name_unit(series.unit), when, *cells, write_yardstick(column))


def _write_figure(column: MetricColumn, area: Area) -> str:
    """The figure and its judgement, “47.4%, better”; or why there is none."""
    cell = column.cells.get(area)
    if cell is None:
        return "No figures"
    if cell.result.value is None:
        return write_absence(column.metric.main, cell)
    told = f", {cell.judgement.lower()}" if cell.judgement else ""
    return write_cell(cell.result, published=is_published(column.metric, cell.result)) + told
