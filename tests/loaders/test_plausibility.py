"""Shuffled years are found, and sound ones are left alone."""

from pathlib import Path

import numpy as np
import pandas as pd
import pytest
from numpy.typing import NDArray

from loaders.plausibility import find_scrambled_years, query_scrambled_year
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
