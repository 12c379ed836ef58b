"""A file's bytes in compressed blocks of one MiB, made in a thread of its own while others check the file's rows."""

from __future__ import annotations

import hashlib
from collections import deque
from collections.abc import Iterator
from pathlib import Path
from threading import Condition, Thread
from types import TracebackType
from typing import NamedTuple, Self

from isal import isal_zlib

from loaders.read import BLOCK

AHEAD = 96  # blocks that are packed before the one that is asked for: some ten MiB of a return, at worst 96
LEVEL = 1  # higher ones take longer and save nothing


class PackedBlock(NamedTuple):
    """A block of a file: its bytes, compressed where that makes them fewer."""

    packed: bool
    data: bytes


class PackedFile:
    """Packs a file from the moment of `start`; its blocks can be walked through once. To be used in a `with` block.

    `sha256` and `size` are those of all bytes once the walk has ended. Raises OSError while it is walked through.
    """

    def __init__(self, path: Path) -> None:
        self.path = path
        self.size = 0
        self._hash = hashlib.sha256()
        self._ready: deque[PackedBlock] = deque()
        self._turn = Condition()
        self._thread: Thread | None = None
        self._ended = False
        self._error: OSError | None = None

    @property
    def sha256(self) -> str:
        """The hash of the bytes walked through, as hexadecimal digits."""
        return self._hash.hexdigest()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, _kind: type[BaseException] | None, _error: BaseException | None, _trace: TracebackType | None
    ) -> None:
        """End the thread, wherever it is."""
        with self._turn:
            self._ended = True
            self._turn.notify_all()
        if self._thread:
            self._thread.join()

    def start(self) -> None:
        """Begin to pack, unless it has begun."""
        if self._thread is None:
            self._thread = Thread(target=self._pack, name="pack", daemon=True)
            self._thread.start()

    def __iter__(self) -> Iterator[PackedBlock]:
        self.start()
        while True:
            with self._turn:
                self._turn.wait_for(lambda: self._ready or self._ended)
                if not self._ready:
                    break
                block = self._ready.popleft()
                self._turn.notify_all()
            yield block
        if self._error:
            raise self._error

    def _pack(self) -> None:
        try:
            with self.path.open("rb") as stream:
                while not self._ended and (raw := stream.read(BLOCK)):
                    self._hash.update(raw)
                    self.size += len(raw)
                    data = isal_zlib.compress(raw, LEVEL)
                    self._give(PackedBlock(True, data) if len(data) < len(raw) else PackedBlock(False, raw))
        except OSError as error:
            self._error = error
        with self._turn:
            self._ended = True
            self._turn.notify_all()

    def _give(self, block: PackedBlock) -> None:
        with self._turn:
            self._turn.wait_for(lambda: len(self._ready) < AHEAD or self._ended)
            self._ready.append(block)
            self._turn.notify_all()
