"""What was done so that everybody can use the dashboard, how it was tested, and what is not good enough yet."""

from __future__ import annotations

from layouts.page_data.accessibility_topics import list_accessibility_topics
from layouts.page_parts.text_page import define_text_page

PAGE = define_text_page(
    "accessibility",
    title="Accessibility",
    lede=(
        "The dashboard is built to meet the Web Content Accessibility Guidelines 2.2 at level AA. This page says how "
        "that was tested, and what was not."
    ),
    list_topics=lambda _view: list_accessibility_topics(),
)
