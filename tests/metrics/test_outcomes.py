"""The table of outcomes and its register: what is written, what is read, and when memory is old."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import numpy as np
import pytest
from sqlalchemy import event

from loaders.areas import read_areas
from loaders.database import open_engine, write_transaction
from loaders.errors import StoreError
from loaders.periods import parse_any_period
from loaders.status import Status
from metrics.catalogue import find_metrics
from metrics.cells import NAMES, TOTAL, Cells, concatenate, empty_cells, make_cells
from metrics.outcomes import Outcomes, ensure_register
from metrics.stored_cells import read_cells, read_places, read_reach, read_stored_periods, write_reach
from metrics.stored_past import write_cells
from tests.metrics.store import Store

FIRST, SECOND = (parse_any_period(text).id for text in ("2025-Q1", "2025-Q2"))
QUARTER = "July to September 2025"


def make_cell(area: int, period: int, *, category: int = TOTAL, series: int = 1, numerator: float = 1.0) -> Cells:
    return make_cells(1, series=series, area=area, period=period, category=category, numerator=numerator)


def tell(cells: Cells) -> set[tuple[int, int, int, int, float]]:
    """The keys and numerators of cells."""
    columns = (cells.series, cells.area, cells.period, cells.category, cells.numerator)
    return set(zip(*(column.tolist() for column in columns), strict=True))


def test_cells_come_back_as_they_were_written(store: Store) -> None:
    written = make_cells(
        2, series=3, area=np.array([5, 6]), period=FIRST, category=np.array([TOTAL, 9]),
        status=np.array([Status.OK, Status.INCOMPLETE]), numerator=np.array([2.5, np.nan]), denominator=7.0,
        value=np.array([np.nan, np.nan]), lower=0.25, upper=1e9, variance=1e-12, members=np.array([1, 4]),
        present=np.array([1, 3]), illustrative=np.array([True, False]), sent=np.array([True, False]), as_at=739_000,
    )  # fmt: skip
    with write_transaction(store.engine) as connection:
        write_cells(connection, written, old=empty_cells())
        found = read_cells(connection, series=[3], areas=[5, 6])
    for name in NAMES:
        assert getattr(found, name).tolist() == pytest.approx(getattr(written, name).tolist(), nan_ok=True), name
        assert getattr(found, name).dtype == getattr(written, name).dtype, name


def test_writing_replaces_the_old_cells_and_nothing_beside_them(store: Store) -> None:
    every = [
        make_cell(area, period, series=series, category=category)
        for area in (5, 6)
        for period in (FIRST, SECOND)
        for series in (1, 2)
        for category in (TOTAL, 9)
    ]
    with write_transaction(store.engine) as connection:
        write_cells(connection, concatenate(every), old=empty_cells())
        new = make_cell(5, FIRST, numerator=8.0)
        write_cells(connection, new, old=read_cells(connection, series=[1], areas=[5], periods=[FIRST]))
        found = read_cells(connection, series=[1, 2], areas=[5, 6])
        kept = {key for key in tell(concatenate(every)) if key[:3] != (1, 5, FIRST)}
        assert tell(found) == kept | {(1, 5, FIRST, TOTAL, 8.0)}
        assert read_places(connection) == ([1, 2], [5, 6], [FIRST, SECOND])
        write_cells(connection, empty_cells(), old=found)
        assert len(read_cells(connection, series=[1, 2], areas=[5, 6])) == 0


def test_totals_one_breakdown_or_everything(store: Store) -> None:
    sex = {word: number for number, (kind, word) in store.outcomes.register.words.items() if kind == "sex"}
    age = next(number for number, (kind, _) in store.outcomes.register.words.items() if kind == "age_band")
    cells = concatenate([make_cell(5, FIRST, category=each) for each in (TOTAL, sex["Female"], sex["Male"], age)])
    with write_transaction(store.engine) as connection:
        write_cells(connection, cells, old=empty_cells())
        found = {
            name: read_cells(connection, series=[1], areas=[5], breakdown=name).category.tolist()
            for name in (None, "", "sex")
        }
        assert found["sex"] == sorted([sex["Female"], sex["Male"]])
        assert found[""] == [TOTAL]
        assert len(found[None]) == 4
        assert len(read_cells(connection, series=[1], areas=[5], periods=[])) == 0
        assert len(read_cells(connection, series=[], areas=[5])) == 0
        assert read_stored_periods(connection, series=[1], areas=[5]) == [FIRST]


def test_who_ever_sent_what_is_added_and_removed(store: Store) -> None:
    with write_transaction(store.engine) as connection:
        write_reach(connection, added={(1, 0, 5), (1, 7, 5), (2, 0, 6)}, removed=set())
        assert read_reach(connection, [1]) == {(1, 0, 5), (1, 7, 5)}
        write_reach(connection, added={(1, 0, 6)}, removed={(1, 7, 5)})
        assert read_reach(connection, [1, 2]) == {(1, 0, 5), (1, 0, 6), (2, 0, 6)}
        assert read_reach(connection, []) == set()


# ---------------------------------------------------------------- the register


def test_the_register_is_the_same_however_often_it_is_made(store: Store) -> None:
    with write_transaction(store.engine) as connection:
        first = ensure_register(connection, find_metrics())
        second = ensure_register(connection, find_metrics())
    assert first == second
    assert len(first.by_series) == sum(len(metric.series) for metric in find_metrics().values())
    assert len({plan.id for plan in first.plans}) == len(first.plans)


def test_categories_stand_in_the_order_of_the_return_and_names_as_people_count(store: Store) -> None:
    names = ("HMP Wing 10", "HMP Wing 9", "HMP Alpha")
    store.send("prison-finds", *(f"Shropshire | 2024/25 | prison-drug-finds | {name} | 9 | 90" for name in names))
    register = store.outcomes.register

    def order(column: str) -> list[str]:
        found = [(register.places[number], word) for number, (kind, word) in register.words.items() if kind == column]
        return [word for _, word in sorted(found)]

    assert order("age_band")[:3] == ["All", "0 to 4", "5 to 9"]
    assert order("age_band")[-1] == "90 and over"
    assert order("category")[:3] == ["All", "Major", "Moderate"]
    assert order("prison") == ["HMP Alpha", "HMP Wing 9", "HMP Wing 10"]


# ---------------------------------------------------------------- for pages


def count_statements(store: Store) -> list[str]:
    """A list that grows with each statement the store's database is given."""
    seen: list[str] = []
    event.listen(store.engine, "before_cursor_execute", lambda *arguments: seen.append(arguments[2]))
    return seen


def test_a_page_asks_for_the_version_and_then_for_its_figures(store: Store) -> None:
    plan = store.outcomes.register.by_series["county-lines-closed", "Police return"]
    seen = count_statements(store)
    store.outcomes.read([plan], [27])
    assert store.outcomes.last_register.by_series
    assert len([each for each in seen if each.startswith("SELECT")]) == 2


def test_within_one_answer_the_version_is_asked_for_once(store: Store) -> None:
    with store.outcomes.hold_version() as held:
        seen = count_statements(store)
        store.send("prison-finds", "Shropshire | 2024/25 | prison-drug-finds | HMP North | 9 | 90")
        seen.clear()
        assert (store.outcomes.data_version(), store.outcomes.at(held).data_version()) == (held, held)
        assert seen == []
    assert store.outcomes.data_version() > held


def test_a_version_is_held_for_its_own_store_alone(store: Store, tmp_path: Path) -> None:
    store.send("prison-finds", "Shropshire | 2024/25 | prison-drug-finds | HMP North | 9 | 90")
    other = Outcomes(open_engine(f"sqlite:///{tmp_path / 'other.sqlite'}"), find_metrics())
    with store.outcomes.hold_version() as held:
        assert other.data_version() == 0 != held


def test_totals_of_now_stand_whole_in_their_index(store: Store) -> None:
    """Since when a figure has stood is no part of it: pages of now have no use for it."""
    plan = store.outcomes.register.by_series["county-lines-closed", "Police return"]
    asked: list[tuple[str, Any]] = []
    event.listen(store.engine, "before_cursor_execute", lambda *arguments: asked.append((arguments[2], arguments[3])))
    store.outcomes.read([plan], [27], periods=[FIRST, SECOND])
    store.outcomes.read_periods(plan, [27])
    queries = [each for each in asked if "FROM outcome" in each[0]]
    with store.engine.connect() as connection:
        plans = [
            str(connection.exec_driver_sql(f"EXPLAIN QUERY PLAN {query}", values).all()) for query, values in queries
        ]
    assert len(plans) == 2
    assert all("USING COVERING INDEX ix_outcome_totals" in each for each in plans), plans


def test_memory_is_read_anew_when_another_process_has_changed_the_data(store: Store) -> None:
    reader = Outcomes(store.engine, find_metrics())
    assert ("prison", "HMP North") not in reader.register.codes
    store.send("prison-finds", "Shropshire | 2024/25 | prison-drug-finds | HMP North | 9 | 90")
    plan = reader.last_register.by_series["prison-drug-finds", "Prison return"]
    assert ("prison", "HMP North") not in reader.last_register.codes, "no one has looked"
    cells = reader.read([plan], [read_areas().by_code("E06000051").id], breakdown="prison")
    assert [reader.last_register.words[category] for category in cells.category.tolist()] == [("prison", "HMP North")]
    assert reader.data_version() == store.outcomes.data_version()
    assert reader.last_populations is reader.populations


def test_the_periods_of_a_series_are_those_of_its_own_kind(store: Store) -> None:
    start = "neighbourhood-crime | data.police.uk | All | All | All | | | | 9 | "
    store.send("published-figures", *(f"Wyre Forest | 2019-0{month} | {start}" for month in range(1, 7)))
    plan = store.outcomes.register.by_series["neighbourhood-crime", "data.police.uk"]
    area = read_areas().by_code("E07000239").id
    assert store.outcomes.read_periods(plan, [area]) == [parse_any_period(text).id for text in ("2019-Q1", "2019-Q2")]


def test_a_database_that_cannot_be_read_is_an_error_in_words(store: Store) -> None:
    with write_transaction(store.engine) as connection:
        connection.exec_driver_sql("DROP TABLE store_state")
    for ask in (
        store.outcomes.data_version,
        lambda: store.outcomes.register,
        lambda: Outcomes(store.engine, {}).populations,
    ):
        with pytest.raises(StoreError, match="cannot be read"):
            ask()
