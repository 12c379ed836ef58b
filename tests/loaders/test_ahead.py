"""Things made ahead come in their order, with what goes wrong in its place, and no more of them than wanted."""

from __future__ import annotations

import threading
from collections.abc import Generator

import pytest

from loaders.ahead import make_ahead


def test_all_come_in_their_order() -> None:
    assert list(make_ahead(each for each in range(5))) == [0, 1, 2, 3, 4]
    assert list(make_ahead(each for each in range(0))) == []


def test_they_are_made_in_another_thread_and_one_ahead_at_the_most() -> None:
    made: list[int] = []
    threads: set[int] = set()

    def make() -> Generator[int]:
        for each in range(4):
            made.append(each)
            threads.add(threading.get_ident())
            yield each

    things = make_ahead(make())
    assert next(things) == 0
    assert next(things) == 1
    assert len(made) <= 3
    assert list(things) == [2, 3]
    assert threading.get_ident() not in threads


def test_what_fails_is_told_after_what_came_before() -> None:
    def make() -> Generator[int]:
        yield 1
        raise ValueError("The second cannot be made.")

    things = make_ahead(make())
    assert next(things) == 1
    with pytest.raises(ValueError, match="second"):
        next(things)


def test_whoever_stops_early_leaves_nothing_running() -> None:
    closed = threading.Event()

    def make() -> Generator[int]:
        try:
            yield from range(1_000_000)
        finally:
            closed.set()

    before = threading.active_count()
    for _ in make_ahead(make()):
        break
    assert closed.wait(10)
    assert threading.active_count() == before
