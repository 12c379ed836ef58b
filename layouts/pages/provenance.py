"""The page of a figure's provenance: what it was made from, by which definition, down to the rows of the files."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from flask import current_app, has_app_context

from layouts.components import Content, element, make_illustrative_banner, make_notice, make_table
from layouts.definitions_version import find_definitions_version
from layouts.exhibit import Column
from layouts.formatting import format_count, format_date, format_number, start_with_capital
from layouts.page import SHOW_ROWS_KEY, PageDefinition, make_notices, make_state, write_tab_title
from layouts.page_data.provenance_page import (
    ROWS_HIDDEN,
    ROWS_SHOWN,
    ProvenancePage,
    build_provenance,
    write_json_href,
    write_member_href,
    write_metric_href,
)
from layouts.page_parts.trail import make_trail
from layouts.provenance_words import (
    list_definition,
    name_missing,
    name_places,
    tell_counts,
    tell_figure,
    tell_pooled,
    tell_way,
    write_member,
    write_rows,
)
from layouts.view import View
from metrics.definition import Statistic
from metrics.outcomes import Outcomes
from metrics.provenance_facts import Provenance, Purpose, Source
from metrics.results import Result

TITLE: Final = "Where this figure comes from"
FILES_AT_MOST: Final = 50
MISSING_AT_MOST: Final = 20
CONTENTS_AT_MOST: Final = 100

_HEADINGS: Final = {
    Purpose.FIGURE: "Files and rows",
    Purpose.STANDARDISING: "Rows of the age bands",
    Purpose.POPULATION: "Rows of the population",
}


def layout(view: View, outcomes: Outcomes) -> Content:
    """The whole page. It has no controls."""
    return render(view, outcomes, show_rows=has_app_context() and bool(current_app.config.get(SHOW_ROWS_KEY)))


def render(view: View, outcomes: Outcomes, *, show_rows: bool = False) -> list[Content]:
    """The page, with the contents of rows where the operator lets them be shown."""
    page = build_provenance(view, outcomes, show_rows=show_rows)
    found, state = page.found, make_state(view, title=find_title(view))
    head = [_make_head(page), *make_notices(page.notices)]
    if found is None:
        return [*head, _make_nothing(page), state]
    return [
        *head,
        *([make_illustrative_banner()] if _is_illustrative(found) else []),
        _make_story(found),
        *_make_members(page, found),
        *_make_pooled(found),
        *_make_missing(found),
        *(part for purpose in Purpose for part in _make_files(found, purpose)),
        *_make_contents(page, found),
        *_make_definition(found),
        _make_machine_way(page),
        state,
    ]


def find_title(view: View) -> str:
    """The title of the browser's tab."""
    return write_tab_title(TITLE, view.chosen_metric.short_title, view.chosen_area.name)


def _is_illustrative(found: Provenance) -> bool:
    return any(each.origin.illustrative for each in found.sources)


def _make_nothing(page: ProvenancePage) -> Content:
    """That there is no figure, and the ways to those of areas that can have one."""
    told = f"Nothing is held for {page.view.chosen_area.name}, so there is no figure to explain."
    ways = [element("Li", element("A", area.name, href=page.view.href(area=area.code))) for area in page.others]
    others = [element("P", "This metric can have figures for:"), element("Ul", ways)] if ways else []
    return make_notice([element("P", told), *others], title="No figures yet")


def _make_head(page: ProvenancePage) -> Content:
    view = page.view
    trail = make_trail(
        (view.chosen_partnership.area.name, view.href(page="overview")),
        (view.chosen_metric.short_title, write_metric_href(page)),
    )
    return element(
        "Div", [trail, element("H1", TITLE), element("P", page.title, className="lede")], className="provenance-head"
    )


def _make_story(found: Provenance) -> Content:
    """The figure, and how it came about, in plain words."""
    figure = element("P", element("Strong", tell_figure(found)), className="provenance-figure")
    told = element("P", " ".join(tell_way(found)))
    facts = [element("P", [element("Strong", f"{name}: "), words]) for name, words in tell_counts(found)]
    return element("Section", [figure, told, *facts], className="provenance-story", aria_label="How it came about")


def _heading(words: str, name: str) -> Content:
    return element("H2", words, className="section", id=name)


# ---------------------------------------------------------------- areas and periods


def _make_members(page: ProvenancePage, found: Provenance) -> list[Content]:
    """The sum: each area's part, with the way to where that came from, and the whole."""
    if not found.members:
        return []
    parts = _find_parts(found)
    rows = [
        [
            element("A", each.area.name, href=write_member_href(page.view, each)),
            *_write_figures(found, each.result, parts),
        ]
        for each in found.members
    ]
    whole = [element("Strong", f"Together: {found.asked.area.name}"), *_write_figures(found, found.result, parts)]
    columns = [Column("Area", numeric=False), Column("Value"), *map(Column, parts)]
    table = make_table("What it was added up from", columns, [*rows, whole], name="cards", hide_caption=True)
    return [_heading("What it was added up from", "areas"), table]


def _find_parts(found: Provenance) -> list[str]:
    """What the table shows beside values: nothing of a count, which is one; else what any of the figures has."""
    if found.asked.series.statistic is Statistic.COUNT:
        return []
    results = [each for each in (found.result, *(member.result for member in found.members)) if each]
    shares = any(each.denominator is not None for each in results)
    return ["Numerator", "Denominator"] if shares else ["Numerator"]


def _write_figures(found: Provenance, result: Result | None, parts: Sequence[str]) -> list[Content]:
    """Value and these parts; a figure that is hidden has none of them."""
    numbers = [getattr(result, part.lower()) if result else None for part in parts]
    return [write_member(found.asked, result), *("" if each is None else format_number(each) for each in numbers)]


def _make_pooled(found: Provenance) -> list[Content]:
    if not found.pooled:
        return []
    series = found.asked.series
    told = "The figure of each of these periods is not shown by itself: only what they come to together is."
    rows = [[each.period.label.partition(" (")[0], tell_pooled(each)] for each in found.pooled]
    columns = [Column("Period", numeric=False), Column("What was sent", numeric=False)]
    heading = f"The {format_count(series.pooled, 'period')} that it pools"
    return [_heading(heading, "periods"), element("P", told), make_table(heading, columns, rows, hide_caption=True)]


def _make_missing(found: Provenance) -> list[Content]:
    if not found.missing:
        return []
    named = name_missing(found.asked.series, found.missing, MISSING_AT_MOST)
    return [make_notice([element("P", f"No return stands for {named}.")], kind="warning")]


# ---------------------------------------------------------------- files and rows


def _make_files(found: Provenance, purpose: Purpose) -> list[Content]:
    """The files of one purpose: each with its receipt, its sender, the rules that checked it, and its rows."""
    sources = found.sources_for(purpose)
    if not sources:
        return []
    headers = ["Receipt", "File", "Sender", "Received", "Rules version", "Speaks of", "Rows of the file"]
    columns = [Column(header, numeric=False) for header in headers]
    rows = [_make_file(found, each) for each in sources[:FILES_AT_MOST]]
    left = len(sources) - FILES_AT_MOST
    more = (
        [element("P", f"And {format_count(left, 'more file')}; the answer for machines names all.")] if left > 0 else []
    )
    title = _HEADINGS[purpose]
    table = make_table(title, columns, rows, name="cards provenance-files", hide_caption=True)
    return [_heading(title, purpose.name.lower()), table, *more, *_tell_published(sources)]


def _make_file(found: Provenance, source: Source) -> list[Content]:
    origin = source.origin
    receipt = View("receipt", receipt=str(origin.receipt)).href() if origin.receipt else ""
    way = element("A", f"Receipt {origin.receipt}", href=receipt) if receipt else "No receipt was kept"
    return [
        way,
        _break_name(origin.file_name),
        origin.sender,
        format_date(origin.received_at.date()),
        element("Code", origin.rules_version) if origin.rules_version else "not recorded",
        name_places(found.asked.series, source.places),
        f"{write_rows(source.rows)} ({len(source.rows):,} of {format_count(origin.rows, 'row')})",
    ]


def _break_name(name: str) -> list[Content]:
    """A file's name, which may go on in the next line after an underscore."""
    first, *rest = name.split("_")
    return [first, *(part for each in rest for part in ("_", element("Wbr"), each))]


def _tell_published(sources: Sequence[Source]) -> list[Content]:
    """Rows of a publisher's file are not always rows of figures."""
    if not any(each.origin.published for each in sources):
        return []
    told = "Of a publisher's file whose rows are counted or added up, the first row of each sum is named."
    return [element("P", told, className="provenance-note")]


def _make_contents(page: ProvenancePage, found: Provenance) -> list[Content]:
    """What the rows say, where the operator lets it be shown; else why it is not."""
    if not found.sources:
        return []
    note = element("P", ROWS_SHOWN if page.shows_rows else ROWS_HIDDEN, className="provenance-note")
    if not page.shows_rows:
        return [note]
    tables = [_make_content(each) for each in found.sources[:FILES_AT_MOST] if each.contents]
    return [_heading("What the rows say", "contents"), note, *tables]


def _make_content(source: Source) -> Content:
    caption = f"{source.origin.file_name}: rows for {source.purpose.value}"
    names = list(source.contents[0])
    columns = [Column(name.replace("_", " ").capitalize(), numeric=False) for name in names]
    rows = [[row[name] for name in names] for row in source.contents[:CONTENTS_AT_MOST]]
    left = len(source.contents) - CONTENTS_AT_MOST
    more = [element("P", f"And {format_count(left, 'more row')}.")] if left > 0 else []
    return element("Div", [make_table(caption, columns, rows, name="cards"), *more])


# ---------------------------------------------------------------- definition


_TOLD_ABOVE: Final = ("Numerator", "Denominator")


def _make_definition(found: Provenance) -> list[Content]:
    facts: list[tuple[str, Content]] = [
        (name, start_with_capital(words)) for name, words in list_definition(found) if name not in _TOLD_ABOVE
    ]
    method = View("method", metric=found.asked.metric.slug).href()
    facts.append(("Method", element("A", f"How “{found.asked.metric.short_title}” is worked out", href=method)))
    facts.append(("Definitions version", element("Code", find_definitions_version())))
    parts = [part for name, words in facts for part in (element("Dt", name), element("Dd", words))]
    return [_heading("By which definition", "definition"), element("Dl", parts, className="receipt-facts")]


def _make_machine_way(page: ProvenancePage) -> Content:
    return element("P", element("A", "The same for machines (JSON)", href=write_json_href(page.view), download=True))


PAGE: Final = PageDefinition("provenance", layout, find_title, remembered=False)
"""Few look at one page twice, and there is one for each figure: they would push others out of memory."""
