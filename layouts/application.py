"""The Dash application: pages and shell over one store of outcomes."""

from __future__ import annotations

from layouts.pages import area_profile, compare, methods, metric, overview

PAGES = (overview.PAGE, metric.PAGE, area_profile.PAGE, compare.PAGE, methods.PAGE, methods.METHOD_PAGE)
