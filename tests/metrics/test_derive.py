"""What derives from sums, by hand: pooled periods, populations as denominators, standardised rates."""

from __future__ import annotations

import math
from datetime import UTC, datetime

import numpy as np
import pytest

from loaders.areas import FIVE_YEAR_BANDS, read_areas, read_populations
from loaders.periods import parse_any_period
from loaders.status import Status
from metrics import statistics
from metrics.derive import find_population_years
from metrics.results import Result
from tests.metrics.store import Store, count_people

WEIGHTS = statistics.EUROPEAN_STANDARD_POPULATION_2013


def send_deaths(store: Store, area: str, counts: dict[int, str]) -> None:
    """Send deaths from drug misuse by year."""
    store.send("deaths", *(f"{area} | {year} | drug-misuse-deaths | All | All | {n}" for year, n in counts.items()))


def send_months(store: Store, area: str, counts: dict[int, str]) -> None:
    """Send months of 2019 as data.police.uk has them, by number of the month."""
    start = "neighbourhood-crime | data.police.uk | All | All | All"
    store.send("published-figures", *(f"{area} | 2019-{m:02} | {start} | | | | {n} | " for m, n in counts.items()))


def tell_members(result: Result) -> tuple[Status, int, int]:
    """Status, and how many parts are present of how many."""
    return result.status, result.members_present, result.members


# ---------------------------------------------------------------- periods pooled


def test_three_years_of_deaths_are_set_against_the_people_of_each_of_them(store: Store) -> None:
    send_deaths(store, "Herefordshire", {2018: "10", 2019: "12", 2020: "8"})
    found = store.find("drug-misuse-deaths", "Herefordshire")
    assert [each.period.label for each in found] == ["2018 to 2020"]
    people = sum(count_people("Herefordshire", year) for year in (2018, 2019, 2020))
    assert (found[0].numerator, found[0].denominator) == (30, people)
    assert found[0].value == pytest.approx(100_000 * 30 / people)
    assert found[0].unit == "per 100,000 people (crude)", "there are no age bands"


def test_each_three_years_in_turn(store: Store) -> None:
    send_deaths(store, "Herefordshire", {2016 + place: str(10 * place) for place in range(5)})
    found = store.find("drug-misuse-deaths", "Herefordshire")
    assert [(each.period.label, each.numerator) for each in found] == [
        ("2016 to 2018", 30),
        ("2017 to 2019", 60),
        ("2018 to 2020", 90),
    ]


@pytest.mark.parametrize(
    ("middle", "status", "present"),
    [("[x]", Status.INCOMPLETE, 2), ("[c]", Status.SUPPRESSED, 2), ("nil", Status.OK, 3)],
)
def test_a_year_that_is_missing_hidden_or_nil(middle: str, status: Status, present: int, store: Store) -> None:
    send_deaths(store, "Herefordshire", {2018: "10", 2019: middle, 2020: "8"})
    found = store.figure("drug-misuse-deaths", "Herefordshire", "2018 to 2020")
    assert tell_members(found) == (status, present, 3)
    assert found.numerator == (18 if status is Status.OK else None)


def test_a_year_that_was_never_sent(store: Store) -> None:
    send_deaths(store, "Herefordshire", {2016: "5", 2018: "10", 2020: "8", 2021: "9"})
    found = store.find("drug-misuse-deaths", "Herefordshire")
    assert [(each.period.label, *tell_members(each)) for each in found] == [
        ("2016 to 2018", Status.INCOMPLETE, 2, 3),
        ("2017 to 2019", Status.INCOMPLETE, 1, 3),
        ("2018 to 2020", Status.INCOMPLETE, 2, 3),
        ("2019 to 2021", Status.INCOMPLETE, 2, 3),
    ]


def test_before_the_first_year_and_after_the_last_nothing_is_missing(store: Store) -> None:
    send_deaths(store, "Herefordshire", {2019: "5", 2020: "10"})
    send_deaths(store, "Shropshire", dict.fromkeys(range(2015, 2023), "5"))
    assert store.find("drug-misuse-deaths", "Herefordshire") == []


def test_a_partnership_counts_the_years_of_each_member(store: Store) -> None:
    send_deaths(store, "Herefordshire", {2018: "10", 2019: "12", 2020: "8"})
    send_deaths(store, "Worcestershire", {2018: "20", 2020: "30"})
    found = store.figure("drug-misuse-deaths", "herefordshire-and-worcestershire", "2018 to 2020")
    assert tell_members(found) == (Status.INCOMPLETE, 5, 6)
    send_deaths(store, "Worcestershire", {2019: "25"})
    assert store.figure("drug-misuse-deaths", "herefordshire-and-worcestershire", "2018 to 2020").numerator == 105


@pytest.mark.parametrize("missing", [4, 5, 6])
def test_a_quarter_of_three_months_with_one_missing(missing: int, store: Store) -> None:
    months = dict.fromkeys(range(1, 10), "100")
    del months[missing]
    send_months(store, "Wyre Forest", months)
    found = store.find("neighbourhood-crime", "Wyre Forest", source="data.police.uk")
    assert [(each.period.start.month, *tell_members(each)) for each in found] == [
        (1, Status.OK, 3, 3),
        (4, Status.INCOMPLETE, 2, 3),
        (7, Status.OK, 3, 3),
    ]
    assert [each.numerator for each in found] == [300, None, 300]


def test_a_month_that_comes_late_completes_its_quarter(store: Store) -> None:
    send_months(store, "Wyre Forest", {1: "100", 3: "90"})
    assert store.figure("neighbourhood-crime", "Wyre Forest", "2019-Q1", source="data.police.uk").numerator is None
    send_months(store, "Wyre Forest", {2: "10"})
    found = store.figure("neighbourhood-crime", "Wyre Forest", "2019-Q1", source="data.police.uk")
    assert (found.numerator, found.denominator) == (200, count_people("Wyre Forest", 2019))


def test_rolling_years_that_do_not_fit_are_not_pooled(store: Store) -> None:
    rows = "substance-misuse-admissions-15-24 | All | All | All"
    years = ("2017/18", "2018/19", "12 months to September 2018", "12 months to June 2019", "2019/20")
    store.send("nhs-admissions", *(f"Herefordshire | {year} | {rows} | 20" for year in years))
    found = store.find("hospital-admissions-15-24", "Herefordshire")
    assert [(each.period.short_label, each.numerator) for each in found] == [("2017/18–2019/20", 60)]


# ---------------------------------------------------------------- populations


@pytest.mark.parametrize(
    ("period", "years"),
    [
        ("January to March 2020", [2020]),
        ("October to December 2019", [2019]),
        ("2019", [2019]),
        ("2019/20", [2019]),
        ("12 months to June 2020", [2020]),
        ("12 months to September 2020", [2020]),
        ("2018 to 2020", [2020, 2019, 2018]),
        ("2017/18 to 2019/20", [2019, 2018, 2017]),
        ("September 2019", [2019]),
    ],
)
def test_the_mid_years_of_a_period(period: str, years: list[int]) -> None:
    found = find_population_years(np.array([parse_any_period(period).id]))
    assert [year.tolist()[0] for year in found] == years


def test_periods_of_different_length_at_once() -> None:
    ids = np.array([parse_any_period(text).id for text in ("2018 to 2020", "2020-Q1")])
    assert [years.tolist() for years in find_population_years(ids)] == [[2020, 2020], [2019, 0], [2018, 0]]
    assert find_population_years(np.zeros(0, dtype=np.int64)) == []


def test_a_quarter_is_set_against_the_people_of_its_year(store: Store) -> None:
    rows = [
        f"Wyre Forest | {quarter} | neighbourhood-crime | Domestic burglary | 60" for quarter in ("2019-Q4", "2020-Q1")
    ]
    store.send("police-recorded-crime", *rows)
    found = store.find("neighbourhood-crime", "Wyre Forest")
    assert [each.denominator for each in found] == [
        count_people("Wyre Forest", 2019),
        count_people("Wyre Forest", 2020),
    ]
    assert found[1].value == pytest.approx(1000 * 60 / count_people("Wyre Forest", 2020))


def test_a_later_year_is_set_against_the_latest_there_is_and_says_so(store: Store) -> None:
    store.send("police-recorded-crime", "Wyre Forest | 2025-Q1 | neighbourhood-crime | Domestic burglary | 60")
    found = store.figure("neighbourhood-crime", "Wyre Forest", "2025-Q1")
    assert (found.denominator, found.population_year) == (count_people("Wyre Forest", 2020), 2020)


def test_sexes_and_age_bands_are_set_against_their_own_people(store: Store) -> None:
    start = "Herefordshire | 2020 | drug-misuse-deaths"
    others = [f"Herefordshire | {year} | drug-misuse-deaths | All | All | 20" for year in (2018, 2019)]
    bands = [f"Herefordshire | {year} | drug-misuse-deaths | 45 to 49 | All | 6" for year in (2018, 2019, 2020)]
    women = [f"Herefordshire | {year} | drug-misuse-deaths | All | Female | 7" for year in (2018, 2019, 2020)]
    store.send("deaths", f"{start} | All | All | 20", *others, *bands, *women)
    band = store.figure("drug-misuse-deaths", "Herefordshire", "2018 to 2020", by="age_band", category="45 to 49")
    years = [count_people("Herefordshire", year, ages=("45 to 49",)) for year in (2018, 2019, 2020)]
    assert (band.numerator, band.denominator) == (18, sum(years))
    sex = store.figure("drug-misuse-deaths", "Herefordshire", "2018 to 2020", by="sex", category="Female")
    assert (sex.status, sex.value) == (Status.NOT_APPLICABLE, None), "females are held for 2020 alone"
    admissions = "drug-admissions | Poisoning by drugs | All | Female"
    store.send("nhs-admissions", f"Herefordshire | 12 months to December 2020 | {admissions} | 90")
    women_2020 = store.figure("hospital-admissions-drug", "Herefordshire", "2020", by="sex", category="Female")
    assert women_2020.denominator == count_people("Herefordshire", 2020, sex="Female")


# ---------------------------------------------------------------- standardised rates


def send_bands(store: Store, area: str, counts: list[str], *, total: str) -> None:
    """Send one rolling year of alcohol-related admissions by age band."""
    start = f"{area} | 12 months to December 2020 | alcohol-related-admissions | All"
    bands = [f"{start} | {band} | All | {n}" for band, n in zip(FIVE_YEAR_BANDS, counts, strict=True) if n]
    store.send("nhs-admissions", f"{start} | All | All | {total}", *bands)


def find_rate(store: Store, area: str) -> Result:
    """The rate of that year."""
    return store.figure("alcohol-related-admissions", area, "2020")


def test_a_standardised_rate_is_that_of_the_formula_with_dobsons_limits(store: Store) -> None:
    counts = [float(5 * place + 8) for place in range(19)]  # none of them small
    send_bands(store, "Herefordshire", [f"{n:g}" for n in counts], total=f"{sum(counts):g}")
    found = find_rate(store, "Herefordshire")
    people = read_populations().bands(read_areas().by_code("E06000019"), 2020)
    assert people is not None
    rate = sum(w * n / p for w, n, p in zip(WEIGHTS, counts, people, strict=True)) / 100_000
    variance = sum(w * w * n / p / p for w, n, p in zip(WEIGHTS, counts, people, strict=True)) / 100_000**2
    events, z = sum(counts), 1.959963984540054
    lowest = events * (1 - 1 / (9 * events) - z / (3 * math.sqrt(events))) ** 3
    highest = (events + 1) * (1 - 1 / (9 * (events + 1)) + z / (3 * math.sqrt(events + 1))) ** 3
    unit = math.sqrt(variance / events)
    assert found.value == pytest.approx(100_000 * rate, rel=1e-12)
    assert found.lower == pytest.approx(100_000 * (rate + unit * (lowest - events)), rel=1e-9)
    assert found.upper == pytest.approx(100_000 * (rate + unit * (highest - events)), rel=1e-9)
    assert (found.method, found.unit) == ("Dobson", "per 100,000 people (age-standardised)")


def test_a_nil_band_counts_as_nothing(store: Store) -> None:
    send_bands(store, "Herefordshire", ["nil", *["10"] * 18], total="180")
    nil = find_rate(store, "Herefordshire")
    send_bands(store, "Herefordshire", ["0", *["10"] * 18], total="180")
    assert nil.value == find_rate(store, "Herefordshire").value
    assert nil.method == "Dobson"


@pytest.mark.parametrize("first", ["[c]", "[x]", ""])
def test_a_band_that_is_hidden_or_missing_leaves_a_crude_rate_that_says_so(first: str, store: Store) -> None:
    send_bands(store, "Herefordshire", [first, *["10"] * 18], total="185")
    found = find_rate(store, "Herefordshire")
    assert found.value == pytest.approx(100_000 * 185 / count_people("Herefordshire"))
    assert (found.method, found.unit) == ("Byars", "per 100,000 people (crude)")


def test_a_band_that_is_lost_later_takes_the_standardised_rate_with_it(store: Store) -> None:
    send_bands(store, "Herefordshire", ["10"] * 19, total="190")
    assert find_rate(store, "Herefordshire").method == "Dobson"
    send_bands(store, "Herefordshire", ["[c]", *["10"] * 18], total="190")
    assert find_rate(store, "Herefordshire").method == "Byars"


def test_a_partnership_is_standardised_again_from_its_own_bands(store: Store) -> None:
    send_bands(store, "Herefordshire", ["10"] * 19, total="190")
    send_bands(store, "Worcestershire", ["20"] * 19, total="380")
    found = find_rate(store, "herefordshire-and-worcestershire")
    people = sum(
        bands
        for code in ("E06000019", "E10000034")
        if (bands := read_populations().bands(read_areas().by_code(code), 2020)) is not None
    )
    wanted = statistics.standardised_rate(np.full(19, 30.0), people, WEIGHTS)
    assert (found.value, found.lower) == pytest.approx((float(wanted.value), float(wanted.lower)))


def test_fewer_than_ten_events_have_no_rate(store: Store) -> None:
    send_bands(store, "Herefordshire", ["9", *["0"] * 18], total="9")
    assert find_rate(store, "Herefordshire").status is Status.TOO_FEW
    send_bands(store, "Herefordshire", ["10", *["0"] * 18], total="10")
    assert find_rate(store, "Herefordshire").status is Status.OK


def test_a_rate_of_some_ages_is_standardised_to_those_ages(store: Store) -> None:
    start = "substance-misuse-admissions-15-24 | All"
    rows = [
        f"Herefordshire | {year} | {start} | {band} | All | {n}"
        for year in ("2017/18", "2018/19", "2019/20")
        for band, n in (("All", 30), ("15 to 19", 12), ("20 to 24", 18))
    ]
    store.send("nhs-admissions", *rows, day=datetime(2026, 1, 5, tzinfo=UTC))
    found = store.figure("hospital-admissions-15-24", "Herefordshire", "2017/18 to 2019/20")
    people = [
        sum(count_people("Herefordshire", y, ages=(band,)) for y in (2017, 2018, 2019))
        for band in ("15 to 19", "20 to 24")
    ]
    rate = (5_500 * 36 / people[0] + 6_000 * 54 / people[1]) / 11_500
    assert found.value == pytest.approx(100_000 * rate, rel=1e-12)
    assert (found.numerator, found.denominator, found.method) == (90, sum(people), "Dobson")
    assert found.population_year == 2019
