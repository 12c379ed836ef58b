"""What one can do with what is shown: copy its address, copy or save its picture, take its figures as files."""

from __future__ import annotations

from typing import Final

from layouts.as_at import freeze_now
from layouts.components import Content, element
from layouts.view import View
from metrics.outcomes import Outcomes

EXPORT: Final = "export"
MATRIX: Final = "matrix"
"""What follows the address of a page, before the format of a file; see `layouts.exported`."""

FIGURE: Final = "figure.json"
"""The ending of the address of a chart as plotly draws it."""

_PICTURES: Final = {"copy": "Copy picture", "png": "Save PNG", "svg": "Save SVG"}
_FILES: Final = {"csv": "Download CSV", "xlsx": "Excel", "pptx": "PowerPoint slide"}


def make_link_actions(view: View, outcomes: Outcomes) -> list[Content]:
    """Make the buttons that copy the page's address (`assets/copy-link.js`), as it is and as at this moment; one where
    the address names a moment already."""
    link = element("Button", "Copy link", className="button", type="button", data_copy="link")
    return [link, *([] if view.as_at else [_make_frozen_action(view, freeze_now(outcomes))])]


def _make_frozen_action(view: View, moment: str) -> Content:
    """Make the button that copies the address at which the page will look as it does now, whatever is sent later."""
    why = "It will show these figures as they stand now, whatever is sent later."
    address = view.href(as_at=moment)
    words = "Copy frozen link"
    return element(
        "Button", words, className="button", type="button", title=why, data_copy="link", data_address=address
    )


def make_picture_actions(of: str = "") -> list[Content]:
    """Make the buttons that copy or save the picture of the exhibit around them (`assets/export.js`).

    `of` says whose, for those who listen, where a page has several exhibits.
    """
    return [
        element("Button", words, className="button", type="button", data_picture=kind, **_tell(words, of))
        for kind, words in _PICTURES.items()
    ]


def make_file_actions(view: View, part: str = EXPORT, *, of: str = "", slides: bool = False) -> list[Content]:
    """Make the links to what is shown as files. `slides`: there are several in one file."""
    named = _FILES | ({"pptx": "PowerPoint slides"} if slides else {})
    hrefs = {ending: write_export_href(view, ending, part) for ending in named}
    return [
        element("A", words, className="button", href=hrefs[ending], download=True, **_tell(words, of))
        for ending, words in named.items()
    ]


def _tell(words: str, of: str) -> dict[str, str]:
    return {"aria_label": f"{words} of {of}"} if of else {}


def write_export_href(view: View, ending: str, part: str = EXPORT) -> str:
    """The address of what a page shows as a file: the page's own, with part and format at the end of its path."""
    path, mark, query = view.href().partition("?")
    return f"{path}/{part}.{ending}{mark}{query}"
