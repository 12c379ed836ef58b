"""What a store of an older version holds, once it was brought up to date: figures, parts, receipts, and new returns."""

from __future__ import annotations

import json
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path

import numpy as np
import pytest
from sqlalchemy import Engine, select, text

from app import Settings, Store
from layouts.as_at import stand_at
from layouts.page_data.receipt_page import require_receipt
from layouts.pages.receipt import layout
from layouts.texts.outcomes import Format, write_outcomes
from loaders.areas import read_areas
from loaders.database import read_codes
from loaders.errors import UsageError
from loaders.keep import read_kept
from loaders.load import Sending
from loaders.parts import pack_parts
from loaders.returns_catalogue import find_returns
from loaders.revisions import read_revisions
from loaders.schema_version import HEAD
from loaders.tables import StoredChunk, outcome, return_table, submission_part
from loaders.upgrade import FIRST_WITH_HISTORY, upgrade_store
from metrics.query import OutcomeQuery, find_outcomes
from metrics.refresh import make_ready
from metrics.revisions import find_revised
from tests.loaders.older import OLDER, make_older, read_printed
from tests.loaders.sent import SUPPLY_HEADER, join, write
from tests.postgresql import PostgreSQL

HIDDEN_SINCE = {
    "0001": 1,
    "0002": 0,
    "0003": 0,
    "0004": 0,
}  # figures that the version printed and disclosure control hides now
EVERY_OLDER = pytest.mark.parametrize("version", OLDER, scope="module")
WITHOUT_HISTORY = pytest.mark.parametrize(
    "version", [each for each in OLDER if each < FIRST_WITH_HISTORY], scope="module"
)
LONG_AGO = datetime(2026, 3, 4, tzinfo=UTC)
AGAIN = join(
    SUPPLY_HEADER,
    "West Mercia,April to June 2025,county-lines-closed,All,4",
    *(f"West Mercia,April to June 2025,seizures,{word},{count}" for word, count in
      (("Class A", 212), ("Class B", 640), ("Class C", 41), ("Unknown class", 18))),
    *(f"West Mercia,April to June 2025,disruptions,{word},{count}" for word, count in
      (("Major", 3), ("Moderate", 11), ("Minor", "nil"))),
)  # fmt: skip


@contextmanager
def bring_up(version: str, url: str) -> Iterator[Store]:
    """A store of an older version, brought up to date."""
    make_older(url, version)
    upgrade_store(url, make_ready)
    store = Store(Settings(database_url=url))
    yield store
    store.engine.dispose()


@pytest.fixture(scope="module", params=["sqlite", pytest.param("postgresql", marks=pytest.mark.postgresql)])
def store(request: pytest.FixtureRequest, version: str, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Store]:
    """One store for all that only read, of each version on a database of each kind."""
    if request.param == "sqlite":
        with bring_up(version, f"sqlite:///{tmp_path_factory.mktemp('older') / 'outcomes.sqlite'}") as made:
            yield made
        return
    server: PostgreSQL = request.getfixturevalue("postgresql_server")
    with server.make_database() as url, bring_up(version, url) as made:
        yield made


@pytest.fixture
def own_store(version: str, database_url: str) -> Iterator[Store]:
    """A store of its own for a test that writes."""
    with bring_up(version, database_url) as made:
        yield made


def read_figures(engine: Engine) -> set[tuple[object, ...]]:
    """The outcomes, but for the version since which they stand."""
    with engine.connect() as connection:
        return {tuple(row) for row in connection.execute(select(*(c for c in outcome.c if c.name != "from_version")))}


# ------------------------------------------------------------ figures


@EVERY_OLDER
def test_every_figure_is_what_the_older_version_printed(store: Store, version: str) -> None:
    hidden = 0
    for question, printed in read_printed(version).items():
        metric, area, by = question.split(" | ")
        found = find_outcomes(store.outcomes, OutcomeQuery(metric, area, "", "", "", by, ""))
        rows = json.loads(write_outcomes(found, Format.JSON))
        assert len(rows) == len(printed)
        for row, before in zip(rows, printed, strict=True):
            if row["status"] == "suppressed" != before["status"]:
                hidden += 1
            else:
                assert row == before
    assert hidden == HIDDEN_SINCE[version]


@EVERY_OLDER
def test_the_figures_are_those_that_the_rows_come_to(own_store: Store) -> None:
    before = read_figures(own_store.engine)
    assert before
    own_store.refresh()
    assert read_figures(own_store.engine) == before


# ------------------------------------------------------------ parts and versions


@EVERY_OLDER
def test_each_part_tells_what_its_rows_say(store: Store) -> None:
    found, wanted = {}, {}
    with store.engine.connect() as connection:
        words = {number: word for (kind, word), number in read_codes(connection).items()}
        for row in connection.execute(select(submission_part)):
            found[row.submission_id, row.period, row.area_id, words[row.scope_id]] = row.told
        for returned in find_returns().values():
            table = return_table(returned)
            for number in connection.scalars(select(table.c.submission_id).distinct()).all():
                rows = connection.execute(select(table).where(table.c.submission_id == number)).mappings().all()
                chunk = StoredChunk({name: np.array([row[name] for row in rows]) for name in rows[0]})
                for packed, period, area, told in pack_parts(returned, chunk).T.tolist():
                    codes = [packed >> 31, packed & (1 << 31) - 1] if len(returned.scope) > 1 else [packed]
                    scope = " | ".join([returned.slug, *(words[each] for each in codes)])
                    wanted[number, period, area, scope] = told
    assert found == wanted
    assert len(set(wanted.values())) > 2


@EVERY_OLDER
def test_each_submission_made_a_version_and_time_runs_forward(store: Store) -> None:
    with store.engine.connect() as connection:
        revisions = read_revisions(connection)
        made = {row[0]: row[1] for row in connection.execute(text("SELECT id, version FROM submission"))}
    loads = [each for each in revisions if each.submission]
    assert {each.submission: each.version for each in loads} == made
    assert sorted(made.values()) == list(range(1, len(made) + 1))
    assert [each.recorded_at for each in revisions] == sorted(each.recorded_at for each in revisions)


@WITHOUT_HISTORY
def test_history_begins_with_the_upgrade(store: Store) -> None:
    with store.engine.connect() as connection:
        last = read_revisions(connection)[-1]
    assert last.kind == "upgrade"
    assert HEAD in last.note


@WITHOUT_HISTORY
def test_figures_of_before_are_not_made_up(store: Store) -> None:
    """They were not kept: today's figures, or none, would be wrong."""
    with pytest.raises(UsageError, match="before .* were not kept"):
        stand_at(store.outcomes, "2026-03-04")
    stood = stand_at(store.outcomes, datetime.now(UTC).date().isoformat())
    asked = OutcomeQuery("drug-seizures", "West Mercia", "", "", "", "category", "")
    assert stood.version is not None
    assert find_outcomes(stood, asked) == find_outcomes(store.outcomes, asked)
    since = store.outcomes.find_version(LONG_AGO)
    assert find_revised(store.outcomes, areas=read_areas().all(), since=since) == []


# ------------------------------------------------------------ files and receipts


@EVERY_OLDER
def test_a_receipt_says_whether_the_file_was_kept(store: Store, version: str) -> None:
    page = require_receipt(store.outcomes, 1)
    assert page.attempt.kept is (version != "0001")
    assert page.attempt.file_name == "west-mercia-q2.csv"
    shown = json.dumps(layout(page.view, store.outcomes), default=str)
    assert ("the file itself was not kept" in shown) is not page.attempt.kept
    assert ("/receipts/1/file" in shown) is page.attempt.kept
    assert "Police: drug supply" in shown
    assert require_receipt(store.outcomes, 2).replaced_by


@EVERY_OLDER
def test_a_file_that_was_not_kept_is_kept_when_it_is_sent_again(own_store: Store, tmp_path: Path) -> None:
    report = own_store.load(Sending(write(tmp_path, AGAIN)))
    assert report.already_loaded
    assert report.receipt == 1
    page = require_receipt(own_store.outcomes, 1)
    assert page.attempt.kept
    with own_store.engine.connect() as connection:
        assert b"".join(read_kept(connection, page.attempt.sha256)) == AGAIN.encode()


# ------------------------------------------------------------ going on with it


@EVERY_OLDER
def test_returns_go_on_coming_in(own_store: Store, tmp_path: Path) -> None:
    changed = write(tmp_path, AGAIN.replace(",212", ",213"), "changed.csv")
    report = own_store.load(Sending(changed, note="Counted again."))
    assert report.accepted, report.findings
    rows = find_outcomes(own_store.outcomes, OutcomeQuery("drug-seizures", "West Mercia", "", "", "", "category", ""))
    assert "213" in write_outcomes(rows, Format.CSV)
    before = read_figures(own_store.engine)
    own_store.refresh()
    assert read_figures(own_store.engine) == before
    page = require_receipt(own_store.outcomes, report.receipt or 0)
    assert page.replaced == (1,)
    assert page.differences
    assert require_receipt(own_store.outcomes, 1).replaced_by == (report.receipt,)


@EVERY_OLDER
def test_the_store_is_whole(store: Store) -> None:
    with store.engine.connect() as connection:
        if connection.dialect.name == "sqlite":
            assert connection.scalar(text("PRAGMA integrity_check")) == "ok"
            assert connection.execute(text("PRAGMA foreign_key_check")).all() == []
        standing = "SELECT count(*) FROM submission_part WHERE superseded_by IS NULL GROUP BY scope_id, period, area_id"
        assert set(connection.scalars(text(standing))) == {1}
