"""Bytes to text frames: what kind of file is this, how is it encoded, and its rows in bounded memory.

`inspect_file` passes once over the bytes and finds what makes a file unreadable as CSV. `read_chunks` then gives the
rows a quarter of a million at a time, each column as distinct texts and codes into them: checks look at the distinct
texts, so their cost does not grow with the rows (docs/performance.md).
"""

from __future__ import annotations

import codecs
import csv
import hashlib
import io
import warnings
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, BinaryIO

import numpy as np
import pandas as pd
from numpy.typing import NDArray

from loaders.report import Finding

ROWS_PER_CHUNK = 250_000
BLOCK = 1 << 20
LONGEST_HEADER = 64 * 1024
RAGGED_SHOWN = 1_000

# The first bytes of what people send by mistake, and what to do about it.
_FOREIGN: tuple[tuple[bytes, str, str], ...] = (
    (b"PK\x03\x04", "an Excel workbook or a ZIP archive", "In Excel choose Save As, then “CSV UTF-8 (Comma delimited)”."),
    (b"PK\x05\x06", "an empty ZIP archive", "Send the CSV file itself, not an archive."),
    (b"\xd0\xcf\x11\xe0", "an old Excel workbook", "In Excel choose Save As, then “CSV UTF-8 (Comma delimited)”."),
    (b"%PDF", "a PDF document", "Send the table as a CSV file."),
    (b"\x1f\x8b", "a compressed file", "Unpack it and send the CSV file itself."),
    (b"\xff\xfe", "a Unicode text file (UTF-16)", "Save it as “CSV UTF-8 (Comma delimited)”."),
    (b"\xfe\xff", "a Unicode text file (UTF-16)", "Save it as “CSV UTF-8 (Comma delimited)”."),
)
_WEB_PAGE = (b"<!doctype", b"<html", b"<?xml", b"<head")


@dataclass(slots=True)
class FileFacts:
    """What a first pass over a file tells. `findings` is empty when its rows can be read.

    `header` holds the column names as sent, without byte-order mark and outer blanks.
    """

    path: Path
    name: str
    size: int = 0
    sha256: str = ""
    encoding: str = "utf-8"
    header: tuple[str, ...] = ()
    findings: list[Finding] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class TextColumn:
    """One column of a chunk: `codes` index into `texts`, the distinct texts (numbers where all of them are)."""

    codes: NDArray[np.int64]
    texts: NDArray[Any]

    @property
    def are_numbers(self) -> bool:
        """Whether the reader found nothing but numbers."""
        return self.texts.dtype.kind in "if"

    def text(self, position: int) -> str:
        """The distinct text at a position, as it stood in the file (a plain number may lose leading zeros)."""
        return str(self.texts[position])


@dataclass(frozen=True, slots=True)
class TextChunk:
    """Some rows of a file, unread as to meaning. `rows` are spreadsheet row numbers (the header is row 1)."""

    rows: NDArray[np.int64]
    columns: dict[str, TextColumn]

    def __len__(self) -> int:
        return len(self.rows)


def inspect_file(path: Path, *, name: str | None = None) -> FileFacts:
    """Hash a file, find its encoding and header, and say why it cannot be a CSV file, if so.

    `name` is the name to show (an upload is stored under another). Reads in blocks of one MiB; raises OSError only.
    """
    facts = FileFacts(path=path, name=name or path.name)
    digest = hashlib.sha256()
    with path.open("rb") as stream:
        first = stream.read(BLOCK)
        foreign = _find_foreign(first)
        facts.findings.extend(foreign)
        stream.seek(0)
        facts.encoding = _scan_blocks(stream, digest, facts, check_text=not foreign)
    facts.sha256 = digest.hexdigest()
    if not facts.findings:
        facts.header = _read_header(first, facts)
    return facts


def _find_foreign(first: bytes) -> list[Finding]:
    if not first.strip():
        return [_whole_file("empty-file", "The file is empty.", "Send the file again once it holds the figures.")]
    for magic, what, remedy in _FOREIGN:
        if first.startswith(magic):
            return [_whole_file("not-csv", f"This is {what}, not a CSV file.", remedy)]
    if first.removeprefix(codecs.BOM_UTF8).lstrip().lower().startswith(_WEB_PAGE):
        return [_whole_file("not-csv", "This is a web page, not a CSV file.", "Download the CSV file itself and send that.")]
    return []


def _scan_blocks(stream: BinaryIO, digest: Any, facts: FileFacts, *, check_text: bool) -> str:
    """Hash all blocks; find NUL bytes and endless lines; return the encoding that reads the whole file."""
    decoder = codecs.getincrementaldecoder("utf-8")()
    utf8, plain, nul, endless, has_bom = True, True, False, False, False  # plain: nothing beyond ASCII so far
    while block := stream.read(BLOCK):
        if not facts.size:
            has_bom = block.startswith(codecs.BOM_UTF8)
        digest.update(block)
        facts.size += len(block)
        nul = nul or b"\0" in block
        endless = endless or (len(block) == BLOCK and b"\n" not in block and b"\r" not in block)
        if utf8 and check_text and not (plain and block.isascii()):
            plain, utf8 = False, _decodes(decoder, block)
    if check_text and nul:
        facts.findings.append(
            _whole_file("not-text", "The file holds NUL bytes, which no CSV file has.", "Export it again as CSV.")
        )
    if check_text and endless:
        facts.findings.append(
            _whole_file(
                "endless-line",
                "A line of the file is longer than a million characters.",
                "Look for a quotation mark that is opened and never closed, and export the file again.",
            )
        )
    return "utf-8-sig" if has_bom and utf8 else "utf-8" if utf8 else "cp1252"


def _decodes(decoder: codecs.IncrementalDecoder, block: bytes) -> bool:
    try:
        decoder.decode(block)
    except UnicodeDecodeError:
        return False
    return True


def _read_header(first: bytes, facts: FileFacts) -> tuple[str, ...]:
    text = first[:LONGEST_HEADER].decode(facts.encoding, errors="replace").removeprefix("\ufeff")
    cells = next(csv.reader(io.StringIO(text, newline="")), [])
    header = tuple(cell.strip() for cell in cells)
    if len(header) == 1:
        for mark, words in ((";", "semicolons"), ("\t", "tabs"), ("|", "vertical bars")):
            if mark in header[0]:
                facts.findings.append(
                    _whole_file(
                        "wrong-delimiter",
                        f"The columns are separated by {words}, not by commas.",
                        "Save the file as “CSV (Comma delimited)”.",
                    )
                )
                break
    return header


def read_chunks(facts: FileFacts, names: tuple[str, ...]) -> Iterator[TextChunk]:
    """Give the file's rows in chunks, its columns under `names` (as many as the header has).

    Raises `UnreadableRowsError` with all findings where rows do not have the header's number of cells.
    """
    row = 2
    try:
        for frame in _open_frames(facts, names):
            rows = np.arange(row, row + len(frame), dtype=np.int64)
            row += len(frame)
            yield TextChunk(rows, {name: _to_column(frame[name]) for name in names})
    except (pd.errors.ParserError, pd.errors.ParserWarning, UnicodeDecodeError) as error:
        raise UnreadableRowsError(_find_ragged_rows(facts, len(names), str(error))) from None


def _open_frames(facts: FileFacts, names: tuple[str, ...]) -> Iterator[pd.DataFrame]:
    with warnings.catch_warnings():
        warnings.simplefilter("error", pd.errors.ParserWarning)
        with pd.read_csv(
            facts.path,
            encoding=facts.encoding,
            header=0,
            names=list(names),
            index_col=False,
            dtype="category",
            na_filter=False,
            skip_blank_lines=False,
            chunksize=ROWS_PER_CHUNK,
            engine="c",
            low_memory=False,
        ) as frames:
            yield from frames


def _to_column(series: pd.Series[Any]) -> TextColumn:
    categories = series.cat.categories
    texts = categories.to_numpy() if categories.dtype.kind in "if" else categories.to_numpy(dtype=object)
    return TextColumn(series.cat.codes.to_numpy(), texts)


class UnreadableRowsError(Exception):
    """Rows that are not rows: too many cells, or a quotation mark that never closes. Carries the findings."""

    def __init__(self, findings: list[Finding]) -> None:
        super().__init__(f"{len(findings)} unreadable rows")
        self.findings = findings


def _find_ragged_rows(facts: FileFacts, width: int, reason: str) -> list[Finding]:
    """Go through the file again, slowly, to name each row with too many cells."""
    findings: list[Finding] = []
    csv.field_size_limit(2 * BLOCK)
    with facts.path.open(encoding=facts.encoding, errors="replace", newline="") as stream:
        reader = csv.reader(stream, strict=False)
        try:
            for row, cells in enumerate(reader, start=1):
                if len(cells) > width and len(findings) < RAGGED_SHOWN:
                    findings.append(_too_many_cells(row, cells, width))
        except csv.Error:
            findings.append(_open_quote())
    return findings or [_open_quote() if "EOF inside string" in reason else _unreadable()]


def _too_many_cells(row: int, cells: list[str], width: int) -> Finding:
    return Finding(
        code="too-many-cells",
        message=f"The row has {len(cells):,} cells, the header has {width:,}.",
        row=row,
        value=",".join(cells[width : width + 3])[:80],
        expected=f"{width:,} cells",
        remedy="Put quotation marks around a text that holds a comma, and remove commas after the last cell.",
    )


def _open_quote() -> Finding:
    return _whole_file(
        "open-quote",
        "A quotation mark is opened and never closed, so the rest of the file reads as one cell.",
        "Look for a single \" in a name or note, remove it, and send the file again.",
    )


def _unreadable() -> Finding:
    return _whole_file(
        "unreadable", "The rows of the file cannot be read.", "Export the file again as “CSV UTF-8 (Comma delimited)”."
    )


def _whole_file(code: str, message: str, remedy: str) -> Finding:
    return Finding(code=code, message=message, remedy=remedy, expected="a CSV file with commas")
