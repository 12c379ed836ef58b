"""Loading: all or nothing; sent again, the newest stands and every version is kept."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from sqlalchemy import Connection, Engine, select, text

from loaders import text_rows
from loaders.areas import read_areas
from loaders.database import read_data_version
from loaders.errors import StoreError, UsageError
from loaders.load import Sending, load_file
from loaders.periods import PeriodKind, parse_period
from loaders.returns_catalogue import return_named
from loaders.status import Status
from loaders.tables import submission
from tests.loaders.sent import PRISON_HEADER, READING, SUPPLY_ROW, join, supply, supply_row, write
from tests.loaders.stored import (
    NOTE,
    RECEIVED,
    Watch,
    count_rows,
    load,
    read_figures,
    read_parts,
    read_rows,
    read_store,
    send,
)

MERCIA = read_areas().by_code("E23000016").id
Q3 = parse_period("July to September 2025", PeriodKind.QUARTER).id


# ------------------------------------------------------------ what is stored


def test_a_file_is_stored_as_it_was_sent(engine: Engine, tmp_path: Path) -> None:
    watch = Watch()
    path = write(tmp_path, supply("", SUPPLY_ROW, supply_row(category="Class B", count="[c]")), "Q2.csv")
    report = load(engine, path, watch=watch)
    assert report.accepted
    assert report.submission == 1
    assert read_rows(engine, "return_police_supply", ["submission_id", "position", "row", "area", "period"]) == [
        (1, 0, 3, MERCIA, Q3),
        (1, 1, 4, MERCIA, Q3),
    ]
    numbers = read_rows(engine, "return_police_supply", ["count", "count_status"])
    assert numbers == [(12.0, Status.OK), (None, Status.SUPPRESSED)]
    assert read_parts(engine) == [(1, "police-supply | seizures", Q3, MERCIA, None)]
    assert watch.begun == [("police-supply", False)]
    assert watch.finished == 1
    assert [len(chunk) for chunk in watch.chunks] == [2]


def test_a_submission_knows_where_it_came_from(engine: Engine, tmp_path: Path) -> None:
    path = write(tmp_path, supply("", SUPPLY_ROW))
    sending = Sending(path, name="Q2 final.csv", sender="West Mercia Police", received_at=RECEIVED, note=NOTE)
    report = load_file(engine, sending, Watch().begin, reading=READING)
    with engine.connect() as connection:
        found = connection.execute(select(submission)).mappings().one()
        assert read_data_version(connection) == 1
    assert (found["returned"], found["layout"]) == ("police-supply", "police-supply")
    assert found["file_name"] == "Q2 final.csv"
    assert (found["sha256"], found["bytes"], found["rows"]) == (report.sha256, path.stat().st_size, 1)
    assert (found["sender"], found["illustrative"]) == ("West Mercia Police", False)
    assert found["received_at"].replace(tzinfo=None) == RECEIVED.replace(tzinfo=None)
    kept = json.loads(found["report"])
    assert kept["accepted"]
    assert kept["counts"] == [
        {"code": "missing-part", "severity": "query", "column": "category", "count": 1},
        {"code": "blank-row", "severity": "note", "column": None, "count": 1},
    ]


@pytest.mark.parametrize("name", ["x" * 400, "\udcff\udc80.csv", "a\x00\x1b[2J.csv"])
def test_names_that_no_database_takes_are_made_such_that_it_does(name: str, engine: Engine, tmp_path: Path) -> None:
    sending = Sending(write(tmp_path, supply(SUPPLY_ROW)), name=name, sender=name, note=NOTE)
    report = load_file(engine, sending, Watch().begin, reading=READING)
    assert report.accepted
    json.dumps(report.to_dict()).encode("utf-8")


def test_chunks_are_stored_one_after_the_other(engine: Engine, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(text_rows, "ROWS_PER_CHUNK", 2)
    years = range(2010, 2015)
    rows = [supply_row(period=f"Q1 {year}/{year - 1999}", count=str(year)) for year in years]
    watch = Watch()
    load(engine, write(tmp_path, supply(*rows, "", "", "", "", supply_row())), watch=watch)
    assert [len(chunk) for chunk in watch.chunks] == [2, 2, 1, 0, 1]
    places = read_rows(engine, "return_police_supply", ["position", "row"])
    assert places == [(0, 2), (1, 3), (2, 4), (3, 5), (4, 6), (5, 11)]
    assert len(read_parts(engine)) == 6


def test_what_a_refresh_sees_is_what_is_stored(engine: Engine, tmp_path: Path) -> None:
    watch = Watch()
    load(engine, write(tmp_path, return_named("treatment").example_csv()), watch=watch)
    (chunk,) = watch.chunks
    names = list(chunk.columns)
    stored = read_rows(engine, "return_treatment", names)
    for place, name in enumerate(names):
        seen = [None if value != value else value for value in chunk.columns[name].tolist()]
        assert [row[place] for row in stored] == seen, name


@pytest.mark.parametrize("slug", ["population", "published-figures", "nhs-admissions"])
def test_every_sort_of_return_can_be_loaded(slug: str, engine: Engine, tmp_path: Path) -> None:
    returned = return_named(slug)
    report = load(engine, write(tmp_path, returned.example_csv()))
    assert report.submission
    table = "return_" + slug.replace("-", "_")
    assert count_rows(engine)[table] == len(returned.example)
    assert {row[0] for row in read_rows(engine, table, ["row"])} == set(range(2, len(returned.example) + 2))


# ------------------------------------------------------------ rejected


@pytest.mark.parametrize(
    "content",
    [
        b"",
        supply(),
        supply(SUPPLY_ROW, "too,few"),
        supply(SUPPLY_ROW, SUPPLY_ROW),
        supply(SUPPLY_ROW, supply_row(area="Atlantis")),
        supply(*(supply_row(period=f"Q1 {year}/{year - 1999}") for year in range(2010, 2020)), '"open'),
        join(PRISON_HEADER, "Worcestershire,2024/25,prison-drug-finds,HMP Unheard Of,1,2", "x"),
    ],
    ids=["empty", "no rows", "ragged", "repeated", "unknown area", "open quotation", "new name"],
)
def test_a_rejected_file_leaves_all_figures_exactly_as_they_were(
    content: str | bytes, engine: Engine, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(text_rows, "ROWS_PER_CHUNK", 3)
    send(engine, tmp_path, supply(supply_row(count="3")))
    before = read_figures(engine)
    report = load(engine, write(tmp_path, content))
    assert not report.accepted
    assert report.submission is None
    assert read_figures(engine) == before


def test_a_misuse_leaves_the_database_exactly_as_it_was(engine: Engine, tmp_path: Path) -> None:
    before = read_store(engine)
    with pytest.raises(UsageError):
        load(engine, tmp_path / "none.csv")
    with pytest.raises(UsageError):
        load(engine, write(tmp_path, supply(SUPPLY_ROW)), layout="nonsense")
    assert read_store(engine) == before


# ------------------------------------------------------------ a database that fails


def test_a_failure_of_the_database_is_told_in_words(engine: Engine, tmp_path: Path) -> None:
    def violate(connection: Connection) -> None:
        connection.execute(text("INSERT INTO no_such_table VALUES (1)"))

    before = read_store(engine)
    with pytest.raises(StoreError) as caught:
        load(engine, write(tmp_path, supply(SUPPLY_ROW)), watch=Watch(on_take=violate))
    assert "The database refused the file sent.csv" in caught.value.message
    assert "no_such_table" in caught.value.message
    assert "Nothing was changed" in caught.value.hint
    assert "{" not in caught.value.message
    assert read_store(engine) == before
