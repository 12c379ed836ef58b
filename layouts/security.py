"""Headers of every answer: what a browser may load and run, and what it may keep."""

from __future__ import annotations

from dash import Dash
from flask import Response, request

_POLICY = {
    "default-src": "'self'",
    "img-src": "'self' data: blob:",
    "style-src": "'self' 'unsafe-inline'",  # plotly and Mantine write styles as they draw
    "font-src": "'self' data:",
    "object-src": "'none'",
    "base-uri": "'self'",
    "form-action": "'self'",
    "frame-ancestors": "'self'",
}
_YEAR = 31_536_000


def add_headers(app: Dash) -> None:
    """Let every answer of the application carry its headers."""

    def add(response: Response) -> Response:
        response.headers.setdefault("X-Content-Type-Options", "nosniff")
        response.headers.setdefault("Referrer-Policy", "same-origin")
        if response.mimetype == "text/html":
            response.headers.setdefault("Content-Security-Policy", _write_policy(app))
        if "Cache-Control" not in response.headers or _is_stamped():
            response.headers["Cache-Control"] = f"public, max-age={_YEAR}, immutable" if _is_stamped() else "no-cache"
        return response

    app.server.after_request(add)


def _write_policy(app: Dash) -> str:
    """Dash's own inline scripts are let through by their hashes; it adds one as it answers for the first time."""
    scripts = " ".join(["'self'", *app.csp_hashes()])
    return "; ".join(f"{name} {value}" for name, value in {**_POLICY, "script-src": scripts}.items())


def _is_stamped() -> bool:
    """Whether the address of a file names its time of change: then it never changes under that address."""
    return request.path.startswith("/assets/") and "m" in request.args
