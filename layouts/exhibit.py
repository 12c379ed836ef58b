"""Exhibits: a chart with its message, table, alternative text, source, notes and marking, built once for every medium.

This is the door to what most of the product needs of them; what few need they take from `layouts.exhibits` itself.
"""

from __future__ import annotations

from layouts.exhibits.by_area import build_by_area
from layouts.exhibits.by_group import build_breakdown
from layouts.exhibits.over_time import build_over_time, judge_over_time
from layouts.exhibits.parts import (
    ILLUSTRATIVE,
    Column,
    Exhibit,
    Table,
    make_missing,
    write_cell,
    write_interval,
)
from layouts.exhibits.time_run import fill_periods

__all__ = [
    "ILLUSTRATIVE",
    "Column",
    "Exhibit",
    "Table",
    "build_breakdown",
    "build_by_area",
    "build_over_time",
    "fill_periods",
    "judge_over_time",
    "make_missing",
    "write_cell",
    "write_interval",
]
