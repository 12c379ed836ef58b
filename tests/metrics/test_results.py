"""Results: what is shown of a figure, with which interval, status and source; and in which order."""

from __future__ import annotations

from dataclasses import fields
from datetime import UTC, date, datetime

import pandas as pd
import pytest

from loaders.areas import read_areas
from loaders.periods import parse_any_period
from loaders.status import Status
from metrics import statistics
from metrics.catalogue import find_metrics, metric_named
from metrics.results import COLUMNS, Result, find_many, find_periods, find_results, results_frame, to_row
from tests.metrics.store import Store, count_people

OK, SUPPRESSED, TOO_FEW, NOT_APPLICABLE = Status.OK, Status.SUPPRESSED, Status.TOO_FEW, Status.NOT_APPLICABLE
YEAR, EARLIER = "12 months to September 2025", "12 months to June 2025"
QUARTER = "July to September 2025"
TWO_COUNTIES = "herefordshire-and-worcestershire"


def send_progress(
    store: Store, area: str, count: str, out_of: str, *, period: str = YEAR, **options: bool | datetime
) -> None:
    """Send how many of how many adults made progress."""
    row = f"{area} | {period} | treatment-progress | Adults | All | All | All | All | {count} | {out_of}"
    store.send("treatment", row, **options)  # type: ignore[arg-type]  # each option has one of the two types


def find_progress(store: Store, area: str, period: str = YEAR) -> Result:
    """The figure of an area."""
    return store.figure("treatment-progress", area, period)


# ---------------------------------------------------------------- sums before division


def test_shares_are_added_up_before_they_are_divided(store: Store) -> None:
    send_progress(store, "Herefordshire", "90", "100")
    send_progress(store, "Worcestershire", "100", "900")
    found = find_progress(store, TWO_COUNTIES)
    assert (found.numerator, found.denominator, found.value) == (190, 1000, 19)
    wanted = statistics.proportion(190, 1000)
    assert (found.lower, found.upper, found.method) == (float(wanted.lower), float(wanted.upper), "Wilson")
    assert found.value != (90 + 100 / 9) / 2, "the mean of the shares would be 50.6"


def test_england_is_what_was_sent_for_it_and_a_sum_only_without_that(store: Store) -> None:
    send_progress(store, "Herefordshire", "90", "100")
    found = find_progress(store, "England")
    assert (found.status, found.members_present, found.members) == (Status.INCOMPLETE, 1, 153)
    send_progress(store, "England", "50000", "100000")
    assert find_progress(store, "England").value == 50
    send_progress(store, "Herefordshire", "95", "100")
    assert find_progress(store, "England").value == 50


def test_a_rate_of_people_in_treatment_has_byars_limits(store: Store) -> None:
    row = "Herefordshire | {} | deaths-in-treatment | Adults | All | All | All | All | 14 | 1046"
    store.send("treatment", row.format(YEAR))
    found = store.figure("deaths-in-treatment", "Herefordshire", YEAR)
    wanted = statistics.crude_rate(14, 1046, multiplier=1_000)
    assert (found.value, found.lower, found.upper) == pytest.approx(
        (float(wanted.value), float(wanted.lower), float(wanted.upper)), rel=1e-12
    )
    assert (found.method, found.unit) == ("Byars", "per 1,000 people in treatment")


def test_a_count_has_no_interval(store: Store) -> None:
    store.send("police-supply", f"West Mercia | {QUARTER} | county-lines-closed | All | 4")
    found = store.figure("county-lines-closed", "E23000016", QUARTER)
    assert (found.value, found.lower, found.upper, found.denominator, found.method) == (4, None, None, None, "")


# ---------------------------------------------------------------- what is hidden, and what cannot be said


@pytest.mark.parametrize(
    ("count", "out_of", "status"),
    [
        ("4", "100", SUPPRESSED),
        ("1", "100", SUPPRESSED),
        ("5", "100", OK),
        ("0", "100", OK),
        ("96", "100", SUPPRESSED),
        ("95", "100", OK),
        ("100", "100", OK),
        ("0", "4", SUPPRESSED),
        ("2", "2", SUPPRESSED),
        ("0", "0", TOO_FEW),
    ],
)
def test_few_people_and_few_others_are_hidden_with_all_that_tells_them(
    count: str, out_of: str, status: Status, store: Store
) -> None:
    send_progress(store, "Herefordshire", count, out_of)
    found = find_progress(store, "Herefordshire")
    assert found.status is status
    numbers = (found.numerator, found.denominator, found.value, found.lower, found.upper)
    assert (None in numbers) is (status is not OK)
    assert status is OK or numbers == (None,) * 5


def test_events_that_are_no_people_are_not_hidden(store: Store) -> None:
    store.send("police-supply", f"West Mercia | {QUARTER} | county-lines-closed | All | 1",
               f"West Mercia | {QUARTER} | county-lines-referrals | Children | 2",
               f"West Mercia | {QUARTER} | county-lines-referrals | Adults | 9")  # fmt: skip
    assert store.figure("county-lines-closed", "E23000016", QUARTER).value == 1
    groups = store.find("nrm-county-lines-referrals", "E23000016", QUARTER, by="category")
    assert [(each.category, each.status) for each in groups] == [("Adults", SUPPRESSED), ("Children", SUPPRESSED)]


def test_the_rule_of_the_hospital_statistics_hides_up_to_seven(store: Store) -> None:
    start = f"{YEAR} | drug-admissions | Poisoning by drugs | All | All"
    store.send("nhs-admissions", f"Herefordshire | {start} | 7", f"Worcestershire | {start} | 8")
    assert store.figure("hospital-admissions-drug", "Herefordshire", YEAR).status is SUPPRESSED
    store.send("nhs-admissions", f"Herefordshire | {start} | 8", f"Worcestershire | {start} | 12")
    shown = [store.figure("hospital-admissions-drug", area, YEAR) for area in ("Herefordshire", TWO_COUNTIES)]
    assert [each.numerator for each in shown] == [10, 20], "to the nearest 5, and sums of exact counts likewise"
    people = count_people(TWO_COUNTIES, 2025)
    assert shown[1].denominator == people
    assert shown[1].value == pytest.approx(20 / people * 100_000)
    store.send("nhs-admissions", f"England | {start} | 7")
    assert store.figure("hospital-admissions-drug", "England", YEAR).numerator == 7, "which it leaves to the nation"


def test_published_figures_are_shown_as_they_are(store: Store) -> None:
    start = "2019/20 | unmet-need-ocu | Fingertips 93517 | All | All | All"
    store.send("published-figures", f"Herefordshire | {start} | 54.6 | 40.6 | 64.1 | 2 | 3",
               f"Worcestershire | {start} | 50 | | | 28 | 57")  # fmt: skip
    treated = "2019/20 | numbers-in-treatment | NDTMS ViewIt | All | All | All"
    store.send("published-figures", f"Herefordshire | {treated} | | | | 3 | ")
    found = store.figure("numbers-in-treatment", "Herefordshire", "2019/20", source="NDTMS ViewIt")
    assert (found.status, found.value) == (OK, 3), "the metric hides so few, but this is public"
    asked = {"period": "2019/20", "source": "Fingertips 93517"}
    own = store.figure("unmet-need-ocu", "Herefordshire", **asked)
    assert (own.value, own.lower, own.upper, own.method) == (54.6, 40.6, 64.1, "as published")
    assert (own.numerator, own.denominator) == (2, 3)
    both = store.figure("unmet-need-ocu", TWO_COUNTIES, **asked)
    assert (both.value, both.numerator, both.denominator) == (100 * 30 / 60, 30, 60)
    assert (both.lower, both.upper, both.method) == (None, None, "")


def test_published_counts_are_added_up_and_values_without_counts_are_not(store: Store) -> None:
    start = "2024 | drug-poisoning-deaths | ONS drug poisoning registrations | All | All | All"
    store.send("published-figures", *(f"E0700023{n} | {start} | | | | {n} | " for n in range(4, 10)))
    county = store.figure("drug-misuse-deaths", "Worcestershire", "2024", source="ONS drug poisoning registrations")
    assert county.value == 4 + 5 + 6 + 7 + 8 + 9
    need = "2019/20 | unmet-need-ocu | Partner estimate | All | All | All"
    store.send("published-figures", f"Herefordshire | {need} | 50 | | | | ", f"Worcestershire | {need} | 60 | | | | ")
    both = store.figure("unmet-need-ocu", TWO_COUNTIES, "2019/20", source="Partner estimate")
    assert (both.status, both.value) == (NOT_APPLICABLE, None)


def test_standardised_rates_that_are_published_are_not_added_up(store: Store) -> None:
    start = "2020 to 2022 | drug-misuse-deaths | Fingertips 92432 | All | All | All"
    store.send(
        "published-figures",
        *(f"{area} | {start} | 5.1 | 4 | 6 | 30 | " for area in ("Herefordshire", "Worcestershire")),
    )
    assert store.figure("drug-misuse-deaths", "Herefordshire", "2020 to 2022", source="Fingertips 92432").value == 5.1
    assert store.find("drug-misuse-deaths", TWO_COUNTIES, source="Fingertips 92432") == []


# ---------------------------------------------------------------- where a figure comes from


def test_two_series_of_a_metric_are_kept_apart_and_named(store: Store) -> None:
    store.send("police-recorded-crime", "Wyre Forest | 2019-Q1 | neighbourhood-crime | Domestic burglary | 60")
    start = "neighbourhood-crime | data.police.uk | All | All | All | | | | 9 | "
    store.send("published-figures", *(f"Wyre Forest | 2019-0{month} | {start}" for month in (1, 2, 3)))
    returned = store.find("neighbourhood-crime", "Wyre Forest")
    published = store.find("neighbourhood-crime", "Wyre Forest", source="data.police.uk")
    assert [(r.series, r.numerator) for r in (*returned, *published)] == [("Police return", 60), ("data.police.uk", 27)]


def test_made_up_figures_mark_every_sum_that_they_are_in(store: Store) -> None:
    send_progress(store, "Herefordshire", "90", "100", illustrative=True)
    send_progress(store, "Worcestershire", "90", "100")
    assert [find_progress(store, area).illustrative for area in ("Herefordshire", "Worcestershire", TWO_COUNTIES)] == [
        True,
        False,
        True,
    ]
    assert to_row(find_progress(store, TWO_COUNTIES))[COLUMNS.index("source")].endswith("(illustrative)")
    send_progress(store, "Herefordshire", "91", "100")
    assert not find_progress(store, TWO_COUNTIES).illustrative


def test_a_figure_is_as_at_the_day_of_its_newest_part(store: Store) -> None:
    send_progress(store, "Herefordshire", "90", "100", day=datetime(2026, 2, 3, 23, 59, tzinfo=UTC))
    send_progress(store, "Worcestershire", "90", "100", day=datetime(2026, 1, 31, tzinfo=UTC))
    assert find_progress(store, "Worcestershire").as_at == date(2026, 1, 31)
    assert find_progress(store, TWO_COUNTIES).as_at == date(2026, 2, 3)


def test_a_rate_says_whose_people_it_is_set_against_and_a_share_does_not(store: Store) -> None:
    store.send("police-recorded-crime", "Wyre Forest | 2019-Q1 | neighbourhood-crime | Domestic burglary | 60")
    send_progress(store, "Herefordshire", "90", "100")
    assert store.figure("neighbourhood-crime", "Wyre Forest", "2019-Q1").population_year == 2019
    assert find_progress(store, "Herefordshire").population_year is None


# ---------------------------------------------------------------- order and columns


def test_results_come_by_area_as_asked_then_category_then_period(store: Store) -> None:
    for area in ("Herefordshire", "Worcestershire"):
        for period in (YEAR, EARLIER):
            store.send("treatment", *(
                f"{area} | {period} | stable-accommodation | Adults | All | All | {age} | All | 50 | 100"
                for age in ("50 and over", "18 to 29", "30 to 49", "All")
            ))  # fmt: skip
    areas = [read_areas().by_code(code) for code in ("E10000034", "E06000019")]
    metric = metric_named("stable-accommodation")
    found = find_results(store.outcomes, metric, areas=areas, breakdown="age")
    assert [(r.area.code, r.category, r.period) for r in found] == [
        (code, age, parse_any_period(period))
        for code in ("E10000034", "E06000019")
        for age in ("18 to 29", "30 to 49", "50 and over")
        for period in (EARLIER, YEAR)
    ]
    totals = find_results(store.outcomes, metric, areas=areas, periods=[parse_any_period(YEAR)])
    assert [(r.area.code, r.category, r.breakdown) for r in totals] == [
        ("E10000034", None, None),
        ("E06000019", None, None),
    ]
    assert find_periods(store.outcomes, metric, areas=areas) == [parse_any_period(EARLIER), parse_any_period(YEAR)]


def test_many_metrics_at_once_give_what_each_gives_alone(store: Store) -> None:
    send_progress(store, "Herefordshire", "90", "100")
    store.send("police-recorded-crime", "Herefordshire | 2019-Q1 | neighbourhood-crime | Domestic burglary | 60")
    store.send("deaths", *(f"Herefordshire | {y} | drug-misuse-deaths | All | All | 9" for y in (2018, 2019, 2020)))
    areas = [read_areas().by_code(code) for code in ("E06000019", TWO_COUNTIES)]
    metrics = list(find_metrics().values())
    together = find_many(store.outcomes, [(metric, metric.main) for metric in metrics], areas=areas)
    alone = {metric.slug: find_results(store.outcomes, metric, areas=areas) for metric in metrics}
    assert together == alone
    assert {slug: len(found) for slug, found in together.items() if found} == {
        "treatment-progress": 2,
        "neighbourhood-crime": 2,
        "drug-misuse-deaths": 2,
    }


def test_the_columns_of_the_frame_are_those_that_were_agreed(store: Store) -> None:
    assert ", ".join(COLUMNS) == (
        "metric, area_code, area_name, period, period_start, period_end, breakdown, category, numerator, denominator, "
        "value, lower95, upper95, unit, status, source, as_at"
    )
    store.send("police-recorded-crime", "Wyre Forest | 2019-Q1 | neighbourhood-crime | Domestic burglary | 60")
    frame = results_frame(store.find("neighbourhood-crime", "Wyre Forest", by="offence"))
    people = count_people("Wyre Forest", 2019)
    limits = statistics.crude_rate(60, people, multiplier=1_000)
    wanted = {
        "metric": "neighbourhood-crime", "area_code": "E07000239", "area_name": "Wyre Forest",
        "period": "January to March 2019 (Q4 2018/19)", "period_start": "2019-01-01", "period_end": "2019-03-31",
        "breakdown": "offence", "category": "Domestic burglary", "numerator": 60.0, "denominator": float(people),
        "value": float(limits.value), "lower95": float(limits.lower), "upper95": float(limits.upper),
        "unit": "per 1,000 people a quarter", "status": "ok", "source": "Police return", "as_at": "2026-01-01",
    }  # fmt: skip
    pd.testing.assert_frame_equal(frame, pd.DataFrame([wanted]))
    assert list(results_frame([]).columns) == list(COLUMNS)


def test_results_are_equal_when_all_of_them_is_equal(store: Store) -> None:
    send_progress(store, "Herefordshire", "90", "100")
    first, second = (find_progress(store, "Herefordshire") for _ in range(2))
    assert first == second
    assert len({first, second}) == 1
    assert {each.name for each in fields(Result)} >= {"population_year", "illustrative", "as_at"}
