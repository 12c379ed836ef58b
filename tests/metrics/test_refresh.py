"""Refreshing little by little and all at once give the same outcomes, and both those of a naive calculation."""

from __future__ import annotations

import math
from dataclasses import fields, replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from random import Random
from typing import Any

import pytest
from sqlalchemy import select, text

from loaders.areas import Area, read_areas, read_populations
from loaders.database import write_transaction
from loaders.periods import Period
from loaders.returns_catalogue import return_named
from loaders.status import Status
from loaders.tables import outcome
from metrics.catalogue import find_metrics
from metrics.cells import Cells
from metrics.refresh import ensure_outcomes
from metrics.stored_cells import read_cells
from tests.metrics.oracle import TOTAL, Category, Oracle
from tests.metrics.oracle_figures import Figure, Sending
from tests.metrics.sendings import draw_sendings
from tests.metrics.store import Store
from tests.postgresql import PostgreSQL

OutcomeKey = tuple[str, str, Area, Period, Category]


def read_table(store: Store) -> dict[OutcomeKey, Figure]:
    """The whole table of outcomes, in the oracle's words."""
    register = store.outcomes.register
    plans = {plan.id: plan for plan in register.plans}
    with store.engine.connect() as connection:
        cells = read_cells(connection, series=list(plans), areas=[area.id for area in read_areas().all()])
    found = {}
    for place in range(len(cells)):
        plan = plans[int(cells.series[place])]
        category = register.words[int(cells.category[place])] if cells.category[place] else TOTAL
        area, period = read_areas().by_id(int(cells.area[place])), Period.from_id(int(cells.period[place]))
        figure = make_figure(cells, place, has_denominator=plan.series.denominator is not None)
        found[plan.metric.slug, plan.series.name, area, period, category] = figure
    return found


def read_hidden(store: Store) -> dict[tuple[int, ...], int]:
    """What disclosure control makes of each figure, by its key in the table."""
    with store.engine.connect() as connection:
        keys = (outcome.c.area_id, outcome.c.period, outcome.c.series_id, outcome.c.category_id)
        return {tuple(row[:4]): row[4] for row in connection.execute(select(*keys, outcome.c.hidden))}


def make_figure(cells: Cells, place: int, *, has_denominator: bool) -> Figure:
    """One cell as a figure of the oracle; rounded, because sums in another order differ in the last digit."""
    numbers: dict[str, Any] = {}
    for each in fields(Figure):
        number = getattr(cells, each.name)[place].item()
        numbers[each.name] = None if isinstance(number, float) and math.isnan(number) else number
    numbers["status"] = Status(numbers["status"])
    if not has_denominator:
        numbers["denominator"] = None
    return round_figure(Figure(**numbers))


def round_figure(figure: Figure) -> Figure:
    """The figure to ten significant digits."""
    numbers: dict[str, Any] = {each.name: getattr(figure, each.name) for each in fields(Figure)}
    for name, number in numbers.items():
        if isinstance(number, float):
            numbers[name] = float(f"{number:.10g}")
    return Figure(**numbers)


def calculate(sendings: list[Sending]) -> dict[OutcomeKey, Figure]:
    """Every figure of every series, by the oracle."""
    found = {}
    for metric in find_metrics().values():
        for series in metric.series:
            if any(sending.returned == series.returned for sending in sendings):
                for (area, period, category), figure in Oracle(series, sendings, read_populations()).find_all().items():
                    denominator = figure.denominator if series.denominator else None
                    key = (metric.slug, series.name, area, period, category)
                    found[key] = round_figure(replace(figure, denominator=denominator))
    return found


def send(store: Store, sending: Sending) -> None:
    """Send what was drawn, as a file."""
    columns = return_named(sending.returned).columns
    lines = [" | ".join(row[name] for name in columns) for row in sending.rows]
    day = datetime(2026, 1, 1, tzinfo=UTC) + timedelta(days=sending.day - datetime(2026, 1, 1, tzinfo=UTC).toordinal())
    store.send(sending.returned, *lines, illustrative=sending.illustrative, day=day)


def compare(found: dict[OutcomeKey, Figure], wanted: dict[OutcomeKey, Figure]) -> None:
    """Fail with the first few outcomes that differ."""
    wrong = [key for key in {**found, **wanted} if found.get(key) != wanted.get(key)]
    lines = [f"{key}\n  is     {found.get(key)}\n  should {wanted.get(key)}" for key in wrong[:3]]
    assert not wrong, f"{len(wrong)} of {len(wanted)} differ:\n" + "\n".join(lines)


@pytest.mark.parametrize("seed", range(20))
def test_loads_one_by_one_give_what_a_naive_calculation_and_a_full_refresh_give(seed: int, store: Store) -> None:
    check_sendings(store, seed)


@pytest.mark.postgresql
@pytest.mark.parametrize("seed", [1, 5, 7])
def test_so_they_do_on_postgresql(seed: int, postgresql_server: PostgreSQL, tmp_path: Path) -> None:
    with postgresql_server.make_database() as url:
        store = Store(url, tmp_path)
        check_sendings(store, seed)
        store.engine.dispose()


def check_sendings(store: Store, seed: int) -> None:
    """Send what is drawn, one after the other, and compare; then refresh all, and compare again."""
    sendings = draw_sendings(Random(seed), 8)
    for sending in sendings:
        send(store, sending)
    wanted = calculate(sendings)
    compare(read_table(store), wanted)
    hidden = read_hidden(store)
    store.refresh()
    compare(read_table(store), wanted)
    assert read_hidden(store) == hidden


# ---------------------------------------------------------------- what not every area has

FINDS = "prison-drug-finds"


def find_finds(store: Store, area: str, *, prison: str = "") -> list[tuple[str, Status, float | None, int, int]]:
    """Drug finds of an area by year: status, number, and how many areas are present of how many."""
    found = store.find(FINDS, area, by="prison" if prison else "", category=prison or None)
    return [(r.period.short_label, r.status, r.numerator, r.members_present, r.members) for r in found]


def test_a_partnership_waits_for_no_authority_without_a_prison(store: Store) -> None:
    store.send("prison-finds", f"Worcestershire | 2023/24 | {FINDS} | HMP North | 20 | 900")
    for area in ("herefordshire-and-worcestershire", "West Mercia", "England"):
        assert find_finds(store, area) == [("2023/24", Status.OK, 20, 1, 1)]


def test_once_an_authority_has_sent_finds_every_year_waits_for_it(store: Store) -> None:
    store.send("prison-finds", f"Worcestershire | 2022/23 | {FINDS} | HMP North | 10 | 900",
               f"Worcestershire | 2023/24 | {FINDS} | HMP North | 20 | 900")  # fmt: skip
    store.send("prison-finds", f"Shropshire | 2023/24 | {FINDS} | HMP South | 5 | 700")
    assert find_finds(store, "West Mercia") == [
        ("2022/23", Status.INCOMPLETE, None, 1, 2),
        ("2023/24", Status.OK, 25, 2, 2),
    ]
    assert find_finds(store, "herefordshire-and-worcestershire")[0] == ("2022/23", Status.OK, 10, 1, 1)
    assert find_finds(store, "West Mercia", prison="HMP North") == [
        ("2022/23", Status.OK, 10, 1, 1),
        ("2023/24", Status.OK, 20, 1, 1),
    ]


def test_a_prison_sent_under_the_wrong_authority_is_not_waited_for_once_that_is_mended(store: Store) -> None:
    store.send("prison-finds", f"Worcestershire | 2022/23 | {FINDS} | HMP North | 10 | 900",
               f"Worcestershire | 2023/24 | {FINDS} | HMP South | 20 | 900")  # fmt: skip
    store.send("prison-finds", f"Shropshire | 2023/24 | {FINDS} | HMP North | 5 | 700")
    assert find_finds(store, "West Mercia", prison="HMP North")[0] == ("2022/23", Status.INCOMPLETE, None, 1, 2)
    store.send("prison-finds", f"Worcestershire | 2022/23 | {FINDS} | HMP South | 10 | 900")
    assert find_finds(store, "West Mercia", prison="HMP North") == [("2023/24", Status.OK, 5, 1, 1)]
    before = read_table(store)
    store.refresh()
    assert read_table(store) == before


def test_an_offence_that_a_district_never_has_does_not_hold_up_the_others(store: Store) -> None:
    start = "2019-01 | neighbourhood-crime | data.police.uk | All | All"
    lines = [f"E0700023{digit} | {start} | All | | | | 9 | " for digit in range(4, 10)]
    store.send("published-figures", *lines, f"E07000239 | {start} | Robbery | | | | 2 | ")
    plan = store.outcomes.register.by_series["neighbourhood-crime", "data.police.uk"]
    county = read_areas().by_code("E10000034").id
    total, robbery = (store.outcomes.read([plan], [county], breakdown=by) for by in (None, "group"))
    assert (total.status.tolist(), total.numerator.tolist()) == ([Status.OK], [54])
    assert (robbery.status.tolist(), robbery.numerator.tolist()) == ([Status.OK], [2])


def test_a_full_refresh_tells_servers_that_their_memory_is_old(store: Store) -> None:
    before = store.outcomes.data_version()
    store.refresh()
    assert store.outcomes.data_version() > before


# ---------------------------------------------------------------- stores of an older version


def test_a_store_that_does_not_say_by_which_rules_makes_its_outcomes_anew(store: Store) -> None:
    start = "12 months to September 2025 | treatment-progress | Adults | All | {} | All | All"
    store.send("treatment", *(
        f"{area} | {start.format(sex)} | {count} | 300"
        for area, several in (("Herefordshire", (60, 3, 57)), ("Worcestershire", (90, 40, 50)))
        for sex, count in zip(("All", "Female", "Male"), several, strict=True)
    ))  # fmt: skip
    before, hidden = read_table(store), read_hidden(store)
    assert set(hidden.values()) == {0, 1, 2}
    with store.engine.begin() as connection:
        connection.execute(text("UPDATE outcome SET hidden = 0"))
        connection.execute(text("DROP TABLE derivation"))
    again = Store(str(store.engine.url), store.folder)
    with write_transaction(again.engine) as connection:
        assert ensure_outcomes(connection)
        assert not ensure_outcomes(connection)
    assert (read_table(again), read_hidden(again)) == (before, hidden)
    again.engine.dispose()


def test_outcomes_are_made_anew_when_the_rules_have_changed(store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    with write_transaction(store.engine) as connection:
        ensure_outcomes(connection)
        assert not ensure_outcomes(connection)
        monkeypatch.setattr("metrics.masks.VERSION", 0)
        assert ensure_outcomes(connection)
