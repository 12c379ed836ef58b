"""The provenance of a figure for machines: the same words as the page's address, as parameters."""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial

from flask import Flask, Response, request

from layouts.api.answers import answer_json, answer_or_refuse, require_known
from layouts.as_at import require_moment, stand_at
from layouts.page import SHOW_ROWS_KEY
from layouts.page_data.provenance_page import JSON_PATH, PARAMETERS, describe_provenance, require_provenance
from layouts.view import View
from loaders.areas import read_areas
from loaders.errors import UsageError
from metrics.catalogue import metric_named
from metrics.outcomes import Outcomes


def add_provenance_route(server: Flask, outcomes: Outcomes, *, show_rows: bool) -> None:
    """Let the server that carries the pages tell machines where a figure comes from; `show_rows` is for its pages too:
    whether the operator lets what rows say be shown."""
    server.config[SHOW_ROWS_KEY] = show_rows

    server.add_url_rule(JSON_PATH, "provenance", partial(answer_or_refuse, _answer, outcomes, show_rows=show_rows))


def _answer(outcomes: Outcomes, *, show_rows: bool) -> Response:
    """Tell where the figure that the request names comes from."""
    view = read_view(request.args)
    page = require_provenance(view, stand_at(outcomes, view.as_at), show_rows=show_rows)
    return answer_json(describe_provenance(page))


def read_view(words: Mapping[str, str]) -> View:
    """Read which figure is meant. An area is named by its code or name; without one the partnership is meant. Raises
    `UsageError` for a word that is not known."""
    require_known(words, PARAMETERS)
    if not words.get("metric"):
        raise UsageError("No metric is named.", hint="Add metric=…; /api/v1/metrics.json lists them.")
    if words.get("category") and not words.get("by"):
        raise UsageError("A group is named, but not its breakdown.", hint="Name that too, for example by sex.")
    if words.get("as-at"):
        require_moment(words["as-at"])  # a page would show today's figures instead
    areas = read_areas()
    metric, area = metric_named(words["metric"]), words.get("area", "")
    partnership = areas.partnership(words["partnership"]).area.code if words.get("partnership") else ""
    if not (area or partnership):
        raise UsageError("Neither an area nor a partnership is named.", hint="Name one of them.")
    code = (areas.codes.get(area) or areas.find(area) or areas.by_code(area)).code if area else ""
    path = {"partnership_slug": partnership, "metric_slug": metric.slug}
    return View.from_query("provenance", path=path, query={**words, "area": code})
