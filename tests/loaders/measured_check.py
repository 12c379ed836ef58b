"""Checks files in a process of its own and prints what that took: `python -m tests.loaders.measured_check FILE…`."""

from __future__ import annotations

import json
import resource
import sys
from pathlib import Path

from loaders.check import check_file


def main() -> None:
    """Print, for each file, its counts and the findings kept; and the most memory that the process ever held."""
    reports = {}
    for name in sys.argv[1:]:
        report = check_file(Path(name))
        reports[Path(name).stem] = {
            "rows": report.rows,
            "counts": {f"{kind.code} {kind.column or ''}".strip(): count for kind, count, _ in report.by_kind()},
            "kept": len(report.findings),
        }
    sys.stdout.write(json.dumps({"reports": reports, "megabytes": find_peak() // 1024}))


def find_peak() -> int:
    """The most memory that this program held, in KiB. Linux's usual figure starts from what the process that started
    it held, which here is a whole test run; that of the program's own memory does not."""
    status = Path("/proc/self/status")
    if not status.exists():
        return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    line = next(each for each in status.read_text(encoding="ascii").splitlines() if each.startswith("VmHWM:"))
    return int(line.split()[1])


if __name__ == "__main__":
    main()
