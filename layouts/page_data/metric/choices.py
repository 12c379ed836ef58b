"""What can be chosen on a metric page, as options in words, and how a choice becomes an address."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from layouts.formatting import is_count
from layouts.page_data.held_areas import find_england, find_held_areas, label_areas
from layouts.page_data.metric.subject import Subject, name_breakdown
from layouts.page_data.options import LATEST, Option
from layouts.page_data.quarters import find_quarter
from layouts.view import View, name_slug
from loaders.areas import Area, AreaLevel, Partnership
from metrics.definition import Metric, Series

_TABS: Final = {
    "over-time": "Over time",
    "by-area": "By area",
    "breakdown": "Breakdown",
    "table": "Table",
    "about": "About",
}


@dataclass(frozen=True, slots=True)
class Choice:
    """The words that the controls of a metric page have chosen; empty where a control is not there."""

    tab: str
    area: str = ""
    source: str = ""
    period: str = ""
    by: str = ""
    against: str = ""
    plot: str = ""


def list_tabs(metric: Metric) -> list[Option]:
    """The tabs of a metric: those for which any of its series can have figures."""
    without = set()
    if all(series.level is AreaLevel.COUNTRY for series in metric.series):
        without.add("by-area")
    if not any(series.breakdowns for series in metric.series):
        without.add("breakdown")
    return [Option(tab, title) for tab, title in _TABS.items() if tab not in without]


def list_areas(subject: Subject) -> list[Option]:
    """The areas that can be put in focus."""
    labels = label_areas(subject.areas or (subject.area,))
    return [Option(area.code, label) for area, label in labels.items()]


def list_sources(metric: Metric) -> list[Option]:
    """The series of a metric, each kept apart under its own name; published ones say so."""
    told = {"partner": "", "published": " (published)"}
    return [Option(name_slug(each.name), each.name + told[each.source]) for each in metric.series]


def list_periods(subject: Subject) -> list[Option]:
    """The periods that may be the latest to show, newest first; each by the quarter in which it ends."""
    labels = [(find_quarter(each).code, each.label_in(subject.series.period)) for each in reversed(subject.periods)]
    return [Option(LATEST if place == 0 else code, label) for place, (code, label) in enumerate(labels)]


def list_breakdowns(subject: Subject) -> list[Option]:
    """The breakdowns of the series."""
    return [Option(name, name_breakdown(name)) for name in subject.series.breakdowns]


def list_yardsticks(series: Series, partnership: Partnership) -> list[Option]:
    """What areas can be judged against: England, and the partnership where it has a figure among those of others.

    Counts are judged against nothing.
    """
    england = Option("england", find_england().name)
    areas = find_held_areas(series, partnership)
    if is_count(series.unit) or partnership.area not in areas or len(areas) < 2:
        return [england]
    return [england, Option("partnership", partnership.area.name)]


def read_choice(subject: Subject, view: View) -> Choice:
    """The words that the controls have for what is shown."""
    latest = subject.period is None or subject.period == subject.periods[-1]
    return Choice(
        tab=view.tab,
        area=subject.area.code,
        source=name_slug(subject.series.name),
        period=LATEST if latest or subject.period is None else find_quarter(subject.period).code,
        by=subject.by,
        against=view.against,
        plot=view.plot,
    )


def apply_choice(view: View, choice: Choice) -> View:
    """The view of what the controls have chosen; what is the page's default is left out."""
    source = "" if choice.source == name_slug(view.chosen_metric.main.name) else choice.source
    series = view.changed(source=source).chosen_series
    return view.changed(
        tab=choice.tab or view.tab,
        source=source,
        area="" if choice.area == _find_default_area(series, view).code else choice.area,
        quarter="" if choice.period == LATEST else choice.period,
        by="" if choice.by == (*series.breakdowns, "")[0] else choice.by,
        against=choice.against or view.against,
        plot=choice.plot or view.plot,
    )


def _find_default_area(series: Series, view: View) -> Area:
    """The area in focus where the address names none."""
    areas = find_held_areas(series, view.chosen_partnership)
    own = view.chosen_partnership.area
    return own if own in areas else (*areas, find_england())[0]
