"""Who may send a return or have a pack made now: so many at once that other processes of the server go on answering."""

from __future__ import annotations

import fcntl
import tempfile
import weakref
from collections.abc import Iterator
from contextlib import contextmanager


class Turns:
    """Some places, shared by the processes that are forked after it was made.

    A place is a byte of a nameless file that a process locks: the lock of a process that is killed goes with it.
    """

    def __init__(self, places: int) -> None:
        self._places = max(1, places)
        self._file = tempfile.TemporaryFile()  # noqa: SIM115 - open as long as the server runs, in all its processes
        weakref.finalize(self, self._file.close)

    @contextmanager
    def take(self) -> Iterator[bool]:
        """Take a place until the block is left; False when all are taken by other processes."""
        place = next((each for each in range(self._places) if self._lock(each)), None)
        try:
            yield place is not None
        finally:
            if place is not None:
                fcntl.lockf(self._file, fcntl.LOCK_UN, 1, place)

    def _lock(self, place: int) -> bool:
        try:
            fcntl.lockf(self._file, fcntl.LOCK_EX | fcntl.LOCK_NB, 1, place)
        except OSError:
            return False
        return True
