"""The rows that are named for any figure, added up from the very files, come to what is stored: an oracle."""

from __future__ import annotations

import csv
import math
from dataclasses import replace
from pathlib import Path
from random import Random

import pytest

from loaders.areas import Area, read_areas
from loaders.periods import Period
from loaders.status import Status
from metrics.cells import TOTAL
from metrics.definition import Statistic
from metrics.outcomes import Outcomes
from metrics.plans import Plan
from metrics.provenance import find_provenance
from metrics.provenance_facts import Asked, Purpose, Source
from metrics.stored_cells import read_cells
from tests.metrics.oracle_figures import read_number
from tests.metrics.sendings import draw_sendings
from tests.metrics.store import Store
from tests.metrics.test_refresh import send
from tests.postgresql import PostgreSQL


def add_rows(store: Store, sources: tuple[Source, ...], statistic: Statistic) -> float:
    """What the named rows of the very files come to, read without the product."""
    total = 0.0
    for source in sources:
        with (store.folder / source.origin.file_name).open(encoding="utf-8", newline="") as file:
            rows = dict(enumerate(csv.DictReader(file), start=2))
        for number in source.rows:
            status, count = read_number(rows[number]["count"])
            if statistic is Statistic.COUNT and status is Status.NOT_APPLICABLE and "value" in rows[number]:
                status, count = read_number(rows[number]["value"])
            total += (count or 0.0) if status is Status.OK else 0.0
    return total


def check_figures(store: Store, outcomes: Outcomes, random: Random, count: int) -> int:
    """Add up the rows of so many figures that have a numerator; give how many were checked."""
    register = outcomes.register
    plans = {plan.id: plan for plan in register.plans}
    with store.engine.connect() as connection:
        areas = [area.id for area in read_areas().all()]
        cells = read_cells(connection, series=list(plans), areas=areas, version=outcomes.version)
    shown = [place for place in range(len(cells)) if plans[int(cells.series[place])].fits(int(cells.period[place]))]
    told = [p for p in shown if cells.status[p] == Status.OK and not math.isnan(cells.numerator[p])]
    for place in random.sample(told, k=min(count, len(told))):
        plan = plans[int(cells.series[place])]
        category = register.words[int(cells.category[place])] if cells.category[place] != TOTAL else ("", "")
        area, period = read_areas().by_id(int(cells.area[place])), Period.from_id(int(cells.period[place]))
        check_figure(store, outcomes, plan, (area, period, *category), float(cells.numerator[place]))
    return len(told)


def check_figure(
    store: Store, outcomes: Outcomes, plan: Plan, what: tuple[Area, Period, str, str], numerator: float
) -> None:
    """Fail unless the rows named for a figure come to its numerator as it is stored."""
    asked = Asked(plan.metric, plan.series, *what)
    found = find_provenance(outcomes, asked)
    sources = found.sources_for(Purpose.FIGURE)
    assert add_rows(store, sources, plan.series.statistic) == pytest.approx(numerator, abs=1e-6), asked
    assert found.missing == (), asked
    assert len(found.pooled) == (plan.series.pooled if plan.series.pooled > 1 else 0)


@pytest.mark.parametrize("seed", range(8))
def test_the_named_rows_of_any_figure_come_to_its_numerator(seed: int, store: Store) -> None:
    check_store(store, seed)


@pytest.mark.postgresql
def test_so_they_do_on_postgresql(postgresql_server: PostgreSQL, tmp_path: Path) -> None:
    with postgresql_server.make_database() as url:
        store = Store(url, tmp_path)
        check_store(store, 3)
        store.engine.dispose()


def check_store(store: Store, seed: int) -> None:
    """Send what is drawn; check figures of now, and as at a version on the way."""
    random = Random(seed)
    versions = []
    for sending in draw_sendings(random, 8):
        send(store, replace(sending, illustrative=False))
        versions.append(store.outcomes.data_version())
    assert check_figures(store, store.outcomes, random, 25)
    check_figures(store, store.outcomes.at(random.choice(versions[:-1])), random, 15)
