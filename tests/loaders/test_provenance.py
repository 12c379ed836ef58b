"""What stands, which rows of it, and where they came from, read back from the store."""

from __future__ import annotations

from pathlib import Path

import pytest
from sqlalchemy import Connection, Engine, delete

from loaders.areas import read_areas
from loaders.database import open_engine, read_codes
from loaders.periods import parse_any_period
from loaders.provenance import StandingPart, read_origins, read_part_rows, read_standing_parts
from loaders.sending_tables import attempt, attempt_part
from loaders.status import Status
from loaders.tables import all_tables, scope_text
from tests.loaders.stored import send

HEADER = "area,period,measure,category,count\n"
QUARTER, NEXT = (parse_any_period(text).id for text in ("2025-Q3", "2025-Q4"))
MERCIA, MIDLANDS = (read_areas().by_code(code).id for code in ("E23000016", "E23000014"))
FIRST = (
    HEADER + "West Mercia,2025-Q3,county-lines-closed,All,5\n"
    "West Midlands,2025-Q3,county-lines-closed,All,[c]\n"
    "West Mercia,2025-Q3,drug-related-homicides,All,nil\n"
)
SECOND = HEADER + "West Mercia,2025-Q3,county-lines-closed,All,6\nWest Mercia,2025-Q4,county-lines-closed,All,nil\n"


@pytest.fixture
def engine(database_url: str, tmp_path: Path) -> Engine:
    """A store with two submissions, the second of which replaces one part of the first."""
    made = open_engine(database_url)
    send(made, tmp_path, FIRST)
    send(made, tmp_path, SECOND)
    return made


def read_parts(connection: Connection, measure: str = "county-lines-closed", **words: object) -> set[tuple[int, ...]]:
    """What stands of a measure: submission, period and area."""
    scope = read_codes(connection)["scope", scope_text("police-supply", measure)]
    found = read_standing_parts(connection, [scope], [MERCIA, MIDLANDS], **words)  # type: ignore[arg-type] # as given
    return {(each.submission, each.period, each.area) for each in found}


def test_what_stands_now_and_what_stood(engine: Engine) -> None:
    with engine.connect() as connection:
        now = {(2, QUARTER, MERCIA), (2, NEXT, MERCIA), (1, QUARTER, MIDLANDS)}
        assert read_parts(connection) == now
        assert read_parts(connection, periods=[NEXT]) == {(2, NEXT, MERCIA)}
        assert read_parts(connection, version=2) == now
        assert read_parts(connection, version=1) == {(1, QUARTER, MERCIA), (1, QUARTER, MIDLANDS)}
        assert read_parts(connection, version=0) == set()
    engine.dispose()


def test_nil_is_known_of_a_part() -> None:
    assert [StandingPart(1, 2, 3, 4, told).nil for told in (1, 2, 3, 4)] == [False, True, False, False]


def test_rows_come_with_their_numbers_in_the_file(engine: Engine) -> None:
    with engine.connect() as connection:
        codes = read_codes(connection)
        scope = codes["scope", scope_text("police-supply", "county-lines-closed")]
        parts = read_standing_parts(connection, [scope], [MERCIA, MIDLANDS])
        table = all_tables().tables["return_police_supply"]
        measure = codes["measure", "county-lines-closed"]
        bare = read_part_rows(connection, table, parts, measure=measure)
        full = read_part_rows(connection, table, parts, measure=measure, with_numbers=True)
        none = read_part_rows(connection, table, [], measure=measure)
    engine.dispose()
    places = list(zip(bare.columns["submission_id"].tolist(), bare.columns["row"].tolist(), strict=True))
    assert places == [(1, 2), (1, 3), (2, 2), (2, 3)]  # the first row was replaced, and is for the caller to leave out
    assert "count" not in bare.columns
    assert full.columns["count_status"].tolist() == [Status.OK, Status.SUPPRESSED, Status.OK, Status.NIL]
    assert full.columns["count"].tolist()[0] == 5
    assert len(none) == 0


def test_a_submission_is_told_with_its_receipt(engine: Engine) -> None:
    with engine.connect() as connection:
        found = read_origins(connection, [1, 2, 99])
    assert sorted(found) == [1, 2]
    assert [(each.submission, each.receipt, each.rows) for each in found.values()] == [(1, 1, 3), (2, 2, 2)]
    assert {each.rules_version is not None and len(each.rules_version) for each in found.values()} == {12}
    assert not any(each.published for each in found.values())
    with engine.begin() as connection:  # as in a store from before there were receipts
        connection.execute(delete(attempt_part))
        connection.execute(delete(attempt))
        old = read_origins(connection, [1])
    engine.dispose()
    assert (old[1].receipt, old[1].rules_version) == (None, None)
