"""How things are measured: several runs, side by side, medians, as ratios; each in a process of its own for memory."""

from __future__ import annotations

import json
import resource
import statistics
import subprocess
import sys
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

RUNS = 5
REPOSITORY = Path(__file__).resolve().parents[2]


@dataclass(frozen=True, slots=True)
class Measurement:
    """One line of the report: what was measured, what it is held against, and how far it may go.

    `value` and `limit` are in `unit`: “×” for a ratio to the peer named in `against`, else “ms”, “MB”, “KB”.
    """

    name: str
    value: float
    unit: str
    limit: float | None = None
    against: str = ""
    detail: str = ""

    @property
    def holds(self) -> bool:
        """Whether the limit, if there is one, is kept."""
        return self.limit is None or self.value <= self.limit

    @property
    def shown(self) -> str:
        """The value with its unit, to three digits."""
        return f"{self.value:,.0f} {self.unit}" if self.value >= 1000 else f"{self.value:.3g} {self.unit}"


def time_once(work: Callable[[], object]) -> float:
    """Seconds that one call takes."""
    start = time.perf_counter()
    work()
    return time.perf_counter() - start


def time_interleaved(works: Sequence[Callable[[], object]], *, runs: int = RUNS) -> list[float]:
    """Median seconds of each piece of work; they take turns, so that a slow minute of the machine hits all alike."""
    times: list[list[float]] = [[] for _ in works]
    for _ in range(runs):
        for work, taken in zip(works, times, strict=True):
            taken.append(time_once(work))
    return [statistics.median(taken) for taken in times]


def find_percentile(values: Sequence[float], percent: float) -> float:
    """The value below which so many per cent of the values lie (nearest rank)."""
    ordered = sorted(values)
    return ordered[min(len(ordered) - 1, int(len(ordered) * percent / 100))]


def run_apart(module: str, *arguments: str) -> tuple[float, float]:
    """Run a module's `main` in a process of its own; give the seconds that it reports and its peak memory in MB."""
    done = subprocess.run(
        [sys.executable, "-m", module, *arguments], cwd=REPOSITORY, capture_output=True, text=True, check=True
    )
    told = json.loads(done.stdout.splitlines()[-1])
    return told["seconds"], told["megabytes"]


def tell(seconds: float) -> None:
    """Print what `run_apart` reads: the seconds, and this process's peak memory."""
    sys.stdout.write(json.dumps({"seconds": seconds, "megabytes": find_peak_memory()}) + "\n")


def find_peak_memory() -> float:
    """This process's peak memory in MB. Linux tells that of the program alone; what `getrusage` tells there holds that
    of the process which started it, too."""
    status = Path("/proc/self/status")
    told = status.read_text(encoding="ascii").splitlines() if status.exists() else []
    for line in told:
        if line.startswith("VmHWM:"):
            return int(line.split()[1]) / 1024
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
