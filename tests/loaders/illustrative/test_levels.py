"""Levels are plausible beside published figures, and every metric has something to show."""

from __future__ import annotations

import pytest

from loaders.areas import AUTHORITIES, AreaLevel, read_areas, read_populations
from metrics.catalogue import find_metrics
from metrics.definition import Metric, Series
from tests.loaders.illustrative.rows import Row, native_areas, only_number, pick

PARTNERSHIPS = ("herefordshire-and-worcestershire", "shropshire-telford-and-wrekin", "west-midlands")
METRICS = list(find_metrics().values())
YEAR_TO = "12 months to September 2026"
PLAIN = {"substance": "All", "sex": "All", "age": "All", "ethnicity": "All"}


def feeds(row: Row, series: Series) -> bool:
    """Whether a row gives a total or a part of one, for a series."""
    if row.returned != series.returned or row["measure"] != series.measure:
        return False
    return all(row[column] in words for column, words in series.where.items())


def count_people(area: str) -> int:
    """The residents of a local authority or of England."""
    found = read_areas().find(area, AUTHORITIES | {AreaLevel.COUNTRY})
    assert found is not None
    people = read_populations().count(found, 2026)
    assert people is not None
    return people


@pytest.mark.parametrize("metric", METRICS, ids=lambda metric: metric.slug)
def test_every_metric_has_rows_for_every_area_that_can_have_them(standing: list[Row], metric: Metric) -> None:
    series = metric.main
    mine = [row for row in standing if feeds(row, series)]
    found = {row["area"] for row in mine}
    for partnership in PARTNERSHIPS:
        assert {area.name for area in native_areas(series.level, partnership)} <= found
    assert "England" in found
    assert any(row.number("value" if series.source == "published" else "count") for row in mine)
    for column in series.breakdowns:
        assert {row[column] for row in mine} - {"All"}, f"nothing by {column}"


@pytest.mark.parametrize("metric", METRICS, ids=lambda metric: metric.slug)
def test_every_metric_has_totals_of_its_own(standing: list[Row], metric: Metric) -> None:
    """A row with no breakdown told, apart from what the series asks for and what has no total."""
    parts = {"category", "offence", "offence_group", "duty", "client_group", "prison", "type"}
    series = metric.main
    plain = [row for row in standing if feeds(row, series) and not row.told().keys() - parts - series.where.keys()]
    assert plain


@pytest.mark.parametrize(
    ("area", "low", "high"),
    [
        ("England", 300_000, 345_000),
        ("Worcestershire", 2_500, 3_500),
        ("Herefordshire", 800, 1_300),
        ("Birmingham", 6_500, 8_500),
    ],
)
def test_numbers_in_treatment(standing: list[Row], area: str, low: float, high: float) -> None:
    # England 289,215 adults in 2021/22, and more since.
    cells = {"returned": "treatment", "measure": "in-treatment", "client_group": "Adults", "area": area}
    assert low <= only_number(standing, period=YEAR_TO, **cells, **PLAIN) <= high
    if area == "England":
        assert only_number(standing, period="12 months to December 2022", **cells, **PLAIN) > 280_000


@pytest.mark.parametrize(
    ("area", "low", "high"),
    [("England", 5.3, 6.3), ("Herefordshire", 4, 11), ("Worcestershire", 3, 8), ("Birmingham", 6, 12)],
)
def test_deaths_from_drug_misuse_for_every_100_000(standing: list[Row], area: str, low: float, high: float) -> None:
    # England 5.8, Herefordshire 7.3, Worcestershire 4.8, Birmingham 10.0 in 2022 to 2024 (Fingertips 92432).
    deaths = sum(
        only_number(
            standing, returned="deaths", measure="drug-misuse-deaths", area=area, period=year, age_band="All", sex="All"
        )
        for year in ("2022", "2023", "2024")
    )
    assert low <= deaths / 3 / count_people(area) * 100_000 <= high


@pytest.mark.parametrize(
    ("area", "low", "high"),
    [
        ("England", 2.5, 4.2),
        ("Birmingham", 3.5, 6.5),
        ("Solihull", 2.5, 5.0),
        ("Herefordshire", 0.8, 2.0),
        ("Worcester", 1.8, 3.8),
    ],
)
def test_neighbourhood_crime_for_every_1_000_a_quarter(standing: list[Row], area: str, low: float, high: float) -> None:
    crime = pick(standing, returned="police-recorded-crime", measure="neighbourhood-crime", area=area)
    quarters = {row["period"] for row in crime}
    for quarter in quarters:
        count = sum(row.number() or 0 for row in pick(crime, period=quarter))
        assert low <= count / count_people(area) * 1_000 <= high


def test_seizures_and_county_lines_of_a_quarter(standing: list[Row]) -> None:
    # About 800 seizures a quarter in West Mercia and 1,300 in the West Midlands (Home Office, 2016/17).
    latest = pick(standing, returned="police-supply", period="July to September 2026")
    seizures = {
        area: sum(row.number() or 0 for row in pick(latest, area=area, measure="seizures"))
        for area in ("West Mercia", "West Midlands")
    }
    assert 600 <= seizures["West Mercia"] <= 1_200
    assert 1_000 <= seizures["West Midlands"] <= 1_900
    assert 8 <= only_number(latest, area="West Midlands", measure="county-lines-closed") <= 45


def test_admissions_for_drugs_in_england(standing: list[Row]) -> None:
    # 18,053 stays for poisoning and 7,376 for disorders in the year to March 2019 (NHS Digital).
    latest = pick(standing, returned="nhs-admissions", measure="drug-admissions", area="England", period=YEAR_TO)
    count = sum(row.number() or 0 for row in pick(latest, age_band="All", sex="All"))
    assert 23_000 <= count <= 29_000


@pytest.mark.parametrize(
    ("measure", "area", "low", "high"),
    [
        ("unmet-need-ocu", "England", 50, 57),
        ("unmet-need-ocu", "Worcestershire", 45, 62),
        ("unmet-need-alcohol", "Worcestershire", 65, 90),
        ("ocu-prevalence", "England", 8, 9.5),
        ("alcohol-dependence-prevalence", "England", 12.5, 15),
        ("drug-use-last-year", "England", 8, 10.5),
        ("yp-drug-use-11-15", "England", 9, 19),
        ("hepc-prevalence-pwid", "England", 48, 60),
    ],
)
def test_published_estimates(standing: list[Row], measure: str, area: str, low: float, high: float) -> None:
    plain = {"sex": "All", "age": "All", "group": "All"}
    found = pick(standing, returned="published-figures", measure=measure, area=area, **plain)
    assert len(found) >= 3
    assert all(low <= (row.number("value") or 0) <= high for row in found)


def test_no_survey_in_the_years_of_the_pandemic(standing: list[Row]) -> None:
    years = {row["period"] for row in pick(standing, returned="published-figures", measure="drug-use-last-year")}
    assert "April 2019 to March 2020" in years
    assert "April 2022 to March 2023" in years
    assert not years & {"April 2020 to March 2021", "April 2021 to March 2022"}
