"""Finds every published layout: each module of `loaders.published` has one as `LAYOUT`."""

from __future__ import annotations

import pkgutil
from functools import cache
from importlib import import_module

from loaders import published
from loaders.conversion.layout import PublishedLayout


@cache
def find_layouts() -> dict[str, PublishedLayout]:
    """Give every published layout by its slug, in the order of the slugs.

    Raises `TypeError` for a module without a layout, `ValueError` for two layouts of one slug: both are bugs.
    """
    found: dict[str, PublishedLayout] = {}
    for module in sorted(pkgutil.iter_modules(published.__path__), key=lambda each: each.name):
        layout = getattr(import_module(f"{published.__name__}.{module.name}"), "LAYOUT", None)
        if not isinstance(layout, PublishedLayout):
            raise TypeError(f"loaders/published/{module.name}.py has no LAYOUT")
        if layout.slug in found:
            raise ValueError(f"Two published layouts are called {layout.slug}")
        found[layout.slug] = layout
    return found
