"""Refuses what no page sends to the address of Dash's callbacks: Dash answers that as if the server had failed."""

from __future__ import annotations

from typing import Any, Final

import orjson
from dash import Dash
from flask import Response, request

ADDRESS: Final = "/_dash-update-component"
MOST_BYTES: Final = 200_000
"""Of one request, a hundred times what the largest page sends: Dash itself would read any number into memory."""

_REFUSAL: Final = "No page of this dashboard asks for this."


def refuse_strange_calls(app: Dash) -> None:
    """Answer with 400 what is no call of one of the application's callbacks, before Dash sees it."""

    def check() -> Response | None:
        """Refuse the request, or let Dash have it."""
        if request.path != ADDRESS or request.method != "POST":
            return None
        request.max_content_length = MOST_BYTES
        if _is_call(app, request.get_data()):
            return None
        return Response(_REFUSAL, status=400, content_type="text/plain; charset=utf-8")

    app.server.before_request(check)


def _is_call(app: Dash, content: bytes) -> bool:
    """Whether a request names a callback of the server with its own outputs, inputs and states, in their order.

    What is not UTF-8, or holds half a letter as JSON can write it, could not be answered, and is no call either.
    """
    try:
        call = orjson.loads(content)
        output = call["output"]
        called = app.callback_map[output]
        changed = call.get("changedPropIds", [])
        return (
            "callback" in called
            and _name_outputs(call["outputs"]) == output
            and _name_all(call["inputs"]) == _name_all(called["inputs"])
            and _name_all(call.get("state", [])) == _name_all(called["state"])
            and isinstance(changed, list)
            and all(isinstance(each, str) for each in changed)
        )
    except (ValueError, TypeError, KeyError, AttributeError):
        return False


def _name_outputs(outputs: Any) -> str:
    """The name that Dash gives a callback by its outputs: one, or a list of them."""
    if isinstance(outputs, list):
        return "..".join(["", "...".join(_name_all(outputs)), ""])
    return _name(outputs)


def _name_all(properties: Any) -> list[str]:
    if not isinstance(properties, list):
        raise TypeError("properties come as a list")
    return [_name(each) for each in properties]


def _name(prop: dict[str, Any]) -> str:
    return f"{prop['id']}.{prop['property']}"
