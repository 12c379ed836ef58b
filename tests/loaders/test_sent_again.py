"""Sent again, the newest of each measure, area and period stands, and every version is kept."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
from sqlalchemy import Engine

from loaders import database as database_module
from loaders.areas import read_areas
from loaders.periods import PeriodKind, parse_period
from tests.loaders.sent import SUPPLY_ROW, join, supply, supply_row, write
from tests.loaders.stored import Watch, load, read_figures, read_parts, read_rows, send

MERCIA = read_areas().by_code("E23000016").id
MIDLANDS = read_areas().by_code("E23000014").id
Q3 = parse_period("July to September 2025", PeriodKind.QUARTER).id
Q2 = parse_period("April to June 2025", PeriodKind.QUARTER).id
SEIZURES, CLOSED = "police-supply | seizures", "police-supply | county-lines-closed"
PUBLISHED_HEADER = "area,period,measure,publication,sex,age,group,value,lower,upper,count,out_of"


def published(publication: str, *counts: str, measure: str = "numbers-in-treatment") -> str:
    rows = (f"Shropshire,2024/25,{measure},{publication},All,Age {n},All,,,,{c}," for n, c in enumerate(counts))
    return join(PUBLISHED_HEADER, *rows)


def test_the_same_bytes_again_are_not_stored_twice(engine: Engine, tmp_path: Path) -> None:
    path = write(tmp_path, supply(SUPPLY_ROW))
    first = load(engine, path)
    before = read_figures(engine)
    watch = Watch()
    again = load(engine, path, watch=watch)
    assert (again.accepted, again.already_loaded, again.submission) == (True, True, first.submission)
    assert again.headline.startswith("Already loaded")
    assert not first.already_loaded
    assert watch.begun == []
    assert read_figures(engine) == before


def test_the_same_bytes_under_another_name_are_the_same(engine: Engine, tmp_path: Path) -> None:
    send(engine, tmp_path, supply(SUPPLY_ROW))
    assert load(engine, write(tmp_path, supply(SUPPLY_ROW), "copy.csv")).already_loaded


def test_the_newest_stands_and_the_older_is_kept(engine: Engine, tmp_path: Path) -> None:
    send(engine, tmp_path, supply(SUPPLY_ROW))
    send(engine, tmp_path, supply(supply_row(count="13")))
    assert read_parts(engine) == [(1, SEIZURES, Q3, MERCIA, 2), (2, SEIZURES, Q3, MERCIA, None)]
    assert read_rows(engine, "return_police_supply", ["submission_id", "count"]) == [(1, 12.0), (2, 13.0)]


def test_what_was_replaced_can_be_sent_again(engine: Engine, tmp_path: Path) -> None:
    for count in ("12", "13", "12"):
        send(engine, tmp_path, supply(supply_row(count=count)))
    assert [(number, by) for number, *_, by in read_parts(engine)] == [(1, 2), (2, 3), (3, None)]


def test_only_what_is_sent_again_is_replaced(engine: Engine, tmp_path: Path) -> None:
    closed = supply_row(measure="county-lines-closed", category="All")
    other = supply_row(area="West Midlands")
    earlier = supply_row(period="April to June 2025")
    send(engine, tmp_path, supply(SUPPLY_ROW, closed, other, earlier))
    send(engine, tmp_path, supply(supply_row(count="13"), supply_row(area="West Midlands", count="1")))
    assert set(read_parts(engine)) == {
        (1, CLOSED, Q3, MERCIA, None),
        (1, SEIZURES, Q2, MERCIA, None),
        (1, SEIZURES, Q3, MIDLANDS, 2),
        (1, SEIZURES, Q3, MERCIA, 2),
        (2, SEIZURES, Q3, MIDLANDS, None),
        (2, SEIZURES, Q3, MERCIA, None),
    }


def test_a_breakdown_that_is_not_sent_again_is_withdrawn(engine: Engine, tmp_path: Path) -> None:
    """A part is replaced whole: Class B of the first submission stands no longer, though the second has no such row."""
    send(engine, tmp_path, supply(SUPPLY_ROW, supply_row(category="Class B")))
    send(engine, tmp_path, supply(supply_row(count="13")))
    standing = [part for part in read_parts(engine) if part[-1] is None]
    assert standing == [(2, SEIZURES, Q3, MERCIA, None)]


def test_a_partial_replacement_does_not_make_the_old_file_new(engine: Engine, tmp_path: Path) -> None:
    both = supply(SUPPLY_ROW, supply_row(area="West Midlands"))
    send(engine, tmp_path, both)
    send(engine, tmp_path, supply(supply_row(count="13")))
    again = load(engine, write(tmp_path, both))
    assert not again.already_loaded
    assert again.submission == 3
    assert {part[0] for part in read_parts(engine) if part[-1] is None} == {3}


def test_a_publication_replaces_itself_alone(engine: Engine, tmp_path: Path) -> None:
    send(engine, tmp_path, published("Fingertips 1", "5"))
    send(engine, tmp_path, published("Other", "6"))
    send(engine, tmp_path, published("Fingertips 1", "7"))
    assert [(number, scope.rpartition(" | ")[2], by) for number, scope, *_, by in read_parts(engine)] == [
        (1, "Fingertips 1", 3),
        (2, "Other", None),
        (3, "Fingertips 1", None),
    ]


def test_a_publication_in_capitals_is_the_same(engine: Engine, tmp_path: Path) -> None:
    send(engine, tmp_path, published("Fingertips 1", "5"))
    send(engine, tmp_path, published("FINGERTIPS  1", "6"))
    assert [(number, by) for number, *_, by in read_parts(engine)] == [(1, 2), (2, None)]


@pytest.mark.parametrize("name", ["A | B", "100%_", "it's; DROP TABLE code; --", "Ünïcode – “x”", "x" * 120])
def test_a_publication_of_any_name_replaces_itself(name: str, engine: Engine, tmp_path: Path) -> None:
    send(engine, tmp_path, published(name, "5"))
    send(engine, tmp_path, published(name, "6"))
    assert [(scope, by) for _, scope, *_, by in read_parts(engine)] == [
        (f"published-figures | numbers-in-treatment | {name}", 2),
        (f"published-figures | numbers-in-treatment | {name}", None),
    ]


def test_more_parts_than_a_statement_can_name_are_replaced(
    engine: Engine, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(database_module, "VALUES_AT_ONCE", 3)
    periods = [f"Q{q} {year}/{year - 1999}" for year in range(2012, 2016) for q in (1, 2, 3, 4)]
    measures = ("seizures,Class A", "county-lines-closed,All", "disruptions,Major", "drug-related-homicides,All")
    rows = [f"West Mercia,{period},{measure},1" for period in periods for measure in measures]
    send(engine, tmp_path, supply(*rows))
    send(engine, tmp_path, supply(*(row.replace("West Mercia", "West Midlands") for row in rows)))
    send(engine, tmp_path, supply(*(row[:-1] + "2" for row in rows)))
    replaced = {number: {part[-1] for part in read_parts(engine) if part[0] == number} for number in (1, 2, 3)}
    assert replaced == {1: {3}, 2: {None}, 3: {None}}


def test_each_key_has_one_standing_part_after_random_sendings(engine: Engine, tmp_path: Path) -> None:
    """An oracle: a dictionary that the newest submission of each key overwrites."""
    random = np.random.default_rng(7)
    standing: dict[tuple[str, str, str], int] = {}
    for number in range(1, 13):
        keys = {
            (str(area), str(period), str(measure))
            for area, period, measure in zip(
                random.choice(["West Mercia", "West Midlands", "Kent"], 4),
                random.choice(["April to June 2025", "July to September 2025"], 4),
                random.choice(["county-lines-closed,All", "disruptions,Major"], 4),
                strict=True,
            )
        }
        rows = (f"{area},{period},{measure},{number}" for area, period, measure in sorted(keys))
        assert send(engine, tmp_path, supply(*rows)) == number
        standing |= dict.fromkeys(keys, number)
    found = [part[0] for part in read_parts(engine) if part[-1] is None]
    assert sorted(found) == sorted(standing.values())


# ------------------------------------------------------------ illustrative or real


def test_real_figures_replace_the_same_bytes_that_were_illustrative(engine: Engine, tmp_path: Path) -> None:
    first = send(engine, tmp_path, supply(SUPPLY_ROW), illustrative=True)
    second = send(engine, tmp_path, supply(SUPPLY_ROW))
    assert second != first
    assert [(number, by) for number, *_, by in read_parts(engine)] == [(first, second), (second, None)]
    assert read_rows(engine, "submission", ["illustrative"]) == [(True,), (False,)]
