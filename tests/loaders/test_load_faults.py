"""Loads that are killed, that meet, that fail at the last moment; and what readers see meanwhile."""

from __future__ import annotations

import json
import signal
import time
from collections.abc import Iterator
from contextlib import contextmanager
from itertools import product
from pathlib import Path

import numpy as np
import pytest
from sqlalchemy import Connection, Engine, text

from loaders import text_rows
from loaders.areas import AreaLevel, read_areas
from loaders.database import read_data_version, write_transaction
from loaders.sending_tables import content_block
from tests.forked import Forked, run_forked
from tests.loaders.sent import supply, supply_row, write
from tests.loaders.stored import Watch, load, read_parts, read_store, send

FORCES = ("West Mercia", "West Midlands", "Kent", "Essex")
PERIODS = tuple(f"Q{quarter} {year}/{year - 1999}" for year in range(2010, 2020) for quarter in (1, 2, 3, 4))
SECONDS = 60


def large_file(folder: Path, count: int, name: str) -> Path:
    """A return of several chunks: every force and period, with the same count in every row."""
    rows = (f"{force},{period},seizures,Class A,{count}" for force in FORCES for period in PERIODS)
    return write(folder, supply(*rows), name)


@contextmanager
def start_load(engine: Engine, file: Path, moment: str, folder: Path) -> Iterator[Forked]:
    """Start a load in a process of its own; end that process when the block is left."""
    folder.mkdir()
    url = engine.url.render_as_string(hide_password=False)
    with run_forked("tests.loaders.interrupted_load:main", url, str(file), moment, str(folder)) as process:
        yield process


def wait_for(path: Path, process: Forked) -> None:
    """Wait until a file is there that a process is to leave."""
    deadline = time.monotonic() + SECONDS
    while not path.exists():
        assert process.poll() is None, process.communicate()
        assert time.monotonic() < deadline, f"{path.name} is not there"
        time.sleep(0.01)


def read_answer(process: Forked) -> dict[str, object]:
    """What a load prints at its end."""
    said, complaints = process.communicate(timeout=SECONDS)
    assert process.returncode == 0, complaints
    answer: dict[str, object] = json.loads(said)
    return answer


# ------------------------------------------------------------ killed


@pytest.mark.parametrize("moment", ["kill-after-first-chunk", "kill-before-commit", "kill-while-keeping"])
def test_a_load_that_is_killed_leaves_everything_as_it_was(moment: str, engine: Engine, tmp_path: Path) -> None:
    send(engine, tmp_path, supply(supply_row(period=PERIODS[0], count="3")))
    before = read_store(engine)
    file = large_file(tmp_path, 7, "killed.csv")
    with start_load(engine, file, moment, tmp_path / "killed") as process:
        process.communicate(timeout=SECONDS)
        assert process.returncode == -signal.SIGKILL
        assert (tmp_path / "killed" / "begun").exists()
    assert read_store(engine) == before

    report = load(engine, file)
    assert report.accepted
    assert not report.already_loaded
    parts = read_parts(engine)
    assert len(parts) == 1 + len(FORCES) * len(PERIODS)
    assert {part[0] for part in parts if part[-1] is None} == {report.submission}


def test_a_rejected_file_whose_keeping_is_killed_leaves_everything_as_it_was(engine: Engine, tmp_path: Path) -> None:
    file = write(tmp_path, supply(supply_row(count="lots")))
    before = read_store(engine)
    with start_load(engine, file, "kill-while-keeping", tmp_path / "killed") as process:
        process.communicate(timeout=SECONDS)
        assert process.returncode == -signal.SIGKILL
    assert read_store(engine) == before
    assert load(engine, file).receipt


# ------------------------------------------------------------ a full disk


def too_large(folder: Path, *, good: bool) -> Path:
    """A file for which a full disk has no room: of many good rows, or of bad ones that hardly shrink."""
    if good:
        forces = [area.code for area in read_areas().all(AreaLevel.FORCE)]
        keys = product(forces, PERIODS, ("Class A", "Class B", "Class C"))
        return write(folder, supply(*(f"{area},{period},seizures,{kind},1" for area, period, kind in keys)))
    noise = np.random.default_rng(5).bytes(1_000_000).hex()
    return write(folder, supply(*(supply_row(area=noise[at : at + 400]) for at in range(0, len(noise), 400))))


@contextmanager
def full_disk(engine: Engine) -> Iterator[None]:
    """Let the database have no room for another block. An embedded one runs into its process's own limit instead."""
    if engine.dialect.name == "sqlite":
        yield
        return
    with engine.begin() as connection:
        connection.execute(text(NO_ROOM))
        connection.execute(
            text(f"CREATE TRIGGER room BEFORE INSERT ON {content_block.name} EXECUTE FUNCTION no_room()")
        )
    try:
        yield
    finally:
        with engine.begin() as connection:
            connection.execute(text("DROP FUNCTION no_room() CASCADE"))


NO_ROOM = """CREATE FUNCTION no_room() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
    RAISE EXCEPTION 'could not extend file: No space left on device' USING ERRCODE = 'disk_full';
END $$"""


@pytest.mark.parametrize("good", [True, False], ids=["accepted", "rejected"])
def test_a_full_disk_leaves_everything_as_it_was(good: bool, engine: Engine, tmp_path: Path) -> None:
    file = too_large(tmp_path, good=good)
    before = read_store(engine)
    with full_disk(engine), start_load(engine, file, "disk-full", tmp_path / "full") as process:
        _, complaints = process.communicate(timeout=SECONDS)
    assert process.returncode == 1, complaints
    assert "The database refused the file sent.csv" in complaints
    assert "Nothing was changed" in complaints
    assert read_store(engine) == before
    report = load(engine, file)
    assert report.accepted is good
    assert report.receipt


# ------------------------------------------------------------ two at once


def test_two_loads_at_once_take_turns(engine: Engine, tmp_path: Path) -> None:
    first_file, second_file = large_file(tmp_path, 1, "first.csv"), large_file(tmp_path, 2, "second.csv")
    first_marks, second_marks = tmp_path / "first", tmp_path / "second"
    with start_load(engine, first_file, "wait", first_marks) as first:
        wait_for(first_marks / "begun", first)
        with start_load(engine, second_file, "never", second_marks) as second:
            wait_for(second_marks / "asked", second)
            time.sleep(0.5)  # time enough to begin, were there nothing to wait for
            assert not (second_marks / "begun").exists()
            (first_marks / "go").touch()
            answers = read_answer(first), read_answer(second)
    assert all(str(answer["headline"]).startswith("Accepted") for answer in answers)
    assert answers[0]["seen"] == [1]  # its own, not committed yet
    assert answers[1]["seen"] == [2]  # the other's, and its own
    numbers = [answer["submission"] for answer in answers]
    parts = read_parts(engine)
    keys = len(FORCES) * len(PERIODS)
    assert [sum(part[0] == number for part in parts) for number in numbers] == [keys, keys]
    assert {(part[0], part[-1]) for part in parts} == {(numbers[0], numbers[1]), (numbers[1], None)}


def test_the_same_file_twice_at_once_is_stored_once(engine: Engine, tmp_path: Path) -> None:
    file = large_file(tmp_path, 1, "same.csv")
    first_marks, second_marks = tmp_path / "first", tmp_path / "second"
    with start_load(engine, file, "wait", first_marks) as first:
        wait_for(first_marks / "begun", first)
        with start_load(engine, file, "never", second_marks) as second:
            wait_for(second_marks / "asked", second)
            (first_marks / "go").touch()
            answers = read_answer(first), read_answer(second)
    assert str(answers[0]["headline"]).startswith("Accepted")
    assert str(answers[1]["headline"]).startswith("Already loaded")
    assert answers[0]["submission"] == answers[1]["submission"]
    assert len(read_parts(engine)) == len(FORCES) * len(PERIODS)


# ------------------------------------------------------------ a refresh that fails


class Boom(RuntimeError):
    """What goes wrong in these tests."""


def boom(_connection: Connection) -> None:
    raise Boom


@pytest.mark.parametrize("watch", [Watch(on_take=boom), Watch(on_finish=boom)], ids=["at a chunk", "at the end"])
def test_a_refresh_that_fails_leaves_everything_as_it_was(watch: Watch, engine: Engine, tmp_path: Path) -> None:
    send(engine, tmp_path, supply(supply_row(period=PERIODS[0], count="3")))
    before = read_store(engine)
    with pytest.raises(Boom):
        load(engine, large_file(tmp_path, 7, "boom.csv"), watch=watch)
    assert read_store(engine) == before
    assert load(engine, large_file(tmp_path, 7, "boom.csv")).accepted


def test_a_refresh_that_cannot_begin_leaves_everything_as_it_was(engine: Engine, tmp_path: Path) -> None:
    class Unready(Watch):
        def begin(self, *_arguments: object) -> Watch:
            raise Boom

    before = read_store(engine)
    with pytest.raises(Boom):
        load(engine, large_file(tmp_path, 7, "boom.csv"), watch=Unready())
    assert read_store(engine) == before


def test_a_writer_that_fails_does_not_block_the_next(engine: Engine, tmp_path: Path) -> None:
    with pytest.raises(Boom):
        load(engine, large_file(tmp_path, 7, "boom.csv"), watch=Watch(on_take=boom))
    with write_transaction(engine) as connection:
        assert read_data_version(connection) == 0


# ------------------------------------------------------------ readers


def test_readers_see_the_old_figures_until_the_load_is_done(
    engine: Engine, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(text_rows, "ROWS_PER_CHUNK", 50)
    send(engine, tmp_path, supply(supply_row(period=PERIODS[0], count="3")))
    before = read_store(engine)
    seen = []

    def look(_connection: Connection) -> None:
        seen.append(read_store(engine) == before)

    load(engine, large_file(tmp_path, 7, "new.csv"), watch=Watch(on_take=look, on_finish=look))
    assert len(seen) == 5
    assert all(seen)
    assert len(read_parts(engine)) == 1 + len(FORCES) * len(PERIODS)


def test_a_reader_that_began_before_a_load_ends_reads_on(engine: Engine, tmp_path: Path) -> None:
    with engine.connect() as reader:
        assert read_data_version(reader) == 0
        assert load(engine, large_file(tmp_path, 7, "new.csv")).accepted
    with engine.connect() as reader:
        assert read_data_version(reader) == 1
