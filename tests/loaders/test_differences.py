"""What a submission changed of what it replaced, number by number."""

from __future__ import annotations

from pathlib import Path

import pytest
from sqlalchemy import Engine

from loaders import differences
from loaders.areas import read_areas
from loaders.differences import Difference, find_differences
from loaders.periods import PeriodKind, parse_period
from loaders.returns_catalogue import return_named
from tests.loaders.sent import SUPPLY_ROW, supply, supply_row
from tests.loaders.stored import send

MERCIA = read_areas().by_code("E23000016").id
Q3 = parse_period("July to September 2025", PeriodKind.QUARTER).id
SUPPLY = return_named("police-supply")


def find(engine: Engine, number: int) -> list[Difference] | None:
    with engine.connect() as connection:
        return find_differences(connection, SUPPLY, number)


def tell(found: list[Difference] | None) -> list[tuple[str, str | None, str | None]]:
    """The category, the count before and the count after."""
    return [(each.words["category"], each.before.get("count"), each.after.get("count")) for each in found or []]


def test_what_changed_comes_and_goes_is_told(engine: Engine, tmp_path: Path) -> None:
    send(engine, tmp_path, supply(SUPPLY_ROW, supply_row(category="Class B", count="[c]"), supply_row(area="Kent")))
    second = send(
        engine,
        tmp_path,
        supply(supply_row(count="14"), supply_row(category="Class C", count="nil"), supply_row(area="Essex")),
    )
    found = find(engine, second)
    assert sorted(tell(found), key=str) == [("Class A", "12", "14"), ("Class B", "[c]", None), ("Class C", None, "nil")]
    assert found is not None
    assert {(each.area, each.period, each.words["measure"]) for each in found} == {(MERCIA, Q3, "seizures")}


def test_what_nobody_had_sent_is_no_change(engine: Engine, tmp_path: Path) -> None:
    assert find(engine, send(engine, tmp_path, supply(SUPPLY_ROW))) == []


def test_what_stays_the_same_is_no_change(engine: Engine, tmp_path: Path) -> None:
    send(engine, tmp_path, supply(SUPPLY_ROW))
    assert find(engine, send(engine, tmp_path, supply("", SUPPLY_ROW))) == []


def test_each_is_compared_with_what_it_replaced_itself(engine: Engine, tmp_path: Path) -> None:
    numbers = [send(engine, tmp_path, supply(supply_row(count=count))) for count in ("1", "2", "3")]
    assert [tell(find(engine, number)) for number in numbers] == [[], [("Class A", "1", "2")], [("Class A", "2", "3")]]


def test_too_much_is_not_compared(engine: Engine, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(differences, "MOST_ROWS", 1)
    send(engine, tmp_path, supply(SUPPLY_ROW, supply_row(category="Class B")))
    assert find(engine, send(engine, tmp_path, supply(supply_row(count="13")))) is None
