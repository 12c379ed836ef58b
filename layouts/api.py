"""The same outcomes over HTTP: tidy rows as CSV or JSON, the definitions, and a health check."""

from __future__ import annotations

from collections.abc import Callable

import orjson
from flask import Flask, Response, request

from layouts.renderers.csv import write_csv
from loaders.errors import OutcomesError, UsageError
from metrics.catalogue import find_metrics
from metrics.outcomes import Outcomes
from metrics.query import OutcomeQuery, find_outcomes
from metrics.results import COLUMNS, Result, to_row

PARAMETERS = {"metric": "metric", "area": "area", "partnership": "partnership", "from": "first", "to": "last",
              "by": "by", "source": "source"}  # fmt: skip


def add_routes(server: Flask, outcomes: Outcomes) -> None:
    """Add the routes of the API to the server that carries the pages."""
    server.add_url_rule("/health", "health", lambda: _answer_health(outcomes))
    server.add_url_rule("/api/v1/metrics.json", "metrics", _answer_metrics)
    for ending, write in (("csv", _to_csv), ("json", _to_json)):
        server.add_url_rule(f"/api/v1/outcomes.{ending}", f"outcomes_{ending}", _make_answer(outcomes, write))


def _answer_health(outcomes: Outcomes) -> Response:
    try:
        return _json({"status": "ok", "data_version": outcomes.data_version()})
    except OutcomesError as error:
        return _json({"status": "unavailable", "error": error.message, "hint": error.hint}, status=503)


def _answer_metrics() -> Response:
    return _json([metric.to_dict() for metric in find_metrics().values()])


def _make_answer(outcomes: Outcomes, write: Callable[[list[Result]], Response]) -> Callable[[], Response]:
    def answer() -> Response:
        try:
            return write(find_outcomes(outcomes, _read_query()))
        except OutcomesError as error:
            status = 400 if isinstance(error, UsageError) else 503
            return _json({"error": error.message, "hint": error.hint}, status=status)

    return answer


def _read_query() -> OutcomeQuery:
    """Read the parameters, refusing those that do not exist: a misspelt one must not widen the answer unseen."""
    unknown = sorted(set(request.args) - set(PARAMETERS))
    if unknown:
        raise UsageError(
            f"There is no parameter {', '.join(name[:60] for name in unknown[:5])}.",
            hint="There are: " + ", ".join(PARAMETERS) + ".",
        )
    repeated = [name for name, values in request.args.lists() if len(values) > 1]
    if repeated:
        raise UsageError(f"The parameter {repeated[0]} is given more than once.", hint="Ask once for each value.")
    if not request.args.get("metric"):
        raise UsageError("No metric is named.", hint="Add metric=…; /api/v1/metrics.json lists them.")
    return OutcomeQuery(**{PARAMETERS[name]: request.args[name] for name in request.args})


def _to_csv(results: list[Result]) -> Response:
    return Response(write_csv(COLUMNS, [to_row(result) for result in results]), mimetype="text/csv; charset=utf-8")


def _to_json(results: list[Result]) -> Response:
    return _json([dict(zip(COLUMNS, to_row(result), strict=True)) for result in results])


def _json(content: object, *, status: int = 200) -> Response:
    return Response(orjson.dumps(content), status=status, mimetype="application/json")
