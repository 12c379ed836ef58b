"""How far groups are apart: both gaps by hand, and what a test says of them."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from layouts.exhibits.gaps import find_gap, write_absolute, write_gap, write_relative
from metrics.catalogue import find_metrics
from metrics.results import Result
from tests.layouts.pages.progress import make_store, row
from tests.metrics.store import Store

PERIOD = "12 months to September 2025"


@pytest.fixture
def store(tmp_path: Path) -> Store:
    """Of Herefordshire's 100, 10 of 50 women and 30 of 50 men made progress."""
    return make_store(tmp_path)


def find_groups(store: Store) -> list[Result]:
    """Both groups of Herefordshire."""
    return store.find("treatment-progress", "Herefordshire", PERIOD, by="sex")


def test_both_gaps_are_of_the_highest_and_the_lowest_group(store: Store) -> None:
    gap = find_gap(find_groups(store))
    assert gap is not None
    assert (gap.highest.category, gap.lowest.category) == ("Male", "Female")
    assert gap.absolute == pytest.approx(40)  # 60% less 20%
    assert gap.relative == pytest.approx(3)  # 60% through 20%
    assert gap.test == "more than chance"  # 46.2% to 72.4% beside 11.2% to 33.0%
    assert write_absolute(gap) == "40.0 percentage points"
    assert write_relative(gap) == "3.0 times"
    assert write_gap(find_metrics()["treatment-progress"], gap) == (
        "In Herefordshire, treatment progress stood at 60.0% for Male and 20.0% for Female in the 12 months to "
        "September 2025: a gap of 40.0 percentage points, 3.0 times as high; more than chance."
    )


def test_a_small_gap_could_be_chance(store: Store) -> None:
    store.send(
        "treatment",
        row("Worcestershire", 2025, 50, 100, sex="Female"),
        row("Worcestershire", 2025, 52, 100, sex="Male"),
    )
    gap = find_gap(store.find("treatment-progress", "Worcestershire", PERIOD, by="sex"))
    assert gap is not None
    assert gap.test == "could be chance"
    assert write_relative(gap) == "1.04 times"


def test_nought_has_no_relative_gap(store: Store) -> None:
    store.send(
        "treatment", row("Worcestershire", 2025, 0, 100, sex="Female"), row("Worcestershire", 2025, 52, 100, sex="Male")
    )
    gap = find_gap(store.find("treatment-progress", "Worcestershire", PERIOD, by="sex"))
    assert gap is not None
    assert gap.relative is None
    assert write_relative(gap) == ""
    assert "a gap of 52.0 percentage points; more than chance." in write_gap(find_metrics()["treatment-progress"], gap)


def test_one_group_or_none_has_no_gap(store: Store) -> None:
    assert find_gap([]) is None
    assert find_gap(find_groups(store)[:1]) is None


def test_people_of_whom_it_is_not_known_are_no_group(store: Store) -> None:
    known, other = find_groups(store)
    assert find_gap([known, replace(other, category="Not stated")]) is None
