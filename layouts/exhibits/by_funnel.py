"""The exhibit of areas of different size around their common centre, in one period: a funnel plot."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any, Final, Literal

import numpy as np

from layouts.charts.funnel_spec import FunnelLine, FunnelPoint, FunnelSpec
from layouts.exhibits.by_area import count_differing
from layouts.exhibits.funnel import Funnel, explain_no_funnel
from layouts.exhibits.parts import (
    NEIGHBOUR,
    Column,
    Exhibit,
    Table,
    find_as_at,
    find_marking,
    find_notes,
    make_name,
    require_results,
    tell_figure,
    write_basis,
    write_cell,
    write_interval,
    write_source,
)
from layouts.formatting import format_count, format_value, format_with_unit
from layouts.wording import write_alt, write_subtitle
from layouts.wording_parts import describe_basis, name_period
from loaders.status import Status
from metrics import statistics
from metrics.definition import Metric
from metrics.results import Result

_LEVELS: Final = {"95%": 0.95, "99.8%": 0.998}
_POINTS: Final = 40  # of each line: enough for the eye


def build_funnel(metric: Metric, own: Sequence[Result], *, context: Sequence[Result] = ()) -> Exhibit:
    """Build the exhibit of areas' totals of one period as a funnel, none of them a part of another.

    The centre is that of all areas with figures, `context` included; the title counts the `own` ones alone.
    ValueError where `explain_no_funnel` gives a reason, or where the results are of several periods.
    """
    require_results(own)
    if len({result.period for result in (*own, *context)}) > 1:
        raise ValueError("Areas are compared within one period.")
    if reason := explain_no_funnel(metric, own, context):
        raise ValueError(reason)
    funnel = Funnel(metric, tuple(own), tuple(context))
    title = _write_title(funnel)
    return Exhibit(
        name=make_name(funnel.results[0], "funnel"),
        title=title,
        subtitle=_write_subtitle(funnel),
        alt=write_alt("Funnel plot", title=title, values=funnel.shown, of="area"),
        chart=_make_chart(funnel),
        table=_make_table(funnel),
        results=funnel.results,
        source=write_source(metric, funnel.results),
        notes=tuple(_write_notes(funnel)),
        marking=find_marking(funnel.results),
        as_at=find_as_at(funnel.results),
    )


# ---------------------------------------------------------------- words


def _write_title(funnel: Funnel) -> str:
    own = [word for result, (word, _) in zip(funnel.shown, funnel.words, strict=True) if result in funnel.own]
    centre = f"the common centre of {_write_centre(funnel)}"
    period = name_period(funnel.metric, funnel.results[0])
    return f"{funnel.metric.short_title}: {count_differing(own, centre)}, {period}"


def _write_centre(funnel: Funnel) -> str:
    return format_value(funnel.centre * funnel.series.multiplier, funnel.unit)


def _write_subtitle(funnel: Funnel) -> str:
    beside = sum(each in funnel.context for each in funnel.shown)
    areas = format_count(len(funnel.shown) - beside, "area")
    return write_subtitle(
        funnel.metric,
        place=f"{areas} and {beside:,} others of the region" if beside else areas,
        span=name_period(funnel.metric, funnel.results[0]),
        unit=funnel.unit,
        with_interval=False,
    )


def _write_notes(funnel: Funnel) -> Iterator[str]:
    number = len(funnel.shown)
    yield (
        f"The centre, {format_with_unit(funnel.centre * funnel.series.multiplier, funnel.unit)}, is that of "
        f"the {number:,} areas drawn together, so each area is a part of what it is compared with."
    )
    yield (
        "Between the inner lines (95%) and between the outer ones (99.8%) an area differs from the centre by no more "
        f"than chance would make it. Of {number:,} areas {_tell_expected(number)} outside the inner lines by "
        "chance alone; among 150 areas about 7 differ by chance at 95%."
    )
    yield (
        "Most national funnels are over-dispersed: areas differ in more ways than chance and the figure measured, so "
        "that more of them lie outside. These lines make no allowance for that."
    )
    if funnel.kind != "standardised_rate":
        yield f"Across stands the number that each figure is out of. {funnel.metric.denominator}"
    else:
        yield (
            "Across stands the effective number of people: as many as would have had that many cases, had the rate "
            "been a crude one. Areas with fewer than 10 cases enter the centre and are too few to tell."
        )
    if any(each in funnel.context for each in funnel.shown):
        yield f"{NEIGHBOUR} Another of the same region, for context; the title does not count it."
    if funnel.left_out:
        yield _tell_left_out(funnel.left_out)
    yield from find_notes(funnel.metric, funnel.results, unit=funnel.unit)


def _tell_expected(number: int) -> str:
    expected = round(number * 0.05)
    return f"about {expected:,} lie{'s' if expected == 1 else ''}" if expected else "fewer than one lies"


def _tell_left_out(results: Sequence[Result]) -> str:
    hidden = sum(each.status is Status.SUPPRESSED for each in results)
    why = f" ({hidden:,} hidden to protect people)" if hidden else ""
    verb = "takes" if len(results) == 1 else "take"
    return f"{format_count(len(results), 'area')} without counts{why} {verb} no part, neither in chart nor in centre."


# ---------------------------------------------------------------- chart and table


def _make_chart(funnel: Funnel) -> FunnelSpec:
    points = tuple(
        _make_point(funnel, result, size=size, judged=judged)
        for result, size, judged in zip(funnel.shown, funnel.sizes.tolist(), funnel.words, strict=True)
    )
    lines = tuple(line for name, level in _LEVELS.items() for line in _make_lines(funnel, name, level))
    effective = funnel.kind == "standardised_rate"
    size_name = "Effective number of people" if effective else "Out of how many"
    centre = funnel.centre * funnel.series.multiplier
    return FunnelSpec(points, lines, centre, _write_centre(funnel), funnel.unit, size_name)


def _make_point(funnel: Funnel, result: Result, *, size: float, judged: tuple[str, str]) -> FunnelPoint:
    beside, basis = result in funnel.context, describe_basis(result)
    figure = f"{tell_figure(result)}{f' ({basis})' if basis else ''}"
    text = f"{result.area.name}: {figure}; {_tell_judged(judged).lower()}"
    named: Literal["always", "room", "never"] = "always" if judged[1] else "never" if beside else "room"
    return FunnelPoint(_label(funnel, result), text, size, result.value or 0.0, judged[0], named, beside)


def _label(funnel: Funnel, result: Result) -> str:
    return f"{result.area.name}{NEIGHBOUR}" if result in funnel.context else result.area.name


def _tell_judged(judged: tuple[str, str]) -> str:
    word, outside = judged
    return f"{word} (beyond {outside})" if outside else word


def _make_lines(funnel: Funnel, name: str, level: float) -> tuple[FunnelLine, FunnelLine]:
    """The lower and the upper line, from below the smallest area to beyond the largest; the upper one is named."""
    smallest, largest = 0.5 * float(funnel.sizes.min()), 1.5 * float(funnel.sizes.max())
    if funnel.kind == "proportion":
        across = np.geomspace(smallest, largest, _POINTS)
        lower, upper = statistics.funnel_limits(funnel.centre, across, kind="proportion", confidence=level)
        sides = ((across, np.clip(lower, 0, 1)), (across, np.clip(upper, 0, 1)))
    else:
        reach = np.geomspace(max(funnel.centre * smallest / 4, 1), 2 * funnel.centre * largest + 10, 2 * _POINTS)
        drawn = statistics.funnel_rate_lines(funnel.centre, np.unique(np.round(reach)), confidence=level)
        sides = ((drawn.lower_denominator, drawn.lower_rate), (drawn.upper_denominator, drawn.upper_rate))
    low, high = (_cut(size, rate * funnel.series.multiplier, smallest, largest) for size, rate in sides)
    outer = name == "99.8%"
    return FunnelLine(low, "", outer), FunnelLine(high, f"{name} limits", outer)


def _cut(sizes: Any, values: Any, smallest: float, largest: float) -> tuple[tuple[float, float], ...]:
    pairs = zip(sizes.tolist(), values.tolist(), strict=True)
    return tuple(sorted((size, value) for size, value in pairs if smallest <= size <= largest))


def _make_table(funnel: Funnel) -> Table:
    """The areas, highest first, and those that take no part last."""
    judged = dict(zip(funnel.shown, funnel.words, strict=True))
    ordered = sorted(funnel.shown, key=lambda each: (-(each.value or 0.0), each.area.name))
    rest = sorted(funnel.left_out, key=lambda each: each.area.name)
    headers = ["Value", "95% interval", "Count", "Beside the centre"]
    columns = [Column("Area", numeric=False), *(Column(each, numeric=each != headers[-1]) for each in headers)]
    rows = [
        (
            _label(funnel, each),
            write_cell(each, unit=funnel.unit),
            write_interval(each),
            write_basis(each),
            _tell_judged(judged[each]) if each in judged else "",
        )
        for each in (*ordered, *rest)
    ]
    caption = f"{funnel.metric.short_title} by area, {name_period(funnel.metric, funnel.results[0])}"
    return Table(caption, tuple(columns), tuple(rows), tuple({"Value": each} for each in (*ordered, *rest)))
