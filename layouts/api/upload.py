"""One file that somebody sends over HTTP, streamed into a temporary folder: bounded, and gone when it is answered."""

from __future__ import annotations

import errno
import re
import socket
import time
from collections.abc import Iterator, Mapping
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import IO, Any, Final, cast

from werkzeug.exceptions import RequestEntityTooLarge
from werkzeug.formparser import FormDataParser
from werkzeug.http import parse_options_header
from werkzeug.wsgi import get_content_length, get_input_stream

MOST_BYTES: Final = 200_000_000
"""Of a file that is sent over HTTP. What is larger, `python app.py load` takes."""

FORM_BYTES: Final = 100_000  # room for what stands around the file: the other fields, names, boundaries
MOST_PARTS: Final = 20
SECONDS_LINGERED: Final = 1.0
_FILE: Final = "file"
_READ_AT_ONCE: Final = 1 << 16


class UploadError(Exception):
    """A request that cannot be taken, in words for its sender, with the status of the answer.

    `unread`: the sender is still sending.
    """

    def __init__(self, status: int, message: str, *, hint: str = "", unread: bool = False) -> None:
        super().__init__(message)
        self.status, self.message, self.hint, self.unread = status, message, hint, unread


@dataclass(frozen=True, slots=True)
class Upload:
    """What was sent: the file, its name without any folder, and the other fields."""

    path: Path
    name: str
    fields: Mapping[str, str]


@contextmanager
def receive_upload(environ: dict[str, Any]) -> Iterator[Upload]:
    """Read a multipart form with one file; the file is there until the block is left. Raises `UploadError`."""
    if not str(environ.get("CONTENT_TYPE", "")).lower().startswith("multipart/form-data"):
        raise UploadError(
            415,
            "A return is sent as a form with a file (multipart/form-data).",
            hint="With curl: -F file=@return.csv -F sender='Your name'.",
            unread=True,
        )
    with TemporaryDirectory(prefix="return-") as folder:
        yield _read_form(environ, Path(folder))


def _read_form(environ: dict[str, Any], folder: Path) -> Upload:
    """Read the whole form; what goes wrong on the way is told in words."""
    received = _Received(folder / "return.csv")
    try:
        stream = _Counted(get_input_stream(environ, max_content_length=MOST_BYTES + FORM_BYTES))
        _, options = parse_options_header(environ["CONTENT_TYPE"])
        parser = FormDataParser(
            stream_factory=received.open, max_form_memory_size=FORM_BYTES, max_form_parts=MOST_PARTS, silent=False
        )
        _, fields, files = parser.parse(
            cast("IO[bytes]", stream), "multipart/form-data", get_content_length(environ), options
        )
        for each in files.values():
            each.close()
    except RequestEntityTooLarge:
        raise _too_large() from None
    except ValueError:
        raise UploadError(400, "The form cannot be read: it is cut off or has no boundary.") from None
    except OSError as error:
        raise _explain_failure(error) from error
    finally:
        received.close()
    expected = get_content_length(environ)
    if expected is not None and stream.taken < expected:
        raise UploadError(400, "The connection was lost before the whole file was there.")
    if len(received.names) != 1 or _FILE not in files:
        raise UploadError(400, "One file is to be sent, in the field “file”.")
    return Upload(received.path, received.names[0], {key: fields[key] for key in fields})


def _too_large() -> UploadError:
    return UploadError(
        413,
        f"The file is larger than {MOST_BYTES // 1_000_000} MB.",
        hint="Divide it, for instance by year, or ask whoever runs this dashboard to load it on the command line.",
        unread=True,
    )


def _explain_failure(error: OSError) -> UploadError:
    if error.errno in (errno.ENOSPC, errno.EDQUOT, errno.EFBIG):
        words = "There is no room for the file on the server."
        return UploadError(507, words, hint="Tell whoever runs this dashboard; nothing was stored.", unread=True)
    return UploadError(400, "The connection was lost before the whole file was there.")


@dataclass(slots=True)
class _Received:
    """Takes the one file of a form."""

    path: Path
    names: list[str] = field(default_factory=list)
    file: _LimitedFile | None = None

    def open(self, total_content_length: int | None, content_type: str | None, filename: str | None = None,
             content_length: int | None = None) -> IO[bytes]:  # fmt: skip
        """Open the place for a file, as the parser asks for it."""
        self.names.append(strip_folders(filename or ""))
        if len(self.names) > 1:
            raise ValueError("more than one file")
        self.file = _LimitedFile(self.path)
        return cast("IO[bytes]", self.file)

    def close(self) -> None:
        """Close the file, however far it came."""
        if self.file:
            self.file.close()


def strip_folders(name: str) -> str:
    """The file's own name: what some browsers and all attackers put before it is nobody's business."""
    return re.split(r"[/\\]", name)[-1] or "unnamed.csv"


class _LimitedFile:
    """A file to write into that refuses to grow beyond what is allowed."""

    def __init__(self, path: Path) -> None:
        self._stream = path.open("wb")
        self._size = 0

    def write(self, data: bytes) -> int:
        """Write on. Raises `RequestEntityTooLarge`."""
        self._size += len(data)
        if self._size > MOST_BYTES:
            raise RequestEntityTooLarge
        return self._stream.write(data)

    def seek(self, offset: int, whence: int = 0) -> int:
        """The parser goes back to the beginning, where nobody reads."""
        return self._stream.seek(offset, whence)

    def close(self) -> None:
        """Write what is not yet written."""
        self._stream.close()


class _Counted:
    """A stream that counts what is read of it."""

    def __init__(self, stream: IO[bytes]) -> None:
        self._stream = stream
        self.taken = 0

    def read(self, size: int = -1) -> bytes:
        """Read on."""
        data = self._stream.read(size)
        self.taken += len(data)
        return data


# ---------------------------------------------------------------- the connection itself


def linger(environ: dict[str, Any]) -> Iterator[bytes]:
    """Give nothing, but for a moment take in and forget what a refused sender is still sending.

    To be put behind the answer: a connection that is closed on somebody who still writes is torn down, often before
    they have read why.
    """
    connection = environ.get("gunicorn.socket")
    if not isinstance(connection, socket.socket):
        return
    deadline = time.monotonic() + SECONDS_LINGERED
    with suppress(OSError):
        connection.settimeout(SECONDS_LINGERED)
        connection.shutdown(socket.SHUT_WR)
        while time.monotonic() < deadline and connection.recv(_READ_AT_ONCE):
            pass
    yield b""
