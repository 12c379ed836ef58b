"""Counts that jump and shuffled years are found, and sound ones are left alone."""

from pathlib import Path

import numpy as np
import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st
from numpy.typing import NDArray

from loaders.check import check_file
from loaders.partner_return import TypedChunk
from loaders.plausibility import find_plausible_range, find_scrambled_years, query_scrambled_year
from loaders.report import Severity

SHARED_DATA = Path(__file__).resolve().parents[3] / "shared" / "data"


def make_table(areas: int, years: int, *, noise: float = 0.1) -> NDArray[np.float64]:
    """Areas of very different size, each with a trend and some noise."""
    random = np.random.default_rng(20)
    size = random.lognormal(5, 1, (areas, 1))
    return np.asarray(size * np.exp(0.05 * np.arange(years) + random.normal(0, noise, (areas, years))))


def shuffle(table: NDArray[np.float64], *years: int) -> NDArray[np.float64]:
    """The table with the figures of some years given to the wrong areas."""
    shuffled = table.copy()
    for year in years:
        shuffled[:, year] = np.roll(table[:, year], 7 + year)
    return shuffled


def test_a_sound_table_raises_no_question() -> None:
    assert find_scrambled_years(make_table(60, 8)) == ()


@pytest.mark.parametrize("years", [(0,), (1,), (4,), (6,), (7,), (2, 5), (3, 4)])
def test_exactly_the_shuffled_years_are_given(years: tuple[int, ...]) -> None:
    assert find_scrambled_years(shuffle(make_table(60, 8), *years)) == years


def test_gaps_zeros_and_a_year_without_figures_do_not_disturb() -> None:
    table = shuffle(make_table(60, 9), 8)
    table[:5, 2] = np.nan
    table[5:9, 3] = 0
    table[:, 5] = np.nan
    assert find_scrambled_years(table) == (8,)


@pytest.mark.parametrize("shape", [(60, 3), (9, 8), (0, 5), (5, 0)])
def test_too_little_to_compare_says_nothing(shape: tuple[int, int]) -> None:
    table = shuffle(make_table(*shape), 1) if shape[1] > 1 else make_table(*shape)
    assert find_scrambled_years(table) == ()


def test_four_years_are_just_enough_to_compare() -> None:
    assert find_scrambled_years(shuffle(make_table(60, 4), 3)) == (3,)


def test_equal_figures_everywhere_say_nothing() -> None:
    assert find_scrambled_years(np.full((30, 6), 5.0)) == ()


def test_the_question_names_the_year() -> None:
    finding = query_scrambled_year("2020")
    assert finding.severity is Severity.QUERY
    assert "2020" in finding.message


@pytest.mark.parametrize(("name", "scrambled"), [("misuse", [2020]), ("primary", []), ("secondary", [])])
def test_the_scrambled_year_of_a_real_file_is_found_and_no_other(name: str, scrambled: list[int]) -> None:
    path = SHARED_DATA / "nhs_drug_misuse" / f"{name}.csv"
    if not path.is_file():
        pytest.skip("the published files (shared/data beside the repository) are not here")
    frame = pd.read_csv(path).set_index("year").T
    assert [frame.columns[year] for year in find_scrambled_years(frame.to_numpy(float))] == scrambled


# ---------------------------------------------------------------- counts that jump


@pytest.mark.parametrize(
    ("before", "now", "asked"),
    [
        (0, 11, False), (0, 12, True), (1, 10, False), (2, 18, False), (2, 20, True), (11, 0, False), (12, 0, True),
        (50, 100, False), (50, 101, True), (100, 50, False), (100, 49, True), (500, 1_000, False), (900, 9_000, True),
        (12, 24, False), (30, 69, False), (3, 3, False), (100_000, 49_000, True),
    ],
)  # fmt: skip
def test_a_count_is_asked_about_that_is_far_from_the_one_before(before: int, now: int, asked: bool) -> None:
    low, high = find_plausible_range(np.array([float(before)]))
    assert bool(now < low[0] or now > high[0]) is asked


@given(st.floats(0, 1e7), st.floats(0, 1e7))
def test_the_rule_is_both_of_its_limits(before: float, now: float) -> None:
    low, high = (float(each[0]) for each in find_plausible_range(np.array([before])))
    ratio = now < before / 2 or now > 2 * before
    errors = abs(np.sqrt(now + 0.375) - np.sqrt(before + 0.375)) / np.sqrt(0.5)
    if abs(errors - 4) > 1e-6 and not np.isclose(now, before / 2) and not np.isclose(now, 2 * before):
        assert (now < low or now > high) is (ratio and bool(errors > 4))


@given(st.lists(st.floats(0, 1e6), min_size=2, max_size=20))
def test_the_more_there_were_the_more_is_expected(counts: list[float]) -> None:
    low, high = find_plausible_range(np.sort(np.array(counts)))
    assert (np.diff(low) >= -1e-9).all()
    assert (np.diff(high) >= -1e-9).all()


def test_public_figures_are_seldom_asked_about() -> None:
    """As docs/returns.md says: of successive counts of deaths from drug poisoning, of each authority, 8 of 8,856."""
    path = SHARED_DATA / "ons_deaths" / "drug_poisoning_registrations_by_LA.csv"
    if not path.is_file():
        pytest.skip("the published files (shared/data beside the repository) are not here")
    chunks: list[TypedChunk] = []
    check_file(path, begin=lambda *_: chunks.append)
    names = ("area", "measure", "publication", "sex", "age", "group", "period", "count")
    frame = pd.concat(pd.DataFrame({name: chunk.columns[name] for name in names}) for chunk in chunks)
    frame = frame.dropna(subset=["count"]).sort_values(list(names))
    key = frame[list(names[:-2])].assign(months=frame.period % 100).to_numpy()
    follows = (key[1:] == key[:-1]).all(axis=1)
    counts = frame["count"].to_numpy(float)
    before, now = counts[:-1][follows], counts[1:][follows]
    low, high = find_plausible_range(before)
    assert (len(now), int(((now < low) | (now > high)).sum())) == (8_856, 8)
