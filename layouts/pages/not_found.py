"""The page for an address that leads nowhere."""

from __future__ import annotations

from typing import Any, Final

from layouts.components import Content, element
from layouts.page import make_state, write_tab_title
from loaders.areas import read_areas

TITLE: Final = write_tab_title("There is no such page")


def layout(**_words: Any) -> list[Content]:
    """Say that there is no such page, and where one may have wanted to go."""
    ways = [(f"/p/{each.area.code}", each.area.name) for each in read_areas().partnerships()]
    ways.append(("/methods", "How each figure is made"))
    links = [element("Li", element("A", name, href=href)) for href, name in ways]
    return [
        element("H1", "There is no such page"),
        element("P", "If you typed the address, check it. If you followed a link, it may be out of date."),
        element("P", "You may be looking for:"),
        element("Ul", links),
        make_state(None, title=TITLE),
    ]
