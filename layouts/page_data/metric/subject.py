"""What a metric page is about: which series, which area, up to which period, and why, where that was not asked for."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from layouts.page_data.held_areas import find_england, find_held_areas
from layouts.page_data.held_periods import find_held_periods
from layouts.view import View
from loaders.areas import Area, AreaLevel, Partnership, read_areas
from loaders.periods import Period
from metrics.definition import Metric, Series
from metrics.outcomes import Outcomes


@dataclass(frozen=True, slots=True)
class Subject:
    """What a metric page is about.

    `areas` can be put in focus; `area` is. `periods` are all that any of the areas or England has a figure for, oldest
    first; `period` is the latest to show, None where nothing was ever returned. `yardstick` is what areas are judged
    against. `by` is the breakdown to show, empty where there is none. `explanation` says why another area is shown
    than one would expect; `notices` say what of the address this
    series does not have.
    """

    metric: Metric
    series: Series
    partnership: Partnership
    areas: tuple[Area, ...]
    area: Area
    periods: tuple[Period, ...]
    period: Period | None
    yardstick: Area
    by: str = ""
    explanation: str = ""
    notices: tuple[str, ...] = ()

    @property
    def last(self) -> Period:
        """The latest period to show. Only for a subject that has one."""
        if self.period is None:
            raise ValueError(f"Nothing was ever returned for {self.metric.slug}.")
        return self.period

    @property
    def shown_periods(self) -> tuple[Period, ...]:
        """The periods up to the latest one to show."""
        return tuple(each for each in self.periods if self.period and each <= self.period)


def find_subject(view: View, outcomes: Outcomes) -> Subject:
    """Find what the page is about. What the series does not have falls back, with a notice or an explanation."""
    metric, series, partnership = view.chosen_metric, view.chosen_series, view.chosen_partnership
    areas = find_held_areas(series, partnership)
    area, explanation = _choose_area(view, series, areas)
    periods = find_held_periods(outcomes, metric, series, partnership.area.code)
    period, late = _choose_period(view, periods)
    by, odd = _choose_breakdown(view, series)
    yardstick = partnership.area if view.against == "partnership" and partnership.area in areas else find_england()
    notices = (*late, *odd)
    return Subject(metric, series, partnership, areas, area, periods, period, yardstick, by, explanation, notices)


def _choose_period(view: View, periods: tuple[Period, ...]) -> tuple[Period | None, list[str]]:
    until = view.until
    if not periods or until is None:
        return (periods[-1] if periods else None), []
    earlier = [each for each in periods if each.end <= until.end]
    if earlier:
        return earlier[-1], []
    return periods[-1], [f"There are no figures up to {until.span_label}. The latest are shown instead."]


def _choose_breakdown(view: View, series: Series) -> tuple[str, list[str]]:
    first = (*series.breakdowns, "")[0]
    if not view.by or view.by in series.breakdowns:
        return view.by or first, []
    there = ", ".join(name_breakdown(each).lower() for each in series.breakdowns)
    told = f"It has them by {there}." if there else "It has totals only."
    return first, [f"“{series.name}” has no figures by {name_breakdown(view.by).lower()}. {told}"]


def _choose_area(view: View, series: Series, areas: tuple[Area, ...]) -> tuple[Area, str]:
    """The area in focus, and why it is not the one asked for, or not the partnership."""
    wanted = read_areas().by_code(view.area) if view.area else view.chosen_partnership.area
    if wanted in areas:
        return wanted, ""
    if not areas:
        return find_england(), f"{wanted.name} lies in no single police force area, so England is shown."
    return areas[0], f"{_explain_level(series, wanted)} {read_areas().label(areas[0])} is shown."


def _explain_level(series: Series, wanted: Area) -> str:
    if series.level is AreaLevel.FORCE:
        return f"This is recorded for police force areas only, so {wanted.name} has no figure of its own."
    if series.level is AreaLevel.COUNTRY:
        return f"This is known for England only, so {wanted.name} has no figure of its own."
    if wanted.level is AreaLevel.PARTNERSHIP:
        why = series.why_not_additive or "Figures of its authorities cannot be added up."
        return f"{wanted.name} has no figure of its own. {why}"
    return f"“{series.name}” has no figure for {wanted.name}."


def name_breakdown(name: str) -> str:
    """A breakdown's column in words: “age_band” is “Age band”."""
    return _BREAKDOWNS.get(name) or name.replace("_", " ").capitalize()


_BREAKDOWNS: Final = {
    "client_group": "Adults and young people",
    "substance": "Substance group",
    "category": "Kind",
    "duty": "Duty owed",
    "type": "Type of admission",
    "offence_group": "Type of offence",
    "exclusion": "Type of exclusion",
}
