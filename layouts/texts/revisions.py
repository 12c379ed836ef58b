"""What changed since a day as a table for a terminal, as CSV and as JSON: for the command line and over HTTP."""

from __future__ import annotations

from typing import Any, Final

import orjson

from layouts.page_data.revisions_page import Change, Revisions, name_what, name_when, tell_figure_then, tell_revisions
from layouts.renderers.csv import write_csv
from layouts.texts.outcomes import Format, align_columns
from loaders.areas import read_areas

COLUMNS: Final = (
    "metric", "source", "area_code", "area_name", "period", "period_start", "period_end", "breakdown", "category",
    "unit", "kind", "status_before", "value_before", "numerator_before", "denominator_before", "status_after",
    "value_after", "numerator_after", "denominator_after", "receipt", "sender", "received_at",
)  # fmt: skip


def _list_rows(revisions: Revisions) -> list[tuple[Any, ...]]:
    """The changes as tidy rows, unrounded; see `COLUMNS`."""
    return [_to_row(each) for each in revisions.changes]


def _to_row(change: Change) -> tuple[Any, ...]:
    figure, cause = change.figure, change.cause
    numbers: list[Any] = []
    for each in (change.revised.before, change.revised.after):
        numbers += [each.status.word, each.value, each.numerator, each.denominator] if each else ["", None, None, None]
    return (
        figure.metric, figure.series + (" (illustrative)" if figure.illustrative else ""), figure.area.code,
        read_areas().label(figure.area), name_when(change), figure.period.start.isoformat(),
        figure.period.end.isoformat(), figure.breakdown or "", figure.category or "", figure.unit, change.kind.value,
        *numbers, cause.id if cause else None, cause.sender if cause else "",
        cause.received_at.isoformat() if cause else "",
    )  # fmt: skip


def write_revisions(revisions: Revisions, form: Format) -> str:
    """Write what changed in that form; the table begins with the sentences, and files have every number unrounded."""
    if form is Format.CSV:
        return write_csv(COLUMNS, _list_rows(revisions))
    if form is Format.JSON:
        rows = [dict(zip(COLUMNS, row, strict=True)) for row in _list_rows(revisions)]
        return orjson.dumps(rows, option=orjson.OPT_INDENT_2).decode()
    return "\n".join([" ".join(tell_revisions(revisions)), *([_write_table(revisions)] if revisions.changes else [])])


def _write_table(revisions: Revisions) -> str:
    header = ("metric", "area", "period", "group", "before", "after", "receipt")
    rows = [
        (
            each.metric.slug,
            read_areas().label(each.figure.area),
            name_when(each, short=True),
            name_what(each),
            tell_figure_then(each.revised.before),
            tell_figure_then(each.revised.after),
            str(each.cause.id) if each.cause else "",
        )
        for each in revisions.changes
    ]
    return align_columns([header, *rows])
