"""What a pack was made from, written into the made file and read out of it again.

It is a small XML document with JSON as its text, the same for every kind of file: a custom XML part of a presentation
or a Word document, an attached file of a PDF, found by its opening and closing words alone. Office programs keep such
a part when the file is edited and saved.
"""

from __future__ import annotations

import io
import json
import re
import zipfile
import zlib
from collections.abc import Iterator
from dataclasses import asdict, fields
from html import unescape
from typing import Any, Final
from xml.sax.saxutils import escape

from layouts.pack.parts import PackSource
from loaders.errors import UsageError

NAMESPACE: Final = "urn:outcomes-dashboard:board-pack:1"
PART: Final = "/customXml/item1.xml"
"""The name of the part within a presentation or a Word document."""
ATTACHMENT: Final = "board-pack-source.xml"
"""The name of the file attached to a PDF."""

_PATTERN: Final = re.compile(rb'<boardPack xmlns="' + NAMESPACE.encode() + rb'">([^<]{1,200000})</boardPack>')
_STREAM: Final = re.compile(rb"/EmbeddedFile\b.{0,400}?stream\r?\n", re.DOTALL)
_LARGEST: Final = 1_000_000  # bytes of a part of a file that is looked through


def write_source(source: PackSource) -> bytes:
    """Write what goes into the file: UTF-8, only letters that XML allows as they are."""
    text = escape(json.dumps(asdict(source), ensure_ascii=True, sort_keys=True))
    head = '<?xml version="1.0" encoding="UTF-8"?>\n'
    return f'{head}<boardPack xmlns="{NAMESPACE}">{text}</boardPack>'.encode()


def read_source(data: bytes) -> PackSource:
    """Read what a pack was made from out of its file. Raises `UsageError` where the file does not say."""
    for part in _find_parts(data):
        found = _PATTERN.search(part)
        if found:
            return _parse(unescape(found[1].decode("utf-8", "replace")))
    raise UsageError(
        "The file does not say what it was made from.",
        hint="Only a presentation, Word document or PDF that the command pack or the board pack page made says so.",
    )


def _find_parts(data: bytes) -> Iterator[bytes]:
    """The parts of a file in which the words may stand: custom XML of an Office file, streams of a PDF."""
    return _find_custom_xml(data) if data.startswith(b"PK") else _find_streams(data)


def _find_custom_xml(data: bytes) -> Iterator[bytes]:
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            for entry in archive.infolist():
                if entry.filename.startswith("customXml/") and entry.file_size <= _LARGEST:
                    yield archive.read(entry)
    except (zipfile.BadZipFile, NotImplementedError, RuntimeError, zlib.error, EOFError) as error:
        raise UsageError(f"The file cannot be opened: {error}.") from error


def _find_streams(data: bytes) -> Iterator[bytes]:
    """The streams of a PDF, as they stand and, where they are packed as PDF packs by itself, unpacked."""
    yield data
    for found in _STREAM.finditer(data):
        try:
            yield zlib.decompressobj().decompress(data[found.end() :], _LARGEST)
        except zlib.error:
            continue  # packed otherwise, or not at all: that is no text of ours


def _parse(text: str) -> PackSource:
    try:
        read: dict[str, Any] = json.loads(text)
        kept = {each.name: read[each.name] for each in fields(PackSource)}
    except (ValueError, KeyError, TypeError) as error:
        raise UsageError("What the file says of how it was made cannot be read: it was changed.") from error
    kept |= {name: tuple(kept[name]) for name in ("metrics", "submissions")}
    return PackSource(**kept)
