"""Sending a return: choose it, choose the file, check without sending, then send. `assets/send.js` does the sending."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from layouts.api.upload import MOST_BYTES
from layouts.as_at import find_today
from layouts.components import Content, element
from layouts.page import PageDefinition, make_state, write_tab_title
from layouts.page_data.nil_choices import NilChoice, list_nil_choices
from layouts.view import View
from loaders.nil_return import can_be_nil
from loaders.obligations import find_owed_returns, find_owing_areas
from loaders.returns_catalogue import find_returns
from metrics.outcomes import Outcomes

_NAMED: Final = "Shown beside the figures that are made of the file: a team will do."
_OTHER: Final = "other"
_STEPS: Final = (
    "Start from the template of your return, or from last quarter's file.",
    "Check it here without sending: nothing is stored, and you see every error at once.",
    "Mend what is wrong, confirm what is unusual, and send it. You get a receipt. Sending again is normal: the newest "
    "stands.",
)


def layout(view: View, outcomes: Outcomes) -> Content:
    """The whole page. Its controls are read by a script of the page, not by the server."""
    choices = list_nil_choices(outcomes, view.chosen_partnership, today=find_today())
    area = view.chosen_partnership.area
    returns = element("A", "Returns", href=view.href(page="returns"))
    return [
        element("H1", "Send a return"),
        element("P", [f"{area.name}. What is due, templates and worked examples: ", returns, "."], className="lede"),
        element("Ol", [element("Li", each) for each in _STEPS], className="steps"),
        _make_form(),
        element("Div", id="send-error"),
        element("Div", role="status", id="send-status", className="send-status"),
        element("Div", id="send-progress", className="send-progress"),
        element("Div", id="send-answer", className="send-answer"),
        element("H2", "Nothing to report?", className="section", id="nil"),
        _make_nil_form(view, choices),
        make_state(view, title=find_title(view)),
    ]


def find_title(view: View) -> str:
    """The title of the browser's tab."""
    return write_tab_title("Send a return", view.chosen_partnership.area.name)


def _make_form() -> Content:
    returns = [("", "Recognise it by its columns"), *((slug, each.title) for slug, each in find_returns().items())]
    return element(
        "Form",
        [
            _make_field("send-layout", "Return", _make_select("send-layout", "layout", returns)),
            _make_file_field(),
            _make_field("send-sender", "Your name or team", _make_input("send-sender", "sender", "text"), hint=_NAMED),
            element(
                "Div",
                [
                    element("Button", "Check without sending", type="button", id="send-check", className="button"),
                    element("Button", "Send", type="submit", className="button button-primary"),
                ],
                className="send-buttons",
            ),
        ],
        id="send-form",
        className="send-form",
    )


def _make_file_field() -> Content:
    words = f"A CSV file of at most {MOST_BYTES // 1_000_000} MB. Choose it, or drop it here."
    return element(
        "Div",
        [
            element("Label", "File", htmlFor="send-file"),
            _make_input("send-file", "file", "file"),
            element("Span", words, className="hint", id="send-file-hint"),
        ],
        className="send-field send-drop",
        id="send-drop",
    )


def _make_nil_form(view: View, choices: Sequence[NilChoice]) -> Content:
    """Make the form that says so of one thing that is outstanding, or of another by its return, area and period."""
    asked = "What is there nothing to report for?"
    owed = [(f"{each.returned} {each.area} {each.period}", each.words) for each in choices]
    options = [("", "Choose one"), *owed, (_OTHER, "Another return, area or period")]
    words = " I confirm that there is nothing to report for any measure of it."
    sure = [_make_input("nil-sure", "sure", "checkbox"), words]
    button = element("Button", "Confirm that there is nothing to report", type="submit", className="button")
    return element(
        "Form",
        [
            element("P", "Say so: it is not the same as silence. It is stored like a file, and has a receipt."),
            *([_make_field("nil-owed", asked, _make_select("nil-owed", "owed", options))] if owed else []),
            _make_other(view, hidden=bool(owed)),
            _make_field(
                "nil-sender", "Your name or team, for nothing to report", _make_input("nil-sender", "sender", "text")
            ),
            element("Label", sure, htmlFor="nil-sure", className="send-sure"),
            element("Div", button),
        ],
        id="nil-form",
        className="send-form",
    )


def _make_other(view: View, *, hidden: bool) -> Content:
    """Make the fields for what is not outstanding; `hidden` until it is asked for (`assets/send.js`)."""
    owed = {slug: each for slug, each in find_owed_returns().items() if can_be_nil(each)}
    areas = {area.code: area.name for each in owed.values() for area in find_owing_areas(each, view.chosen_partnership)}
    returns = [(slug, each.title) for slug, each in owed.items()]
    fields = (
        ("nil-return", "Return with nothing to report", _make_select("nil-return", "return", returns)),
        ("nil-area", "Area", _make_select("nil-area", "area", list(areas.items()))),
        ("nil-period", "Period, such as July to September 2025", _make_input("nil-period", "period", "text")),
    )
    return element("Div", [_make_field(*each) for each in fields], id="nil-other", className="nil-other", hidden=hidden)


def _make_field(name: str, label: str, control: Content, *, hint: str = "") -> Content:
    told = [element("Span", hint, className="hint")] if hint else []
    return element("Div", [element("Label", label, htmlFor=name), control, *told], className="send-field")


def _make_select(name: str, field: str, options: list[tuple[str, str]]) -> Content:
    choices = [element("Option", words, value=value) for value, words in options]
    return element("Select", choices, id=name, name=field)


def _make_input(name: str, field: str, kind: str) -> Content:
    """The place of an input, which the script makes: the components have none."""
    return element("Span", id=f"{name}-place", data_input=f"{kind} {field} {name}")


# Not remembered: a file that is refused changes what is outstanding, but not the data.
PAGE = PageDefinition(page="send", layout=layout, find_title=find_title, remembered=False)
