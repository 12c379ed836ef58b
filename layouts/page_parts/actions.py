"""What one can do with what is shown: copy its address, take its figures as a file."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any, Final

from dash import Dash
from flask import Response, request

from layouts.components import Content, element
from layouts.page import read_outcomes
from layouts.renderers.csv import write_csv
from layouts.view import PATHS, Page, View
from metrics.outcomes import Outcomes
from metrics.results import COLUMNS

CSV_ENDING: Final = "/figures.csv"
EXPORT: Final = "/export."
"""What stands between the address of a metric page and the format of its file."""

_DRAWN: Final = ("over-time", "by-area", "breakdown")
_PICTURES: Final = {"copy": "Copy picture", "png": "Save PNG", "svg": "Save SVG"}
_FILES: Final = {"csv": "Download CSV", "xlsx": "Excel", "pptx": "PowerPoint slide"}


@dataclass(frozen=True, slots=True)
class Figures:
    """Figures for a file: the stem of its name, and tidy rows with the columns of `metrics.results`."""

    name: str
    records: Sequence[tuple[Any, ...]]


def make_actions(view: View, *, with_file: bool = True) -> list[Content]:
    """Make the buttons and links for what is shown: copy its address (`assets/copy-link.js`), copy or save its picture
    (`assets/export.js`), take its figures as files. A view without a chart has no pictures."""
    actions = [element("Button", "Copy link", className="button", type="button", data_copy="link")]
    if view.page != "metric":
        return [*actions, *([_link("Download CSV", write_csv_href(view))] if with_file else [])]
    if view.tab in _DRAWN:
        actions += [
            element("Button", words, className="button", type="button", data_picture=kind)
            for kind, words in _PICTURES.items()
        ]
    return [*actions, *(_link(words, write_export_href(view, ending)) for ending, words in _FILES.items())]


def _link(words: str, href: str) -> Content:
    return element("A", words, className="button", href=href, download=True)


def write_export_href(view: View, ending: str) -> str:
    """The address of what a metric page shows as a file: see `layouts.exports`."""
    return _add_ending(view, EXPORT + ending)


def write_csv_href(view: View) -> str:
    """The address of the figures that a view shows, as CSV."""
    return _add_ending(view, CSV_ENDING)


def _add_ending(view: View, ending: str) -> str:
    """The page's own address with an ending to its path."""
    path, mark, query = view.href().partition("?")
    return f"{path}{ending}{mark}{query}"


def add_csv_route(app: Dash, page: Page, find_figures: Callable[[View, Outcomes], Figures | None]) -> None:
    """Serve the figures of a page's views as files, under the page's own address with an ending."""

    def answer(**path: Any) -> Response:
        return _answer(View.from_query(page, path=path, query=request.args), find_figures)

    app.server.add_url_rule(PATHS[page] + CSV_ENDING, f"{page}_csv", answer)


def _answer(view: View, find_figures: Callable[[View, Outcomes], Figures | None]) -> Response:
    """Answer with the figures of a view. An address that is not understood gets none: a file has no place to say so."""
    if view.notices:
        return Response("\n".join(view.notices), status=400, mimetype="text/plain")
    figures = find_figures(view, read_outcomes())
    if figures is None:
        return Response("There are no figures for this.", status=404, mimetype="text/plain")
    headers = {"Content-Disposition": f'attachment; filename="{figures.name}.csv"'}
    content = write_csv(COLUMNS, figures.records)
    return Response(content, content_type="text/csv; charset=utf-8", headers=headers)
