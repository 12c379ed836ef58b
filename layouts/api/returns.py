"""The files of returns over HTTP: templates, worked examples, dictionaries, and the deadlines as a calendar."""

from __future__ import annotations

from flask import Flask, Response, abort, request

from layouts.api.answers import answer_words
from layouts.as_at import find_day, find_moment, stand_at
from layouts.texts.due import DueFormat, find_due, write_due
from loaders.areas import read_areas
from loaders.errors import OutcomesError, UsageError
from loaders.return_files import Part, write_part
from loaders.returns_catalogue import return_named
from metrics.outcomes import Outcomes


def add_returns_routes(server: Flask, outcomes: Outcomes) -> None:
    """Add the routes of the files to the server that carries the pages."""
    server.add_url_rule("/returns/<slug>/<part>.csv", "return_file", _answer_file)
    server.add_url_rule("/p/<slug>/returns.ics", "returns_calendar", lambda slug: _answer_calendar(outcomes, slug))


def _answer_file(slug: str, part: str) -> Response:
    if part not in list(Part):
        abort(404)
    try:
        text = write_part(return_named(slug), Part(part))
    except UsageError as error:
        return answer_words(str(error), status=404)
    return _send(text, name=f"{slug}-{part}.csv", kind="text/csv")


def _answer_calendar(outcomes: Outcomes, slug: str) -> Response:
    as_at = request.args.get("as-at", "").strip()
    try:
        stood, today = stand_at(outcomes, as_at), find_day(as_at)
    except UsageError as error:
        return answer_words(str(error), status=400)
    try:
        whose = read_areas().partnership(slug)
        found = find_due(stood, whose, today=today, until=None, moment=find_moment(as_at))
        text = write_due(found, whose, DueFormat.ICS, today=today)
    except OutcomesError as error:
        return answer_words(str(error), status=404 if isinstance(error, UsageError) else 503)
    return _send(text, name=f"returns-{slug}.ics", kind="text/calendar")


def _send(text: str, *, name: str, kind: str) -> Response:
    headers = {"Content-Disposition": f'attachment; filename="{name}"'}
    return Response(text, mimetype=kind, headers=headers)
