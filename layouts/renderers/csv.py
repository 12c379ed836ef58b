"""CSV as RFC 4180 has it: commas, double quotes, a line break of two characters; harmless in a spreadsheet."""

from __future__ import annotations

import csv
import io
import math
from collections.abc import Iterable, Sequence
from typing import Any

from layouts.exhibits.parts import Exhibit
from layouts.harmless import is_dangerous


def render_csv(exhibit: Exhibit) -> str:
    """Write an exhibit's figures as tidy rows, unrounded."""
    return write_csv(exhibit.fields, exhibit.records)


def write_csv(header: Sequence[str], rows: Iterable[Sequence[Any]]) -> str:
    """Write a header and rows. None and NaN are empty cells; whole numbers have no decimal point.

    Text that a spreadsheet would take for a formula gets an apostrophe in front; plain negative numbers stay as they
    are. The text is to be encoded as UTF-8.
    """
    out = io.StringIO(newline="")
    writer = csv.writer(out, lineterminator="\r\n")
    writer.writerow([make_harmless(name) for name in header])
    writer.writerows([_write_cell(cell) for cell in row] for row in rows)
    return out.getvalue()


def _write_cell(cell: Any) -> str:
    if cell is None:
        return ""
    if isinstance(cell, float):
        return _write_float(float(cell))
    return make_harmless(str(cell))


def _write_float(number: float) -> str:
    if math.isnan(number):
        return ""
    return str(int(number)) if number.is_integer() and abs(number) < 1e15 else repr(number)


def make_harmless(text: str) -> str:
    """Put an apostrophe before a text that a spreadsheet would run as a formula."""
    return f"'{text}" if is_dangerous(text) else text
