"""Populations: a table to check by hand, the naive sum as oracle, and the year that stands in for another."""

from __future__ import annotations

import csv
import shutil
from pathlib import Path

import numpy as np
import pytest

from loaders.areas import (
    ENGLAND_CODE,
    FIVE_YEAR_BANDS,
    LOWER_TIER,
    REFERENCE_FOLDER,
    SEXES,
    Areas,
    Populations,
    read_areas,
    read_populations,
)
from loaders.errors import OutcomesError


def write_populations(folder: Path, people: dict[tuple[str, int, str], int], lines: int | None = None) -> Path:
    """A reference folder where each authority has one person in each band, but for the cells named."""
    reference = folder / "reference"
    shutil.copytree(REFERENCE_FOLDER, reference)
    codes = [area.code for area in read_areas().tiers()[0]]
    keys = [(code, year, sex) for year, sex in ((2015, "All"), (2018, "All"), (2018, "Female")) for code in codes]
    with (reference / "populations.csv").open("w", encoding="utf-8", newline="") as out:
        writer = csv.writer(out)
        writer.writerow(["area_code", "year", "sex", *FIVE_YEAR_BANDS, "source", "source_date"])
        for key in keys[:lines]:
            writer.writerow([*key, *[people.get(key, 1)] * len(FIVE_YEAR_BANDS), "test", "2026"])
    return reference


def read_small(folder: Path) -> tuple[Areas, Populations]:
    """Worcester with ten people a band in 2018, everyone else with one."""
    reference = write_populations(folder, {("E07000237", 2018, "All"): 10})
    return read_areas(reference), read_populations(reference)


def test_the_bands_are_the_nineteen_of_the_standard_population() -> None:
    assert len(FIVE_YEAR_BANDS) == 19
    assert FIVE_YEAR_BANDS[:2] == ("0 to 4", "5 to 9")
    assert FIVE_YEAR_BANDS[-2:] == ("85 to 89", "90 and over")
    assert SEXES == ("All", "Female", "Male")


def test_a_county_is_the_sum_of_its_districts_by_hand(tmp_path: Path) -> None:
    areas, populations = read_small(tmp_path)
    worcester, county = areas.by_code("E07000237"), areas.by_code("E10000034")
    assert populations.count(worcester, 2018) == 19 * 10
    assert populations.count(county, 2018) == 19 * (10 + 5)
    assert populations.count(county, 2018, ages=("0 to 4", "90 and over")) == 2 * (10 + 5)
    assert populations.count(areas.by_code(ENGLAND_CODE), 2018) == 19 * (296 + 9)
    bands = populations.bands(county, 2018)
    assert bands is not None
    assert bands.tolist() == [15] * 19


def test_a_missing_year_is_the_latest_before_it_and_never_a_later_one(tmp_path: Path) -> None:
    areas, populations = read_small(tmp_path)
    worcester = areas.by_code("E07000237")
    years = (2014, 2015, 2017, 2018, 2030)
    assert [populations.year_used(year) for year in years] == [None, 2015, 2015, 2018, 2018]
    assert [populations.count(worcester, year) for year in years] == [None, 19, 19, 190, 190]
    assert [populations.year_used(year, "Female") for year in years] == [None, None, None, 2018, 2018]
    assert populations.count(worcester, 2017, sex="Female") is None
    assert populations.bands(worcester, 2014) is None


def test_a_sex_that_no_year_has_is_missing_not_zero(tmp_path: Path) -> None:
    areas, populations = read_small(tmp_path)
    worcester = areas.by_code("E07000237")
    assert populations.year_used(2018, "Male") is None
    assert populations.count(worcester, 2018, sex="Male") is None
    assert np.isnan(populations.counts(np.array([worcester.id]), np.array([2018]), sex="Male")).all()


def test_england_and_wales_has_no_population_here() -> None:
    areas, populations = read_areas(), read_populations()
    both = areas.by_code("K04000001")
    assert populations.count(both, 2020) is None
    assert populations.bands(both, 2020) is None
    assert np.isnan(populations.counts(np.array([both.id, 0, 999_999]), np.array([2020] * 3))).all()


def test_whole_columns_agree_with_one_by_one() -> None:
    areas, populations = read_areas(), read_populations()
    some = [areas.by_code(code) for code in ("E07000237", "west-midlands", ENGLAND_CODE, "K04000001", "E06000019")]
    pairs = [(area, year) for area in some for year in (1990, 2001, 2012, 2020, 2031)]
    for sex in SEXES:
        for ages in (None, ("15 to 19", "20 to 24")):
            column = populations.counts(
                np.array([area.id for area, _ in pairs]),
                np.array([year for _, year in pairs]),
                ages=ages,
                sex=sex,
            )
            singly = [populations.count(area, year, ages=ages, sex=sex) for area, year in pairs]
            assert [None if np.isnan(value) else int(value) for value in column] == singly


def test_every_area_is_the_naive_sum_of_the_rows_of_its_lower_tier() -> None:
    areas, populations = read_areas(), read_populations()
    with (REFERENCE_FOLDER / "populations.csv").open(encoding="utf-8") as lines:
        rows = {(r["area_code"], r["year"], r["sex"]): r for r in csv.DictReader(lines)}
    for area in areas.all():
        codes = [member.code for member in areas.members(area, LOWER_TIER)]
        for sex in SEXES:
            naive = [sum(int(rows[code, "2020", sex][band]) for code in codes) for band in FIVE_YEAR_BANDS]
            bands = populations.bands(area, 2020, sex)
            assert (bands is None) == (not codes)
            assert bands is None or bands.tolist() == naive


def test_changing_an_answer_changes_nothing_in_the_register() -> None:
    area, populations = read_areas().by_code("E06000019"), read_populations()
    bands = populations.bands(area, 2020)
    assert bands is not None
    before = int(bands.sum())
    bands[:] = 0
    assert populations.count(area, 2020) == before


def test_an_unknown_band_or_sex_is_a_mistake_of_the_caller() -> None:
    area, populations = read_areas().by_code("E06000019"), read_populations()
    with pytest.raises(ValueError, match="18 to 24"):
        populations.count(area, 2020, ages=("18 to 24",))
    with pytest.raises(ValueError, match="Women"):
        populations.count(area, 2020, sex="Women")


def test_a_year_that_only_some_authorities_have_is_refused(tmp_path: Path) -> None:
    folder = write_populations(tmp_path, {}, lines=2 * 296 - 1)
    with pytest.raises(OutcomesError, match=r"each lower-tier authority once for 2018, All: see E07000245\."):
        read_populations(folder)


@pytest.mark.parametrize(
    ("old", "new", "words"),
    [
        ("E06000019,2015", "E06000999,2015", "E06000019, E06000999"),
        ("E06000019,2015", "E10000034,2015", "E06000019, E10000034"),
        ("E06000019,2015,All", "E06000020,2015,All", "see E06000019"),
    ],
)
def test_a_wrong_area_is_refused(old: str, new: str, words: str, tmp_path: Path) -> None:
    path = write_populations(tmp_path, {}) / "populations.csv"
    path.write_text(path.read_text(encoding="utf-8").replace(old, new), encoding="utf-8")
    with pytest.raises(OutcomesError) as caught:
        read_populations(path.parent)
    assert words in str(caught.value)
