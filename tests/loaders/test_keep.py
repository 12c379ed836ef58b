"""Files are kept byte for byte, each once, in bounded memory."""

from __future__ import annotations

import hashlib
import threading
import tracemalloc
from collections.abc import Iterator
from pathlib import Path

import numpy as np
import pytest
from sqlalchemy import Engine, func, insert, select, update

from loaders.bulk import insert_large
from loaders.database import write_transaction
from loaders.errors import StoreError
from loaders.keep import drop_unused, keep_file, read_kept
from loaders.packing import AHEAD, PackedFile
from loaders.read import BLOCK
from loaders.sending_tables import content, content_block
from tests.loaders.sent import write

TEXT = b"E06000001,2025-Q3,seizures,Class A,12\n"


def keep(engine: Engine, path: Path) -> str:
    sha256 = hashlib.sha256(path.read_bytes()).hexdigest()
    with write_transaction(engine) as connection, PackedFile(path) as file:
        keep_file(connection, file, sha256)
    return sha256


def read_back(engine: Engine, sha256: str) -> bytes:
    with engine.connect() as connection:
        return b"".join(read_kept(connection, sha256))


def count_blocks(engine: Engine) -> list[tuple[bool, int]]:
    with engine.connect() as connection:
        query = select(content_block.c.packed, func.length(content_block.c.data)).order_by(content_block.c.position)
        return [(bool(packed), size) for packed, size in connection.execute(query)]


@pytest.mark.parametrize("size", [0, 1, len(TEXT), BLOCK - 1, BLOCK, BLOCK + 1, 7 * BLOCK + 5])
def test_bytes_come_back_as_they_were(size: int, engine: Engine, tmp_path: Path) -> None:
    sent = (TEXT * (size // len(TEXT) + 1))[:size]
    sha256 = keep(engine, write(tmp_path, sent))
    assert read_back(engine, sha256) == sent
    assert len(count_blocks(engine)) == -(-size // BLOCK)


def test_what_does_not_shrink_is_kept_as_it_is(engine: Engine, tmp_path: Path) -> None:
    noise = np.random.default_rng(1).bytes(BLOCK + 100)
    sent = noise + TEXT * 20_000
    sha256 = keep(engine, write(tmp_path, sent))
    assert read_back(engine, sha256) == sent
    (first, second) = count_blocks(engine)
    assert first == (False, BLOCK)
    assert second[0]
    assert second[1] < BLOCK / 4


def test_the_same_bytes_are_kept_once(engine: Engine, tmp_path: Path) -> None:
    assert keep(engine, write(tmp_path, TEXT, "a.csv")) == keep(engine, write(tmp_path, TEXT, "b.csv"))
    assert len(count_blocks(engine)) == 1


def test_a_large_file_takes_little_memory(engine: Engine, tmp_path: Path) -> None:
    path = tmp_path / "large.csv"
    with path.open("wb") as out:
        for _ in range(64):
            out.write(TEXT * (BLOCK // len(TEXT)))
    tracemalloc.start()
    try:
        sha256 = keep(engine, path)
        _, peak = tracemalloc.get_traced_memory()
    finally:
        tracemalloc.stop()
    size = path.stat().st_size
    assert size > 60 * BLOCK
    assert peak < size + 32 * BLOCK  # the test itself reads the file whole, to hash it
    assert hashlib.sha256(read_back(engine, sha256)).hexdigest() == sha256


def test_a_file_that_changes_while_it_is_read_is_refused(engine: Engine, tmp_path: Path) -> None:
    path = write(tmp_path, TEXT)
    with (
        pytest.raises(StoreError, match="was changed while it was read"),
        write_transaction(engine) as connection,
        PackedFile(path) as file,
    ):
        keep_file(connection, file, hashlib.sha256(b"something else").hexdigest())
    assert count_blocks(engine) == []


def test_what_was_never_kept_cannot_be_read(engine: Engine) -> None:
    with pytest.raises(StoreError, match="No file with the hash"):
        read_back(engine, "0" * 64)


def test_damage_is_noticed(engine: Engine, tmp_path: Path) -> None:
    sha256 = keep(engine, write(tmp_path, TEXT))
    with write_transaction(engine) as connection:
        connection.execute(update(content_block).values(data=TEXT[:-2] + b"3\n", packed=False))
    with pytest.raises(StoreError, match="is damaged"):
        read_back(engine, sha256)


def test_a_file_that_cannot_be_read_is_told(tmp_path: Path) -> None:
    with PackedFile(tmp_path / "gone.csv") as file, pytest.raises(FileNotFoundError):
        list(file)


def test_packing_ends_when_nobody_asks_any_more(tmp_path: Path) -> None:
    path = tmp_path / "large.csv"
    with path.open("wb") as out:
        out.truncate((AHEAD + 20) * BLOCK)
    before = threading.active_count()
    with PackedFile(path) as file:
        file.start()
        next(iter(file))
        assert threading.active_count() == before + 1
    assert threading.active_count() == before
    assert file.size <= (AHEAD + 3) * BLOCK


def test_what_nothing_refers_to_is_dropped(engine: Engine, tmp_path: Path) -> None:
    keep(engine, write(tmp_path, TEXT))
    with write_transaction(engine) as connection:
        drop_unused(connection)
        assert connection.scalar(select(func.count()).select_from(content)) == 0
    assert count_blocks(engine) == []


def test_rows_that_hold_much_are_stored_as_they_are(engine: Engine) -> None:
    key, data = "a" * 64, bytes(range(256)) * 500
    rows = [{"sha256": key, "position": place, "packed": place == 1, "data": data[: 10**place]} for place in range(3)]
    with write_transaction(engine) as connection:
        connection.execute(insert(content).values(sha256=key, bytes=1))
        insert_large(connection, content_block, iter(rows))
    with engine.connect() as connection:
        found = connection.execute(select(content_block).order_by(content_block.c.position)).mappings().all()
    assert [{**row, "data": bytes(row["data"])} for row in found] == rows


def test_what_fails_among_the_rows_is_told_and_the_connection_goes_on(engine: Engine) -> None:
    def give() -> Iterator[dict[str, object]]:
        yield {"sha256": "a" * 64, "position": 0, "packed": True, "data": b"x"}
        raise OSError("The file is gone.")

    with engine.connect() as connection:
        connection.execute(insert(content).values(sha256="a" * 64, bytes=1))
        with pytest.raises(OSError, match="The file is gone"):
            insert_large(connection, content_block, give())
        connection.rollback()
        assert connection.scalar(select(func.count()).select_from(content_block)) == 0
