"""What the metric page shows: what it is about, the exhibit of the chosen tab, and the long sentence."""

from __future__ import annotations

from dataclasses import dataclass, field, replace

from layouts.exhibit import Exhibit, build_breakdown, build_over_time, judge_over_time
from layouts.exhibits.gaps import find_gap, write_gap
from layouts.exhibits.over_time import find_run_standing
from layouts.exhibits.parts import stand_as_at
from layouts.page_data.held_areas import find_england
from layouts.page_data.metric.areas import build_areas_exhibit
from layouts.page_data.metric.figures import find_figures, make_unreturned, pick
from layouts.page_data.metric.subject import Subject, find_subject
from layouts.page_data.metric.table import build_table
from layouts.page_data.page_status import count_returns, is_provisional, read_status
from layouts.page_data.returns_in import QuarterStatus
from layouts.view import View
from layouts.wording import write_sentence
from layouts.wording_time import write_findings
from metrics.goals import Goals
from metrics.outcomes import Outcomes
from metrics.signals import Signal


@dataclass(frozen=True, slots=True)
class MetricPage:
    """What the metric page shows.

    `exhibit` is that of the chosen tab, None where it has nothing to show; `no_plot` says why areas are not drawn as
    they were asked for. `sentence` says all that can be said of the latest figure, or how far groups are apart. Only
    the tab over time has `findings`, what the figures say, and `signal`, what their control chart does. `goals` are
    what partnerships decided about their figures.
    """

    view: View
    subject: Subject
    status: QuarterStatus | None
    exhibit: Exhibit | None = None
    no_plot: str = ""
    sentence: str = ""
    findings: tuple[str, ...] = ()
    signal: Signal | None = None
    goals: Goals = field(default_factory=Goals)


def build_metric_page(view: View, outcomes: Outcomes) -> MetricPage:
    """Assemble the page of a view. Whatever the view names and the data do not have has fallen back."""
    subject, status = find_subject(view, outcomes), read_status(view, outcomes)
    if subject.period is None or view.tab == "about":
        return MetricPage(view, subject, status, goals=outcomes.goals)
    page = _build_tab(MetricPage(view, subject, status), outcomes)
    return replace(page, exhibit=stand_as_at(page.exhibit, view.moment)) if page.exhibit else page


def _build_tab(page: MetricPage, outcomes: Outcomes) -> MetricPage:
    """The page with what its tab shows."""
    match page.view.tab:
        case "by-area":
            exhibit, no_plot = build_areas_exhibit(page.subject, outcomes, page.view.plot)
            return replace(page, exhibit=exhibit, no_plot=no_plot)
        case "breakdown":
            exhibit, sentence = _build_breakdown(page.subject, outcomes)
            return replace(page, exhibit=exhibit, sentence=sentence)
        case "table":
            return replace(page, exhibit=_build_table(page.subject, outcomes))
        case _:
            return _add_over_time(page, outcomes)


def _add_over_time(page: MetricPage, outcomes: Outcomes) -> MetricPage:
    """The area in focus over time, beside England."""
    subject, status = page.subject, page.status
    england_too = [subject.area, find_england()]
    found = find_figures(subject, outcomes, areas=england_too, periods=subject.shown_periods)
    own = [each for each in found if each.area == subject.area] or [make_unreturned(subject, subject.area, found)]
    england = [each for each in found if each.area != subject.area]
    latest = pick(own, subject.last)
    unsure = latest is not None and latest.value is not None
    unsure = unsure and is_provisional(status, subject.series, subject.last)
    run = judge_over_time(
        subject.metric,
        own,
        until=subject.last,
        provisional={subject.last} if unsure else (),
        goals=outcomes.goals,
    )
    standing = find_run_standing(run, pick(england, subject.last))
    exhibit = build_over_time(run, comparators=[england], standing=standing)
    returns = count_returns(status, subject.series, subject.area, provisional=unsure)
    sentence, findings = write_sentence(standing, returns=returns), write_findings(run, standing)
    return replace(page, exhibit=exhibit, sentence=sentence, findings=findings, signal=run.signal)


def _build_breakdown(subject: Subject, outcomes: Outcomes) -> tuple[Exhibit | None, str]:
    """The groups of the area in focus in the latest period, beside England's, and how far they are apart."""
    if not subject.by:
        return None, ""
    areas = [subject.area, find_england()]
    found = find_figures(subject, outcomes, areas=areas, periods=[subject.last], by=subject.by)
    own = [each for each in found if each.area == subject.area]
    england = [each for each in found if each.area != subject.area]
    gap = find_gap(own)
    sentence = write_gap(subject.metric, gap) if gap else ""
    return (build_breakdown(subject.metric, own, benchmark=england) if own else None), sentence


def _build_table(subject: Subject, outcomes: Outcomes) -> Exhibit | None:
    """Every total that the page can show."""
    areas = list(dict.fromkeys([*subject.areas, find_england()]))
    found = find_figures(subject, outcomes, areas=areas, periods=subject.shown_periods)
    return build_table(subject.metric, subject.series, found, areas=areas)
