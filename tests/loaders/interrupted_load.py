"""A load in a process of its own, which is killed or kept waiting at a chosen moment of its transaction.

`python -m tests.loaders.interrupted_load DATABASE_URL FILE MOMENT FOLDER`, where MOMENT is

- `kill-after-first-chunk`: the first rows are in the transaction, more are to come;
- `kill-before-commit`: all rows and everything that derives from them are in the transaction;
- `kill-while-keeping`: the file's bytes are in the transaction, and who sent them is not;
- `disk-full`: an embedded database's files can grow by ROOM_LEFT bytes, then the disk is full;
- `wait`: as the first, but then wait until FOLDER holds the file `go`, and load to the end;
- `never`: load without a stop.

It leaves the files `asked` (about to load) and `begun` (within its transaction) in FOLDER, and prints how many
submissions it saw when its transaction began, and its report.
"""

from __future__ import annotations

import json
import os
import resource
import signal
import sys
import time
from pathlib import Path
from unittest import mock

from sqlalchemy import Connection, func, select

from loaders import text_rows
from loaders.database import open_engine
from loaders.errors import StoreError
from loaders.load import Sending, load_file
from loaders.partner_return import PartnerReturn
from loaders.tables import submission
from tests.loaders.sent import READING
from tests.loaders.stored import NOTE, RECEIVED, Watch

ROWS_PER_CHUNK = 50
ROOM_LEFT = 64 * 1024  # bytes by which the files of an embedded database can still grow


def die(_connection: Connection) -> None:
    """End this process as a power cut would."""
    os.kill(os.getpid(), signal.SIGKILL)


def main() -> None:
    """Load, with the interruption asked for."""
    url, file, moment, folder = sys.argv[1:]
    text_rows.ROWS_PER_CHUNK = ROWS_PER_CHUNK
    marks = Path(folder)
    watch = Watch()
    seen: list[int | None] = []

    def wait(_connection: Connection) -> None:
        while not (marks / "go").exists():
            time.sleep(0.01)

    def begin(connection: Connection, returned: PartnerReturn, sending: Sending) -> Watch:
        seen.append(connection.scalar(select(func.count()).select_from(submission)))
        (marks / "begun").touch()
        return watch.begin(connection, returned, sending)

    if moment == "kill-before-commit":
        watch.on_finish = die
    elif moment in ("kill-after-first-chunk", "wait"):
        watch.on_take = wait if moment == "wait" else die
    if moment == "kill-while-keeping":
        mock.patch("loaders.load.record_attempt", new=lambda connection, *_: die(connection)).start()
    engine = open_engine(url)
    if moment == "disk-full":
        files = Path(engine.url.database or "").parent.glob("*.sqlite*")
        most = max((each.stat().st_size for each in files), default=0) + ROOM_LEFT
        resource.setrlimit(resource.RLIMIT_FSIZE, (most, most))
    (marks / "asked").touch()
    try:
        report = load_file(engine, Sending(Path(file), received_at=RECEIVED, note=NOTE), begin, reading=READING)
    except StoreError as error:
        sys.exit(str(error))
    finally:
        engine.dispose()
    sys.stdout.write(json.dumps({"seen": seen, "submission": report.submission, "headline": report.headline}))


if __name__ == "__main__":
    main()
