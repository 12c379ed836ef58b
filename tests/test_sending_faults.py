"""A served dashboard that is sent what it should not be: it refuses in words, loses nothing, and answers others."""

from __future__ import annotations

import os
import signal
import socket
import threading
import time
import urllib.request
import zipfile
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import ExitStack, contextmanager
from io import BytesIO
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from sqlalchemy import Engine

from loaders.database import open_engine
from loaders.keep import read_kept
from loaders.periods import PeriodKind, parse_period
from tests.forked import run_forked_app
from tests.loaders.sent import SUPPLY_HEADER, supply, supply_row
from tests.loaders.stored import read_parts, read_rows, read_store
from tests.servers import ServedApp
from tests.uploads import Answer, open_socket, post, post_once, write_form

MIB = 1 << 20
MOST_MEMORY = 700 * MIB  # of one process of the server, libraries and all; a file of 150 MiB is not held
GOOD = supply(supply_row(measure="county-lines-closed", category="All")).encode()


@pytest.fixture
def temporary(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Where the server puts temporary files."""
    folder = tmp_path / "temporary"
    folder.mkdir()
    monkeypatch.setenv("TMPDIR", str(folder))
    return folder


@pytest.fixture
def app(database_url: str, temporary: Path) -> Iterator[ServedApp]:
    """The dashboard over an empty database of each kind."""
    with run_forked_app(database_url) as served:
        yield served


@pytest.fixture
def engine(app: ServedApp) -> Iterator[Engine]:
    """The store of the dashboard."""
    made = open_engine(app.database_url)
    yield made
    made.dispose()


def answers(app: ServedApp) -> bool:
    with urllib.request.urlopen(f"{app.url}/health", timeout=10) as answer:
        return bool(answer.status == 200)


def find_children(app: ServedApp) -> list[int]:
    children = Path(f"/proc/{app.process_id}/task/{app.process_id}/children").read_text()
    return [int(each) for each in children.split()]


def read_peak(process: int) -> int:
    lines = Path(f"/proc/{process}/status").read_text().splitlines()
    return next(int(line.split()[1]) * 1024 for line in lines if line.startswith("VmHWM"))


def wait_until_empty(folder: Path) -> None:
    deadline = time.monotonic() + 20
    while list(folder.glob("return-*")):
        assert time.monotonic() < deadline, list(folder.iterdir())
        time.sleep(0.05)


def wait_until_begun(folder: Path) -> None:
    deadline = time.monotonic() + 20
    while not any(file.stat().st_size for file in folder.glob("return-*/*")):
        assert time.monotonic() < deadline
        time.sleep(0.05)


# ---------------------------------------------------------------- connections


@pytest.mark.parametrize("length", ["Content-Length: 50000000", "Transfer-Encoding: chunked"])
def test_a_connection_that_is_dropped_leaves_nothing(
    length: str, app: ServedApp, engine: Engine, temporary: Path
) -> None:
    before = read_store(engine)
    connection = open_socket(app, length)
    piece = b"".join(write_form([GOOD * 20_000]))[: 2 * MIB]
    chunked = length.startswith("Transfer")
    connection.sendall(f"{len(piece):x}\r\n".encode() + piece + b"\r\n" if chunked else piece)
    wait_until_begun(temporary)
    connection.close()
    wait_until_empty(temporary)
    assert read_store(engine) == before
    assert post(app, GOOD).status == 200


@pytest.mark.skipif(not hasattr(socket, "TCP_DEFER_ACCEPT"), reason="this system cannot hold idle connections back")
def test_who_connects_and_says_nothing_holds_up_nobody(app: ServedApp) -> None:
    address = urlsplit(app.url)
    with ExitStack() as idle:
        for _ in range(10):
            idle.enter_context(socket.create_connection((address.hostname or "", address.port or 0)))
        assert answers(app)


def test_a_process_that_is_killed_while_it_receives_leaves_the_store_as_it_was(
    app: ServedApp, engine: Engine, temporary: Path
) -> None:
    before = read_store(engine)
    connection = open_socket(app, "Content-Length: 50000000")
    connection.sendall(b"".join(write_form([GOOD * 20_000]))[: 2 * MIB])
    wait_until_begun(temporary)
    for child in find_children(app):
        os.kill(child, signal.SIGKILL)
    connection.close()
    assert read_store(engine) == before
    deadline = time.monotonic() + 30
    while True:
        try:
            assert post(app, GOOD).status == 200
            break
        except ConnectionError:
            assert time.monotonic() < deadline
            time.sleep(0.2)


def test_what_is_too_large_is_refused_before_it_is_sent(app: ServedApp, engine: Engine, temporary: Path) -> None:
    before = read_store(engine)
    with open_socket(app, "Content-Length: 300000000") as connection:
        answer = connection.recv(65536)
    assert answer.startswith(b"HTTP/1.1 413")
    assert list(temporary.glob("return-*")) == []
    assert read_store(engine) == before


def test_what_grows_too_large_is_refused_on_the_way(app: ServedApp, engine: Engine, temporary: Path) -> None:
    before = read_store(engine)
    answer = post(app, (b"," * MIB for _ in range(220)))
    assert answer.status == 413
    assert "larger than 200 MB" in answer.content["error"]
    wait_until_empty(temporary)
    assert read_store(engine) == before


# ---------------------------------------------------------------- hostile files


def make_bomb() -> bytes:
    """A small archive of a large file."""
    out = BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("a.csv", b"\0" * (50 * MIB))
    return out.getvalue()


HEAD = f"{SUPPLY_HEADER}\r\n".encode()
HOSTILE: dict[str, list[bytes]] = {
    "commas": [b"," * MIB] * 150,
    "rows of commas": [HEAD, *[b",,,,\n" * (MIB // 5)] * 60],
    "a field of 10 MB": [HEAD, b'West Mercia,"', *[b"x" * MIB] * 10, b'",seizures,Class A,1\r\n'],
    "NUL bytes": [HEAD, b"West Mercia,\0,seizures,Class A,1\r\n"],
    "invalid UTF-8": [HEAD, "Wést Mercia,".encode(), b"\xff\xfe\xc3,seizures,Class A,1\r\n"],
    "formulas": [HEAD, b"=cmd|' /C calc'!A0,July to September 2025,seizures,Class A,@SUM(1)\r\n"],
    "an archive named .csv": [make_bomb()],
    "an open quotation": [HEAD, b'"', *[b"x,\n" * (MIB // 3)] * 50],
}


@pytest.mark.parametrize("kind", HOSTILE)
def test_a_hostile_file_is_refused_while_others_are_answered(kind: str, app: ServedApp, engine: Engine) -> None:
    done = threading.Event()
    with ThreadPoolExecutor(1) as beside:
        sending = beside.submit(post, app, HOSTILE[kind])
        sending.add_done_callback(lambda _: done.set())
        served = 0
        while not done.wait(0.1) or not served:
            assert answers(app)
            served += 1
    answer: Answer = sending.result()
    assert answer.status == 422
    assert answer.content["headline"].startswith("Fix ")
    assert answer.content["findings"]
    assert len(str(answer.content)) < 5_000_000
    assert max(map(read_peak, find_children(app))) < MOST_MEMORY
    ((sha256, outcome),) = read_rows(engine, "attempt", ["sha256", "outcome"])
    assert outcome == "rejected"
    with engine.connect() as connection:
        assert sum(map(len, read_kept(connection, sha256))) == sum(map(len, HOSTILE[kind]))


# ---------------------------------------------------------------- two at once


def test_two_people_who_send_the_same_quarter_at_once_both_have_a_receipt(app: ServedApp, engine: Engine) -> None:
    contents = [
        supply(supply_row(measure="county-lines-closed", category="All", count=str(n))).encode() for n in (1, 2, 3)
    ]
    with ThreadPoolExecutor(3) as people:
        found = list(people.map(lambda content: post(app, content), contents))
    assert [answer.status for answer in found] == [200, 200, 200]
    numbers = sorted(answer.content["submission"] for answer in found)
    assert len({answer.content["receipt"] for answer in found}) == 3
    period = parse_period("July to September 2025", PeriodKind.QUARTER).id
    assert [(part[0], part[2], part[-1]) for part in read_parts(engine)] == [
        (numbers[0], period, numbers[1]),
        (numbers[1], period, numbers[2]),
        (numbers[2], period, None),
    ]


def test_the_same_bytes_sent_twice_have_one_submission_and_one_receipt(app: ServedApp, engine: Engine) -> None:
    first, second = post(app, GOOD), post(app, GOOD, name="another.csv")
    assert (first.status, second.status) == (200, 200)
    assert second.content["already_loaded"]
    for key in ("submission", "receipt"):
        assert first.content[key] == second.content[key]
    assert len(read_rows(engine, "submission", ["id"])) == 1
    assert read_rows(engine, "attempt", ["outcome"]) == [("accepted",), ("same again",)]


def test_a_path_in_a_files_name_leads_nowhere(app: ServedApp, engine: Engine, temporary: Path) -> None:
    assert post(app, GOOD, name="../../../escaped.csv").status == 200
    assert read_rows(engine, "attempt", ["file_name"]) == [("escaped.csv",)]
    assert list(temporary.parent.rglob("escaped.csv")) == []


# ---------------------------------------------------------------- a refresh that fails


@contextmanager
def broken_outcomes(engine: Engine) -> Iterator[None]:
    """Let the database refuse every new outcome: a file is checked and stored, and its figures cannot be made."""
    broken = ["CREATE TRIGGER broken BEFORE INSERT ON outcome BEGIN SELECT RAISE(ABORT, 'broken'); END"]
    mended = ["DROP TRIGGER broken"]
    if engine.dialect.name == "postgresql":
        body = "BEGIN RAISE EXCEPTION 'broken'; END"
        broken = [
            f"CREATE FUNCTION broken() RETURNS trigger LANGUAGE plpgsql AS $$ {body} $$",
            "CREATE TRIGGER broken BEFORE INSERT ON outcome FOR EACH ROW EXECUTE FUNCTION broken()",
        ]
        mended = ["DROP FUNCTION broken() CASCADE"]
    for statements in (broken, mended):
        with engine.begin() as connection:
            for statement in statements:
                connection.exec_driver_sql(statement)
        if statements is broken:
            yield


def test_a_file_whose_figures_cannot_be_made_leaves_nothing_half_visible(app: ServedApp, engine: Engine) -> None:
    before = read_store(engine)
    with broken_outcomes(engine):
        answer = post_once(app, [GOOD])
        assert answer.status == 503
        assert "broken" in str(answer.content)
        assert "Traceback" not in str(answer.content)
        assert read_store(engine) == before
        assert answers(app)
    assert post(app, GOOD).status == 200
