"""Bytes to facts about a file: what kind of file is this, how is it encoded, what are its columns called?

`inspect_file` passes once over the bytes and finds what makes a file unreadable as CSV. Its rows are the business of
`loaders.text_rows`.
"""

from __future__ import annotations

import codecs
import csv
import hashlib
import io
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import dataclass, field
from pathlib import Path
from typing import BinaryIO

from loaders.column import make_visible
from loaders.report import Finding

BLOCK = 1 << 20
LONGEST_HEADER = 64 * 1024
LONGEST_NAME = 255

_SAVE_AS_CSV = "In the spreadsheet choose Save As, then “CSV UTF-8 (Comma delimited)”."

# The first bytes of what people send by mistake, and what to do about it.
_FOREIGN: tuple[tuple[bytes, str, str], ...] = (
    (b"PK\x03\x04", "an Excel workbook or a ZIP archive", _SAVE_AS_CSV),
    (b"PK\x05\x06", "an empty ZIP archive", "Send the CSV file itself, not an archive."),
    (b"PK\x07\x08", "a ZIP archive in parts", "Send the CSV file itself, not an archive."),
    (b"\xd0\xcf\x11\xe0", "an old Excel workbook", _SAVE_AS_CSV),
    (b"%PDF", "a PDF document", "Send the table as a CSV file."),
    (b"{\\rtf", "a word processor's document", "Send the table as a CSV file."),
    (b"\x1f\x8b", "a compressed file", "Unpack it and send the CSV file itself."),
    (b"\xff\xfe", "a Unicode text file (UTF-16)", "Save it as “CSV UTF-8 (Comma delimited)”."),
    (b"\xfe\xff", "a Unicode text file (UTF-16)", "Save it as “CSV UTF-8 (Comma delimited)”."),
)
_FOREIGN_TEXT: tuple[tuple[bytes, str, str], ...] = (
    (b"<", "a web page or an XML file", "Download the CSV file itself and send that."),
    (b"[{", "a JSON file", "Send the table as a CSV file."),
    (b"{", "a JSON file", "Send the table as a CSV file."),
)
_DELIMITERS = ((";", "semicolons"), ("\t", "tabs"), ("|", "vertical bars"))


@dataclass(slots=True)
class FileFacts:
    """What a first pass over a file tells. `findings` is empty when its rows can be read.

    `header` holds the column names as sent, without byte-order mark and outer blanks; `first_width` is the number of
    cells of the row below it. Bytes that are no character in the `encoding` are to be read as U+FFFD; where
    `is_utf8`, there are none, and no mark at the beginning.
    """

    path: Path
    name: str
    digest: Future[str]
    size: int = 0
    encoding: str = "utf-8"
    is_utf8: bool = False
    header: tuple[str, ...] = ()
    first_width: int = 0
    findings: list[Finding] = field(default_factory=list)

    @property
    def sha256(self) -> str:
        """The hash of the file's bytes, as hexadecimal digits. Waits for it; raises OSError."""
        return self.digest.result()


class UnreadableRowsError(Exception):
    """A layout that cannot make anything of a file's rows raises this, with the findings that say why."""

    def __init__(self, findings: list[Finding]) -> None:
        super().__init__(f"{len(findings)} findings")
        self.findings = findings


def inspect_file(path: Path, *, name: str | None = None) -> FileFacts:
    """Find a file's encoding and header, and say why it cannot be a CSV file, if so. Its hash is on the way.

    `name` is the name to show (an upload is stored under another). Reads in blocks of one MiB; raises OSError only.
    """
    with path.open("rb") as stream:
        first = stream.read(BLOCK)
        facts = FileFacts(path=path, name=clean_name(name or path.name), digest=_hash_beside(path, first))
        foreign = _find_foreign(first)
        facts.findings.extend(foreign)
        stream.seek(0)
        _scan_blocks(stream, facts, check_text=not foreign)
    if not facts.findings:
        _read_header(first, facts)
    return facts


def _hash_beside(path: Path, first: bytes) -> Future[str]:
    """Hash a file in a thread of its own, while others check its rows; one of a single block at once."""
    if len(first) < BLOCK:
        done: Future[str] = Future()
        done.set_result(hashlib.sha256(first).hexdigest())
        return done
    beside = ThreadPoolExecutor(max_workers=1, thread_name_prefix="hash")
    digest = beside.submit(_hash, path)
    beside.shutdown(wait=False)
    return digest


def _hash(path: Path) -> str:
    with path.open("rb") as stream:
        return hashlib.file_digest(stream, "sha256").hexdigest()


def clean_name(name: str) -> str:
    """A file's name that every database and terminal takes, whatever bytes the file system allows."""
    return make_visible(name.encode("utf-8", errors="replace").decode("utf-8"))[:LONGEST_NAME]


def _find_foreign(first: bytes) -> list[Finding]:
    text = first.removeprefix(codecs.BOM_UTF8).strip()
    if not text:
        return [_whole_file("empty-file", "The file is empty.", "Send the file again once it holds the figures.")]
    known = next((each for each in _FOREIGN if first.startswith(each[0])), None)
    known = known or next((each for each in _FOREIGN_TEXT if text.startswith(each[0])), None)
    return [_whole_file("not-csv", f"This is {known[1]}, not a CSV file.", known[2])] if known else []


def _scan_blocks(stream: BinaryIO, facts: FileFacts, *, check_text: bool) -> None:
    """Find the file's size and the encoding that reads it best, NUL bytes and endless lines."""
    encoding = _EncodingFinder()
    nul, endless = False, False
    while block := stream.read(BLOCK):
        facts.size += len(block)
        nul = nul or b"\0" in block
        endless = endless or (len(block) == BLOCK and b"\n" not in block and b"\r" not in block)
        if check_text:
            encoding.take(block)
    if check_text and nul:
        facts.findings.append(
            _whole_file(
                "not-text",
                "The file holds NUL bytes, which no text has: it is Unicode text (UTF-16) or no text at all.",
                "Save it as “CSV UTF-8 (Comma delimited)”.",
            )
        )
    elif check_text and endless:
        facts.findings.append(
            _whole_file(
                "endless-line",
                "A line of the file is longer than a million characters.",
                "Look for a quotation mark that is opened and never closed, and export the file again.",
            )
        )
    facts.encoding = encoding.finish()
    facts.is_utf8 = check_text and encoding.is_whole and not encoding.has_mark


@dataclass(slots=True)
class _EncodingFinder:
    """Tells UTF-8 from the Windows encoding of Western Europe, block by block.

    A file of which only some characters are UTF-8 is damaged UTF-8: read as Windows text its accents would turn into
    wrong letters without anybody noticing.
    """

    has_mark: bool = False
    is_utf8: bool = True
    is_wide: bool = False  # some character beyond ASCII is rightly encoded in UTF-8
    _began: bool = False
    _decoder: codecs.IncrementalDecoder = field(default_factory=codecs.getincrementaldecoder("utf-8"))

    def take(self, block: bytes) -> None:
        """See the next block of the file."""
        if not self._began:
            self._began, self.has_mark = True, block.startswith(codecs.BOM_UTF8)
        if self.is_utf8 and not (block.isascii() and self._decoder.getstate() == (b"", 0)):
            try:
                self.is_wide = not self._decoder.decode(block).isascii() or self.is_wide
            except UnicodeDecodeError:
                self.is_utf8 = False
        if not self.is_utf8 and not self.is_wide:
            self.is_wide = not block.decode("utf-8", errors="ignore").isascii()

    @property
    def is_whole(self) -> bool:
        """Whether everything taken is good UTF-8, to the last byte."""
        return self.is_utf8 and self._decoder.getstate() == (b"", 0)

    def finish(self) -> str:
        """The name of the encoding."""
        if self.has_mark:
            return "utf-8-sig"
        return "utf-8" if self.is_whole or self.is_wide else "cp1252"


def _read_header(first: bytes, facts: FileFacts) -> None:
    text = first[:LONGEST_HEADER].decode(facts.encoding, errors="replace").removeprefix("\ufeff")
    rows = csv.reader(io.StringIO(text, newline=""))
    facts.header = tuple(cell.strip() for cell in next(rows, []))
    facts.first_width = len(next(rows, []))
    if len(facts.header) == 1:
        facts.findings.extend(_find_delimiter(facts.header[0]))


def _find_delimiter(line: str) -> list[Finding]:
    if line.lower().startswith("sep="):
        words = "The first line is a note to the spreadsheet (“sep=”), not the names of the columns."
        return [_whole_file("no-header", words, "Delete the first line.")]
    found = next((words for mark, words in _DELIMITERS if mark in line), None)
    if not found:
        return []
    words = f"The columns are separated by {found}, not by commas."
    return [_whole_file("wrong-delimiter", words, "Save the file as “CSV UTF-8 (Comma delimited)”.")]


def _whole_file(code: str, message: str, remedy: str) -> Finding:
    return Finding(code=code, message=message, remedy=remedy, expected="a CSV file with commas")
