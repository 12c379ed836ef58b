"""The file of a backup: a ZIP archive of one text a table, a row of JSON a line, with the checksum of each.

It needs no database to be read, and says nothing of which kind it came from. `about.json` names the version of the
tables, `checksums.json`, written last, the rows and the SHA-256 of every other text: a file that was cut off has none.
"""

from __future__ import annotations

import base64
import hashlib
import zlib
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any, TypeAlias
from zipfile import ZIP_DEFLATED, BadZipFile, ZipFile

import orjson

from loaders.errors import UsageError

FORMAT = "outcomes dashboard backup, 1"
ABOUT, CHECKSUMS = "about.json", "checksums.json"

Row: TypeAlias = list[Any]

_BLOCK = 1 << 20
_LONGEST_LINE = 256 << 20  # bytes: as long as the longest report or block of a file, and far beyond
_QUICK = 1  # the level of compression: more of it takes three times as long and saves a tenth


@dataclass(frozen=True, slots=True)
class About:
    """What a backup is of: the version of its tables, that of its data, when it was made (UTC, in ISO 8601), and the
    columns of each table, in an order in which they can be filled."""

    schema: str
    data_version: int
    made_at: str
    tables: dict[str, list[str]]
    format: str = FORMAT


@dataclass(frozen=True, slots=True)
class Checksum:
    """How many lines a text has, and the SHA-256 of its bytes."""

    rows: int
    sha256: str


class BackupWriter:
    """Writes the texts of a backup one after the other; `finish` seals it."""

    def __init__(self, archive: ZipFile, about: About) -> None:
        self._archive = archive
        self.sums: dict[str, Checksum] = {}
        self._write(ABOUT, [orjson.dumps(asdict(about))])

    def write_table(self, name: str, rows: Iterable[Row]) -> None:
        """Write the rows of a table."""
        self._write(_name_text(name), (orjson.dumps(row, default=_encode, option=_OPTIONS) for row in rows))

    def finish(self) -> None:
        """Write the checksums of all texts."""
        sums = {name: asdict(each) for name, each in self.sums.items()}
        self._archive.writestr(CHECKSUMS, orjson.dumps(sums))

    def _write(self, name: str, lines: Iterable[bytes]) -> None:
        found, count = hashlib.sha256(), 0
        with self._archive.open(name, "w", force_zip64=True) as text:
            for line in lines:
                found.update(line + b"\n")
                text.write(line + b"\n")
                count += 1
        self.sums[name] = Checksum(count, found.hexdigest())


_OPTIONS = orjson.OPT_NAIVE_UTC | orjson.OPT_UTC_Z


def _encode(value: Any) -> str:
    """Bytes, which JSON has no room for."""
    return base64.b64encode(value).decode("ascii")


def decode_bytes(text: str) -> bytes:
    """The bytes that a text of a backup stands for."""
    return base64.b64decode(text, validate=True)


def _name_text(table: str) -> str:
    return f"tables/{table}.jsonl"


@contextmanager
def create_backup(path: Path, about: About) -> Iterator[BackupWriter]:
    """Write a new file; it is sealed when the block is left without an exception."""
    with ZipFile(path, "x", ZIP_DEFLATED, compresslevel=_QUICK) as archive:
        writer = BackupWriter(archive, about)
        yield writer
        writer.finish()


class BackupReader:
    """Reads the texts of a backup, a row at a time."""

    def __init__(self, archive: ZipFile, path: Path) -> None:
        self._archive, self._path = archive, path
        names = set(archive.namelist())
        if not names >= {ABOUT, CHECKSUMS}:
            raise _refuse(path, "is no backup of an outcomes dashboard, or its end is missing")
        about = orjson.loads(archive.read(ABOUT))
        if not isinstance(about, dict) or about.get("format") != FORMAT:
            raise _refuse(path, "is no backup that this program can read")
        self.about = About(**about)
        self.sums = {name: Checksum(**each) for name, each in orjson.loads(archive.read(CHECKSUMS)).items()}
        if self.sums.keys() != names - {CHECKSUMS} or not {_name_text(each) for each in self.about.tables} < names:
            raise _refuse(path, "is damaged: it does not hold what it lists")

    def verify(self) -> int:
        """Compare every text with its checksum; give the number of rows. Raises `UsageError` for one that differs."""
        for name, wanted in self.sums.items():
            with _telling_damage(self._path):
                found = self._find_checksum(name)
            if found != wanted:
                raise _refuse(self._path, f"is damaged: {name} is not what was written")
        return sum(each.rows for name, each in self.sums.items() if name != ABOUT)

    def _find_checksum(self, name: str) -> Checksum:
        found, count = hashlib.sha256(), 0
        with self._archive.open(name) as text:
            while block := text.read(_BLOCK):
                found.update(block)
                count += block.count(b"\n")
        return Checksum(count, found.hexdigest())

    def read_table(self, name: str) -> Iterator[Row]:
        """Read the rows of a table, as they were written."""
        with _telling_damage(self._path), self._archive.open(_name_text(name)) as text:
            while line := text.readline(_LONGEST_LINE):
                yield orjson.loads(line)


@contextmanager
def open_backup(path: Path) -> Iterator[BackupReader]:
    """Open the file of a backup. Raises `UsageError`, in words, for one that is missing, damaged or of another kind."""
    with _telling_damage(path):
        archive = ZipFile(path)
    with archive:
        with _telling_damage(path):
            reader = BackupReader(archive, path)
        yield reader


@contextmanager
def _telling_damage(path: Path) -> Iterator[None]:
    """Say of a file what keeps it from being read, in words. Not of what is done with it: that would be another's."""
    try:
        yield
    except OSError as error:
        raise UsageError(f"The file {path} cannot be read: {error.strerror or error}.") from None
    except (BadZipFile, zlib.error, EOFError, NotImplementedError) as error:
        raise _refuse(path, f"is damaged, or no backup ({error})") from None
    except (KeyError, TypeError, AttributeError, ValueError) as error:
        raise _refuse(path, f"is damaged: {error}") from None


def _refuse(path: Path, why: str) -> UsageError:
    return UsageError(f"The file {path} {why}. Nothing was changed.", hint="Take another copy of the backup.")
