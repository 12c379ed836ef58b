"""Something done to a whole store in a process of its own, which is killed or hindered at a chosen moment.

`python -m tests.loaders.interrupted_store ACTION URL FILE MOMENT`, where ACTION is `upgrade`, `downgrade` (to the first
version), `backup` or `restore`, FILE is that of the backup (`-` where there is none), and MOMENT is

- `at:STATEMENT`: the process is killed before it runs a statement that begins so;
- `before-commit`: all is done, and nothing is committed;
- `disk-full`: no file can grow beyond ROOM bytes;
- `never`: to the end.

It prints the most memory that it held above what it began with, in bytes.
"""

from __future__ import annotations

import os
import resource
import signal
import sys
from pathlib import Path
from typing import Any

from sqlalchemy import Engine, event

from loaders.backup import back_up
from loaders.errors import OutcomesError
from loaders.restore import restore
from loaders.upgrade import downgrade_store, upgrade_store
from metrics.refresh import make_ready

ROOM = 256 * 1024


def die(*_arguments: object) -> None:
    """End this process as a power cut would."""
    os.kill(os.getpid(), signal.SIGKILL)


def hinder(moment: str) -> None:
    """Arrange for what is to happen."""
    if moment == "before-commit":
        event.listen(Engine, "commit", die)
    elif moment == "disk-full":
        resource.setrlimit(resource.RLIMIT_FSIZE, (ROOM, ROOM))
    elif moment.startswith("at:"):
        begins = moment.removeprefix("at:")

        def look(_connection: Any, _cursor: Any, statement: str, *_more: Any) -> None:
            if statement.strip().startswith(begins):
                die()

        event.listen(Engine, "before_cursor_execute", look)


def read_peak() -> int:
    """The most memory that this process has held since it began, in bytes."""
    lines = Path("/proc/self/status").read_text(encoding="utf-8").splitlines()
    return next(int(line.split()[1]) * 1024 for line in lines if line.startswith("VmHWM"))


def main() -> None:
    """Do it, with the interruption asked for."""
    action, url, file, moment = sys.argv[1:]
    before = read_peak()
    hinder(moment)
    try:
        if action == "upgrade":
            upgrade_store(url, make_ready)
        elif action == "downgrade":
            downgrade_store(url, "0001", drop=True)
        elif action == "backup":
            back_up(url, Path(file))
        else:
            restore(url, Path(file), make_ready)
    except OutcomesError as error:
        sys.exit(str(error))
    sys.stdout.write(f"{read_peak() - before}")


if __name__ == "__main__":
    main()
