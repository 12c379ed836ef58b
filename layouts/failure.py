"""What a page says when it cannot be shown: an error meant for people in its own words, a bug by its reference."""

from __future__ import annotations

import logging
import secrets
from typing import Any, Final

from dash import ctx, no_update

from layouts.components import Content, element, make_notice
from layouts.page import STATE_ID, make_state, write_tab_title
from layouts.view import View
from loaders.errors import OutcomesError

TITLE: Final = "This page cannot be shown"

logger = logging.getLogger(__name__)


def answer_failure(error: Exception) -> Any:
    """Answer a callback that failed, for Dash's `on_error`: its first output says what is wrong, the others stay.

    The page keeps the address that it had, so that its controls can be used to try something else.
    """
    view = _read_view((ctx.states or {}).get(f"{STATE_ID}.data"))
    content = [*make_failure(error), make_state(view, title=write_tab_title(TITLE), message=TITLE)]
    outputs = ctx.outputs_list
    if not isinstance(outputs, list):
        return content
    return [content, *(_answer_other(output) for output in outputs[1:])]


def _read_view(state: Any) -> View | None:
    """The view that the page had; None where what the browser sent as its state is none."""
    href = state.get("href") if isinstance(state, dict) else None
    try:
        return View.from_href(href) if href and isinstance(href, str) else None
    except ValueError:
        return None


def _answer_other(output: dict[str, Any]) -> Any:
    """What the other outputs get: of Dash's own store of titles a title, else what they have."""
    return {"title": write_tab_title(TITLE)} if output["id"] == "_pages_store" else no_update


def make_failure(error: Exception) -> list[Content]:
    """Make the summary of an error.

    One that is meant for people is shown in its own words. A bug goes to the log, with its traceback, under a
    reference, and the page shows that.
    """
    if isinstance(error, OutcomesError):
        return _make_summary([error.message, error.hint], reference=error.reference)
    reference = secrets.token_hex(4)
    logger.error("A page could not be shown; reference %s", reference, exc_info=error)
    told = "Something went wrong on our side. Nothing is lost, and other pages still work."
    hint = "Try again. If it happens again, tell whoever runs this dashboard the reference below."
    return _make_summary([told, hint], reference=reference)


def _make_summary(sentences: list[str], *, reference: str) -> list[Content]:
    lines = [element("P", sentence) for sentence in sentences if sentence]
    if reference:
        lines.append(element("P", ["Reference: ", element("Strong", reference)]))
    lines.append(element("P", element("A", "Go to the overview", href="/")))
    return [element("H1", TITLE), make_notice(lines, kind="error")]
