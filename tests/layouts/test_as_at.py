"""Looking at the figures as at a moment of the past: addresses, the strip, callbacks, the frozen link, what is late."""

from __future__ import annotations

import re
from datetime import UTC, date, datetime
from pathlib import Path

import orjson
import pytest
from flask.testing import FlaskClient
from sqlalchemy import event

import app
from layouts.application import create_application
from layouts.as_at import explain_moment, find_day, freeze_now, name_moment, stand_at
from layouts.as_at_strip import make_as_at_strip
from layouts.page import remember
from layouts.pages import returns
from layouts.view import PATHS, View
from loaders.database import raise_data_version, write_transaction
from loaders.errors import UsageError
from loaders.load import Sending
from loaders.revisions import Revision, parse_moment, record_revision
from metrics.outcomes import Outcomes
from tests.layouts.pages.board import PARTNERSHIP, progress
from tests.layouts.pages.dues import make_dues
from tests.layouts.pages.reading import find_all, find_links, find_state, find_text
from tests.layouts.test_application import call, open_page
from tests.metrics.store import Store

PAGE = f"/p/{PARTNERSHIP}"
FIRST, SECOND = datetime(2025, 11, 10, 9, tzinfo=UTC), datetime(2025, 12, 1, 9, tzinfo=UTC)
BETWEEN = "2025-11-20"


@pytest.fixture
def store(tmp_path: Path) -> Store:
    """Progress in treatment of 50% (made up), sent on 10 November 2025, and of 60%, sent on 1 December."""
    made = Store(f"sqlite:///{tmp_path / 'outcomes.sqlite'}", tmp_path)
    for day, count in ((FIRST, 500), (SECOND, 600)):
        lines = [progress(area, 2025, count, 1_000) for area in ("Shropshire", "Telford and Wrekin")]
        made.send("treatment", *lines, day=day, illustrative=True)
    return made


@pytest.fixture
def client(store: Store) -> FlaskClient:
    """A browser without a window or scripts."""
    client = create_application(store.outcomes).server.test_client()
    client.get("/")
    return client


# ---------------------------------------------------------------- addresses


@pytest.mark.parametrize("page", PATHS)
def test_every_page_but_those_about_now_takes_a_moment(page: str) -> None:
    path = {"partnership_slug": PARTNERSHIP, "metric_slug": "treatment-progress", "area_code": "E06000051"}
    view = View.from_query(page, path=path | {"receipt_number": "1"}, query={"as-at": BETWEEN})  # type: ignore[arg-type]
    assert view.notices == ()
    assert (view.as_at, view.href().endswith(f"as-at={BETWEEN}")) == (
        ("", False) if page in ("send", "receipt") else (BETWEEN, True)
    )
    assert View.from_href(view.href()) == view


def test_links_to_other_pages_keep_it_but_to_those_about_now() -> None:
    view = View("overview", partnership=PARTNERSHIP, quarter="2025-Q3", as_at=BETWEEN)
    assert view.href(page="returns") == f"{PAGE}/returns?as-at={BETWEEN}"
    assert view.href(page="send") == f"{PAGE}/send"
    assert view.href(page="receipt", receipt="7") == "/receipts/7"
    assert view.href(as_at="") == f"{PAGE}?quarter=2025-Q3"


def test_a_time_of_day_is_kept_as_it_is_written() -> None:
    view = View.from_href(f"{PAGE}?as-at=2025-11-20T14:30:05.25Z")
    assert view.href() == f"{PAGE}?as-at=2025-11-20T14:30:05.25Z"
    assert view.moment == datetime(2025, 11, 20, 14, 30, 5, 250_000, tzinfo=UTC)


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("soon", "“soon” is no day and no moment."),
        ("2025-02-30", "“2025-02-30” is no day and no moment."),
        ("3025-01-01", "1 January 3025 is still to come."),
    ],
)
def test_what_is_no_moment_of_the_past_falls_back_with_a_notice(text: str, told: str) -> None:
    view = View.from_href(f"{PAGE}?as-at={text}")
    assert (view.as_at, view.href()) == ("", PAGE)
    (notice,) = view.notices
    assert notice.startswith(told)
    assert notice.endswith("Today's figures are shown instead.")
    assert told in explain_moment(text)


def test_moments_in_words() -> None:
    assert name_moment("2025-11-20") == "20 November 2025"
    assert name_moment("2025-11-20T14:30:59Z") == "20 November 2025, 14:30 UTC"
    assert find_day("2025-11-20T23:59") == date(2025, 11, 20)
    assert find_day("") == datetime.now(UTC).date()


# ---------------------------------------------------------------- pages


def read_title(body: object) -> str:
    return find_text(next(find_all(body, "H2"))["children"])


def test_a_page_says_that_it_is_of_the_past_and_leads_to_the_present(client: FlaskClient) -> None:
    content, _ = open_page(client, f"{PAGE}/m/treatment-progress", f"?quarter=2025-Q3&as-at={BETWEEN}")
    (strip,) = [each for each in find_all(content, "Section") if each.get("className") == "as-at"]
    assert find_text(strip).startswith("As at 20 November 2025: figures as they stood then.")
    assert find_links(strip["children"])["Show today's figures"] == f"{PAGE}/m/treatment-progress?quarter=2025-Q3"
    assert find_links(strip["children"])["See what changed since"] == f"{PAGE}/revisions?since={BETWEEN}"
    assert find_state(content)["href"].endswith(f"as-at={BETWEEN}")
    assert "50.0%" in find_text(content)
    assert "60.0%" not in find_text(content)


def test_a_page_of_the_present_has_no_strip(client: FlaskClient) -> None:
    content, _ = open_page(client, f"{PAGE}/m/treatment-progress")
    assert not [each for each in find_all(content, "Section") if each.get("className") == "as-at"]
    assert make_as_at_strip(View("overview", partnership=PARTNERSHIP)) == []
    assert "60.0%" in find_text(content)


def test_pages_without_figures_say_what_is_of_then(client: FlaskClient) -> None:
    content, _ = open_page(client, "/methods/treatment-progress", f"?as-at={BETWEEN}")
    assert "links lead to figures as they stood then; the text of this page is today's" in find_text(content)
    links = find_links(content)
    assert links["Methods"] == f"/methods?as-at={BETWEEN}"
    assert links["Shropshire, Telford and Wrekin"].endswith(f"as-at={BETWEEN}")


@pytest.mark.parametrize("path", ["", "/m/treatment-progress", "/a/E06000051", "/compare", "/returns", "/revisions"])
def test_all_ways_on_keep_the_moment_or_are_about_now(client: FlaskClient, path: str) -> None:
    content, _ = open_page(client, PAGE + path, f"?as-at={BETWEEN}")
    links = [link["href"] for link in find_all(content, "A") if link.get("id") != "as-at-today"]
    pages = [each for each in links if re.match(r"/(p/|methods)", each)]
    assert pages
    lost = [each for each in pages if "as-at=" not in each and not re.search(r"/send|returns\.ics|since=", each)]
    assert lost == []


def test_a_control_answers_as_at_the_moment_too(client: FlaskClient) -> None:
    states = [("page-state.data", {"href": f"{PAGE}?as-at={BETWEEN}"})]
    given = call(client, ["overview-body.children"], [("overview-quarter.value", "2025-Q3")], states)
    body = given["overview-body"]["children"]
    assert "50.0%" in find_text(body)
    assert find_state(body)["href"] == f"{PAGE}?quarter=2025-Q3&as-at={BETWEEN}"


def test_answers_of_the_past_are_remembered_apart(store: Store) -> None:
    made = []

    def render(view: View, outcomes: Outcomes) -> str:
        made.append(outcomes.version)
        return view.as_at

    present, past = (View("overview", partnership=PARTNERSHIP, as_at=each) for each in ("", BETWEEN))
    outcomes = stand_at(store.outcomes, BETWEEN)
    for _ in range(2):
        assert orjson.dumps(remember(render, present, store.outcomes)) == b'""'
        assert orjson.dumps(remember(render, past, outcomes)) == f'"{BETWEEN}"'.encode()
    assert made == [None, 1]


# ---------------------------------------------------------------- the store as it stood


def test_outcomes_stand_as_at_the_end_of_the_day(store: Store) -> None:
    assert stand_at(store.outcomes, "") is store.outcomes
    days = {"2025-11-09": 0, "2025-11-10": 1, "2025-11-30": 1, "2025-12-01": 2}
    assert {day: stand_at(store.outcomes, day).version for day in days} == days
    with pytest.raises(UsageError, match="is no day and no moment"):
        stand_at(store.outcomes, "yesterday")


def test_figures_are_kept_from_the_very_moment_of_an_upgrade_on(store: Store) -> None:
    with write_transaction(store.engine) as connection:
        version = raise_data_version(connection)
        record_revision(connection, Revision(version, datetime(2025, 12, 2, 9, tzinfo=UTC), "upgrade", None, ""))
    assert stand_at(store.outcomes, "2025-12-02T09:00Z").version == version
    with pytest.raises(UsageError, match="Figures as they stood before 2 December 2025, 09:00 UTC were not kept"):
        stand_at(store.outcomes, "2025-12-02T08:59Z")


def test_the_frozen_link_brings_back_what_was_shown(client: FlaskClient, store: Store) -> None:
    address = f"{PAGE}/m/treatment-progress"
    content, _ = open_page(client, address)
    (button,) = [each for each in find_all(content, "Button") if "data-address" in each]
    assert find_text(button["children"]) == "Copy frozen link"
    store.send("treatment", progress("Shropshire", 2025, 900, 1_000))
    frozen, mark, query = button["data-address"].partition("?")
    again, _ = open_page(client, frozen, mark + query)
    assert "60.0%" in find_text(again)
    assert "60.0%" not in find_text(open_page(client, address)[0])
    assert not [each for each in find_all(again, "Button") if "data-address" in each]


def test_the_frozen_link_asks_the_store_once_for_each_version(store: Store) -> None:
    asked: list[str] = []
    event.listen(store.engine, "before_cursor_execute", lambda *words: asked.append(words[2]))
    assert store.outcomes.register.plans  # as a page reads figures before it has a link
    freeze_now(store.outcomes)
    asked.clear()
    freeze_now(store.outcomes)
    assert asked == []
    assert stand_at(store.outcomes, "") is store.outcomes
    assert asked == []


def test_a_clock_that_was_set_back_does_not_spoil_it(store: Store) -> None:
    ahead = datetime(2525, 1, 1, tzinfo=UTC)
    store.send("treatment", progress("Shropshire", 2025, 900, 1_000), day=ahead, illustrative=True)
    frozen = parse_moment(freeze_now(store.outcomes))
    assert frozen == ahead
    assert store.outcomes.find_version(frozen) == 3


# ---------------------------------------------------------------- what is due and late


def test_what_was_late_then_is_late_and_what_was_not_is_not(tmp_path: Path) -> None:
    dues = make_dues(tmp_path, illustrative=True)

    def read(as_at: str) -> str:
        view = View("returns", partnership=PARTNERSHIP, as_at=as_at)
        return find_text(returns.layout(view, stand_at(dues.outcomes, as_at)))

    assert "on 1 August 2025" in read("2025-08-01")
    assert "Due in 13 days: Housing: homelessness" in read("2025-08-01")
    assert "Late by 12 days: Housing: homelessness for Telford and Wrekin" in read("2025-11-26")
    assert "Resubmitted" not in read("2025-08-20")
    assert "Resubmitted" in read("2025-09-02")


def test_a_file_that_was_refused_later_is_not_known(store: Store) -> None:
    path = store.folder / "bad.csv"
    row = "Shropshire,July to September 2025,homelessness-drug-need,Relief,many,1000"
    path.write_text(f"area,period,measure,duty,count,out_of\n{row}\n", encoding="utf-8")
    before = freeze_now(store.outcomes)
    held = app.Store(app.Settings(database_url=str(store.engine.url)))
    assert not held.load(Sending(path, layout="housing")).accepted

    def read(as_at: str) -> str:
        view = View("returns", partnership=PARTNERSHIP, as_at=as_at)
        return find_text(returns.layout(view, stand_at(store.outcomes, as_at)))

    assert "eceived with errors" in read("")
    assert "eceived with errors" in read(freeze_now(store.outcomes))
    assert "eceived with errors" not in read(before)
