"""The returns: who owes what by when, what became of it, and the files to begin with."""

from __future__ import annotations

from datetime import date
from typing import Final

from layouts.as_at import find_day
from layouts.components import Content, StripItem, element, make_illustrative_banner, make_strip, make_table
from layouts.exhibit import Column
from layouts.formatting import format_count, format_date
from layouts.page import PageDefinition, make_state, write_tab_title
from layouts.page_data.returns_page import MatrixGroup, Outstanding, ReturnsPage, build_returns_page
from layouts.page_parts.returns_matrix import make_matrix, make_state_mark
from layouts.quarter_strip import make_no_returns
from layouts.view import View
from loaders.obligations import State
from metrics.outcomes import Outcomes

OUTSTANDING_ID: Final = "outstanding"
_FILES: Final = (("template", "Template"), ("example", "Worked example"), ("dictionary", "What each column means"))


def layout(view: View, outcomes: Outcomes) -> Content:
    """The whole page, as of today or the day of the view. It has no controls."""
    return render(view, outcomes, today=find_day(view.as_at))


def render(view: View, outcomes: Outcomes, *, today: date) -> Content:
    """The page as of a day: what is outstanding, every return by quarter, and the files to begin with."""
    page = build_returns_page(view, outcomes, today=today)
    return [
        _make_head(page, view),
        *([make_illustrative_banner()] if page.illustrative else []),
        _make_strip(page),
        *([make_no_returns(page.partnership.area, outcomes)] if page.is_empty else []),
        *_make_outstanding(page),
        element("H2", "Every return by quarter", className="section", id="matrix"),
        make_matrix(page.groups, page.quarters),
        element("H2", "Files to begin with", className="section", id="files"),
        _make_files(page.groups),
        make_state(view, title=find_title(view)),
    ]


def find_title(view: View) -> str:
    """The title of the browser's tab."""
    return write_tab_title("Returns", view.chosen_partnership.area.name)


# ---------------------------------------------------------------- what stands first


def _make_head(page: ReturnsPage, view: View) -> Content:
    area = page.partnership.area
    words = [
        element("H1", f"Returns: {area.name}"),
        element(
            "P", f"What partners owe by when, and what became of it, on {format_date(page.today)}", className="lede"
        ),
    ]
    name = f"returns-{area.code}.ics"
    ways = [
        element("A", "Send a return", href=view.href(page="send"), className="button button-primary"),
        element(
            "A", "Deadlines for your calendar", href=f"/p/{area.code}/returns.ics", download=name, className="button"
        ),
        element("A", "What changed", href=view.href(page="revisions"), className="button"),
    ]
    return element("Div", [element("Div", words), element("Div", ways, className="page-ways")], className="page-head")


def _make_strip(page: ReturnsPage) -> Content:
    status = page.status
    items = [
        StripItem("Quarter", status.quarter.label),
        StripItem("Returns in", f"{status.received:,} of {len(status.due):,}", attention=bool(status.missing)),
        StripItem("Late", format_count(page.late, "return") if page.late else "none", attention=bool(page.late)),
    ]
    if page.next_due:
        items.append(StripItem("Next deadline", format_date(page.next_due)))
    return make_strip(items)


# ---------------------------------------------------------------- what is outstanding


def _make_outstanding(page: ReturnsPage) -> list[Content]:
    heading = element("H2", "Outstanding", className="section", id=OUTSTANDING_ID)
    if not page.outstanding:
        return [heading, element("P", "Nothing is outstanding: all that was due is in.")]
    return [heading, element("Ul", [_tell(each) for each in page.outstanding], className="outstanding")]


def _tell(each: Outstanding) -> Content:
    state = State.LATE if each.days_late and each.state is State.DUE else each.state
    colon = element("Span", ": ", className="visually-hidden")
    urgency = element("Strong", make_state_mark(state, each.urgency))
    return element("Li", [element("Span", [urgency, colon], className="urgency"), element("Span", each.words)])


# ---------------------------------------------------------------- files


def _make_files(groups: tuple[MatrixGroup, ...]) -> Content:
    columns = [Column(header, numeric=False) for header in ("Return", "Files (CSV)")]
    rows = [_list_files(group) for group in groups]
    return make_table("Templates and worked examples", columns, rows, name="cards files", hide_caption=True)


def _list_files(group: MatrixGroup) -> list[Content]:
    returned = group.returned
    links = [
        element(
            "A",
            words,
            href=f"/returns/{returned.slug}/{part}.csv",
            download=f"{returned.slug}-{part}.csv",
            aria_label=f"{words}: {returned.title}",
        )
        for part, words in _FILES
    ]
    return [returned.title, element("Span", links, className="links")]


# Not remembered: a file that is refused changes what the page says, but not the data.
PAGE = PageDefinition(page="returns", layout=layout, find_title=find_title, remembered=False)
