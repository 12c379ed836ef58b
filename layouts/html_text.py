"""Components as HTML text: for the answers that a script puts into a page, made of the same parts as pages."""

from __future__ import annotations

from html import escape
from typing import Any, Final

from layouts.components import Content

_NAMES: Final = {"className": "class", "htmlFor": "for", "tabIndex": "tabindex", "colSpan": "colspan"}
_VOID: Final = frozenset({"br", "hr", "img"})


def write_html(content: Content) -> str:
    """Write plain components (as `layouts.components.element` makes them), texts and lists of both."""
    if content is None:
        return ""
    if isinstance(content, list):
        return "".join(write_html(each) for each in content)
    if not isinstance(content, dict):
        return escape(str(content))
    name = str(content["type"]).lower()
    words = "".join(_write_attribute(*each) for each in content["props"].items() if each[0] != "children")
    if name in _VOID:
        return f"<{name}{words}>"
    return f"<{name}{words}>{write_html(content['props'].get('children'))}</{name}>"


def _write_attribute(name: str, value: Any) -> str:
    return "" if value is None else f' {_NAMES.get(name, name)}="{escape(str(value))}"'
