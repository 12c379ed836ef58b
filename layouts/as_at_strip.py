"""What stands above everything on a page as at a moment of the past: that it is, and the way to the present."""

from __future__ import annotations

from typing import Final

from layouts.as_at import name_moment
from layouts.components import Content, element
from layouts.view import View

TODAY_ID: Final = "as-at-today"
"""The way to the present; `assets/shell.js` keeps it in step with the controls of the page."""


def make_as_at_strip(view: View) -> list[Content]:
    """Make the strip; nothing on a page of the present."""
    if not view.as_at:
        return []
    told = "figures as they stood then"
    if not view.partnership:
        told = "links lead to figures as they stood then; the text of this page is today's"
    ways = [element("A", "Show today's figures", href=view.href(as_at=""), id=TODAY_ID)]
    if view.partnership and view.page != "revisions":
        since = view.href(page="revisions", since=view.as_at, as_at="")
        ways += [element("A", "See what changed since", href=since)]
    words = element("P", [element("Strong", f"As at {name_moment(view.as_at)}"), f": {told}."])
    parts = [words, element("P", ways, className="as-at-ways")]
    return [element("Section", parts, className="as-at", aria_label="Figures of an earlier day")]
