"""Checking and loading large returns, beside what the databases' own tools take for the same rows."""

from __future__ import annotations

import shutil
import statistics
import subprocess
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path

from tests.bench.files import write_treatment_return
from tests.bench.measure import RUNS, Measurement, run_apart
from tests.postgresql import PostgreSQL, run_postgresql

COLUMNS = "area, period, measure, client_group, substance, sex, age, ethnicity, count, out_of"
ONE_LOAD = "tests.bench.one_load"


def run() -> Iterator[Measurement]:
    """Measure reading and checking five million rows, and loading one million, on SQLite and on PostgreSQL."""
    if not shutil.which("sqlite3"):
        raise SystemExit("The sqlite3 command line tool is the peer of this benchmark; install it (package sqlite3).")
    with tempfile.TemporaryDirectory() as folder:
        here = Path(folder)
        five, one = here / "five-million.csv", here / "one-million.csv"
        rows = write_treatment_return(five, quarters=40)
        yield from _measure_check(five, rows, here)
        five.unlink()
        rows = write_treatment_return(one, quarters=8)
        yield from _measure_load(one, rows, here)
        with run_postgresql() as server:
            yield from _measure_postgresql(one, rows, server)


def _import_with_sqlite(file: Path, here: Path) -> float:
    database = here / "import.sqlite"
    database.unlink(missing_ok=True)
    start = time.perf_counter()
    subprocess.run(
        ["sqlite3", database, f"CREATE TABLE rows ({COLUMNS})", ".mode csv", f".import --skip 1 {file} rows"],
        check=True,
    )
    return time.perf_counter() - start


def _measure_check(file: Path, rows: int, here: Path) -> Iterator[Measurement]:
    ours, theirs = [], []
    for _ in range(RUNS):
        theirs.append(_import_with_sqlite(file, here))
        ours.append(run_apart(ONE_LOAD, "check", str(file)))
    seconds = statistics.median(s for s, _ in ours)
    peer = statistics.median(theirs)
    detail = f"{seconds:.2f} s beside {peer:.2f} s"
    yield Measurement(f"read and check {rows:,} rows", seconds / peer, "×", 0.35, "sqlite3 .import", detail)
    yield Measurement(f"memory to check {rows:,} rows", statistics.median(m for _, m in ours), "MB", 300)


def _measure_load(file: Path, rows: int, here: Path) -> Iterator[Measurement]:
    ours, theirs = [], []
    for number in range(RUNS):
        database = here / f"load-{number}.sqlite"
        theirs.append(_import_with_sqlite(file, here))
        ours.append(run_apart(ONE_LOAD, "load", str(file), f"sqlite:///{database}"))
        database.unlink()
    seconds, peer = statistics.median(s for s, _ in ours), statistics.median(theirs)
    detail = f"{seconds:.2f} s beside {peer:.2f} s"
    yield Measurement(f"load {rows:,} rows whole, SQLite", seconds / peer, "×", 3.5, "sqlite3 .import", detail)
    yield Measurement(f"memory to load {rows:,} rows", statistics.median(m for _, m in ours), "MB", 500)


def _measure_postgresql(file: Path, rows: int, server: PostgreSQL) -> Iterator[Measurement]:
    whole, copied, ours = [], [], []
    for _ in range(RUNS):
        with server.make_database() as url:
            copied.append(_copy_with_psql(file, url, server))
        with server.make_database() as url:
            whole.append(run_apart(ONE_LOAD, "load", str(file), url)[0])
        with server.make_database() as url:
            ours.append(run_apart("tests.bench.one_copy", str(file), url)[0])
    peer = statistics.median(copied)
    for name, taken, limit in (("rows checked and stored", ours, 2.2), ("whole, outcomes refreshed", whole, 8)):
        seconds = statistics.median(taken)
        detail = f"{seconds:.2f} s beside {peer:.2f} s"
        yield Measurement(f"load {rows:,} rows, PostgreSQL: {name}", seconds / peer, "×", limit, "psql \\copy", detail)


def _copy_with_psql(file: Path, url: str, server: PostgreSQL) -> float:
    columns = ", ".join(f"{name.strip()} text" for name in COLUMNS.split(","))
    address = url.replace("postgresql+pg8000", "postgresql")
    psql = [str(server.programs / "psql"), "-q", "-d", address, "-c"]
    subprocess.run([*psql, f'CREATE TABLE "rows" ({columns})'], check=True)
    start = time.perf_counter()
    subprocess.run([*psql, f"\\copy \"rows\" FROM '{file}' WITH (FORMAT csv, HEADER)"], check=True)
    return time.perf_counter() - start
