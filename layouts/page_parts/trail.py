"""The way back from a page to those it belongs to, above its heading."""

from __future__ import annotations

from layouts.components import Content, element


def make_trail(*ways: tuple[str, str]) -> Content:
    """Make the links, each a name and an address, the widest first. The page itself is named by its heading alone."""
    steps = [element("Li", element("A", name, href=href)) for name, href in ways]
    return element("Nav", element("Ol", steps), className="breadcrumbs", aria_label="Where you are")
