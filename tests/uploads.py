"""Sending to a served dashboard as browsers, programs and attackers do: whole, in pieces, and never to the end."""

from __future__ import annotations

import http.client
import json
import socket
import time
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any
from urllib.parse import urlsplit

from tests.servers import ServedApp

ADDRESS = "/api/v1/returns"
BOUNDARY = "a-boundary-of-the-tests"
SECONDS = 120
TRIES = 100  # while another return is being received


@dataclass(frozen=True)
class Answer:
    """The status of an answer and its JSON."""

    status: int
    content: dict[str, Any]


SENDER = {"sender": "A. Officer"}


def write_form(body: Iterable[bytes], *, name: str = "sent.csv", fields: Mapping[str, str] = SENDER) -> Iterator[bytes]:
    """The pieces of a form: the fields, then the file."""
    for field, value in fields.items():
        yield f'--{BOUNDARY}\r\nContent-Disposition: form-data; name="{field}"\r\n\r\n{value}\r\n'.encode()
    yield f'--{BOUNDARY}\r\nContent-Disposition: form-data; name="file"; filename="{name}"\r\n\r\n'.encode()
    yield from body
    yield f"\r\n--{BOUNDARY}--\r\n".encode()


def post(app: ServedApp, body: bytes | Iterable[bytes], *, name: str = "sent.csv", **fields: str) -> Answer:
    """Send a file, in chunks of unknown number; again, while another return is being received."""
    pieces = [body] if isinstance(body, bytes) else list(body)
    for _ in range(TRIES):
        answer = post_once(app, pieces, name=name, fields=SENDER | fields)
        if answer.status != 503:
            return answer
        time.sleep(0.1)
    raise AssertionError("the server received other returns all the time")


def post_once(
    app: ServedApp, pieces: list[bytes], *, name: str = "sent.csv", fields: Mapping[str, str] = SENDER
) -> Answer:
    """Send a file, and take whatever is answered."""
    connection = http.client.HTTPConnection(urlsplit(app.url).netloc, timeout=SECONDS)
    headers = {"Content-Type": f"multipart/form-data; boundary={BOUNDARY}", "Transfer-Encoding": "chunked"}
    try:
        try:
            form = write_form(pieces, name=name, fields=fields)
            connection.request("POST", ADDRESS, body=form, headers=headers, encode_chunked=True)
        except (BrokenPipeError, ConnectionResetError):
            pass  # refused before all was sent: the answer is there all the same
        answer = connection.getresponse()
        return Answer(answer.status, json.loads(answer.read()))
    finally:
        connection.close()


def open_socket(app: ServedApp, *headers: str) -> socket.socket:
    """Begin a request to send a return, and give the connection."""
    address = urlsplit(app.url)
    assert address.hostname
    assert address.port
    connection = socket.create_connection((address.hostname, address.port), timeout=SECONDS)
    lines = [f"POST {ADDRESS} HTTP/1.1", "Host: x", f"Content-Type: multipart/form-data; boundary={BOUNDARY}", *headers]
    connection.sendall(("\r\n".join(lines) + "\r\n\r\n").encode())
    return connection
