"""Help: what the pages show, what the marks mean, how to send a return and how to take a chart along."""

from __future__ import annotations

from layouts.page_data.help_topics import list_help_topics
from layouts.page_parts.text_page import define_text_page

PAGE = define_text_page(
    "help",
    title="Help",
    lede=(
        "What each page is for, what its marks mean, and how to get a figure in and a chart out. How figures are "
        "worked out stands under Methods."
    ),
    list_topics=list_help_topics,
)
