"""As at: what every page, file, answer and command said before a return was sent again, it says again to the letter."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import orjson
import pytest
from flask.testing import FlaskClient
from typer.testing import CliRunner

import app
from layouts.as_at import freeze_now
from loaders.load import Sending
from loaders.withdraw import Withdrawal
from tests.layouts.pages.board import PARTNERSHIP, SHROPSHIRE, homeless, progress, supply
from tests.layouts.test_application import open_page
from tests.metrics.store import Store, copy_store

METRIC = f"/p/{PARTNERSHIP}/m/treatment-progress"
PAGES = (
    f"/p/{PARTNERSHIP}",
    f"/p/{PARTNERSHIP}?quarter=2024-Q3",
    METRIC,
    f"{METRIC}?area={SHROPSHIRE}",
    f"{METRIC}?tab=by-area",
    f"{METRIC}?tab=table",
    f"{METRIC}?tab=about",
    f"/p/{PARTNERSHIP}/m/homelessness-drug-need",
    f"/p/{PARTNERSHIP}/m/county-lines-closed",
    f"{METRIC}/from?area={SHROPSHIRE}",
    f"/p/{PARTNERSHIP}/a/{SHROPSHIRE}",
    f"/p/{PARTNERSHIP}/compare",
    f"/p/{PARTNERSHIP}/compare?sort=treatment-progress",
    f"/p/{PARTNERSHIP}/returns",
    "/methods",
    "/methods/treatment-progress",
)
ANSWERS = (
    "/api/v1/outcomes.csv?metric=treatment-progress&partnership=" + PARTNERSHIP,
    "/api/v1/outcomes.json?metric=homelessness-drug-need&partnership=" + PARTNERSHIP,
    "/api/v1/outcomes.csv?metric=county-lines-closed&area=E23000016",
    f"/p/{PARTNERSHIP}/returns.ics",
    f"{METRIC}/export.csv",
    f"{METRIC}/export.svg?tab=by-area",
    f"/p/{PARTNERSHIP}/compare/matrix.csv",
    f"/p/{PARTNERSHIP}/a/{SHROPSHIRE}/export.csv",
)
PROVENANCE = "/api/v1/provenance.json?metric=treatment-progress&area=Shropshire"
REVISIONS = f"/api/v1/revisions.json?partnership={PARTNERSHIP}"
COMMANDS = (
    ("outcomes", "--metric", "treatment-progress", "--partnership", PARTNERSHIP),
    ("outcomes", "--metric", "homelessness-drug-need", "--partnership", PARTNERSHIP, "--format", "json"),
    ("provenance", "--metric", "treatment-progress", "--area", "Shropshire"),
    ("due", "--partnership", PARTNERSHIP, "--format", "csv"),
)


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Store:
    """A board of two members with two summers."""
    folder, now = tmp_path_factory.mktemp("board"), datetime.now(UTC)
    made = Store(f"sqlite:///{folder / 'outcomes.sqlite'}", folder)
    areas = ("Shropshire", "Telford and Wrekin")
    for year, count in ((2024, 500), (2025, 600)):
        made.send("treatment", *(progress(area, year, count, 1_000) for area in areas), day=now)
    made.send("treatment", progress("England", 2025, 55_000, 100_000), progress("Herefordshire", 2025, 4, 10), day=now)
    made.send("housing", *(homeless(area, 2025, 100, 1_000) for area in areas), day=now)
    made.send("police-supply", supply("county-lines-closed", 2024, 4), supply("county-lines-closed", 2025, 5), day=now)
    return made


@pytest.fixture
def store(made: Store, tmp_path: Path) -> Store:
    """That board, for one test alone; some of it is sent again by `change`."""
    return copy_store(made, tmp_path)


def change(store: Store) -> None:
    """Send figures again, others for the first time, a file that is refused, and take one back."""
    now = datetime.now(UTC)
    store.send("treatment", progress("Shropshire", 2025, 300, 1_000), progress("Herefordshire", 2025, 9, 10), day=now)
    store.send("housing", homeless("Shropshire", 2026, 7, 1_000), day=now)
    report = store.send("police-supply", supply("county-lines-closed", 2025, 50), day=now)
    assert report.submission is not None
    held, bad = app.Store(app.Settings(database_url=str(store.engine.url))), store.folder / "bad.csv"
    row = "Telford and Wrekin,July to September 2025,homelessness-drug-need,Relief,many,1000"
    bad.write_text(f"area,period,measure,duty,count,out_of\n{row}\n", encoding="utf-8")
    assert not held.load(Sending(bad, layout="housing")).accepted
    held.withdraw(Withdrawal(report.submission, "Sent by mistake for another force", "The police"))


@pytest.fixture
def ask(store: Store, monkeypatch: pytest.MonkeyPatch) -> Callable[[str], dict[str, str]]:
    """Ask everything as at a moment, or now: what each page, answer and command says, by its address or words."""
    monkeypatch.setenv("DATABASE_URL", str(store.engine.url))
    client = app.create_app().test_client()
    client.get("/")

    def ask_all(as_at: str) -> dict[str, str]:
        said = {address: _open(client, address, as_at) for address in PAGES}
        said |= {address: client.get(_add(address, as_at)).text for address in ANSWERS}
        said |= {" ".join(words): _run(words, as_at) for words in COMMANDS}
        return said

    return ask_all


def _add(address: str, as_at: str) -> str:
    return f"{address}{'&' if '?' in address else '?'}as-at={as_at}" if as_at else address


def _open(client: FlaskClient, address: str, as_at: str) -> str:
    """A page without what only one of the two has: the strip, the frozen link, the moment in its links."""
    path, mark, query = _add(address, as_at).partition("?")
    content, title = open_page(client, path, mark + query)
    strips = [part for part in content if part.get("props", {}).get("className") == "as-at"]
    assert len(strips) == bool(as_at)
    shown = _drop_frozen([part for part in content if part not in strips])
    text = orjson.dumps([title, shown], option=orjson.OPT_SORT_KEYS).decode()
    return re.sub(r"[?&]as-at=[^\"&#]*", "", text)


def _drop_frozen(part: Any) -> Any:
    if isinstance(part, list):
        return [_drop_frozen(each) for each in part if not _is_frozen(each)]
    if isinstance(part, dict):
        return {name: _drop_frozen(value) for name, value in part.items()}
    return part


def _is_frozen(part: Any) -> bool:
    return isinstance(part, dict) and "data-address" in part.get("props", {})


def _run(words: tuple[str, ...], as_at: str) -> str:
    result = CliRunner().invoke(app.cli, [*words, *(["--as-at", as_at] if as_at else [])])
    assert result.exit_code == 0, result.output
    return result.stdout


def test_all_is_said_again_to_the_letter(store: Store, ask: Callable[[str], dict[str, str]]) -> None:
    before, moment = ask(""), freeze_now(store.outcomes)
    change(store)
    after, again = ask(""), ask(moment)
    assert [address for address in before if again[address] != before[address]] == []
    unchanged = {address for address in before if after[address] == before[address]}
    assert {"/methods", "/methods/treatment-progress", f"{METRIC}?tab=about"} >= unchanged


@pytest.fixture
def client(store: Store, monkeypatch: pytest.MonkeyPatch) -> FlaskClient:
    """A browser of the whole server."""
    monkeypatch.setenv("DATABASE_URL", str(store.engine.url))
    made = app.create_app().test_client()
    made.get("/")
    return made


def test_before_all_data_nothing_is_there(client: FlaskClient) -> None:
    assert "No returns had been loaded yet" in _open(client, f"/p/{PARTNERSHIP}", "2020-01-01")
    assert "Treatment provider return" not in _run(COMMANDS[0], "2020-01-01")


@pytest.mark.parametrize("moment", ["soon", "2025-02-30", "2525-01-01", "2025-11-20T25:00"])
@pytest.mark.parametrize("address", [*ANSWERS, PROVENANCE, REVISIONS])
def test_a_moment_that_is_none_is_refused_in_words(client: FlaskClient, address: str, moment: str) -> None:
    answer = client.get(_add(address, moment))
    assert answer.status_code == 400
    assert ("is still to come" if moment.startswith("25") else "is no day and no moment") in answer.text
    assert "instead" not in answer.text


@pytest.mark.parametrize("words", COMMANDS)
def test_a_command_refuses_it_in_words(words: tuple[str, ...], client: FlaskClient) -> None:
    result = CliRunner().invoke(app.cli, [*words, "--as-at", "soon"])
    assert (result.exit_code, result.stdout) == (2, "")
    assert "“soon” is no day and no moment" in result.stderr


def test_files_are_named_after_the_day_that_was_asked_for(client: FlaskClient) -> None:
    today = datetime.now(UTC).date().isoformat()
    for address in (f"{METRIC}/export.csv", f"/p/{PARTNERSHIP}/compare/matrix.csv", f"{METRIC}/export.xlsx"):
        named = client.get(_add(address, today)).headers["Content-Disposition"]
        assert f"_{today}." in named


def test_the_foot_of_an_exhibit_says_as_at_when(client: FlaskClient, store: Store) -> None:
    store.send("treatment", progress("Shropshire", 2025, 333, 1_000), day=datetime(2026, 1, 2, tzinfo=UTC))
    day = datetime.now(UTC).date()
    words = f"As at {day.day} {day:%B} {day.year}."
    assert words in client.get(_add(f"{METRIC}/export.svg", day.isoformat())).text.replace("\n", " ")
