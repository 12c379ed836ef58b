"""Outcomes as a table for a terminal, as CSV or as JSON, for the command line."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from enum import StrEnum

import orjson

from layouts.renderers.csv import write_csv
from metrics.results import COLUMNS, Result, to_row

SHOWN = ("area_name", "period", "category", "numerator", "denominator", "value", "lower95", "upper95", "unit",
         "status", "source")  # fmt: skip
_HEADINGS = {"area_name": "area", "lower95": "lower 95%", "upper95": "upper 95%"}


class Format(StrEnum):
    """How outcomes are printed."""

    TABLE = "table"
    CSV = "csv"
    JSON = "json"


def write_outcomes(results: Sequence[Result], form: Format) -> str:
    """The outcomes in the form that is asked for."""
    write = {Format.TABLE: write_table, Format.CSV: write_csv_rows, Format.JSON: write_json_rows}[form]
    return write(results)


def write_csv_rows(results: Sequence[Result]) -> str:
    """The tidy rows as CSV."""
    return write_csv(COLUMNS, [to_row(result) for result in results])


def write_json_rows(results: Sequence[Result]) -> str:
    """The tidy rows as a JSON array of objects."""
    return orjson.dumps(
        [dict(zip(COLUMNS, to_row(r), strict=True)) for r in results], option=orjson.OPT_INDENT_2
    ).decode()


def write_table(results: Sequence[Result]) -> str:
    """The rows as lines of text, the columns that people read; a terminal may wrap them, we never cut them."""
    if not results:
        return "There are no figures."
    header = [_HEADINGS.get(name, name) for name in SHOWN]
    places = [COLUMNS.index(name) for name in SHOWN]
    rows = [[_to_text(row[place]) for place in places] for row in map(to_row, results)]
    return align_columns([header, *rows], right=[place for place, name in enumerate(SHOWN) if name in _NUMBERS])


def align_columns(lines: Sequence[Sequence[str]], *, right: Collection[int] = ()) -> str:
    """Lines of cells with their columns under each other; those columns (by place) set to the right."""
    widths = [max(map(len, column)) for column in zip(*lines, strict=True)]
    return "\n".join(
        "  ".join(
            text.rjust(width) if place in right else text.ljust(width)
            for place, (text, width) in enumerate(zip(line, widths, strict=True))
        ).rstrip()
        for line in lines
    )


_NUMBERS = ("numerator", "denominator", "value", "lower95", "upper95")


def _to_text(cell: object) -> str:
    if cell is None:
        return ""
    if isinstance(cell, float):
        return f"{cell:,.0f}" if cell == int(cell) else f"{cell:,.2f}"
    return str(cell)
