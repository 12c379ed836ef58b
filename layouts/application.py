"""The Dash application: pages and shell over one store of outcomes."""

from __future__ import annotations

from pathlib import Path
from typing import Any, Final

import dash
from dash import Dash
from dash.exceptions import DependencyException
from flask import Response, request

from layouts.api.exports import add_export_routes
from layouts.as_at_strip import make_as_at_strip
from layouts.callback_requests import refuse_strange_calls
from layouts.components import Content, element
from layouts.failure import answer_failure
from layouts.page import OUTCOMES_KEY, PRODUCT, PageDefinition, make_notices, read_outcomes, remember
from layouts.pages import (
    accessibility,
    area_profile,
    board_pack,
    changes,
    compare,
    help_page,
    method,
    methods,
    metric,
    not_found,
    overview,
    provenance,
    receipt,
    returns,
    revisions,
    send,
)
from layouts.security import add_headers
from layouts.shell import INDEX, add_shell_callbacks, make_shell
from layouts.view import PATHS, View, find_page, name_variables
from metrics.outcomes import Outcomes

PAGES: Final = (
    overview.PAGE,
    metric.PAGE,
    provenance.PAGE,
    area_profile.PAGE,
    compare.PAGE,
    returns.PAGE,
    revisions.PAGE,
    board_pack.PAGE,
    send.PAGE,
    receipt.PAGE,
    methods.PAGE,
    method.PAGE,
    help_page.PAGE,
    accessibility.PAGE,
    changes.PAGE,
)
DESCRIPTION: Final = (
    "Outcomes of a Combating Drugs Partnership: supply, treatment and demand, by area and quarter, "
    "against the National Combating Drugs Outcomes Framework."
)
_NOT_FOUND: Final = "layouts.pages.not_found_404"  # Dash knows the page for unknown addresses by this ending


def create_application(outcomes: Outcomes) -> Dash:
    """Make the application that shows these outcomes. Its `server` is the Flask application."""
    app = Dash(
        __name__,
        assets_folder=str(Path(__file__).parent / "assets"),
        pages_folder="",
        use_pages=True,
        include_pages_meta=False,
        index_string=INDEX,
        title=PRODUCT,
        update_title="",
        description=DESCRIPTION,
        suppress_callback_exceptions=True,
        on_error=answer_failure,
        use_async=False,
        meta_tags=[
            {"name": "viewport", "content": "width=device-width, initial-scale=1"},
            {"name": "description", "content": DESCRIPTION},
        ],
    )
    app.server.config[OUTCOMES_KEY] = outcomes
    app.layout = make_shell()
    _register_pages()
    _add_callbacks(app)
    refuse_strange_calls(app)
    add_export_routes(app.server)
    app.server.register_error_handler(DependencyException, _answer_no_file)
    app.server.after_request(_mark_not_found)
    add_headers(app)
    return app


# ---------------------------------------------------------------- pages


def _register_pages() -> None:
    """Tell Dash of the pages. A longer address comes first: Dash's patterns let a variable swallow slashes."""
    deepest = sorted(PAGES, key=lambda page: -PATHS[page.page].count("/"))
    dash.register_page("layouts.pages.home", path="/", order=0, **_describe(overview.PAGE))
    for order, page in enumerate(deepest, start=1):
        path = PATHS[page.page]
        where = {"path_template": path} if "<" in path else {"path": path}
        dash.register_page(f"layouts.pages.{page.page}", order=order, **where, **_describe(page))
    dash.register_page(
        _NOT_FOUND, path="/not-found", order=len(PAGES) + 1, title=not_found.TITLE, layout=not_found.layout
    )


def _describe(page: PageDefinition) -> dict[str, Any]:
    return {"title": _make_title(page), "layout": _make_layout(page)}


def _make_title(page: PageDefinition) -> Any:
    def find_title(**path: str) -> str:
        return page.find_title(View.from_query(page.page, path=path, query={}))

    return find_title


def _make_layout(page: PageDefinition) -> Any:
    """The function that Dash asks for the page: path variables and query keys come to it as keywords."""

    def show(view: View, outcomes: Outcomes) -> Content:
        content = page.layout(view, outcomes)
        # By this id the browser takes the notices away as soon as a control has changed the address.
        notices = [element("Div", make_notices(view.notices), id="address-notices")] if view.notices else []
        return [*make_as_at_strip(view), *notices, *(content if isinstance(content, list) else [content])]

    def layout(**words: Any) -> Content:
        if any("/" in str(words.get(name, "")) for name in name_variables(page.page)):
            return not_found.layout()
        view = View.from_query(page.page, path=words, query=words)
        outcomes = read_outcomes(view)
        return remember(show, view, outcomes) if page.remembered else show(view, outcomes)

    return layout


def _mark_not_found(response: Response) -> Response:
    """Dash answers every address with its one page; that of no page here is at least not called found."""
    if response.mimetype == "text/html" and response.status_code == 200 and not find_page(request.path):
        response.status_code = 404
    return response


def _answer_no_file(_error: Exception) -> Response:
    """What Dash says where its libraries have no such file: it would be answered as a fault of the server."""
    return Response("There is no such file.", status=404, content_type="text/plain; charset=utf-8")


# ---------------------------------------------------------------- callbacks


def _add_callbacks(app: Dash) -> None:
    add_shell_callbacks(app)
    for page in PAGES:
        if page.add_callbacks:
            page.add_callbacks(app)
