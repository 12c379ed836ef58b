"""Keeps the bytes of what was sent: each file once, under the hash of its bytes, in blocks of one MiB."""

from __future__ import annotations

import hashlib
import zlib
from collections.abc import Iterator

from sqlalchemy import ColumnElement, Connection, delete, exists, insert, select

from loaders.bulk import insert_large
from loaders.errors import StoreError
from loaders.packing import PackedFile
from loaders.sending_tables import attempt, content, content_block


def is_kept() -> ColumnElement[bool]:
    """The condition on `content` for its bytes being kept: older versions of the store kept hashes alone."""
    return (content.c.bytes == 0) | exists().where(content_block.c.sha256 == content.c.sha256)


def keep_file(connection: Connection, file: PackedFile, sha256: str) -> None:
    """Keep a file's bytes under their hash, unless they are kept already. Holds some MiB at a time.

    Raises `StoreError` when the file no longer is what was hashed: somebody wrote to it while it was read.
    """
    known = connection.scalar(select(content.c.sha256).where(content.c.sha256 == sha256))
    if known and connection.scalar(select(content.c.sha256).where(content.c.sha256 == sha256, is_kept())):
        return
    # The row that the blocks refer to; a file of another size than this is refused below.
    size = file.path.stat().st_size
    if not known:
        connection.execute(insert(content).values(sha256=sha256, bytes=size))
    insert_large(
        connection,
        content_block,
        (
            {"sha256": sha256, "position": position, "packed": block.packed, "data": block.data}
            for position, block in enumerate(file)
        ),
    )
    if (file.sha256, file.size) != (sha256, size):
        raise StoreError(
            f"The file {file.path.name} was changed while it was read.", hint="Nothing was changed; send it again."
        )


def read_kept(connection: Connection, sha256: str) -> Iterator[bytes]:
    """Give back the bytes kept under a hash, block by block.

    Raises `StoreError` when there are none, or at the end when they are not what was kept.
    """
    found, position = hashlib.sha256(), 0
    block = content_block.c
    if not connection.scalar(select(content.c.sha256).where(content.c.sha256 == sha256)):
        raise StoreError(f"No file with the hash {sha256[:64]} is kept.")
    while row := connection.execute(
        select(block.packed, block.data).where(block.sha256 == sha256, block.position == position)
    ).one_or_none():
        data = zlib.decompress(row.data) if row.packed else bytes(row.data)
        found.update(data)
        yield data
        position += 1
    if found.hexdigest() != sha256:
        raise StoreError(f"The file kept under the hash {sha256} is damaged.", hint="Restore it from a backup.")


def drop_unused(connection: Connection) -> None:
    """Drop the bytes that no sending refers to any more."""
    unused = select(content.c.sha256).where(content.c.sha256.not_in(select(attempt.c.sha256)))
    connection.execute(delete(content_block).where(content_block.c.sha256.in_(unused)))
    connection.execute(delete(content).where(content.c.sha256.not_in(select(attempt.c.sha256))))
