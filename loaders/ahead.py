"""Makes the next of many things while the last one is still being worked on."""

from __future__ import annotations

from collections.abc import Generator, Iterator
from concurrent.futures import ThreadPoolExecutor, wait
from typing import Final, TypeVar

T = TypeVar("T")

_END: Final = object()


def make_ahead(things: Generator[T]) -> Iterator[T]:
    """Give the things in their order; while the caller works on one, a thread makes the next, and no more than that.

    What making one raises is raised in its place. Whoever stops early waits for the one in the making; `things` is
    closed then.
    """
    with ThreadPoolExecutor(1, thread_name_prefix="ahead") as thread:
        coming = thread.submit(next, things, _END)
        try:
            while (thing := coming.result()) is not _END:
                coming = thread.submit(next, things, _END)
                yield thing  # type: ignore[misc]  # the end is the only other thing
        finally:
            wait([coming])
            things.close()
