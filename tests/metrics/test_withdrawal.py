"""Outcomes after a withdrawal are those of a store that is made anew from what stands."""

from __future__ import annotations

from pathlib import Path

import pytest

from loaders.withdraw import Withdrawal, withdraw
from metrics.withdrawal import drop_outcomes
from tests.loaders.stored import read_store
from tests.metrics.store import Store

SUPPLY = "West Mercia | July to September 2025 | county-lines-closed | All | {}"
PROGRESS = "{} | 12 months to September 2025 | treatment-progress | Adults | All | All | All | All | {} | 300"


@pytest.fixture
def store(tmp_path: Path) -> Store:
    """An empty store."""
    return Store(f"sqlite:///{tmp_path / 'outcomes.sqlite'}", tmp_path)


def take_back(store: Store, number: int | None) -> None:
    assert number is not None
    wanted = Withdrawal(number, "Sent by mistake.", "A. Officer")
    withdraw(store.engine, wanted, lambda c, returned, rows: drop_outcomes(c, returned.slug, rows))


def read_outcomes(store: Store) -> object:
    """All figures, without the version since which each has stood, the last of the columns."""
    return [row[:-1] for row in read_store(store.engine)["outcome"]]


def test_a_withdrawn_figure_is_gone_and_sums_follow(store: Store) -> None:
    store.send("treatment", PROGRESS.format("Herefordshire", 120))
    before = read_outcomes(store)
    number = store.send("treatment", PROGRESS.format("Worcestershire", 100)).submission
    assert read_outcomes(store) != before
    take_back(store, number)
    assert read_outcomes(store) == before


def test_it_is_what_a_store_made_anew_would_hold(store: Store) -> None:
    first = store.send(
        "treatment", *(PROGRESS.format(area, 90) for area in ("Herefordshire", "Worcestershire"))
    ).submission
    store.send("treatment", PROGRESS.format("Herefordshire", 120))
    other = store.send("police-supply", SUPPLY.format(4)).submission
    take_back(store, first)
    take_back(store, other)
    held = read_outcomes(store)
    assert held
    store.refresh()
    assert read_outcomes(store) == held
