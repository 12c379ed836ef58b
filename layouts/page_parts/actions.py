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


@dataclass(frozen=True, slots=True)
class Figures:
    """Figures for a file: the stem of its name, and tidy rows with the columns of `metrics.results`."""

    name: str
    records: Sequence[tuple[Any, ...]]


def make_actions(view: View, *, with_file: bool = True) -> list[Content]:
    """Make the button that copies the address (`assets/copy-link.js`) and the link that downloads the figures."""
    copy = element("Button", "Copy link", className="button", type="button", data_copy="link")
    download = element("A", "Download CSV", className="button", href=write_csv_href(view), download=True)
    return [copy, *([download] if with_file else [])]


def write_csv_href(view: View) -> str:
    """The address of the figures that a view shows, as CSV: the page's own, with an ending."""
    path, mark, query = view.href().partition("?")
    return f"{path}{CSV_ENDING}{mark}{query}"


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
