"""What an exhibit is, and the parts that every kind of exhibit shares: notes, source, marking, points, name."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass, field, replace
from datetime import date, datetime
from typing import Any, Final

from layouts.charts.specs import ChartSpec, Point
from layouts.comparison import find_series, is_published
from layouts.formatting import format_interval, format_number, format_status, format_value, format_with_unit
from layouts.wording_parts import describe_basis, name_status, shorten_period
from loaders.periods import Period
from loaders.status import Status
from metrics.definition import Metric, Series
from metrics.results import COLUMNS, Result, to_row

ILLUSTRATIVE: Final = "Illustrative data: these figures are made up"
PROVISIONAL: Final = "provisional"

NEIGHBOUR: Final = "†"
"""The sign of an area that is no part of the partnership."""

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
    """A table as people read it: the first cell of each row is that row's header.

    `figures` tell, row by row, which figures stand under which headers, for pages that lead to where they come from.
    """

    caption: str
    columns: tuple[Column, ...]
    rows: tuple[tuple[str, ...], ...]
    figures: tuple[dict[str, Result], ...] = field(default=(), compare=False, repr=False)


@dataclass(frozen=True, slots=True)
class Exhibit:
    """A chart with everything that must stay with it, in whatever medium it is shown.

    `name` is the stem of a file's name; `title` states the message; `alt` is the picture in words. `table` holds the
    chart's figures as text, `results` the figures themselves. `marking` must stand on every picture and page where it
    is not None. `as_at` is the latest day on which any of the figures changed, or the day of the past as at which they
    are shown.
    """

    name: str
    title: str
    subtitle: str
    alt: str
    chart: ChartSpec | None
    table: Table
    results: tuple[Result, ...]
    source: str
    notes: tuple[str, ...]
    marking: str | None
    as_at: date

    @property
    def fields(self) -> tuple[str, ...]:
        """The names of the columns of `records`."""
        return COLUMNS

    @property
    def records(self) -> tuple[tuple[Any, ...], ...]:
        """The figures as tidy rows, unrounded: made when they are asked for, since only files need them."""
        return tuple(map(to_row, self.results))


def leave_out_empty(table: Table) -> Table:
    """The table without the columns that are empty in every row, but for the first two, which it is about."""
    kept = [place for place in range(len(table.columns)) if place < 2 or any(row[place] for row in table.rows)]
    return replace(
        table,
        columns=tuple(table.columns[place] for place in kept),
        rows=tuple(tuple(row[place] for place in kept) for row in table.rows),
    )


# ---------------------------------------------------------------- figures


def choose_unit(results: Sequence[Result]) -> str:
    """The unit of most of the figures: a rate may be standardised for age here and crude there."""
    units = [result.unit for result in results if result.value is not None] or [results[0].unit]
    return max(dict.fromkeys(units), key=units.count)


def write_cell(result: Result, *, published: bool = False, unit: str = "") -> str:
    """The figure as a table shows it, or why there is none.

    Of a `published` series no one returns figures. One in another unit than `unit` carries an asterisk.
    """
    if result.value is None and published and result.status is Status.NOT_RETURNED:
        return "Not published"
    if result.value is None:
        # A sum over time can lack a period although every area is in.
        counted = result.members if result.members_present < result.members else 0
        return format_status(result.status, members=counted, present=result.members_present)
    return format_value(result.value, result.unit) + "*" * is_odd(result, unit)


def is_odd(result: Result, unit: str) -> bool:
    """Whether a figure is in another unit than the rest, and so not to be drawn beside them."""
    return bool(unit) and result.value is not None and result.unit != unit


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


def make_period_point(metric: Metric, result: Result, *, unit: str, provisional: bool = False, name: str = "") -> Point:
    """The point of one period on a chart over time. Of another area, its `name` is told and its interval is not."""
    label, published = shorten_period(metric, result), is_published(metric, result)
    figure, interval = tell_figure(result, published=published), "" if name else write_interval(result)
    words = f"{f'{name}, ' if name else ''}{label}: {figure}{f' ({interval})' if interval else ''}"
    text = f"{words}, {PROVISIONAL}" if provisional else words
    shown = write_cell(result, published=published, unit=unit)
    if is_odd(result, unit):
        return Point(label, text, shown=shown)
    lower, upper = (None, None) if name else (result.lower, result.upper)
    return Point(label, text, result.value, lower, upper, shown, provisional)


def make_row_point(result: Result, name: str, *, unit: str) -> Point:
    """The point of one row, of an area or a group of that name."""
    basis, shown = describe_basis(result), write_cell(result, unit=unit)
    text = f"{name}: {tell_figure(result)}{f' ({basis})' if basis else ''}"
    if is_odd(result, unit):
        return Point(name, text, shown=shown)
    return Point(name, text, result.value, result.lower, result.upper, shown)


def tell_figure(result: Result, *, published: bool = False) -> str:
    """The figure within a phrase, or why there is none."""
    if result.value is not None:
        return format_with_unit(result.value, result.unit)
    return name_status(result, published=published)


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
    """Where the figures come from: the series, of a publication also its publisher and, where known, its address."""
    return "; ".join(dict.fromkeys(_name_source(metric, find_series(metric, result)) for result in results))


def _name_source(metric: Metric, series: Series) -> str:
    source = metric.find_source(series)
    if source is None:
        return series.name
    return f"{series.name} ({', '.join(filter(None, (source.publisher, source.address)))})"


def find_notes(metric: Metric, results: Sequence[Result], *, unit: str) -> list[str]:
    """What must be known to read the figures: how intervals are made, why figures are hidden, which are odd."""
    notes = list(dict.fromkeys(_METHODS[result.method] for result in results if result.method in _METHODS))
    if any(result.status is Status.SUPPRESSED for result in results):
        notes.append(f"[c] stands for a hidden figure. {metric.disclosure_note}".strip())
    odd = dict.fromkeys(result.unit for result in results if is_odd(result, unit))
    notes.extend(f"* {other}: not comparable with the rest, so not drawn." for other in odd)
    return notes


def explain_judging(what: str, name: str, *, rounded: bool) -> str:
    """How many areas or figures (`what`) are judged by one value, that of `name`.

    `rounded` says that one of them is judged to differ from the value though both are written alike.
    """
    told = (
        f"Each {what}'s 95% interval is compared with the value for {name}: {what}s whose interval holds it are "
        f"similar. Among many {what}s a few differ by chance alone."
    )
    return f"{told} They are compared before rounding, so two that look equal may differ." if rounded else told


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


def stand_as_at(exhibit: Exhibit, moment: datetime | None) -> Exhibit:
    """The exhibit as at a moment of the past, so that its foot and its file's name say which; None is the present."""
    if moment is None:
        return exhibit
    return replace(exhibit, name=name_as_at(exhibit.name, moment), as_at=moment.date())


def name_as_at(stem: str, moment: datetime | None) -> str:
    """The stem of a file's name with the day of a moment of the past as its as-at date; None is the present."""
    return f"{stem.rpartition('_')[0]}_{moment.date().isoformat()}" if moment else stem


def require_results(results: Collection[Result]) -> None:
    """Raise ValueError when there is nothing to show: a page without figures says so in words, not in a chart."""
    if not results:
        raise ValueError("An exhibit needs at least one result.")
