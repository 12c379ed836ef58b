"""The revisions: which figures of a partnership are not what they were on a day, what they are now, and why."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final
from urllib.parse import urlencode

from layouts.as_at import find_today, name_moment
from layouts.components import Content, element, make_illustrative_banner, make_notice, make_table
from layouts.exhibit import Column, write_cell
from layouts.formatting import format_count, format_date, format_status, join_words
from layouts.page import PageDefinition, make_notices, make_state, write_tab_title
from layouts.page_data.receipt_page import name_return
from layouts.page_data.revisions_page import (
    Change,
    Kind,
    Revisions,
    build_revisions,
    name_what,
    name_when,
    tell_figure_then,
    tell_revisions,
)
from layouts.page_parts.trail import make_trail
from layouts.view import View
from loaders.areas import Area
from loaders.attempts import Attempt
from loaders.errors import UsageError
from loaders.status import Status
from metrics.outcomes import Outcomes

SHOWN: Final = 20
"""Figures of one metric that the page lists; the file has all."""

_CHANGED: Final = ("Area", "Period", "Group", "Before", "After", "Why")
_NEW: Final = ("Metric", "Figures", "Latest period", "Came with")


def layout(view: View, outcomes: Outcomes) -> Content:
    """The whole page: the days to compare, how much changed, and every change by metric. It has no callback."""
    try:
        found = build_revisions(outcomes, view.chosen_partnership, since=view.since, until=view.as_at)
    except UsageError as error:  # each day can be read, but not both together
        return [*_make_head(view, view.since), *make_notices([str(error)]), make_state(view, title=find_title(view))]
    return [
        *_make_head(view, found.since),
        *([make_illustrative_banner()] if found.illustrative else []),
        element("P", " ".join(tell_revisions(found)), className="message"),
        *_make_changes(found, view),
        *_make_new(found, view),
        make_state(view, title=find_title(view)),
    ]


def find_title(view: View) -> str:
    """The title of the browser's tab."""
    return write_tab_title("Revisions", view.chosen_partnership.area.name)


# ---------------------------------------------------------------- the days


def _make_head(view: View, since: str) -> list[Content]:
    area = view.chosen_partnership.area
    now = f"on {name_moment(view.as_at)}" if view.as_at else "today"
    lede = f"Figures that are not {now} what they were on {name_moment(since)}, and why"
    trail = make_trail((area.name, view.href(page="overview")))
    words = [trail, element("H1", f"Revisions: {area.name}"), element("P", lede, className="lede")]
    return [element("Div", [element("Div", words), _make_form(view, since)], className="page-head")]


def _make_form(view: View, since: str) -> Content:
    """The choice of the two days: `assets/days.js` makes the fields, `assets/shell.js` goes where they say."""
    fields = [
        _make_field("since", "Changed since", since[:10]),
        _make_field("as-at", "As at (empty: today)", view.as_at[:10]),
        element("Button", "Show", type="submit", className="button"),
    ]
    return element("Form", fields, className="address-form")


def _make_field(name: str, label: str, chosen: str) -> Content:
    identifier = f"revisions-{name}"
    place = element("Span", data_day=f"{name} {identifier} {find_today().isoformat()} {chosen}".strip())
    return element("Div", [element("Label", label, htmlFor=identifier), place], className="day-field")


# ---------------------------------------------------------------- what changed


def _make_changes(found: Revisions, view: View) -> list[Content]:
    groups = found.group(Kind.CHANGED, Kind.GONE)
    if not found.changes:
        words = "No figure that the pages show is another than it was. An earlier day may show more."
        return [make_notice(element("P", words), title="Nothing changed")]
    ways = [element("P", [_link_file(found), " ", _link_then(found, view)], className="revised-ways")]
    if not groups:
        return ways
    few = sum(map(len, groups)) <= SHOWN
    parts = [_make_metric(changes, view, unfolded=few) for changes in groups]
    heading = element("H2", "Changed, from old to new", className="section", id="changed")
    return [*ways, heading, *_explain_hidden(found, view), *parts]


def _explain_hidden(found: Revisions, view: View) -> list[Content]:
    """Why a figure of before can be hidden beside one that is shown."""
    if not any(each.was_hidden for each in found.changes):
        return []
    words = (
        f"{format_status(Status.SUPPRESSED)} before a figure: it was hidden then, or is held back now, because the two "
        "together would give a small number of people away. "
    )
    more = element("A", "More: small numbers of people", href=f"{view.href(page='methods')}#small-numbers")
    return [element("P", [words, more, "."], className="hint")]


def _link_file(found: Revisions) -> Content:
    words = {"partnership": found.partnership.area.code, "since": found.since, "as-at": found.until}
    query = urlencode({name: word for name, word in words.items() if word}, safe=":")
    return element("A", "Download all as CSV", href=f"/api/v1/revisions.csv?{query}", className="button", download=True)


def _link_then(found: Revisions, view: View) -> Content:
    href = view.href(page="overview", as_at=found.since)
    return element("A", f"The Overview as at {name_moment(found.since)}", href=href)


def _make_metric(changes: Sequence[Change], view: View, *, unfolded: bool) -> Content:
    metric = changes[0].metric
    way = element("A", f"All figures of “{metric.short_title}”", href=view.href(page="metric", metric=metric.slug))
    told = [f" {SHOWN} of them are shown here; the file has all."] if len(changes) > SHOWN else []
    name = element("Span", metric.short_title, className="revised-metric")
    counted = format_count(len(changes), "figure")
    summary = element("Summary", [name, f": {counted}{_tell_first(changes, view.chosen_partnership.area)}"])
    columns = [Column(header, numeric=header in ("Before", "After")) for header in _CHANGED]
    rows = [_make_row(each) for each in changes[:SHOWN]]
    caption = f"{metric.short_title}: figures that changed"
    table = make_table(caption, columns, rows, name="cards revised", hide_caption=True)
    return element(
        "Details", [summary, element("P", [way, ".", *told]), table], open=unfolded, className="revised-fold"
    )


def _tell_first(changes: Sequence[Change], area: Area) -> str:
    """What the partnership's own latest figure became, where it is one of those that changed."""
    own = (each for each in changes if each.figure.area == area and each.figure.category is None)
    change = next(own, None)
    if change is None or change.revised.before is None or change.revised.after is None:
        return ""
    before, after = write_cell(change.revised.before), write_cell(change.revised.after)
    return f"; {area.name} from {before} to {after}, {name_when(change)}"


def _make_row(change: Change) -> list[Content]:
    return [
        change.figure.area.name,
        name_when(change, short=True),
        name_what(change),
        tell_figure_then(change.revised.before),
        tell_figure_then(change.revised.after),
        _tell_cause(change.cause),
    ]


def _tell_cause(cause: Attempt | None) -> Content:
    if cause is None:
        return "Worked out anew"
    link = element("A", f"Receipt {cause.id}", href=View("receipt", receipt=str(cause.id)).href())
    return element("Span", [link, f": {cause.sender}, {format_date(cause.received_at.date())}"])


# ---------------------------------------------------------------- what is new


def _make_new(found: Revisions, view: View) -> list[Content]:
    """Figures that came in for the first time: one line a metric, for a new quarter has hundreds of them."""
    groups = found.group(Kind.NEW)
    if not groups:
        return []
    columns = [Column(header, numeric=header == "Figures") for header in _NEW]
    rows = [_make_new_row(changes, view) for changes in groups]
    table = make_table(
        "Figures that came in for the first time", columns, rows, name="cards revised", hide_caption=True
    )
    return [element("H2", "In for the first time", className="section", id="new"), table]


def _make_new_row(changes: Sequence[Change], view: View) -> list[Content]:
    metric = changes[0].metric
    latest = max(changes, key=lambda each: each.figure.period.end)
    causes = {each.cause.id: each.cause for each in changes if each.cause}
    returns = join_words(dict.fromkeys(map(name_return, causes.values())))
    return [
        element("A", metric.short_title, href=view.href(page="metric", metric=metric.slug)),
        f"{len(changes):,}",
        name_when(latest, short=True),
        f"{returns}, {format_count(len(causes), 'receipt')}" if causes else "Worked out anew",
    ]


PAGE: Final = PageDefinition(page="revisions", layout=layout, find_title=find_title)
