"""The controls of the metric page: they stay while the body changes, and so keep the focus."""

from __future__ import annotations

from typing import Any, Final

import dash_mantine_components as dmc

from layouts.components import Content, element
from layouts.page_data.metric.choices import (
    list_areas,
    list_breakdowns,
    list_periods,
    list_sources,
    list_tabs,
    list_yardsticks,
    read_choice,
)
from layouts.page_data.metric.subject import Subject
from layouts.page_data.options import list_plots
from layouts.page_parts.controls import make_select
from layouts.view import AREA_PLOTS, View
from metrics.definition import Series

TAB: Final = "metric-tab"
AREA, SOURCE, PERIOD = "metric-area", "metric-source", "metric-period"
BY, AGAINST, PLOT = "metric-by", "metric-against", "metric-plot"
PLACE: Final = "metric-controls"


def make_controls(subject: Subject, view: View) -> Content:
    """Make the controls of all tabs with what is chosen now. A source is only to be chosen where there are several."""
    choice = read_choice(subject, view)
    fields = [
        make_select(AREA, "Area", list_areas(subject), choice.area, name="control-area"),
        make_select(PERIOD, "Up to", list_periods(subject), choice.period, name="control-period"),
        make_select(
            SOURCE,
            "Source",
            list_sources(subject.metric),
            choice.source,
            name="control-source" if len(subject.metric.series) > 1 else "control-none",
        ),
    ]
    return element("Div", fields, className="controls", role="group", aria_label="What to show")


def make_tab_row(subject: Subject, view: View) -> Content:
    """Make the row of tabs, and beside it the controls that belong to one tab alone."""
    choice = read_choice(subject, view)
    yardsticks = list_yardsticks(subject.series, subject.partnership)
    controls = [
        make_select(BY, "Breakdown", list_breakdowns(subject), choice.by, name="only-breakdown"),
        make_select(PLOT, "Shown as", list_plots(AREA_PLOTS), choice.plot, name="only-by-area"),
        make_select(AGAINST, "Judged against", yardsticks, choice.against, name="only-judged"),
    ]
    return element("Div", [_make_tabs(subject, view), *controls], id=PLACE, className=name_state(subject.series, view))


def _make_tabs(subject: Subject, view: View) -> dmc.Tabs:
    tabs: list[Any] = [dmc.TabsTab(option.label, value=option.value) for option in list_tabs(subject.metric)]
    return dmc.Tabs(
        dmc.TabsList(tabs, **{"aria-label": "Ways to see the figures"}), id=TAB, value=view.tab, className="tabs"
    )


def name_panel(tab: str) -> dict[str, str]:
    """The properties that tie what a tab shows to the tab."""
    return {"id": f"{TAB}-panel-{tab}", "role": "tabpanel", "aria_labelledby": f"{TAB}-tab-{tab}"}


def name_state(series: Series, view: View) -> str:
    """The classes of the row of tabs: which of the controls that belong to one tab are to be seen."""
    names = ["controls", "tab-row"]
    if view.tab == "breakdown" and len(series.breakdowns) > 1:
        names.append("for-breakdown")
    if view.tab == "by-area":
        names.append("for-by-area")
    judged = view.tab == "by-area" and view.plot != "funnel"
    if judged and len(list_yardsticks(series, view.chosen_partnership)) > 1:
        names.append("for-judged")
    return " ".join(names)
