"""Dash's own floor: an application whose one callback answers with nothing. `python -m tests.bench.empty_app PORT`."""

from __future__ import annotations

import sys

from dash import Dash, Input, Output, html
from flask import Flask

from layouts.server import serve


def make() -> Flask:
    """Make the application, served like the real one."""
    app = Dash(__name__, use_async=False)
    app.layout = html.Div([html.Button(id="press"), html.Div(id="answer")])

    @app.callback(Output("answer", "children"), Input("press", "n_clicks"))
    def answer(_clicks: int | None) -> str:
        return ""

    app.server.add_url_rule("/health", "health", lambda: "ok")
    server: Flask = app.server
    return server


if __name__ == "__main__":
    serve(make, host="127.0.0.1", port=int(sys.argv[1]), workers=2)
