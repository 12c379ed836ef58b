"""The same outcomes over HTTP: tidy rows as CSV or JSON, what changed of them, the definitions, and a health check."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from typing import Final

from flask import Flask, Response, request

from layouts.api.answers import answer_json, answer_or_refuse, require_known
from layouts.as_at import stand_at
from layouts.page_data.revisions_page import build_revisions
from layouts.texts.outcomes import Format, write_csv_rows
from layouts.texts.revisions import write_revisions
from loaders.areas import read_areas
from loaders.errors import OutcomesError, UsageError
from metrics.catalogue import find_metrics
from metrics.outcomes import Outcomes
from metrics.query import OutcomeQuery, find_outcomes
from metrics.results import COLUMNS, Result, to_row

PARAMETERS = {"metric": "metric", "area": "area", "partnership": "partnership", "from": "first", "to": "last",
              "by": "by", "source": "source"}  # fmt: skip
AS_AT: Final = "as-at"
"""The parameter for the day or moment as at which the figures are asked for; see `layouts.as_at`."""

REVISIONS: Final = "/api/v1/revisions"
"""Where what changed since a day can be had, before the ending of the format."""


def add_routes(server: Flask, outcomes: Outcomes) -> None:
    """Add the routes of the API to the server that carries the pages."""
    server.add_url_rule("/health", "health", lambda: _answer_health(outcomes))
    server.add_url_rule("/api/v1/metrics.json", "metrics", _answer_metrics)
    for ending, write in (("csv", _to_csv), ("json", _to_json)):
        view = partial(answer_or_refuse, _answer_outcomes, outcomes, write)
        server.add_url_rule(f"/api/v1/outcomes.{ending}", f"outcomes_{ending}", view)
    for form in (Format.CSV, Format.JSON):
        view = partial(answer_or_refuse, _answer_revisions, outcomes, form)
        server.add_url_rule(f"{REVISIONS}.{form}", f"revisions_{form}", view)


def _answer_health(outcomes: Outcomes) -> Response:
    try:
        return answer_json({"status": "ok", "data_version": outcomes.data_version()})
    except OutcomesError as error:
        return answer_json({"status": "unavailable", "error": error.message, "hint": error.hint}, status=503)


def _answer_metrics() -> Response:
    return answer_json([metric.to_dict() for metric in find_metrics().values()])


def _require_parameters(known: Sequence[str]) -> None:
    """Refuse parameters that do not exist or are given twice."""
    require_known(request.args, known)
    repeated = [name for name, values in request.args.lists() if len(values) > 1]
    if repeated:
        raise UsageError(f"The parameter {repeated[0]} is given more than once.", hint="Ask once for each value.")


# ---------------------------------------------------------------- figures


def _answer_outcomes(outcomes: Outcomes, write: Callable[[list[Result]], Response]) -> Response:
    query = _read_query()
    return write(find_outcomes(stand_at(outcomes, request.args.get(AS_AT, "")), query))


def _read_query() -> OutcomeQuery:
    _require_parameters([*PARAMETERS, AS_AT])
    if not request.args.get("metric"):
        raise UsageError("No metric is named.", hint="Add metric=…; /api/v1/metrics.json lists them.")
    return OutcomeQuery(**{name: request.args[word] for word, name in PARAMETERS.items() if word in request.args})


def _to_csv(results: list[Result]) -> Response:
    return Response(write_csv_rows(results), mimetype="text/csv; charset=utf-8")


def _to_json(results: list[Result]) -> Response:
    return answer_json([dict(zip(COLUMNS, to_row(result), strict=True)) for result in results])


def _answer_revisions(outcomes: Outcomes, form: Format) -> Response:
    _require_parameters(["partnership", "since", AS_AT])
    said = {name: request.args.get(name, "").strip() for name in ("partnership", "since", AS_AT)}
    if not said["partnership"]:
        raise UsageError("No partnership is named.", hint="Add partnership=….")
    whose = read_areas().partnership(said["partnership"])
    found = build_revisions(outcomes, whose, since=said["since"], until=said[AS_AT])
    headers = {"Content-Disposition": f'attachment; filename="{found.name}.csv"'} if form is Format.CSV else {}
    return Response(write_revisions(found, form), content_type=_MEDIA[form], headers=headers)


_MEDIA: Final = {Format.CSV: "text/csv; charset=utf-8", Format.JSON: "application/json"}
