"""What the breakdowns show: every gap between groups in a table, and the widest that are no chance on pages."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Final

from layouts.exhibits.gaps import (
    COULD_BE_CHANCE,
    MORE_THAN_CHANCE,
    NOT_TESTED,
    Gap,
    find_gap,
    write_absolute,
    write_gap,
    write_relative,
)
from layouts.exhibits.parts import Column, Table, write_cell
from layouts.formatting import format_count
from layouts.pack.parts import PackPage, PackSection
from layouts.page_data.metric.page import build_metric_page
from layouts.page_data.metric.rows import MetricRow
from layouts.page_data.metric.subject import name_breakdown
from layouts.page_data.overview_page import OverviewPage, list_rows
from layouts.view import View, name_source
from loaders.areas import AreaLevel
from metrics.outcomes import Outcomes
from metrics.results import find_many

BREAKDOWNS: Final = ("sex", "age", "ethnicity")
"""The breakdowns by which people are compared. Five-year bands of age are left out: they show how age works."""

PAGES_AT_MOST: Final = 6

_TOLD: Final = {MORE_THAN_CHANCE: "Yes", COULD_BE_CHANCE: "No", NOT_TESTED: "Not tested"}
_HEADERS: Final = ("Metric", "By", "Highest", "Lowest", "Gap", "Times as high", "Beyond chance")


@dataclass(frozen=True, slots=True)
class FoundGap:
    """A gap with the row of its metric and the breakdown it is of."""

    row: MetricRow
    by: str
    gap: Gap


def find_gaps(page: OverviewPage, outcomes: Outcomes) -> list[FoundGap]:
    """Find every gap between groups of the partnership's metrics, in the framework's order: a query a breakdown."""
    rows = [each.row for each in list_rows(page) if _is_own(each.row)]
    found = [each for by in BREAKDOWNS for each in _find_gaps_by(rows, by, outcomes)]
    order = {row.metric.slug: place for place, row in enumerate(rows)}
    return sorted(found, key=lambda each: order[each.row.metric.slug])


def _is_own(row: MetricRow) -> bool:
    return row.result.value is not None and row.result.area.level is not AreaLevel.COUNTRY


def _find_gaps_by(rows: Sequence[MetricRow], by: str, outcomes: Outcomes) -> Iterable[FoundGap]:
    mine = [row for row in rows if by in row.series.breakdowns]
    for area in dict.fromkeys(row.result.area for row in mine):
        there = [row for row in mine if row.result.area == area]
        results = find_many(
            outcomes,
            [(row.metric, row.series) for row in there],
            areas=[area],
            periods=sorted({row.result.period for row in there}),
            breakdown=by,
        )
        for row in there:
            gap = find_gap([each for each in results[row.metric.slug] if each.period == row.result.period])
            if gap:
                yield FoundGap(row, by, gap)


def choose_widest(gaps: Iterable[FoundGap]) -> list[FoundGap]:
    """The widest gaps that are no chance, by how many times as high: one a metric, the widest first."""
    real = [each for each in gaps if each.gap.test == MORE_THAN_CHANCE]
    ranked = sorted(real, key=lambda each: -(each.gap.relative or float("inf")))
    first = {each.row.metric.slug: each for each in reversed(ranked)}
    return [each for each in ranked if first[each.row.metric.slug] is each][:PAGES_AT_MOST]


def make_gap_page(found: FoundGap, view: View, outcomes: Outcomes) -> PackPage:
    """Make a page of one gap: the exhibit of the metric's page by groups, and the sentence on the gap."""
    metric = found.row.metric
    shown = View(
        "metric",
        partnership=view.partnership,
        metric=metric.slug,
        quarter=view.quarter,
        tab="breakdown",
        by=found.by,
        source=name_source(metric, found.row.series),
        as_at=view.as_at,
    )
    exhibit = build_metric_page(shown, outcomes).exhibit
    title = exhibit.title if exhibit else metric.short_title
    return PackPage(
        metric=metric.slug,
        name=metric.title,
        short_name=metric.short_title,
        title=title,
        exhibit=exhibit,
        sentence=write_gap(metric, found.gap),
    )


def make_equality(gaps: Sequence[FoundGap], shown: Sequence[FoundGap]) -> PackSection:
    """Tell what the breakdowns show, and list every gap."""
    if not gaps:
        words = "No figures by sex, age or ethnicity are there for two groups or more."
        return PackSection("Inequalities", (words,))
    real = sum(each.gap.test == MORE_THAN_CHANCE for each in gaps)
    metrics = format_count(len({each.row.metric.slug for each in gaps}), "metric")
    sentences = [
        f"Figures of {metrics} can be compared by sex, age or ethnicity: "
        f"{format_count(len(gaps), 'comparison')} of the highest group with the lowest, {real:,} of them apart by more "
        "than chance. Groups with hidden figures, and people of whom it is not known, are left out.",
    ]
    if shown:
        sentences.append(_introduce(len(shown), real))
    sentences += [write_gap(each.row.metric, each.gap) for each in shown]
    return PackSection("Inequalities", tuple(sentences), (_make_table(gaps),))


def _introduce(shown: int, real: int) -> str:
    which = "The widest of these, one for each metric" if shown < real else "These are"
    return f"{which}, by how many times as high:"


def _make_table(gaps: Sequence[FoundGap]) -> Table:
    columns = tuple(Column(header, numeric=header in ("Gap", "Times as high")) for header in _HEADERS)
    return Table(
        "Gaps between the highest and the lowest group, in each metric's latest period",
        columns,
        tuple(map(_make_row, gaps)),
    )


def _make_row(found: FoundGap) -> tuple[str, ...]:
    row, gap = found.row, found.gap
    return (
        row.metric.short_title,
        name_breakdown(found.by),
        f"{gap.highest.category}: {write_cell(gap.highest)}",
        f"{gap.lowest.category}: {write_cell(gap.lowest)}",
        write_absolute(gap),
        write_relative(gap).removesuffix(" times"),
        _TOLD[gap.test],
    )
