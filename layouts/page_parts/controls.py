"""Controls that pages share: lists to choose one of, boxes to tick, a switch between two."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from typing import Any

import dash_mantine_components as dmc

from layouts.components import Content, element
from layouts.page_data.options import Option


def make_select(identifier: str, label: str, options: Sequence[Option], value: str, *, name: str = "") -> Content:
    """Make a list to choose one of, always chosen where there are any. `name` is a class of the style sheet."""
    select = dmc.Select(
        id=identifier,
        label=label,
        data=to_data(options),
        value=value or None,
        allowDeselect=False,
        placeholder="None yet",
        size="sm",
        maxDropdownHeight=320,
    )
    return element("Div", select, className=f"control {name}".strip())


def to_data(options: Sequence[Option]) -> list[dict[str, str]]:
    """The options as Mantine takes them."""
    return [{"value": option.value, "label": option.label} for option in options]


def make_boxes(
    identifier: str, label: str, groups: Mapping[str, Sequence[Option]], chosen: Collection[str]
) -> dmc.CheckboxGroup:
    """Make boxes to tick, under the headings of their groups; a heading may be empty."""
    parts: list[Any] = []
    for heading, options in groups.items():
        title = [element("P", heading, className="boxes-heading")] if heading else []
        boxes = [dmc.Checkbox(label=each.label, value=each.value, size="sm") for each in options]
        parts.append(element("Div", [*title, *boxes], className="boxes-group"))
    return dmc.CheckboxGroup(
        element("Div", parts, className="boxes"), id=identifier, label=label, value=list(chosen), className="control"
    )
