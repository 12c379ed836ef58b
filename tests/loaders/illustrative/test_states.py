"""Every state that a page can show is somewhere in the illustrative data."""

from __future__ import annotations

from collections import Counter

import pytest

from loaders.illustrative import SampleFile
from tests.loaders.illustrative.rows import Row, only_number, pick

LATEST, BEFORE = "July to September 2026", "April to June 2026"
YEAR_TO = "12 months to September 2026"
WEST_MERCIA = ("Herefordshire", "Worcester", "Wyre Forest", "Shropshire", "Telford and Wrekin")


def test_one_sender_is_late_with_the_latest_quarter(samples: list[SampleFile], standing: list[Row]) -> None:
    names = {sample.path.name for sample in samples}
    assert "west-midlands_police-recorded-crime_2026-Q3.csv" in names
    assert "west-mercia_police-recorded-crime_2026-Q3.csv" not in names
    crime = pick(standing, returned="police-recorded-crime")
    for area in WEST_MERCIA:
        assert not pick(crime, area=area, period=LATEST)
        assert len(pick(crime, area=area, period=BEFORE)) == 6
    assert pick(crime, area="Birmingham", period=LATEST)
    assert pick(crime, area="England", period=LATEST)


@pytest.mark.parametrize(
    ("returned", "area", "measure", "expected"),
    [
        ("police-supply", "West Mercia", "county-lines-closed", 1),
        ("housing", "Malvern Hills", "homelessness-drug-need", 2),
    ],
)
def test_some_have_nothing_to_report(
    standing: list[Row], returned: str, area: str, measure: str, expected: int
) -> None:
    found = pick(standing, returned=returned, area=area, measure=measure, period=LATEST)
    assert [row["count"] for row in found] == ["nil"] * expected
    before = pick(standing, returned=returned, area=area, measure=measure, period=BEFORE)
    assert all(row.number() is not None for row in before)


def test_areas_without_a_prison_say_so(standing: list[Row]) -> None:
    finds = pick(standing, returned="prison-finds", area="Herefordshire")
    assert finds
    assert {(row["count"], row["out_of"]) for row in finds} == {("nil", "nil")}


def test_one_authority_lacks_a_figure_that_its_partnership_needs(standing: list[Row]) -> None:
    latest = pick(standing, returned="continuity-of-care", period=YEAR_TO)
    assert {row["count"] for row in pick(latest, area="Herefordshire")} == {"[x]"}
    assert {row["out_of"] for row in pick(latest, area="Herefordshire")} == {"[x]"}
    assert only_number(latest, area="Worcestershire", sex="All") > 0


def test_a_quarter_is_sent_again_with_more_offences(samples: list[SampleFile], rows: list[Row]) -> None:
    first, again = (f"west-midlands_police-recorded-crime_2026-Q2{end}.csv" for end in ("", "_revised"))
    order = [sample.path.name for sample in samples]
    assert order.index(first) < order.index(again)
    before, after = ({row.key: row.number() for row in rows if row.file == name} for name in (first, again))
    assert before.keys() == after.keys()
    assert all((before[key] or 0) <= (after[key] or 0) for key in after)
    earlier, later = (sum(count or 0 for count in counts.values()) for counts in (before, after))
    assert 0.90 * later < earlier < 0.97 * later


def test_nothing_else_is_sent_twice(rows: list[Row]) -> None:
    repeated = [key for key, times in Counter(row.key for row in rows).items() if times > 1]
    assert {(key[0], key[2]) for key in repeated} == {("police-recorded-crime", BEFORE)}


@pytest.mark.parametrize(
    ("returned", "measure", "area", "highest"),
    [
        ("treatment", "in-treatment", "Herefordshire", 4),
        ("nhs-admissions", "drug-admissions", "Herefordshire", 7),
        ("deaths", "alcohol-specific-deaths", "Telford and Wrekin", 4),
        ("schools", "exclusions-drug-alcohol", "Herefordshire", 4),
        ("continuity-of-care", "continuity-of-care", "Herefordshire", 4),
    ],
)
def test_small_counts_are_hidden_by_senders_who_do_so(
    standing: list[Row], returned: str, measure: str, area: str, highest: int
) -> None:
    mine = pick(standing, returned=returned, measure=measure, area=area)
    assert "[c]" in {row["count"] for row in mine}
    shown = [count for row in mine if (count := row.number()) is not None]
    assert shown
    assert all(count == 0 or count > highest for count in shown)


def test_age_bands_that_standardised_rates_need_are_exact(standing: list[Row]) -> None:
    for returned, measure in (("deaths", "drug-misuse-deaths"), ("nhs-admissions", "alcohol-related-admissions")):
        mine = pick(standing, returned=returned, measure=measure)
        assert all(row.number() is not None for row in mine)
        bands = {row["age_band"] for row in mine}
        assert len(bands) == 20  # 19 bands and All


def rate_of_change(standing: list[Row], first: str, last: str, **cells: str) -> float:
    """The last figure over the first, as a share of what it is out of where it is."""
    values = []
    for period in (first, last):
        found = pick(standing, period=period, **cells)
        out_of = sum(row.number("out_of") or 0 for row in found if "out_of" in row.cells)
        values.append(sum(row.number() or 0 for row in found) / (out_of or 1))
    return values[1] / values[0]


YEARS = ("12 months to December 2022", YEAR_TO)


@pytest.mark.parametrize("area", ["Worcestershire", "Shropshire", "Birmingham"])
def test_one_metric_gets_clearly_worse(standing: list[Row], area: str) -> None:
    cells = {"returned": "nhs-admissions", "measure": "drug-admissions", "age_band": "All", "sex": "All"}
    assert rate_of_change(standing, *YEARS, area=area, **cells) > 1.15
    assert rate_of_change(standing, *YEARS, area="England", **cells) == pytest.approx(1.02, abs=0.03)


@pytest.mark.parametrize("area", ["Worcestershire", "Shropshire", "Birmingham", "England"])
def test_one_metric_gets_clearly_better(standing: list[Row], area: str) -> None:
    assert rate_of_change(standing, *YEARS, area=area, returned="continuity-of-care", sex="All") > 1.2


@pytest.mark.parametrize("area", ["Worcestershire", "Shropshire", "Birmingham", "England"])
def test_some_metrics_stay_as_they_are(standing: list[Row], area: str) -> None:
    cells = {"returned": "nhs-admissions", "measure": "alcohol-related-admissions", "age_band": "All", "sex": "All"}
    assert rate_of_change(standing, *YEARS, area=area, **cells) == pytest.approx(1, abs=0.05)
