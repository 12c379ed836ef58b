"""What has changed in the dashboard from version to version."""

from __future__ import annotations

from layouts.page_data.change_log import read_change_topics
from layouts.page_parts.text_page import define_text_page

PAGE = define_text_page(
    "changes",
    title="Changes to the dashboard",
    lede=(
        "What is new in each version of the dashboard itself. What has changed in the figures stands under Revisions "
        "on each partnership’s pages."
    ),
    list_topics=lambda _view: read_change_topics(),
)
