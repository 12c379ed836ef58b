"""Many rows at once arrive as they were, on each database and by each way."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import numpy as np
import pytest
from numpy.typing import NDArray
from sqlalchemy import (
    BigInteger,
    Boolean,
    Column,
    Connection,
    Engine,
    Float,
    Integer,
    MetaData,
    SmallInteger,
    String,
    Table,
    create_engine,
    insert,
    select,
)
from sqlalchemy.exc import DBAPIError

from loaders import bulk
from loaders.bulk import insert_columns

TABLE = Table(
    "many",
    MetaData(),
    Column("number", Integer, primary_key=True, autoincrement=False),
    Column("small", SmallInteger, nullable=False),
    Column("large", BigInteger),
    Column("figure", Float),
    Column("other figure", Float),
    Column("flag", Boolean),
    Column("word", String(20)),
)

COLUMNS: dict[str, NDArray[Any]] = {
    "other figure": np.array([np.nan, 0.1, np.nan, -0.0, 1e300]),
    "number": np.array([1, 2, 3, 2_147_483_647, -2_147_483_648], dtype=np.int64),
    "small": np.array([0, -32_768, 32_767, 6, 1], dtype=np.int16),
    "large": np.array([0, 2**62, -(2**62), 1, 2], dtype=np.int64),
    "figure": np.array([1.5, np.nan, np.nan, 0.1 + 0.2, 5e-324]),
    "flag": np.array([True, False, True, False, True]),
}


@pytest.fixture
def engine(database_url: str) -> Iterator[Engine]:
    """A database with nothing in it, not even the store's tables."""
    engine = create_engine(database_url)
    yield engine
    engine.dispose()


@pytest.fixture
def table(engine: Engine) -> Table:
    TABLE.create(engine)
    return TABLE


def read(connection: Connection, *names: str) -> list[tuple[Any, ...]]:
    query = select(*(TABLE.c[name] for name in names)).order_by(TABLE.c.number)
    return [tuple(row) for row in connection.execute(query)]


def wanted(columns: dict[str, NDArray[Any]]) -> list[tuple[Any, ...]]:
    lists = ([None if cell != cell else cell for cell in array.tolist()] for array in columns.values())
    place = list(columns).index("number")
    return sorted(zip(*lists, strict=True), key=lambda row: row[place])


@pytest.mark.parametrize("generic", [False, True], ids=["its own way", "generic way"])
@pytest.mark.parametrize("size", [1, 2, 50_000])
def test_every_value_arrives(
    generic: bool, size: int, engine: Engine, table: Table, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(bulk, "SLICE", size)
    with engine.begin() as connection:
        if generic:
            monkeypatch.setattr(bulk, "_choose_way", lambda *_: bulk._insert_rows)
        insert_columns(connection, table, COLUMNS)
        assert read(connection, *COLUMNS) == wanted(COLUMNS)


def test_small_integers_go_into_wide_columns_and_tell_from_null(engine: Engine, table: Table) -> None:
    columns: dict[str, NDArray[Any]] = {
        "number": np.array([1, 2], dtype=np.int8),
        "small": np.array([3, -1], dtype=np.int64),
        "figure": np.array([0.0, np.nan], dtype=np.float32),
    }
    with engine.begin() as connection:
        insert_columns(connection, table, columns)
        assert read(connection, "number", "small", "figure", "large") == [(1, 3, 0.0, None), (2, -1, None, None)]


def test_words_arrive_too(engine: Engine, table: Table) -> None:
    columns: dict[str, NDArray[Any]] = {
        "number": np.array([1, 2]),
        "small": np.array([1, 1]),
        "word": np.array(["Café", "it's; --"], dtype=object),
    }
    with engine.begin() as connection:
        insert_columns(connection, table, columns)
        assert read(connection, "number", "word") == [(1, "Café"), (2, "it's; --")]


def test_no_rows_are_none(engine: Engine, table: Table) -> None:
    with engine.begin() as connection:
        insert_columns(connection, table, {"number": np.zeros(0, dtype=np.int64), "small": np.zeros(0, dtype=np.int8)})
        assert read(connection, "number") == []


def test_a_broken_constraint_is_sqlalchemys_error(engine: Engine, table: Table) -> None:
    same: dict[str, NDArray[Any]] = {"number": np.array([7, 7]), "small": np.array([1, 1])}
    with pytest.raises(DBAPIError), engine.begin() as connection:
        insert_columns(connection, table, same)
    with engine.connect() as connection:
        assert read(connection, "number") == []


@pytest.mark.postgresql
def test_an_integer_that_does_not_fit_is_not_cut_off(postgresql_url: str) -> None:
    engine = create_engine(postgresql_url)
    TABLE.create(engine)
    for columns in (
        {"number": np.array([2**31]), "small": np.array([1])},
        {"number": np.array([1]), "small": np.array([2**15])},
    ):
        with pytest.raises(OverflowError), engine.begin() as connection:
            insert_columns(connection, TABLE, columns)
    engine.dispose()


def test_many_rows_are_as_many(engine: Engine, table: Table) -> None:
    numbers = np.arange(120_001)
    figures = np.where(numbers % 3 == 0, np.nan, numbers / 7)
    with engine.begin() as connection:
        connection.execute(insert(table), [{"number": -1, "small": 0}])
        insert_columns(connection, table, {"number": numbers, "small": numbers % 100, "figure": figures})
        rows = read(connection, "number", "figure")
    assert len(rows) == 120_002
    assert all(figure is None if number % 3 == 0 else figure == number / 7 for number, figure in rows[1:])
