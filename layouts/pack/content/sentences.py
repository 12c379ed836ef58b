"""The overview's four sentences as plain text, and each at greater length with the figures of its metrics."""

from __future__ import annotations

from collections.abc import Mapping
from itertools import chain

from layouts.charts.special_causes import CONCERN, IMPROVEMENT
from layouts.formatting import format_count, format_value, format_with_unit, is_count, join_words, start_small
from layouts.metric_cells import name_scope
from layouts.pack.parts import PackSentence
from layouts.page_data.metric.rows import MetricRow
from layouts.page_data.overview_sentences import Clause, Told, read_variation
from layouts.signs import VARIATION_WORDS
from layouts.wording import tell_benchmark, tell_change
from layouts.wording_parts import choose_verb, name_goal_end, place_in_time
from loaders.areas import Area

_MOVED = frozenset({"Worsened", "Improved"})
_TARGETS = "Off target"
_SIGNS = {
    name: "a concern" if word == CONCERN else "an improvement"
    for name, word in VARIATION_WORDS.items()
    if word in (CONCERN, IMPROVEMENT)
}


def write_told(told: Told, rows: Mapping[str, MetricRow], *, area: Area) -> PackSentence:
    """Write one of the four sentences, its heading with the count as on the page.

    `rows` are by the metrics' slugs; `area` is the partnership's: a figure of another area says whose it is.
    """
    heading = f"{told.heading} ({told.count:,})" if told.count else told.heading
    text = " ".join(map(_write_clause, told.clauses))
    return PackSentence(heading, told.judgement if told.count else "", text, _write_figures(told, rows, area))


def _write_clause(clause: Clause) -> str:
    names = [metric.short_title for metric in clause.metrics]
    if clause.more:
        names.append(f"{clause.more:,} more")
    return f"{clause.opening}{join_words(names)}{clause.ending}"


def _write_figures(told: Told, rows: Mapping[str, MetricRow], area: Area) -> tuple[str, ...]:
    """A sentence for each metric that a clause names; of what has no figure or no test there is none to write."""
    named = [rows[metric.slug] for metric in chain.from_iterable(clause.metrics for clause in told.clauses)]
    if told.heading in _MOVED:
        lines = [_tell_moved(row, area) for row in named]
    elif told.heading == _TARGETS:
        lines = [_tell_off_target(row, area) for row in named]
    else:
        return ()
    more = sum(clause.more for clause in told.clauses)
    return (*lines, f"And {format_count(more, 'more metric')}: see Appendix 1.") if more else tuple(lines)


def _tell_moved(row: MetricRow, area: Area) -> str:
    """“Treatment progress rose to 41.7% in the 12 months to September 2025: up 5.4 percentage points on …”"""
    standing = row.standing
    verb = choose_verb(standing) if standing.movement in ("rose", "fell") else "stood at"
    england = [] if is_count(standing.result.unit) else tell_benchmark(standing)
    return " ".join([f"{_tell_figure(row, area, verb)}{tell_change(standing)}{_tell_sign(row)}.", *england])


def _tell_sign(row: MetricRow) -> str:
    """What the control chart says, and by which rule; nothing where it has no sign of a change for better or worse."""
    sign = _SIGNS.get(read_variation(row.standing, {row.metric.slug: row.signal} if row.signal else {}))
    if sign is None or row.signal is None:
        return ""
    rule = f": {start_small(row.signal.rule).rstrip('.')}" if row.signal.rule else ""
    return f"{', but' if row.standing.movement == 'stayed' else ';'} the control chart shows {sign}{rule}"


def _tell_off_target(row: MetricRow, area: Area) -> str:
    """“Treatment progress stood at 41.7% in the 12 months to September 2025; the target is 46.6% by March 2028.”"""
    target = row.standing.target
    if target is None:
        raise ValueError("A metric without a target cannot be off it.")
    goal = format_value(target.value, row.standing.result.unit)
    return f"{_tell_figure(row, area, 'stood at')}; the target is {goal} by {name_goal_end(target)}."


def _tell_figure(row: MetricRow, area: Area, verb: str) -> str:
    metric, result = row.metric, row.standing.result
    if result.value is None:
        raise ValueError("What has no figure can neither move nor miss a target.")
    scope = name_scope(result.area, area)
    value = format_with_unit(result.value, result.unit)
    return f"{metric.short_title}{f' ({scope})' if scope else ''} {verb} {value} {place_in_time(metric, result)}"
