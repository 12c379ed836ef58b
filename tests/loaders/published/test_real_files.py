"""The real published files load as they are: known answers, and every row accounted for.

The files stand in `shared/data` beside the repository; without them these tests are skipped and say so. All traps that
they hold are also in our own fixtures.
"""

import csv
from functools import cache
from pathlib import Path

import pandas as pd
import pytest

from loaders.areas import LOWER_TIER, UPPER_TIER, read_areas, read_lsoa_areas
from loaders.check import check_file
from loaders.published_catalogue import find_layouts
from loaders.report import Severity
from tests.loaders.published.conversion import Conversion, convert, require_balance

FINGERTIPS, RATES = "fingertips-indicators", "ons-drug-poisoning-rates"
WORCESTERSHIRE, HEREFORDSHIRE, ENGLAND = "E10000034", "E06000019", "E92000001"

FILES = {
    "fingertips/91380_LAPEAlcSpecMort.csv": FINGERTIPS,
    "fingertips/93517_unmet_opiates.csv": FINGERTIPS,
    "fingertips/93532_unmet_alcohol.csv": FINGERTIPS,
    "homelessness/statutory_homelessness_2025Q2.csv": "mhclg-statutory-homelessness",
    "ndtms/Estimates_of_Alcohol_Dependent_Adults_in_England_for_R.csv": "ohid-alcohol-dependence-estimates",
    "ndtms/ViewIt Export Data_England.csv": "ndtms-viewit-england",
    "ndtms/ViewIt Export Data_LAs.csv": "ndtms-viewit-local",
    "ons_deaths/DrugDeathsLA_2016-18_rates.csv": RATES,
    "ons_deaths/drug_poisoning_registrations_by_LA.csv": "ons-drug-poisoning-registrations",
    "population/la_pop_estimates_syoa_1997-2020.csv": "ons-population-single-year",
    **{f"police_street/2018-{month}-west-mercia-street.csv": "data-police-uk-street" for month in (10, 11, 12)},
    **{f"seizures/Seizures{year:02}-{year + 1:02}.csv": "home-office-seizures" for year in range(9, 17)},
}


@cache
def real(folder: Path, name: str) -> Conversion:
    """A real file, converted."""
    return convert(folder / name, FILES[name])


def crosscheck(folder: Path, number: str) -> dict[str, str]:
    """One of the figures that must come out."""
    with (folder / "crosschecks.csv").open(encoding="utf-8", newline="") as lines:
        return next(row for row in csv.DictReader(lines) if row["id"] == number)


def read_text_frame(path: Path, encoding: str = "utf-8-sig") -> pd.DataFrame:
    """A file as text, for a second, naive count."""
    return pd.read_csv(path, dtype=str, keep_default_na=False, encoding=encoding)


@pytest.mark.parametrize("name", FILES)
def test_a_real_file_is_recognised_accepted_and_accounted_for(shared_data: Path, name: str) -> None:
    report = check_file(shared_data / name)
    assert (report.layout, report.accepted) == (FILES[name], True), report.findings[:3]
    require_balance(real(shared_data, name))


def test_the_published_layouts_are_all_tried(shared_data: Path) -> None:
    assert all((shared_data / name).is_file() for name in FILES)
    assert set(FILES.values()) == set(find_layouts())


@pytest.mark.parametrize(
    ("number", "name", "period"),
    [
        ("X1", "fingertips/93517_unmet_opiates.csv", "FY2019-20"),
        ("X2", "fingertips/91380_LAPEAlcSpecMort.csv", "2016-2018"),
    ],
)
def test_fingertips_figures_come_out_to_the_last_digit(shared_data: Path, number: str, name: str, period: str) -> None:
    known = crosscheck(shared_data, number)
    figures = real(shared_data, name).figures(area=WORCESTERSHIRE, period=period)
    assert figures == tuple(known[key] for key in ("value", "lower_ci", "upper_ci", "count", "denominator"))


def test_the_old_fingertips_file_keeps_areas_only(shared_data: Path) -> None:
    conversion = real(shared_data, "fingertips/91380_LAPEAlcSpecMort.csv")
    assert conversion.passed_over() == {
        "category": 1260, "area-divided": 96, "area-merged-away": 60, "area-published-with-another": 33,
    }  # fmt: skip
    assert len(conversion.frame[conversion.frame["area"] == ENGLAND]) == 33  # 11 periods, 3 sexes
    not_calculated = conversion.frame[conversion.frame["value"] == "[z]"]
    assert len(not_calculated) == 196
    assert not not_calculated["count"].str.startswith("[").any()


@pytest.mark.parametrize(("number", "area"), [("X4", WORCESTERSHIRE), ("X5", HEREFORDSHIRE)])
def test_rates_of_poisoning_and_their_counts_agree_with_the_registrations(
    shared_data: Path, number: str, area: str
) -> None:
    known = crosscheck(shared_data, number)
    value, lower, upper, count, _ = real(shared_data, "ons_deaths/DrugDeathsLA_2016-18_rates.csv").figures(area=area)
    assert (value, lower, upper, count) == tuple(known[key] for key in ("value", "lower_ci", "upper_ci", "count"))
    by_year = real(shared_data, "ons_deaths/drug_poisoning_registrations_by_LA.csv")
    years = [int(by_year.one(area=area, period=f"{year}-Q4-12m")["count"]) for year in (2016, 2017, 2018)]
    assert sum(years) == int(count)


def test_counts_of_three_years_agree_with_the_registrations_everywhere(shared_data: Path) -> None:
    by_year = real(shared_data, "ons_deaths/drug_poisoning_registrations_by_LA.csv").frame
    in_span = by_year[by_year["period"].isin([f"{year}-Q4-12m" for year in (2016, 2017, 2018)])]
    sums = in_span["count"].astype(int).groupby(in_span["area"]).sum()
    rates = real(shared_data, "ons_deaths/DrugDeathsLA_2016-18_rates.csv").frame.set_index("area")["count"]
    both = sums.index.intersection(rates.index)
    assert len(both) > 300
    assert (sums[both] == rates[both].astype(int)).all()


def test_districts_and_counties_each_add_up_to_england_and_are_not_added(shared_data: Path) -> None:
    frame = real(shared_data, "ons_deaths/drug_poisoning_registrations_by_LA.csv").frame
    year = frame[frame["period"] == "2020-Q4-12m"].set_index("area")["count"].astype(int)
    lower = [area.code for area in read_areas().all() if area.level in LOWER_TIER]
    assert year[lower].sum() == year[ENGLAND] == 4312
    upper = [area.code for area in read_areas().all() if area.level in UPPER_TIER]
    assert year[upper].sum() == 4312


@pytest.mark.parametrize(("number", "group"), [("X11", "All"), ("X12", "Opiate")])
def test_numbers_in_treatment_come_out(shared_data: Path, number: str, group: str) -> None:
    conversion = real(shared_data, "ndtms/ViewIt Export Data_England.csv")
    assert conversion.one(period="FY2021-22", group=group)["count"] == crosscheck(shared_data, number)["count"]


def test_the_local_export_gives_ten_groups_a_year(shared_data: Path) -> None:
    conversion = real(shared_data, "ndtms/ViewIt Export Data_LAs.csv")
    assert conversion.one(period="FY2021-22", measure="numbers-in-treatment")["count"] == "1465"
    deaths = conversion.one(period="FY2021-22", measure="deaths-in-treatment")
    assert (deaths["count"], deaths["out_of"]) == ("20", "1465")
    assert set(conversion.frame.groupby(["period", "measure"]).size()) == {10}
    assert conversion.passed_over() == {"cross-tabulation": 650}


def test_the_population_of_the_force_comes_out(shared_data: Path) -> None:
    conversion = real(shared_data, "population/la_pop_estimates_syoa_1997-2020.csv")
    areas = read_areas()
    force = areas.by_code("E23000016")
    totals = conversion.select(period="2018-Q4-12m", age_band="All").set_index("area")["count"].astype(int)
    known = int(crosscheck(shared_data, "X14")["count"])
    assert sum(totals[area.code] for area in areas.members(force, LOWER_TIER)) == known


def test_years_without_the_oldest_have_no_total(shared_data: Path) -> None:
    """From 1997 to 2000 the columns from age 85 hold dashes in every area: a sum would leave out a million people."""
    conversion = real(shared_data, "population/la_pop_estimates_syoa_1997-2020.csv")
    without = conversion.frame[conversion.frame["count"] == "[x]"]
    assert set(without["period"]) == {f"{year}-Q4-12m" for year in range(1997, 2001)}
    assert set(without["age_band"]) == {"85 to 89", "90 and over", "All"}
    assert conversion.finding("ages-not-available").value == str(4 * 296)


def test_every_english_resident_is_counted_once(shared_data: Path) -> None:
    name = "population/la_pop_estimates_syoa_1997-2020.csv"
    frame = real(shared_data, name).select(age_band="All")
    counted = frame[frame["count"] != "[x]"]
    by_year = counted["count"].astype(int).groupby(counted["period"].str[:4]).sum()
    raw = read_text_frame(shared_data / name)
    english = raw[raw["code"].str.startswith("E") & (raw["year"] > "2000")]
    naive = english.iloc[:, 3:].astype(int).sum(axis=1).groupby(english["year"]).sum()
    assert by_year.to_dict() == naive.to_dict()
    assert frame.groupby("period").size().unique().tolist() == [296]


@pytest.mark.parametrize("month", [10, 11, 12])
def test_street_crimes_agree_with_a_naive_count(shared_data: Path, month: int) -> None:
    name = f"police_street/2018-{month}-west-mercia-street.csv"
    conversion, raw = real(shared_data, name), read_text_frame(shared_data / name)
    raw["area"] = raw["LSOA code"].map(dict(read_lsoa_areas())).fillna("")
    inside = raw[raw["area"].isin(set(conversion.frame["area"]))]
    for kind in ("Burglary", "Robbery", "Vehicle crime", "Theft from the person"):
        naive = inside[inside["Crime type"] == kind].groupby("area").size()
        found = conversion.select(measure="neighbourhood-crime", group=kind).set_index("area")["count"].astype(int)
        assert found[found > 0].sort_index().to_dict() == naive.sort_index().to_dict()
    drugs = conversion.select(measure="police-recorded-drug-offences")["count"].astype(int).sum()
    assert drugs == (inside["Crime type"] == "Drugs").sum()
    assert len(conversion.frame) == 9 * 6


def test_seizures_totals_are_found_in_every_year_and_slips_are_queried(shared_data: Path) -> None:
    west_mercia = {"09-10": "3113", "12-13": "3391", "14-15": "3419", "15-16": "3447", "16-17": "3195"}
    for years, count in west_mercia.items():
        conversion = real(shared_data, f"seizures/Seizures{years}.csv")
        assert conversion.one(area="E23000016")["count"] == count
        assert len(conversion.frame) == 39 * 5
    queried = {
        years: sorted(
            (finding.code.partition("-")[0], finding.row)
            for finding in real(shared_data, f"seizures/Seizures{years}.csv").findings
            if finding.severity is Severity.QUERY
        )
        for years in ("13-14", "14-15", "15-16", "16-17")
    }
    assert queried == {
        "13-14": [],
        "14-15": [("heading", 1), ("heading", 1)],
        "15-16": [("heading", 1), ("total", 15), ("total", 25)],
        "16-17": [("total", 40)],
    }


def test_seizures_by_class_agree_with_the_years_before_and_after(shared_data: Path) -> None:
    """Class B is by far the largest everywhere, so a total taken from the wrong column would stand out."""
    for year in range(9, 17):
        frame = real(shared_data, f"seizures/Seizures{year:02}-{year + 1:02}.csv").frame
        counts = frame[frame["count"] != "[x]"]
        sums = counts["count"].astype(int).groupby(counts["group"]).sum()
        assert sums["Class B"] > 3 * sums["Class A"] > 10 * sums["Class C"] > 0


def test_hampshire_sent_nothing_in_one_year(shared_data: Path) -> None:
    frame = real(shared_data, "seizures/Seizures12-13.csv").frame
    assert set(frame[frame["count"] == "[x]"]["area"]) == {"E23000030"}


def test_homelessness_is_of_july_to_september(shared_data: Path) -> None:
    conversion = real(shared_data, "homelessness/statutory_homelessness_2025Q2.csv")
    assert set(conversion.frame["period"]) == {"2025-Q3"}
    assert len(conversion.frame) == 296
    assert (conversion.frame["count"] == "[x]").sum() == 6
    assert conversion.one(area="E08000038")["count"].isdecimal()


def test_alcohol_estimates_have_intervals_in_the_later_years_only(shared_data: Path) -> None:
    name = "ndtms/Estimates_of_Alcohol_Dependent_Adults_in_England_for_R.csv"
    frame = real(shared_data, name).frame
    without = frame[frame["lower"] == "[x]"]
    assert set(without["period"]) == {f"{year}-Q4-12m" for year in range(2010, 2015)}
    assert set(frame["period"]) - set(without["period"]) == {"FY2015-16", "FY2016-17", "FY2017-18"}
    assert (frame["value"] == frame["count"]).all()
