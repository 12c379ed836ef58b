"""Outcomes as a table for a terminal, as CSV or as JSON, for the command line."""

from __future__ import annotations

from collections.abc import Sequence

import orjson

from layouts.renderers.csv import write_csv
from metrics.results import COLUMNS, Result, to_row

SHOWN = ("area_name", "period", "category", "numerator", "denominator", "value", "lower95", "upper95", "unit",
         "status", "source")  # fmt: skip
_HEADINGS = {"area_name": "area", "lower95": "lower 95%", "upper95": "upper 95%"}


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
    header = [_HEADINGS.get(name, name) for name in SHOWN]
    places = [COLUMNS.index(name) for name in SHOWN]
    rows = [[_to_text(row[place]) for place in places] for row in map(to_row, results)]
    widths = [max(len(line[column]) for line in [header, *rows]) for column in range(len(SHOWN))]
    return "\n".join(
        "  ".join(_align(*cell) for cell in zip(SHOWN, line, widths, strict=True)).rstrip() for line in [header, *rows]
    )


def _align(name: str, text: str, width: int) -> str:
    return text.rjust(width) if name in _NUMBERS else text.ljust(width)


_NUMBERS = ("numerator", "denominator", "value", "lower95", "upper95")


def _to_text(cell: object) -> str:
    if cell is None:
        return ""
    if isinstance(cell, float):
        return f"{cell:,.0f}" if cell == int(cell) else f"{cell:,.2f}"
    return str(cell)
