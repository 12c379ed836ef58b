"""The past stays what it was, whatever comes after: figure for figure, at every version, and giving nothing away."""

from __future__ import annotations

from pathlib import Path
from random import Random

import pytest
from sqlalchemy import select

from loaders.database import write_transaction
from loaders.remove import remove_illustrative
from loaders.tables import submission_part
from metrics.catalogue import find_metrics
from metrics.refresh import make_outcomes
from tests.metrics.history import History
from tests.metrics.sendings import draw_sendings
from tests.metrics.store import Store
from tests.metrics.test_refresh import send
from tests.metrics.test_withdrawal import take_back
from tests.postgresql import PostgreSQL

PROGRESS = "{} | 12 months to September 2025 | treatment-progress | Adults | All | {} | All | All | {} | 900"


def check_random_changes(store: Store, seed: int, monkeypatch: pytest.MonkeyPatch) -> None:
    """Send what is drawn, with other changes of the store in between, and look at all of the past now and then."""
    random, history = Random(seed), History(store)
    for sending in draw_sendings(Random(seed), 8):
        send(store, sending)
        history.keep()
        change = random.choice(("nothing", "nothing", "withdraw", "remove", "redefine"))
        if change == "withdraw":
            withdraw_one(store, random)
        elif change == "remove":
            remove(store, history)
        elif change == "redefine":
            redefine(store, random, history, monkeypatch)
        history.keep()
    history.check()
    store.refresh()
    history.keep()
    history.check()


def withdraw_one(store: Store, random: Random) -> None:
    """Withdraw any submission of which something stands."""
    query = select(submission_part.c.submission_id).where(submission_part.c.superseded_by.is_(None)).distinct()
    with store.engine.connect() as connection:
        numbers = sorted(connection.scalars(query))
    if numbers:
        take_back(store, random.choice(numbers))


def remove(store: Store, history: History) -> None:
    """Take out what is made up."""
    with write_transaction(store.engine) as connection:
        if remove_illustrative(connection):
            make_outcomes(connection)
            history.remove_illustrative()


def redefine(store: Store, random: Random, history: History, monkeypatch: pytest.MonkeyPatch) -> None:
    """Make all outcomes anew with half of the metrics, then with all of them again."""
    metrics = find_metrics()
    half = {slug: metrics[slug] for slug in random.sample(sorted(metrics), k=len(metrics) // 2)}
    with monkeypatch.context() as patch:
        patch.setattr("metrics.refresh.find_metrics", lambda: half)
        store.refresh()
    history.keep()
    store.refresh()


@pytest.mark.parametrize("seed", range(12))
def test_every_version_stays_what_it_was(seed: int, store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    check_random_changes(store, seed, monkeypatch)


@pytest.mark.postgresql
@pytest.mark.parametrize("seed", [2, 3, 6])
def test_so_it_does_on_postgresql(
    seed: int, postgresql_server: PostgreSQL, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with postgresql_server.make_database() as url:
        store = Store(url, tmp_path)
        check_random_changes(store, seed, monkeypatch)
        store.engine.dispose()
