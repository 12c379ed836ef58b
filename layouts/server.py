"""Serves the application: gunicorn with a few synchronous workers.

Synchronous, because threads that fetch rows from SQLite stand in each other's way; loaded once before the workers are
forked, and frozen out of the garbage collector, which otherwise costs the large pages most of their time
(docs/performance.md).
"""

from __future__ import annotations

import gc
import socket
from collections.abc import Callable

from flask import Flask
from gunicorn.app.base import BaseApplication

from loaders.errors import UsageError

SECONDS_FOR_A_REQUEST = 600
"""After which a process that has not ended a request is taken to hang: 200 MB over a line of 3 Mbit/s."""


OBJECTS_BETWEEN_COLLECTIONS = 50_000
"""As many as some large pages make. They form no cycles and go by themselves: to look for cycles while a page is made
takes time and finds nothing."""


class _Application(BaseApplication):  # type: ignore[misc]  # gunicorn publishes no types
    def __init__(self, make: Callable[[], Flask], options: dict[str, object]) -> None:
        self._make = make
        self._options = options
        super().__init__()

    def load_config(self) -> None:
        """Hand our settings to gunicorn."""
        for name, value in self._options.items():
            self.cfg.set(name, value)

    def load(self) -> Flask:
        """Make the application, once, before the workers are forked."""
        server = self._make()
        gc.collect()
        gc.freeze()
        gc.set_threshold(OBJECTS_BETWEEN_COLLECTIONS)
        return server


def serve(make: Callable[[], Flask], *, host: str, port: int, workers: int) -> None:
    """Serve until the process is ended. `make` gives the Flask server; it must leave no database connection open."""
    _Application(
        make,
        {
            "bind": f"{host}:{port}",
            "workers": workers,
            "preload_app": True,
            "timeout": SECONDS_FOR_A_REQUEST,
            "graceful_timeout": 10,
            "loglevel": "warning",
            "accesslog": None,
            "worker_tmp_dir": None,
        },
    ).run()


def require_free(host: str, port: int) -> None:
    """Raise `UsageError` where nobody can listen: in a sentence, what gunicorn would try five times and then log."""
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    try:
        socket.create_server((host, port), family=family).close()
    except OSError as error:
        why = (error.strerror or "").partition(" (")[0]
        raise UsageError(
            f"Nobody can listen on {host}, port {port}: {why}.",
            hint="Another program may do so already. Choose another port: python app.py serve --port 8051",
        ) from None
