"""What the metric page shows: the message about one area, and the exhibit of the chosen tab."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from layouts.comparison import Trio, find_earlier_period, find_standing
from layouts.exhibit import Exhibit, build_breakdown, build_by_area, build_over_time, make_missing
from layouts.page_data.held_areas import find_england, find_neighbours
from layouts.page_data.metric_subject import Subject, find_subject
from layouts.page_data.metric_table import build_table
from layouts.page_data.unknown import make_unknown
from layouts.view import View
from layouts.wording import write_sentence
from loaders.areas import Area
from loaders.periods import Period
from metrics.outcomes import Outcomes
from metrics.results import Result, find_results


@dataclass(frozen=True, slots=True)
class TabContent:
    """What a tab shows: an exhibit, None where there is nothing to draw, and remarks about what it leaves out."""

    exhibit: Exhibit | None = None
    results: tuple[Result, ...] = ()
    remarks: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class MetricPage:
    """What the metric page shows.

    `over_time` carries the message of the whole page and `sentence` says it in full; None and empty where nothing was
    ever returned. `content` is that of the chosen tab.
    """

    view: View
    subject: Subject
    over_time: Exhibit | None
    sentence: str
    content: TabContent


def build_metric_page(view: View, outcomes: Outcomes) -> MetricPage:
    """Assemble the page of a view. Whatever the view names and the data do not have has fallen back."""
    subject = find_subject(view, outcomes)
    if subject.period is None:
        return MetricPage(view, subject, None, "", TabContent())
    runs = _read_runs(subject, outcomes)
    own, others = runs[subject.area], [run for area, run in runs.items() if area != subject.area]
    over_time = build_over_time(subject.metric, own, comparators=others, until=subject.period)
    shown = TabContent(over_time, tuple(result for run in (own, *others) for result in run))
    builders = {"by-area": _build_by_area, "breakdown": _build_breakdown, "table": _build_table}
    build = builders.get(view.tab)
    content = build(subject, outcomes) if build else shown
    return MetricPage(view, subject, over_time, _write_sentence(subject, own, runs), content)


def _read_runs(subject: Subject, outcomes: Outcomes) -> dict[Area, list[Result]]:
    """The totals over time of the area in focus and of England, where there are any."""
    areas = list(dict.fromkeys([subject.area, find_england()]))
    found = _find(subject, outcomes, areas=areas, periods=subject.shown_periods)
    runs = {area: [result for result in found if result.area == area] for area in areas}
    runs[subject.area] = runs[subject.area] or [_make_unknown(subject, subject.area, found)]
    return {area: run for area, run in runs.items() if run}


def _make_unknown(subject: Subject, area: Area, beside: Iterable[Result]) -> Result:
    return make_unknown(subject.metric, subject.series, area=area, period=subject.last, beside=beside)


def _find(
    subject: Subject, outcomes: Outcomes, *, areas: Sequence[Area], periods: Sequence[Period], by: str = ""
) -> list[Result]:
    return find_results(
        outcomes, subject.metric, areas=areas, periods=periods, breakdown=by or None, series=subject.series
    )


def _write_sentence(subject: Subject, own: Sequence[Result], runs: dict[Area, list[Result]]) -> str:
    period = subject.last
    latest = _pick(own, period) or make_missing(own[-1], period)
    england = None if subject.area == find_england() else _pick(runs.get(find_england(), ()), period)
    return write_sentence(find_standing(Trio(subject.metric, latest, _pick(own, find_earlier_period(period)), england)))


def _pick(results: Sequence[Result], period: Period) -> Result | None:
    return next((result for result in results if result.period == period), None)


# ---------------------------------------------------------------- the tabs


def _build_by_area(subject: Subject, outcomes: Outcomes) -> TabContent:
    """The partnership's own areas, each with its figure or the reason for none, and those neighbours that have one."""
    neighbours = find_neighbours(subject.series, subject.partnership)
    asked = list(dict.fromkeys([*subject.areas, *neighbours, subject.yardstick]))
    found = {each.area: each for each in _find(subject, outcomes, areas=asked, periods=[subject.last])}
    own = [found.get(area) or _make_unknown(subject, area, found.values()) for area in subject.areas]
    beside = [found[area] for area in neighbours if area in found]
    ranked = [each for each in (*own, *beside) if each.area != subject.yardstick]
    if not ranked:
        return TabContent()
    benchmark = found.get(subject.yardstick)
    exhibit = build_by_area(subject.metric, ranked, benchmark=benchmark, focus=subject.area)
    shown = (*ranked, *([benchmark] if benchmark else []))
    return TabContent(exhibit, shown, _remark_on_areas(subject, beside, neighbours))


def _remark_on_areas(subject: Subject, beside: Sequence[Result], neighbours: Sequence[Area]) -> tuple[str, ...]:
    if not neighbours:
        return ()
    missing = len(neighbours) - len(beside)
    kind = "police force areas" if subject.series.level == "force" else "authorities"
    told = f"Beside the areas of {subject.partnership.area.name} stand other {kind} of the same region."
    if missing:
        told = f"{told} {missing:,} of {len(neighbours):,} are left out: no figures of theirs are held."
    return (told,)


def _build_breakdown(subject: Subject, outcomes: Outcomes) -> TabContent:
    if not subject.by:
        return TabContent()
    areas = list(dict.fromkeys([subject.area, find_england()]))
    found = _find(subject, outcomes, areas=areas, periods=[subject.last], by=subject.by)
    own = sort_categories([result for result in found if result.area == subject.area])
    england = [result for result in found if result.area != subject.area]
    if not own:
        return TabContent()
    return TabContent(build_breakdown(subject.metric, own, benchmark=england), (*own, *england))


def _build_table(subject: Subject, outcomes: Outcomes) -> TabContent:
    areas = list(dict.fromkeys([*subject.areas, find_england()]))
    found = _find(subject, outcomes, areas=areas, periods=subject.shown_periods)
    exhibit = build_table(subject.metric, subject.series, found, areas=areas)
    return TabContent(exhibit, tuple(found))


def sort_categories(results: Sequence[Result]) -> list[Result]:
    """Ages from young to old, whatever order their words came in; all other groups as they are."""
    if any(_read_age(result) is None for result in results):
        return list(results)
    return sorted(results, key=lambda result: _read_age(result) or 0)


def _read_age(result: Result) -> int | None:
    """The age at which a group begins: 18 of “18 to 29”, 0 of “Under 18”; None for a word without a number."""
    word = result.category or ""
    number = "".join(letter if letter.isdigit() else " " for letter in word).split()
    if not number:
        return None
    return 0 if word.lower().startswith("under") else int(number[0])
