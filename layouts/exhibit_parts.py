"""What an exhibit is, and the parts that every kind of exhibit shares: notes, source, marking, points, name."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import Any, Final

from layouts.charts.specs import ChartSpec, Point
from layouts.comparison import find_series
from layouts.formatting import format_interval, format_number, format_status, format_value
from layouts.wording_parts import describe_figure, shorten_period
from loaders.periods import Period
from loaders.status import Status
from metrics.definition import Metric
from metrics.results import COLUMNS, Result, to_row

ILLUSTRATIVE: Final = "Illustrative data: these figures are made up"
PROVISIONAL: Final = "provisional"

_METHODS: Final = {
    "Wilson": "Intervals are 95%, by Wilson's method.",
    "Byars": "Intervals are 95%, by Byar's method; exact where there are fewer than 10 cases.",
    "Exact": "Intervals are 95%, by Byar's method; exact where there are fewer than 10 cases.",
    "Dobson": "Rates are standardised for age; intervals are 95%, by Dobson's method.",
    "as published": "Values and their 95% intervals are as published.",
}


@dataclass(frozen=True, slots=True)
class Column:
    """A column of a table that people read; `numeric` ones are set to the right."""

    header: str
    numeric: bool = True


@dataclass(frozen=True, slots=True)
class Table:
    """A table as people read it: the first cell of each row is that row's header."""

    caption: str
    columns: tuple[Column, ...]
    rows: tuple[tuple[str, ...], ...]


@dataclass(frozen=True, slots=True)
class Exhibit:
    """A chart with everything that must stay with it, in whatever medium it is shown.

    `name` is the stem of a file's name; `title` states the message; `alt` is the picture in words. `table` holds the
    chart's figures as text, `records` the same figures unrounded, tidy, with the columns `fields`. `marking` must
    stand on every picture and page where it is not None.
    """

    name: str
    title: str
    subtitle: str
    alt: str
    chart: ChartSpec | None
    table: Table
    records: tuple[tuple[Any, ...], ...]
    source: str
    notes: tuple[str, ...]
    marking: str | None
    as_at: date

    @property
    def fields(self) -> tuple[str, ...]:
        """The names of the columns of `records`."""
        return COLUMNS


# ---------------------------------------------------------------- figures


def write_cell(result: Result) -> str:
    """The figure as a table shows it, or why there is none."""
    if result.value is None:
        return format_status(result.status, members=result.members, present=result.members_present)
    return format_value(result.value, result.unit)


def write_interval(result: Result) -> str:
    """The 95 % limits as a table shows them; empty where there are none."""
    if result.lower is None or result.upper is None:
        return ""
    return format_interval(result.lower, result.upper, result.unit)


def write_basis(result: Result) -> str:
    """What a share or rate is made of, “123 of 260”; empty for plain counts and where there is no figure."""
    if result.numerator is None or result.denominator is None:
        return ""
    return f"{format_number(result.numerator)} of {format_number(result.denominator)}"


def make_point(metric: Metric, result: Result, *, label: str = "", provisional: bool = False) -> Point:
    """The point of a chart that shows a figure. `label` is the short period where none is given."""
    words = describe_figure(metric, result)
    return Point(
        label=label or shorten_period(metric, result),
        text=f"{label}, {words}" if label else words + (f", {PROVISIONAL}" if provisional else ""),
        value=result.value,
        lower=result.lower,
        upper=result.upper,
        shown=write_cell(result),
        provisional=provisional,
    )


def make_missing(like: Result, period: Period) -> Result:
    """A figure that was not returned: of the same metric and area as another, for another period."""
    return replace(
        like,
        period=period,
        status=Status.NOT_RETURNED,
        numerator=None,
        denominator=None,
        value=None,
        lower=None,
        upper=None,
        method="",
        members=0,
        members_present=0,
    )


# ---------------------------------------------------------------- what stands beneath


def write_source(metric: Metric, results: Sequence[Result]) -> str:
    """Where the figures come from: the series, and for a publication its publisher where one is named."""
    return "; ".join(dict.fromkeys(find_series(metric, result).name for result in results))


def find_notes(metric: Metric, results: Sequence[Result]) -> list[str]:
    """What must be known to read the figures: how intervals are made, and why figures are hidden."""
    notes = list(dict.fromkeys(_METHODS[result.method] for result in results if result.method in _METHODS))
    if any(result.status is Status.SUPPRESSED for result in results):
        notes.append(f"[c] stands for a hidden figure. {metric.disclosure_note}".strip())
    return notes


def find_marking(results: Iterable[Result]) -> str | None:
    """The marking that pictures and files must carry."""
    return ILLUSTRATIVE if any(result.illustrative for result in results) else None


def find_as_at(results: Iterable[Result]) -> date:
    """The latest day on which any of the figures changed."""
    return max(result.as_at for result in results)


def make_name(result: Result, kind: str = "") -> str:
    """A file name's stem: `{metric}_{area}_{period}_{as-at}`, with the kind of exhibit after the metric."""
    metric = f"{result.metric}-{kind}" if kind else result.metric
    return f"{metric}_{result.area.code}_{result.period.code}_{result.as_at.isoformat()}"


def make_records(results: Iterable[Result]) -> tuple[tuple[Any, ...], ...]:
    """The figures as tidy rows, unrounded."""
    return tuple(to_row(result) for result in results)


def require_results(results: Collection[Result]) -> None:
    """Raise ValueError when there is nothing to show: a page without figures says so in words, not in a chart."""
    if not results:
        raise ValueError("An exhibit needs at least one result.")
