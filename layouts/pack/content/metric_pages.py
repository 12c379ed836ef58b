"""One page a metric: what its own page shows of it, why it is in the pack, and what a person says about it."""

from __future__ import annotations

from collections.abc import Mapping

from layouts.formatting import format_count
from layouts.pack.parts import Comment, PackPage
from layouts.page_data.metric.page import MetricPage, build_metric_page
from layouts.page_data.overview_page import OverviewRow
from layouts.view import View, name_source
from layouts.wording import write_state
from metrics.outcomes import Outcomes


def _make_metric_view(each: OverviewRow, view: View) -> View:
    """The view of a metric's own page that a pack repeats: the overview's series over time, or by area where there is
    no figure for the partnership as a whole."""
    metric = each.row.metric
    return View(
        "metric",
        partnership=view.partnership,
        metric=metric.slug,
        quarter=view.quarter,
        tab="by-area" if each.members else "over-time",
        source=name_source(metric, each.row.series),
        as_at=view.as_at,
    )


def make_metric_page(
    each: OverviewRow,
    view: View,
    outcomes: Outcomes,
    *,
    reasons: Mapping[str, tuple[str, ...]],
    comments: Mapping[str, Comment],
) -> PackPage:
    """Make the page of one metric."""
    metric = each.row.metric
    page = build_metric_page(_make_metric_view(each, view), outcomes)
    return PackPage(
        metric=metric.slug,
        name=metric.title,
        short_name=metric.short_title,
        title=page.exhibit.title if page.exhibit else f"{metric.short_title}: no figure yet",
        exhibit=page.exhibit,
        sentence=page.sentence or _tell_instead(each, page),
        findings=page.findings,
        reasons=reasons.get(metric.slug, ()),
        comment=comments.get(metric.slug),
    )


def _tell_instead(each: OverviewRow, page: MetricPage) -> str:
    """What is said where the metric's page has no sentence: figures of authorities alone, or none at all."""
    if each.members and page.exhibit:
        many = format_count(len(each.members), "authority", "authorities")
        why = each.row.series.why_not_additive or "Their figures cannot be added up."
        return f"There are figures of {many}, and none for the whole. {why}"
    return write_state(each.row.result, each.row.metric)
