"""The server's connections: who says nothing is not waited for, and what is garbled is refused."""

import socket

import pytest
from flask import Flask
from gunicorn.http.errors import InvalidChunkSize, NoMoreData

from layouts.server import answer_broken_requests, limit_silence, says_something


def test_a_read_from_somebody_who_says_nothing_ends() -> None:
    ours, theirs = socket.socketpair()
    with ours, theirs:
        limit_silence(ours, 1)
        assert not says_something(ours)
        theirs.sendall(b"GET /")
        assert says_something(ours)
        assert ours.recv(100) == b"GET /"
        with pytest.raises(OSError, match="temporarily unavailable"):
            ours.recv(100)
        theirs.sendall(b" HTTP")
        assert ours.recv(100) == b" HTTP"


@pytest.mark.parametrize("error", [InvalidChunkSize(b"zz"), NoMoreData(), BlockingIOError()], ids=repr)
def test_a_request_that_cannot_be_read_is_no_fault_of_the_server(error: Exception) -> None:
    def read() -> str:
        raise error

    server = Flask(__name__)
    server.add_url_rule("/", "read", read)
    answer_broken_requests(server)
    answer = server.test_client().get("/")
    assert (answer.status_code, answer.text) == (400, "The request cannot be read to its end.")
