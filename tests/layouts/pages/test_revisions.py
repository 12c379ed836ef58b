"""The revisions: what changed since a day, old and new, why, in words, on the page, in files and by command."""

from __future__ import annotations

import csv
import io
import json
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

import pytest
from flask import Flask
from flask.testing import FlaskClient
from typer.testing import CliRunner

import app
from layouts.api.outcomes import add_routes
from layouts.as_at import write_moment
from layouts.page_data.revisions_page import Kind, build_revisions, find_last_board, list_revised_areas, tell_revisions
from layouts.pages import revisions
from layouts.texts.outcomes import Format
from layouts.texts.revisions import COLUMNS, write_revisions
from layouts.view import View
from loaders.areas import read_areas
from loaders.database import raise_data_version, write_transaction
from loaders.errors import UsageError
from loaders.revisions import Revision, record_revision
from loaders.withdraw import Withdrawal
from metrics.query import OutcomeQuery, find_outcomes
from tests.layouts.pages.board import PARTNERSHIP, homeless, progress
from tests.layouts.pages.reading import find_all, find_links, find_state, find_text, read_rows
from tests.metrics.store import Store

BOARD = read_areas().partnership(PARTNERSHIP)
FIRST, SECOND, THIRD = (datetime(2025, month, 10, 9, tzinfo=UTC) for month in (10, 11, 12))
SINCE, BETWEEN = "2025-10-31", "2025-11-30"
MEMBERS = ("Shropshire", "Telford and Wrekin")


@pytest.fixture
def store(tmp_path: Path) -> Store:
    """Progress of 50% in both members, sent in October; Shropshire sent 400 in November and 300 in December, and
    housing came in for the first time then: 10% and 5%."""
    made = Store(f"sqlite:///{tmp_path / 'outcomes.sqlite'}", tmp_path)
    made.send("treatment", *(progress(area, 2025, 500, 1_000) for area in MEMBERS), day=FIRST, illustrative=True)
    made.send("treatment", progress("Shropshire", 2025, 400, 1_000), day=SECOND, illustrative=True)
    made.send("treatment", progress("Shropshire", 2025, 300, 1_000), day=THIRD, illustrative=True)
    made.send("housing", *(homeless(area, 2025, 100, 1_000) for area in MEMBERS), day=THIRD, illustrative=True)
    return made


def read(store: Store, **words: str) -> Any:
    return revisions.layout(View("revisions", partnership=PARTNERSHIP, **words), store.outcomes)  # type: ignore[arg-type]


# ---------------------------------------------------------------- what changed


def test_a_figure_has_what_it_was_what_it_is_and_why(store: Store) -> None:
    rows = read_rows(read(store, since=SINCE))
    (own, shropshire) = (rows[BOARD.area.name], rows["Shropshire"])
    assert (shropshire["Before"], shropshire["After"]) == ("50.0% (500 of 1,000)", "30.0% (300 of 1,000)")
    assert (own["Before"], own["After"]) == ("50.0% (1,000 of 2,000)", "40.0% (800 of 2,000)")
    assert shropshire["Why"] == "Receipt 3: command line, 10 December 2025"
    assert shropshire["Period"] == "Year to Sep 2025"
    assert "Telford and Wrekin" not in rows


def test_the_sentences_count_figures_and_metrics(store: Store) -> None:
    told = tell_revisions(build_revisions(store.outcomes, BOARD, since=SINCE))
    assert told[0] == "2 figures of 1 metric changed since 31 October 2025."  # Shropshire's, and so the partnership's
    assert told[1].endswith("of 1 metric came in for the first time.")
    between = tell_revisions(build_revisions(store.outcomes, BOARD, since=SINCE, until=BETWEEN))
    assert between == ["2 figures of 1 metric changed between 31 October 2025 and 30 November 2025."]


def test_it_can_itself_be_as_at_a_day(store: Store) -> None:
    body = read(store, since=SINCE, as_at=BETWEEN)
    assert read_rows(body)["Shropshire"]["After"] == "40.0% (400 of 1,000)"
    assert "Homeless" not in find_text(body)
    assert find_state(body)["href"] == f"/p/{PARTNERSHIP}/revisions?since={SINCE}&as-at={BETWEEN}"


def test_new_figures_are_told_in_one_line_a_metric(store: Store) -> None:
    rows = read_rows(read(store, since=SINCE))
    new = next(row for name, row in rows.items() if "omeless" in name)
    assert (new["Latest period"], new["Came with"]) == ("Jul–Sep 2025", "Housing: homelessness, 1 receipt")


def test_figures_taken_back_are_no_longer_there(store: Store) -> None:
    report = store.send("housing", homeless("Shropshire", 2026, 5, 1_000), day=THIRD, illustrative=True)
    assert report.submission is not None
    before = "2025-12-11"
    held = app.Store(app.Settings(database_url=str(store.engine.url)))
    held.withdraw(Withdrawal(report.submission, "Sent for another authority", "Housing team"))
    found = build_revisions(store.outcomes, BOARD, since=before)
    gone = [each for each in found.changes if each.kind is Kind.GONE]
    assert gone
    assert {each.figure.period.code for each in gone} == {"2026-Q3"}
    assert "no longer there." in " ".join(tell_revisions(found))


def test_nothing_changed_is_said_so(store: Store) -> None:
    words = find_text(read(store, since="2025-12-10"))
    assert "No figure changed since 10 December 2025." in words
    assert "Nothing changed" in words
    assert "Download" not in words


def test_an_empty_store_has_no_revisions(tmp_path: Path) -> None:
    store = Store(f"sqlite:///{tmp_path / 'outcomes.sqlite'}", tmp_path)
    assert "Nothing changed" in find_text(read(store))


def test_made_up_figures_are_marked_as_such(store: Store) -> None:
    assert "Illustrative data" in find_text(read(store, since=SINCE))
    assert build_revisions(store.outcomes, BOARD, since=SINCE).illustrative
    assert "Illustrative data" not in find_text(read(store, since="2025-12-10"))


def test_a_metric_with_many_changes_is_cut_and_the_file_is_whole(store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(revisions, "SHOWN", 1)
    body = read(store, since=SINCE)
    assert "1 of them are shown here; the file has all." in find_text(body)
    assert len(list(find_all(next(find_all(body, "Tbody"))["children"], "Tr"))) == 1
    rows = list(
        csv.DictReader(io.StringIO(write_revisions(build_revisions(store.outcomes, BOARD, since=SINCE), Format.CSV)))
    )
    assert len([row for row in rows if row["kind"] == "changed"]) == 2


def test_days_the_wrong_way_round_are_told(store: Store) -> None:
    words = find_text(read(store, since=BETWEEN, as_at=SINCE))
    assert "30 November 2025 comes after 31 October 2025. Exchange the two." in words
    with pytest.raises(UsageError, match="comes after"):
        build_revisions(store.outcomes, BOARD, since=BETWEEN, until=SINCE)


def test_what_is_hidden_now_is_no_revision_and_cannot_be_worked_out(tmp_path: Path) -> None:
    """Shropshire's 2 is hidden, and Telford and Wrekin's 500 with it: the two totals shown say nothing of either."""
    store = Store(f"sqlite:///{tmp_path / 'outcomes.sqlite'}", tmp_path)
    store.send("treatment", *(progress(area, 2025, 500, 1_000) for area in MEMBERS), day=FIRST, illustrative=True)
    store.send("treatment", progress("Shropshire", 2025, 2, 1_000), day=SECOND, illustrative=True)
    found = build_revisions(store.outcomes, BOARD, since=SINCE).changes
    assert [(each.figure.area, each.figure.numerator) for each in found] == [(BOARD.area, 502)]
    then = find_outcomes(store.outcomes.at(1), OutcomeQuery("treatment-progress", partnership=PARTNERSHIP))
    assert [each.numerator for each in then if each.area != BOARD.area] == [None, None]


def test_a_figure_hidden_before_and_shown_now_says_what_that_means(tmp_path: Path) -> None:
    """Counts of 2 were hidden, and are 500 now: [c] stands before them, and why."""
    store = Store(f"sqlite:///{tmp_path / 'outcomes.sqlite'}", tmp_path)
    store.send("treatment", *(progress(area, 2025, 2, 1_000) for area in MEMBERS), day=FIRST, illustrative=True)
    store.send("treatment", *(progress(area, 2025, 500, 1_000) for area in MEMBERS), day=SECOND, illustrative=True)
    body = read(store, since=SINCE)
    row = read_rows(body)["Shropshire"]
    assert (row["Before"], row["After"]) == ("[c]", "50.0% (500 of 1,000)")
    assert "it was hidden then, or is held back now" in find_text(body)
    assert "it was hidden then" not in find_text(read(store, since="2025-12-10"))


# ---------------------------------------------------------------- the days, the areas, the ways


@pytest.mark.parametrize(
    ("day", "board"),
    [
        (date(2026, 11, 22), date(2026, 8, 22)),
        (date(2026, 5, 31), date(2026, 2, 28)),
        (date(2024, 5, 30), date(2024, 2, 29)),
        (date(2026, 1, 15), date(2025, 10, 15)),
    ],
)
def test_the_last_board_was_three_months_before(day: date, board: date) -> None:
    assert find_last_board(day) == board


def test_the_last_board_is_meant_where_no_day_is_named(store: Store) -> None:
    assert build_revisions(store.outcomes, BOARD, until="2026-02-20").since == "2025-11-20"


def test_every_area_that_pages_show_is_looked_at() -> None:
    assert [each.name for each in list_revised_areas(BOARD)] == [BOARD.area.name, *MEMBERS, "West Mercia"]


def test_ways_lead_to_receipts_the_file_and_the_day(store: Store) -> None:
    links = find_links(read(store, since=SINCE))
    assert links["Receipt 3"] == "/receipts/3"
    assert links["Download all as CSV"] == f"/api/v1/revisions.csv?partnership={PARTNERSHIP}&since={SINCE}"
    assert links["The Overview as at 31 October 2025"] == f"/p/{PARTNERSHIP}?as-at={SINCE}"
    form = next(find_all(read(store, since=SINCE), "Form"))
    assert [each["data-day"].split()[0] for each in find_all(form["children"], "Span")] == ["since", "as-at"]


# ---------------------------------------------------------------- files, API, command


@pytest.fixture
def client(store: Store) -> FlaskClient:
    """A client of a server that carries the API alone."""
    server = Flask(__name__)
    add_routes(server, store.outcomes)
    return server.test_client()


def test_the_api_gives_the_same_changes_as_csv_and_json(client: FlaskClient) -> None:
    address = f"?partnership={PARTNERSHIP}&since={SINCE}&as-at={BETWEEN}"
    answer = client.get("/api/v1/revisions.csv" + address)
    assert (
        answer.headers["Content-Disposition"] == f'attachment; filename="revisions_{PARTNERSHIP}_{SINCE}_{BETWEEN}.csv"'
    )
    rows = list(csv.DictReader(io.StringIO(answer.text)))
    assert list(rows[0]) == list(COLUMNS)
    shropshire = next(row for row in rows if row["area_name"] == "Shropshire")
    assert (shropshire["value_before"], shropshire["value_after"], shropshire["receipt"]) == ("50", "40", "2")
    assert (shropshire["kind"], shropshire["received_at"]) == ("changed", "2025-11-10T09:00:00+00:00")
    listed = json.loads(client.get("/api/v1/revisions.json" + address).text)
    assert [each["area_name"] for each in listed] == [row["area_name"] for row in rows]
    assert listed[0]["value_after"] == 45


@pytest.mark.parametrize(
    ("query", "told"),
    [
        ("", "No partnership is named."),
        ("partnership=nowhere", "There is no partnership “nowhere”"),
        (f"partnership={PARTNERSHIP}&since=soon", "“soon” is no day and no moment."),
        (f"partnership={PARTNERSHIP}&as-at=soon", "“soon” is no day and no moment."),
        (f"partnership={PARTNERSHIP}&until=2025-01-01", "There is no parameter until."),
        (f"partnership={PARTNERSHIP}&since=2025-12-01&as-at=2025-11-01", "comes after"),
    ],
)
def test_the_api_refuses_in_words(client: FlaskClient, query: str, told: str) -> None:
    answer = client.get(f"/api/v1/revisions.json?{query}")
    assert answer.status_code == 400
    assert told in answer.get_json()["error"]


def test_the_command_prints_them(store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DATABASE_URL", str(store.engine.url))
    words = ["revisions", "--partnership", PARTNERSHIP, "--since", SINCE]
    table = CliRunner().invoke(app.cli, words)
    assert table.exit_code == 0
    first, header, *lines = table.stdout.splitlines()
    assert first.startswith("2 figures of 1 metric changed since 31 October 2025.")
    assert header.split() == ["metric", "area", "period", "group", "before", "after", "receipt"]
    assert any("50.0% (500 of 1,000)" in line and "30.0% (300 of 1,000)" in line for line in lines)
    rows = list(csv.DictReader(io.StringIO(CliRunner().invoke(app.cli, [*words, "--format", "csv"]).stdout)))
    assert len(rows) == len(lines)
    refused = CliRunner().invoke(app.cli, [*words, "--as-at", "2025-10-01"])
    assert (refused.exit_code, refused.stdout) == (2, "")
    assert "comes after" in refused.stderr


# ---------------------------------------------------------------- a store that did not always keep the past


def test_a_store_brought_up_to_date_compares_from_then_on(store: Store) -> None:
    began = datetime.now(UTC)
    with write_transaction(store.engine) as connection:
        record_revision(connection, Revision(raise_data_version(connection), began, "upgrade"))
    store.send("treatment", progress("Shropshire", 2025, 100, 1_000))
    found = build_revisions(store.outcomes, BOARD)
    assert found.since == write_moment(began)
    assert tell_revisions(found)[0].startswith("2 figures of 1 metric changed since ")
    assert "were not kept" in find_text(read(store, since=SINCE))
