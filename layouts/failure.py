"""What a page says when it cannot be shown: an error meant for people in its own words, a bug by its reference."""

from __future__ import annotations

import logging
import secrets
from typing import Any

from dash import ctx, no_update

from layouts.components import Content, element, make_notice
from layouts.page import write_tab_title
from loaders.errors import OutcomesError

TITLE = "This page cannot be shown"

logger = logging.getLogger(__name__)


def answer_failure(error: Exception) -> Any:
    """Answer a callback that failed: for Dash's `on_error`. Its first output says what is wrong, others stay.

    An address that leads nowhere is the address's fault and logged nowhere; a bug is logged under its reference.
    """
    content = make_failure(error)
    outputs = ctx.outputs_list
    if not isinstance(outputs, list):
        return content
    return [content, *(_keep(output) for output in outputs[1:])]


def _keep(output: dict[str, Any]) -> Any:
    return {"title": write_tab_title(TITLE)} if output["id"] == "_pages_store" else no_update


def make_failure(error: Exception) -> list[Content]:
    """Make the summary of an error. A bug goes to the log with its traceback; the page shows its reference."""
    if isinstance(error, OutcomesError):
        return _make_summary([error.message, error.hint], reference=error.reference)
    reference = secrets.token_hex(4)
    logger.error("A page could not be shown; reference %s", reference, exc_info=error)
    told = "Something went wrong on our side. Your data are safe, and other pages still work."
    hint = "Try again. If it happens again, tell whoever runs this dashboard the reference below."
    return _make_summary([told, hint], reference=reference)


def _make_summary(sentences: list[str], *, reference: str) -> list[Content]:
    lines = [element("P", sentence) for sentence in sentences if sentence]
    if reference:
        lines.append(element("P", ["Reference: ", element("Strong", reference)]))
    lines.append(element("P", element("A", "Go to the overview", href="/")))
    return [element("H1", TITLE, tabIndex="-1"), make_notice(lines, kind="error")]
