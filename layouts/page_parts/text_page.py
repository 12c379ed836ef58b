"""A page of text: a heading, what it is about, and topics with their contents beside them."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from layouts.components import Content, element
from layouts.page import PageDefinition, make_state, write_tab_title
from layouts.page_data.methods.topic import Topic
from layouts.page_parts.method_parts import make_topic, make_with_contents
from layouts.view import Page, View
from metrics.outcomes import Outcomes


def define_text_page(
    page: Page, *, title: str, lede: str, list_topics: Callable[[View], Sequence[Topic]]
) -> PageDefinition:
    """Define a page of topics, whose links lead to pages of the view's partnership. It has no controls, no figures."""

    def layout(view: View, _outcomes: Outcomes) -> Content:
        """The whole page."""
        topics = list_topics(view)
        return [
            element("H1", title),
            element("P", lede, className="lede"),
            make_with_contents(
                [(topic.title, topic.anchor) for topic in topics], [make_topic(topic) for topic in topics]
            ),
            make_state(view, title=write_tab_title(title)),
        ]

    return PageDefinition(page=page, layout=layout, find_title=lambda _view: write_tab_title(title))
