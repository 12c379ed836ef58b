"""Upgrades, downgrades, backups and restores that are killed, that run out of disk, that meet a load."""

from __future__ import annotations

import signal
import subprocess
import sys
from pathlib import Path

import numpy as np
import pytest
from sqlalchemy import insert

from loaders.backup import back_up
from loaders.backup_file import open_backup
from loaders.database import open_engine, write_transaction
from loaders.restore import restore
from loaders.schema_version import HEAD
from loaders.sending_tables import content, content_block
from loaders.upgrade import Moved, upgrade_store
from metrics.refresh import make_ready
from tests.forked import run_forked
from tests.loaders.older import describe_tables, make_older, read_everything
from tests.loaders.sent import supply, supply_row
from tests.loaders.stored import load, send
from tests.loaders.test_load_faults import large_file, read_answer, start_load, wait_for
from tests.servers import REPOSITORY

INTERRUPTED = "tests.loaders.interrupted_store:main"
MIB = 1 << 20
SECONDS = 120
AT_MOST, OF_CACHE = 64 * MIB, 64 * MIB  # of memory, for a store of LARGE; an embedded database caches what it writes
LARGE = 64 * MIB


def run(action: str, url: str, moment: str, file: Path | None = None) -> subprocess.CompletedProcess[str]:
    """Do something to a store in a process of its own, to whatever end it comes to."""
    command = (INTERRUPTED, action, url, str(file or "-"), moment)
    with run_forked(*command) as process:
        said, complaints = process.communicate(SECONDS)
    assert process.returncode is not None
    return subprocess.CompletedProcess(command, process.returncode, said, complaints)


def measure(action: str, url: str, file: Path) -> int:
    """The memory that it takes to do something to a store in a process that has done nothing else, in bytes."""
    command = [sys.executable, "-m", "tests.loaders.interrupted_store", action, url, str(file), "never"]
    made = subprocess.run(command, cwd=REPOSITORY, capture_output=True, text=True, timeout=SECONDS, check=False)
    assert made.returncode == 0, made.stderr
    return int(made.stdout)


def keep_noise(url: str, length: int) -> None:
    """Let a store hold so many bytes that do not shrink."""
    engine, noise = open_engine(url), np.random.default_rng(7)
    with write_transaction(engine) as connection:
        connection.execute(insert(content).values(sha256="noise", bytes=length))
        for position in range(length // MIB):
            values = {"sha256": "noise", "position": position, "packed": False, "data": noise.bytes(MIB)}
            connection.execute(insert(content_block).values(values))
    engine.dispose()


# ------------------------------------------------------------ upgrades and downgrades that are killed


@pytest.mark.parametrize("moment", ["at:INSERT INTO told_by_rows", "at:INSERT INTO revision", "before-commit"])
def test_an_upgrade_that_is_killed_leaves_the_older_store_whole(moment: str, database_url: str) -> None:
    make_older(database_url, "0001")
    rows, tables = read_everything(database_url), describe_tables(database_url)
    assert run("upgrade", database_url, moment).returncode == -signal.SIGKILL
    assert (read_everything(database_url), describe_tables(database_url)) == (rows, tables)
    assert upgrade_store(database_url, make_ready) == Moved("0001", HEAD)


def test_a_downgrade_that_is_killed_leaves_the_store_whole(database_url: str) -> None:
    make_older(database_url, "0003")
    upgrade_store(database_url, make_ready)
    rows, tables = read_everything(database_url), describe_tables(database_url)
    killed = run("downgrade", database_url, "at:DROP TABLE content")
    assert killed.returncode == -signal.SIGKILL, killed.stderr
    assert (read_everything(database_url), describe_tables(database_url)) == (rows, tables)


def test_of_two_upgrades_at_once_the_second_finds_it_done(database_url: str) -> None:
    make_older(database_url, "0002")
    command = (INTERRUPTED, "upgrade", database_url, "-", "never")
    with run_forked(*command) as first, run_forked(*command) as second:
        for process in (first, second):
            _, complaints = process.communicate(timeout=SECONDS)
            assert process.returncode == 0, complaints
    assert upgrade_store(database_url, make_ready) == Moved(HEAD, HEAD)


# ------------------------------------------------------------ backups


def test_a_backup_that_is_killed_leaves_no_file_of_its_name(database_url: str, tmp_path: Path) -> None:
    make_older(database_url, "0003")
    killed = run("backup", database_url, "at:SELECT submission_part", tmp_path / "backup.zip")
    assert killed.returncode == -signal.SIGKILL, killed.stderr
    assert not (tmp_path / "backup.zip").exists()
    back_up(database_url, tmp_path / "backup.zip")
    with open_backup(tmp_path / "backup.zip") as backup:
        assert backup.verify()


def test_a_backup_on_a_full_disk_says_so_and_leaves_nothing(database_url: str, tmp_path: Path) -> None:
    keep_noise(database_url, MIB)
    folder = tmp_path / "full"
    folder.mkdir()
    full = run("backup", database_url, "disk-full", folder / "backup.zip")
    assert full.returncode == 1
    assert "cannot be written: File too large" in full.stderr
    assert list(folder.iterdir()) == []


def test_a_backup_beside_a_load_holds_what_was_there_before_it(database_url: str, tmp_path: Path) -> None:
    engine = open_engine(database_url)
    send(engine, tmp_path, supply(supply_row(count="3")))
    before = read_everything(database_url)
    file, marks = large_file(tmp_path, 7, "beside.csv"), tmp_path / "marks"
    with start_load(engine, file, "wait", marks) as process:
        wait_for(marks / "begun", process)
        back_up(database_url, tmp_path / "backup.zip")
        (marks / "go").touch()
        assert str(read_answer(process)["headline"]).startswith("Accepted")
    engine.dispose()
    assert read_everything(database_url) != before
    assert restore_beside(tmp_path) == before


def test_a_load_that_ends_while_a_backup_reads_is_not_in_it(
    database_url: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    engine = open_engine(database_url)
    send(engine, tmp_path, supply(supply_row(count="3")))
    before = read_everything(database_url)
    read = sys.modules["loaders.backup"]._read_rows

    def load_first(*arguments: object) -> object:
        monkeypatch.undo()
        assert load(engine, large_file(tmp_path, 7, "beside.csv")).accepted
        return read(*arguments)

    monkeypatch.setattr("loaders.backup._read_rows", load_first)
    back_up(database_url, tmp_path / "backup.zip")
    engine.dispose()
    assert read_everything(database_url) != before
    assert restore_beside(tmp_path) == before


def restore_beside(folder: Path) -> object:
    """What the backup of a folder holds, restored into an embedded database."""
    url = f"sqlite:///{folder / 'restored.sqlite'}"
    restore(url, folder / "backup.zip", lambda _: None)
    return read_everything(url)


# ------------------------------------------------------------ restores


@pytest.mark.parametrize(
    ("version", "moment"),
    [("0002", "at:INSERT INTO attempt"), (HEAD, "at:INSERT INTO series"), (HEAD, "before-commit")],
)
def test_a_restore_that_is_killed_leaves_nothing_half(
    version: str, moment: str, database_url: str, tmp_path: Path
) -> None:
    source = f"sqlite:///{tmp_path / 'source.sqlite'}"
    make_older(source, "0002")
    if version == HEAD:
        upgrade_store(source, make_ready)
    back_up(source, tmp_path / "backup.zip")
    killed = run("restore", database_url, moment, tmp_path / "backup.zip")
    assert killed.returncode == -signal.SIGKILL, killed.stderr
    assert read_everything(database_url) == {}
    restore(database_url, tmp_path / "backup.zip", make_ready)
    upgraded = read_everything(database_url)
    if version == HEAD:
        assert upgraded == read_everything(source)
    assert len(upgraded["attempt"]) == len(read_everything(source)["attempt"])


def test_a_large_store_is_backed_up_and_restored_in_little_memory(database_url: str, tmp_path: Path) -> None:
    keep_noise(database_url, LARGE)
    assert measure("backup", database_url, tmp_path / "backup.zip") < AT_MOST
    with open_backup(tmp_path / "backup.zip") as backup:
        assert backup.sums["tables/content_block.jsonl"].rows == LARGE // MIB
    restored = f"sqlite:///{tmp_path / 'restored.sqlite'}"
    assert measure("restore", restored, tmp_path / "backup.zip") < AT_MOST + OF_CACHE
