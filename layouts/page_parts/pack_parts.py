"""The parts of the board pack's page: the choice of metrics, the downloads, the preview, a comment's form."""

from __future__ import annotations

from typing import Final

from layouts.api.pack import COMMENTS, write_file_href
from layouts.components import Content, element, make_notice
from layouts.formatting import format_count, format_date, join_words, start_with_capital
from layouts.pack.files import NAMES
from layouts.pack.parts import Comment, PackFormat
from layouts.page_data.options import Option
from layouts.page_data.pack_page import Choices, PackView, PreviewPage
from layouts.page_parts.controls import make_boxes
from layouts.view import View
from loaders.comments import LONGEST_COMMENT
from metrics.catalogue import find_metrics

STATUS_ID: Final = "pack-status"
CHOSEN_ID: Final = "pack-chosen"
_CHOSEN: Final = "Exceptions: chosen already, and why"


def make_choice(identifier: str, choices: Choices) -> Content:
    """Make the boxes to tick, the exceptions first."""
    groups: dict[str, tuple[Option, ...]] = {_CHOSEN: choices.exceptions} if choices.exceptions else {}
    boxes = make_boxes(identifier, "Metrics in the pack", {**groups, **choices.others}, choices.chosen)
    summary = element("Summary", ["Choose metrics: ", element("Span", tell_chosen(choices), id=CHOSEN_ID)])
    words = "With none ticked the pack takes the exceptions." if choices.exceptions else "There are no exceptions."
    return element("Details", [summary, element("P", words), boxes], className="pack-choice")


def tell_chosen(choices: Choices) -> str:
    """How many metrics are chosen: the page says it anew when a box is ticked."""
    return f"{len(choices.chosen):,} chosen"


def make_downloads(view: View) -> Content:
    """Make the ways to the files, and the place where it is said how far one is: `assets/pack.js` shows it."""
    links = [
        element(
            "A",
            NAMES[form],
            href=write_file_href(view, form),
            className="button button-primary" if form is PackFormat.PPTX else "button",
            download=True,
            data_pack=form.value,
        )
        for form in PackFormat
    ]
    bar = element("Div", id="pack-progress", className="pack-progress", hidden=True)
    status = element("P", "", id=STATUS_ID, role="status", className="pack-status")
    return element("Div", [element("Div", links, className="page-ways"), bar, status], className="pack-downloads")


def make_preview(page: PackView, view: View) -> Content:
    """Make the list of what each page will hold, a comment's form with each metric."""
    items = [element("Li", _make_item(each, page, view), className="pack-page") for each in page.pages]
    return element("Ol", items, className="pack-pages")


def _make_item(each: PreviewPage, page: PackView, view: View) -> list[Content]:
    heading = element("H3", each.title)
    lines = [element("P", line) for line in each.lines]
    if each.page is None:
        return [heading, *lines]
    why = f"{start_with_capital(join_words(each.page.reasons))}." if each.page.reasons else "Chosen by hand."
    picture = [] if each.page.exhibit else [element("P", "No chart: there is no figure.")]
    return [
        heading,
        element("P", ["Why it is here. ", why], className="pack-why"),
        *lines,
        *picture,
        *_make_comment(each.page.comment, each.versions),
        *([_make_form(each, page, view)] if not view.as_at else []),
    ]


def _make_comment(comment: Comment | None, versions: int) -> list[Content]:
    """The comment that stands, as it was typed, and how many came before it."""
    if comment is None:
        return []
    earlier = f"; {format_count(versions, 'earlier version')} kept" if versions else ""
    signed = element("Footer", f"{comment.person}, {format_date(comment.day)}{earlier}")
    lines = [element("P", line) for line in comment.text.split("\n") if line]
    return [element("Blockquote", [*lines, signed], className="pack-comment")]


def _make_form(each: PreviewPage, page: PackView, view: View) -> Content:
    """The form of a comment; what stands in it is put there by the script when it is opened."""
    assert each.page is not None
    metric, comment = each.page.metric, each.page.comment
    text, person = f"pack-text-{metric}", f"pack-person-{metric}"
    name = find_metrics()[metric].short_title
    words = f"Change the comment on {name}" if comment else f"Add a comment on {name}"
    area = element("Textarea", id=text, name="text", rows=4, maxLength=LONGEST_COMMENT)
    hint = f"At most {LONGEST_COMMENT:,} letters. Every version is kept with your name and the day."
    fields = [
        _make_field(text, "Comment", area),
        _make_field(person, "Your name or team", element("Span", data_input=f"text person {person}")),
        element("P", [hint, " Left empty, it takes the comment back." if comment else ""], className="hint"),
        element("Button", "Keep this comment", type="submit", className="button"),
    ]
    form = element(
        "Form",
        fields,
        className="send-form pack-form",
        data_action=view.changed(quarter="", metrics=()).href() + COMMENTS,
        **{"data-metric": metric, "data-quarter": page.status.quarter.code},
        **({"data-comment": comment.text} if comment else {}),
    )
    return element("Details", [element("Summary", words, id=f"pack-open-{metric}"), form], className="pack-fold")


def _make_field(name: str, label: str, control: Content) -> Content:
    return element("Div", [element("Label", label, htmlFor=name), control], className="send-field")


def make_past_notice() -> Content:
    """What stands in the place of the forms where the pack is of the past."""
    return make_notice(element("P", "Comments are shown as they stood then. To add one, show today's figures."))
