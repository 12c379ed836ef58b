"""What a metric page is about: which series, which area, up to which period, and why, where that was not asked for."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from layouts.page_data.held_areas import find_england, find_held_areas, label_area
from layouts.view import View
from loaders.areas import Area, AreaLevel, Partnership, read_areas
from loaders.periods import Period, PeriodKind
from metrics.definition import Metric, Series
from metrics.outcomes import Outcomes
from metrics.results import find_periods

_QUARTERLY: Final = (PeriodKind.QUARTER, PeriodKind.YEAR_TO_QUARTER)


@dataclass(frozen=True, slots=True)
class Subject:
    """What a metric page is about.

    `view` is the address with every word settled to what is shown. `areas` can be put in focus; `area` is. `periods`
    are all that may be chosen, oldest first, without a gap; `period` is the latest to show, None where nothing was ever
    returned. `explanation` says why another area is shown than one would expect; `notices` what was not understood.
    """

    view: View
    metric: Metric
    series: Series
    partnership: Partnership
    areas: tuple[Area, ...]
    area: Area
    periods: tuple[Period, ...]
    period: Period | None
    by: str = ""
    explanation: str = ""
    notices: tuple[str, ...] = ()

    @property
    def shown_periods(self) -> tuple[Period, ...]:
        """The periods up to the latest one to show."""
        return tuple(each for each in self.periods if self.period and each <= self.period)


def find_subject(view: View, outcomes: Outcomes) -> Subject:
    """Find what the page is about. What the series does not have falls back, with a notice or an explanation."""
    metric, series, partnership = view.chosen_metric, view.chosen_series, view.chosen_partnership
    areas = find_held_areas(series, partnership)
    area, explanation = _choose_area(view, series, areas)
    held = find_periods(outcomes, metric, areas=list(dict.fromkeys([*areas, find_england()])), series=series)
    periods = fill_periods(held, series.period)
    period, late = _choose_period(view, periods)
    by, odd = _choose_breakdown(view, series)
    return Subject(
        view, metric, series, partnership, areas, area, periods, period, by, explanation, (*view.notices, *late, *odd)
    )


def fill_periods(periods: Sequence[Period], kind: PeriodKind) -> tuple[Period, ...]:
    """Every period from the first to the last of these, so that a period without any figure is seen as a gap.

    Quarterly series go in steps of a quarter, all others in steps of a year.
    """
    if not periods:
        return ()
    step = 3 if kind in _QUARTERLY else 1 if kind is PeriodKind.MONTH else 12
    found = [periods[0]]
    while found[-1] < periods[-1]:
        found.append(found[-1].shifted(step))
    return tuple(found)


def find_quarter(period: Period) -> str:
    """The code of the quarter in which a period ends: the word for it in every page's address."""
    month = period.end.month
    return f"{period.end.year}-Q{(month + 2) // 3}"


def _choose_period(view: View, periods: tuple[Period, ...]) -> tuple[Period | None, list[str]]:
    until = view.until
    if not periods or until is None:
        return (periods[-1] if periods else None), []
    earlier = [each for each in periods if each.end <= until.end]
    if earlier:
        return earlier[-1], []
    return periods[-1], [f"There are no figures up to {until.span_label}. The latest are shown instead."]


def _choose_breakdown(view: View, series: Series) -> tuple[str, list[str]]:
    if view.by and view.by not in series.breakdowns:
        there = ", ".join(name_breakdown(each).lower() for each in series.breakdowns)
        shown = f"It is by {there}." if there else "It is not broken down."
        asked = name_breakdown(view.by).lower()
        return (series.breakdowns or ("",))[0], [f"“{series.name}” has no figures by {asked}. {shown}"]
    return view.by or (series.breakdowns or ("",))[0], []


def _choose_area(view: View, series: Series, areas: tuple[Area, ...]) -> tuple[Area, str]:
    """The area in focus, and why it is not the one asked for, or not the partnership."""
    wanted = read_areas().by_code(view.area) if view.area else view.chosen_partnership.area
    if wanted in areas:
        return wanted, ""
    if not areas:
        return find_england(), f"No area of {view.chosen_partnership.area.name} has a figure of its own."
    return areas[0], f"{_explain_level(series, wanted)} {label_area(areas[0])} is shown."


def _explain_level(series: Series, wanted: Area) -> str:
    if series.level is AreaLevel.FORCE:
        return f"This is recorded for police force areas only, so {wanted.name} has no figure of its own."
    if series.level is AreaLevel.COUNTRY:
        return f"This is known for England only: there is no figure for {wanted.name}."
    if wanted.level is AreaLevel.PARTNERSHIP:
        why = series.why_not_additive or "Figures of its authorities cannot be added up."
        return f"{wanted.name} has no figure of its own. {why}"
    return f"“{series.name}” has no figures for {wanted.name}."


def name_breakdown(name: str) -> str:
    """A breakdown's column in words: “age_band” is “Age band”."""
    return _BREAKDOWNS.get(name) or name.replace("_", " ").capitalize()


_BREAKDOWNS: Final = {
    "client_group": "Adults and young people",
    "substance": "Substance group",
    "category": "Kind",
    "group": "Group",
    "duty": "Duty owed",
    "type": "Type of admission",
    "offence_group": "Type of offence",
    "exclusion": "Type of exclusion",
}
