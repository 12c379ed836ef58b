"""Totals that stand as everybody may see them: small ones hidden, hospitals' rounded, single years of deaths hidden."""

from __future__ import annotations

from collections.abc import Sequence
from math import isnan
from pathlib import Path

import numpy as np
import pytest

from loaders.areas import read_areas
from loaders.database import read_codes
from loaders.periods import parse_any_period
from loaders.tables import StoredChunk
from metrics.shown_counts import show_counts
from tests.metrics.store import Store

QUARTER, YEAR = "July to September 2025", "12 months to September 2025"
WORCESTER, REDDITCH, HEREFORDSHIRE = "E07000237", "E07000236", "E06000019"


@pytest.fixture
def store(tmp_path: Path) -> Store:
    """An empty store."""
    return Store(f"sqlite:///{tmp_path / 'outcomes.sqlite'}", tmp_path)


def look(
    store: Store, returned: str, measure: str, *totals: tuple[str, str, float, float | None]
) -> list[tuple[float | None, float | None]]:
    """The totals of a measure by area and period, as everybody may see them."""
    area, period, count, out_of = zip(*totals, strict=True)
    with store.engine.connect() as connection:
        code = read_codes(connection).get(("measure", measure), 0)
        rows = StoredChunk(
            {
                "measure": np.full(len(totals), code),
                "area": np.array([read_areas().by_code(each).id for each in area]),
                "period": np.array([parse_any_period(each).id for each in period]),
                "count": np.array(count, dtype=float),
                "out_of": np.array([np.nan if each is None else each for each in out_of]),
            }
        )
        shown = show_counts(connection, returned, rows).columns
    return list(zip(_to_plain(shown["count"].tolist()), _to_plain(shown["out_of"].tolist()), strict=True))


def _to_plain(numbers: Sequence[float]) -> list[float | None]:
    return [None if isnan(each) else each for each in numbers]


def test_what_a_rule_hides_is_hidden_and_the_rest_is_as_it_was(store: Store) -> None:
    line = "{} | July to September 2025 | homelessness-drug-need | {} | {} | {}"
    counts = {WORCESTER: (1, 2), REDDITCH: (30, 40), "E07000235": (9, 20), "E07000239": ("nil", "nil")}
    rows = [
        line.format(area, duty, count, 60)
        for area, both in counts.items()
        for duty, count in zip(("Prevention", "Relief"), both, strict=True)
    ]
    store.send("housing", *rows)
    small, large, nil, other, gone = look(
        store, "housing", "homelessness-drug-need",
        (WORCESTER, QUARTER, 3, 120), (REDDITCH, QUARTER, 70, 120), ("E07000239", QUARTER, 0, 120),
        (REDDITCH, QUARTER, 71, 120), (REDDITCH, "April to June 2025", 70, 120),
    )  # fmt: skip
    assert (small, large) == ((None, None), (70, 120))
    assert nil in ((0, 120), (None, None))
    assert (other, gone) == ((None, None), (None, None)), "no page shows such a figure"


def test_hospitals_counts_are_rounded(store: Store) -> None:
    line = f"{HEREFORDSHIRE} | {YEAR} | drug-admissions | Poisoning by drugs | {{}} | All | {{}}"
    store.send("nhs-admissions", line.format("All", 343))
    assert look(store, "nhs-admissions", "drug-admissions", (HEREFORDSHIRE, YEAR, 343, None)) == [(345, None)]


def test_a_year_of_which_only_three_together_are_shown_is_hidden(store: Store) -> None:
    rows = [f"{HEREFORDSHIRE} | {year} | drug-misuse-deaths | All | All | 60" for year in (2022, 2023, 2024)]
    store.send("deaths", *rows)
    assert look(store, "deaths", "drug-misuse-deaths", (HEREFORDSHIRE, "2024", 60, None)) == [(None, None)]


def test_what_no_rule_covers_is_shown_and_what_no_metric_shows_is_not(store: Store) -> None:
    seized = ("E23000016", QUARTER, 2, None)
    assert look(store, "police-supply", "seizures", seized) == [(2, None)]
    assert look(store, "police-supply", "no-such-measure", seized) == [(None, None)]
    assert look(store, "housing", "seizures", seized) == [(None, None)]


def test_a_store_that_does_not_know_the_definitions_yet_shows_nothing(store: Store) -> None:
    with store.engine.begin() as connection:
        connection.exec_driver_sql("DELETE FROM series")
    assert look(store, "police-supply", "seizures", ("E23000016", QUARTER, 2, None)) == [(None, None)]
