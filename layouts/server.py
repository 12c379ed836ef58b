"""Serves the application: gunicorn with a few synchronous workers.

Synchronous, because threads that fetch rows from SQLite stand in each other's way; loaded once before the workers are
forked, and frozen out of the garbage collector, which otherwise costs the large pages most of their time
(docs/performance.md).
"""

from __future__ import annotations

import gc
import socket
import struct
from collections.abc import Callable
from typing import Any, Final

from flask import Flask, Response
from gunicorn.app.base import BaseApplication
from gunicorn.http.errors import NoMoreData, ParseException
from gunicorn.workers.sync import SyncWorker

from loaders.errors import UsageError

SECONDS_FOR_A_REQUEST = 600
"""After which a process that has not ended a request is taken to hang: 200 MB over a line of 3 Mbit/s."""

SECONDS_SILENT: Final = 30
"""After which somebody who sends nothing more, in the middle of a request or before one, is taken to be gone: a process
answers nobody else meanwhile."""

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
        answer_broken_requests(server)
        gc.collect()
        gc.freeze()
        gc.set_threshold(OBJECTS_BETWEEN_COLLECTIONS)
        return server


class _Worker(SyncWorker):  # type: ignore[misc]  # gunicorn publishes no types
    def handle(self, listener: Any, client: socket.socket, addr: Any) -> None:
        """Answer one request, unless its sender falls silent."""
        limit_silence(client, SECONDS_SILENT)
        if says_something(client):
            super().handle(listener, client, addr)
        else:
            client.close()


def answer_broken_requests(server: Flask) -> None:
    """Answer with 400 a request whose body cannot be read to its end: garbled chunks, cut off, or silence."""

    def answer(_error: Exception) -> Response:
        words = "The request cannot be read to its end."
        return Response(words, status=400, content_type="text/plain; charset=utf-8")

    for each in (ParseException, NoMoreData, BlockingIOError):
        server.register_error_handler(each, answer)


def leave_idle(arbiter: Any) -> None:
    """Let the system hold connections on which nothing was said yet, where it can: else each would keep a process
    waiting. Browsers open some that they may never use."""
    if hasattr(socket, "TCP_DEFER_ACCEPT"):
        for listener in arbiter.LISTENERS:
            listener.sock.setsockopt(socket.IPPROTO_TCP, socket.TCP_DEFER_ACCEPT, SECONDS_SILENT)


def limit_silence(client: socket.socket, seconds: int) -> None:
    """Let a read end with an error when nothing comes for so long; writes may take the time that they take."""
    client.setsockopt(socket.SOL_SOCKET, socket.SO_RCVTIMEO, struct.pack("@ll", seconds, 0))


def says_something(client: socket.socket) -> bool:
    """Whether anything comes, or the end."""
    try:
        client.recv(1, socket.MSG_PEEK)
    except BlockingIOError:
        return False
    return True


def serve(make: Callable[[], Flask], *, host: str, port: int, workers: int) -> None:
    """Serve until the process is ended. `make` gives the Flask server; it must leave no database connection open."""
    _Application(
        make,
        {
            "bind": f"{host}:{port}",
            "workers": workers,
            "worker_class": _Worker,
            "when_ready": leave_idle,
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
