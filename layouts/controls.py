"""The choice of a quarter and of an area, as several pages have them."""

from __future__ import annotations

from collections.abc import Sequence

import dash_mantine_components as dmc

from layouts.components import Content, element
from layouts.page_data.options import LATEST
from loaders.areas import Area, read_areas
from loaders.periods import Period


def make_quarter_control(control_id: str, quarters: Sequence[Period], chosen: str) -> Content:
    """Make the choice of a quarter, the latest first. `chosen` is a quarter's code, empty for the latest.

    A quarter that is asked for and has no figures is offered, too: the control must say what is shown.
    """
    known = {quarter.code: quarter.label for quarter in quarters[1:]}
    first = quarters[0] if quarters else None
    options = [{"value": LATEST, "label": first.label if first else "The latest"}]
    options += [{"value": code, "label": label} for code, label in known.items()]
    value = read_quarter_choice(chosen, quarters)
    if value != LATEST and value not in known:
        options.append({"value": value, "label": value})
    control = dmc.Select(id=control_id, label="Quarter", data=options, value=value, allowDeselect=False, size="sm")
    return element("Div", control, className="control control-quarter")


def make_area_control(control_id: str, areas: Sequence[Area], chosen: str) -> Content:
    """Make the choice of an area, by its code."""
    options = [{"value": area.code, "label": read_areas().label(area)} for area in areas]
    control = dmc.Select(id=control_id, label="Area", data=options, value=chosen, allowDeselect=False, size="sm")
    return element("Div", control, className="control")


def read_quarter_choice(chosen: str, quarters: Sequence[Period]) -> str:
    """The option that stands for a view's quarter."""
    return LATEST if not chosen or (quarters and chosen == quarters[0].code) else chosen


def write_quarter(choice: str | None) -> str:
    """The word of the address for a chosen option: empty for the latest."""
    return "" if not choice or choice == LATEST else choice
