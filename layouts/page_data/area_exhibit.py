"""The area profile as exhibits, one for each priority: every metric's figure on the range of its peers' figures."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Final

from layouts.charts.spine_spec import SpineChartSpec, SpineRow, SpineSpec
from layouts.comparison import DIFFERENT, Standing, is_published
from layouts.exhibit import Column, Exhibit, Table, write_cell, write_interval
from layouts.exhibits.parts import find_as_at, find_marking, find_notes, tell_figure, write_source
from layouts.formatting import format_count, format_interval, format_value, is_count
from layouts.metric_cells import name_scope
from layouts.page_data.area_page import AreaPage, ProfileRow
from layouts.priorities import PRIORITIES
from layouts.wording_parts import name_unit, shorten_period, write_mark
from loaders.areas import Area
from metrics.definition import Polarity, Priority
from metrics.results import Result

_HEADERS: Final = (
    "Metric", "Period", "Unit", "Value", "95% interval", "England", "Lowest of all", "Middle half of all",
    "Highest of all", "Against England",
)  # fmt: skip
_WORDED: Final = ("Metric", "Period", "Unit", "Against England")


def build_profile_exhibits(page: AreaPage) -> dict[Priority, Exhibit]:
    """Build the exhibit of each priority that has metrics; none where nothing was ever returned."""
    return {priority: _build(priority, rows, page) for priority, rows in page.groups.items() if rows}


def _build(priority: Priority, rows: Sequence[ProfileRow], page: AreaPage) -> Exhibit:
    results, title = [each for row in rows for each in find_shown(row)], _write_title(priority, rows, page)
    drawn = tuple(make_spine_row(row, page.area) for row in rows)
    placed = sum(each.spine is not None for each in drawn)
    return Exhibit(
        name=f"{priority.value}-{page.name}",
        title=title,
        subtitle=f"{format_count(len(rows), 'metric')} of {page.area.name}, each in its latest period, beside "
        f"{page.peers_name or 'no others'} and England.",
        alt=f"Spine chart of {format_count(len(rows), 'metric')}, {placed:,} of them beside peers. {title}.",
        chart=SpineChartSpec(drawn),
        table=_make_table(priority, rows, drawn, page),
        results=tuple(results),
        source="; ".join(dict.fromkeys(write_source(row.row.metric, [row.row.result]) for row in rows)),
        notes=tuple(dict.fromkeys(_write_notes(rows, page))),
        marking=find_marking(results),
        as_at=find_as_at(results),
    )


def find_shown(each: ProfileRow) -> Iterator[Result]:
    """Find the figures that a row shows: the area's own, England's, and those of its peers."""
    yield each.row.result
    if each.row.standing.benchmark:
        yield each.row.standing.benchmark
    yield from each.peers


def write_key(page: AreaPage) -> str:
    """How to read the rows, in words."""
    return (
        f"Each row: from the lowest to the highest of {page.area.name} and {page.peers_name} that have a figure; the "
        f"box is the middle half of them. Upright line: England. Mark: {page.area.name}, judged by its 95% interval. "
        "The worst is on the left, the best on the right; where neither direction is good, the lowest is on the left."
    )


def _write_title(priority: Priority, rows: Sequence[ProfileRow], page: AreaPage) -> str:
    """How many metrics differ from England."""
    judged = [row.row.standing.judgement for row in rows]
    compared = sum(word in (*DIFFERENT, "Similar") for word in judged)
    counts = [f"{judged.count(word):,} {word.lower()}" for word in DIFFERENT if word in judged]
    quarter = f", {page.status.quarter.label}" if page.status else ""
    place = f"{page.area.name}, {PRIORITIES[priority][0].lower()}"
    if not compared:
        return f"{place}: no metric can be judged against England{quarter}"
    told = f"of {format_count(compared, 'metric')} judged against England"
    return f"{place}: {told}, {' and '.join(counts) or 'none differs by more than chance'}{quarter}"


def _write_notes(rows: Sequence[ProfileRow], page: AreaPage) -> Iterator[str]:
    yield write_key(page)
    for each in rows:
        yield from find_notes(each.row.metric, list(find_shown(each)), unit="")


# ---------------------------------------------------------------- rows


def make_spine_row(each: ProfileRow, asked: Area) -> SpineRow:
    """The area's figure and its place among its peers; none for counts, which only say how large an area is."""
    result, standing = each.row.result, each.row.standing
    label, scope = each.row.metric.short_title, name_scope(result.area, asked)
    note = "; ".join(filter(None, (shorten_period(each.row.metric, result), name_unit(result.unit), scope)))
    shown = write_cell(result, published=is_published(each.row.metric, result))
    bare = SpineRow(label, note, shown, text=f"{label}: {tell_figure(result)}")
    if result.value is None or not each.peers:
        return bare
    if is_count(result.unit):
        return replace(bare, why="A count: areas differ in size")
    benchmark = standing.benchmark.value if standing.benchmark else None
    reverse = each.row.metric.polarity is Polarity.LOW_IS_GOOD
    spec = SpineSpec(result.value, each.peer_values, benchmark, standing.judgement, reverse, each.quartiles)
    ends = _write_ends(each, reverse=reverse)
    return replace(bare, judgement=standing.judgement, text=_describe(each), spine=spec, ends=ends)


def _write_ends(each: ProfileRow, *, reverse: bool) -> tuple[str, str]:
    """What stands at the two ends of the range."""
    low, high = (format_value(end, each.row.result.unit) for end in (min(each.everyone), max(each.everyone)))
    neutral = each.row.metric.polarity is Polarity.NEUTRAL
    left, right = ("Lowest", "Highest") if neutral else ("Worst", "Best")
    return (f"{left} {high}", f"{right} {low}") if reverse else (f"{left} {low}", f"{right} {high}")


def _describe(each: ProfileRow) -> str:
    result, benchmark = each.row.result, each.row.standing.benchmark
    low, high = (format_value(end, result.unit) for end in (min(each.peer_values), max(each.peer_values)))
    england = f"; England {_write_england(each.row.standing)}" if benchmark and benchmark.value is not None else ""
    peers = format_count(len(each.peers), "peer")
    middle = f", the middle half of all {format_interval(*each.quartiles, result.unit)}" if each.quartiles else ""
    return f"{result.area.name} {write_cell(result)}{england}; {peers} from {low} to {high}{middle}."


def _write_england(standing: Standing) -> str:
    """England's figure, or why there is none; of counts nothing: England's says only how large it is."""
    mark = standing.benchmark
    if mark is None or is_count(standing.result.unit):
        return ""
    return write_cell(mark) if mark.value is None else write_mark(standing.result, mark, standing.judgement)


# ---------------------------------------------------------------- table


def _make_table(priority: Priority, rows: Sequence[ProfileRow], drawn: Sequence[SpineRow], page: AreaPage) -> Table:
    return Table(
        caption=f"{PRIORITIES[priority][0]}: all metrics of {page.area.name}",
        columns=tuple(Column(header, numeric=header not in _WORDED) for header in _HEADERS),
        rows=tuple(_make_row(*pair, page.area) for pair in zip(rows, drawn, strict=True)),
    )


def _make_row(each: ProfileRow, drawn: SpineRow, asked: Area) -> tuple[str, ...]:
    metric, result, standing = each.row.metric, each.row.result, each.row.standing
    unit, scope = result.unit, name_scope(result.area, asked)
    low, high = min(each.everyone, default=None), max(each.everyone, default=None)
    placed = drawn.spine is not None and low is not None and high is not None
    return (
        f"{metric.short_title} ({scope})" if scope else metric.short_title,
        shorten_period(metric, result),
        name_unit(unit),
        drawn.shown,
        write_interval(result),
        _write_england(standing),
        format_value(low or 0.0, unit) if placed else "",
        format_interval(*each.quartiles, unit) if placed and each.quartiles else "",
        format_value(high or 0.0, unit) if placed else "",
        standing.judgement if standing.known else "",
    )
