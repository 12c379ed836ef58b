"""What is owed by when, and what became of it: tables that one can check with a calendar."""

from datetime import UTC, date, datetime, timedelta

import pytest

from loaders.areas import Partnership, read_areas
from loaders.deadlines import read_deadlines
from loaders.obligations import (
    DONE,
    OUTSTANDING,
    QUARTERLY,
    SETTLED_AFTER,
    Obligation,
    Sent,
    State,
    find_expected,
    find_owed_returns,
    find_owing_areas,
    find_quarter_of_deadline,
    judge,
    list_obligations,
)
from loaders.periods import Period, PeriodKind, parse_any_period, parse_period, quarters

HEREFORDSHIRE_AND_WORCESTERSHIRE = read_areas().partnership("herefordshire-and-worcestershire")
SUMMER = parse_period("July to September 2025", PeriodKind.QUARTER)
DISTRICTS = ["Bromsgrove", "Malvern Hills", "Redditch", "Worcester", "Wychavon", "Wyre Forest"]


def list_names(returned: str, partnership: Partnership = HEREFORDSHIRE_AND_WORCESTERSHIRE) -> list[str]:
    return sorted(area.name for area in find_owing_areas(find_owed_returns()[returned], partnership))


# ---------------------------------------------------------------- who owes what


def test_a_return_is_owed_at_its_own_tier() -> None:
    assert list_names("police-supply") == ["West Mercia"]
    assert list_names("treatment") == ["Herefordshire", "Worcestershire"]
    assert list_names("housing") == sorted(["Herefordshire", *DISTRICTS])


def test_a_partnership_of_districts_owes_nothing_of_the_upper_tier() -> None:
    district = read_areas().by_code("E07000237")
    partnership = Partnership(district, (district,), force=None, whole_force=False)
    assert list_names("treatment", partnership) == []
    assert list_names("housing", partnership) == ["Worcester"]
    assert list_names("police-supply", partnership) == []


@pytest.mark.parametrize(
    ("returned", "period", "due"),
    [
        ("police-supply", "July to September 2025", date(2025, 11, 14)),  # 45 days after 30 September
        ("treatment", "12 months to September 2025", date(2025, 11, 29)),  # 60 days
        ("nhs-admissions", "12 months to September 2025", date(2025, 12, 14)),  # 75 days
        ("probation-reoffending", "October to December 2023", date(2025, 10, 1)),  # 640 days after 31 December 2023
    ],
)
def test_what_is_due_with_the_returns_of_a_quarter(returned: str, period: str, due: date) -> None:
    owed = list_obligations(HEREFORDSHIRE_AND_WORCESTERSHIRE, SUMMER, SUMMER)
    mine = {(each.period, each.due) for each in owed if each.returned == returned}
    assert mine == {(parse_any_period(period), due)}
    assert {each.quarter for each in owed} == {SUMMER}


def test_yearly_returns_are_owed_once_a_year() -> None:
    """Of four quarters to summer 2025 each has one period, with the quarter that is settled by its deadline."""
    owed = list_obligations(HEREFORDSHIRE_AND_WORCESTERSHIRE, SUMMER.shifted(-9), SUMMER)
    yearly = ("childrens-services", "schools", "deaths")
    assert {(e.returned, e.period.label, e.due, e.quarter.code) for e in owed if e.returned in yearly} == {
        # 120 days after 31 March 2025, 90 after 31 August 2025, 300 after 31 December 2024
        ("childrens-services", "April 2024 to March 2025 (2024/25)", date(2025, 7, 29), "2025-Q2"),
        ("schools", "September 2024 to August 2025 (academic year 2024/25)", date(2025, 11, 29), "2025-Q3"),
        ("deaths", "2024", date(2025, 10, 27), "2025-Q3"),
    }


def test_only_those_who_ever_sent_it_owe_what_not_every_area_has() -> None:
    first = SUMMER.shifted(-9)
    nobody = list_obligations(HEREFORDSHIRE_AND_WORCESTERSHIRE, first, SUMMER)
    assert not [each for each in nobody if each.returned == "prison-finds"]
    worcestershire = read_areas().by_code("E10000034")
    owed = list_obligations(
        HEREFORDSHIRE_AND_WORCESTERSHIRE, first, SUMMER, senders={("prison-finds", worcestershire.id)}
    )
    assert [each.area.name for each in owed if each.returned == "prison-finds"] == ["Worcestershire"]


def test_each_quarterly_return_is_owed_once_with_every_quarter() -> None:
    """Over 30 years no quarter is skipped and none has two, whatever the lengths of months; and both ways agree."""
    first, last = Period(date(2010, 1, 1), 3), Period(date(2039, 10, 1), 3)
    owed = list_obligations(HEREFORDSHIRE_AND_WORCESTERSHIRE, first, last)
    for slug, returned in find_owed_returns().items():
        kind = returned.period.kind
        if kind not in QUARTERLY:
            continue
        found = {each.quarter: each.period for each in owed if each.returned == slug}
        expected = {q: find_expected(kind, read_deadlines()[slug].days, q) for q in quarters(first, last)}
        assert found == expected
        assert len(set(found.values())) == len(found)


def test_a_deadline_belongs_to_the_first_quarter_that_is_settled_by_then() -> None:
    settled = SUMMER.end + timedelta(days=SETTLED_AFTER)
    assert settled == date(2025, 12, 14)
    assert find_quarter_of_deadline(settled) == SUMMER
    assert find_quarter_of_deadline(settled + timedelta(days=1)) == SUMMER.shifted(3)


# ---------------------------------------------------------------- what became of it

CRIME = Obligation("police-recorded-crime", read_areas().by_code("E07000237"), SUMMER, date(2025, 11, 14))
MORNING = datetime(2025, 11, 7, 9, 30, tzinfo=UTC)
BOTH = frozenset({"neighbourhood-crime", "drug-offences"})


def make_sent(
    *, measures: frozenset[str] = BOTH, resubmitted: int = 0, nil: bool = False, received_at: datetime = MORNING
) -> Sent:
    return Sent(7, received_at, resubmitted, nil, measures, illustrative=False)


@pytest.mark.parametrize(
    ("today", "state", "days_late"),
    [
        (date(2025, 9, 30), State.NOT_DUE, 0),  # the last day of the period
        (date(2025, 10, 1), State.DUE, 0),
        (date(2025, 11, 14), State.DUE, 0),  # the day of the deadline is in time
        (date(2025, 11, 15), State.LATE, 1),
        (date(2025, 11, 26), State.LATE, 12),
    ],
)
def test_nothing_in_is_not_due_then_due_then_late(today: date, state: State, days_late: int) -> None:
    standing = judge(CRIME, None, today=today)
    assert (standing.state, standing.days_late, standing.lacking) == (state, days_late, ())


@pytest.mark.parametrize(
    ("sent", "state"),
    [
        (make_sent(), State.ACCEPTED),
        (make_sent(resubmitted=2), State.RESUBMITTED),
        (make_sent(nil=True), State.NIL),
        (make_sent(nil=True, resubmitted=1), State.NIL),
    ],
)
@pytest.mark.parametrize("today", [date(2025, 11, 8), date(2026, 6, 1)])
def test_what_is_in_is_never_late(sent: Sent, state: State, today: date) -> None:
    standing = judge(CRIME, sent, today=today)
    assert (standing.state, standing.days_late, standing.lacking) == (state, 0, ())


@pytest.mark.parametrize(("today", "days_late"), [(date(2025, 11, 10), 0), (date(2025, 11, 20), 6)])
def test_a_return_that_lacks_a_measure_is_in_part_and_its_deadline_still_counts(today: date, days_late: int) -> None:
    standing = judge(CRIME, make_sent(measures=frozenset({"drug-offences"})), today=today)
    assert (standing.state, standing.days_late) == (State.IN_PART, days_late)
    assert standing.lacking == ("neighbourhood-crime",)


def test_what_is_not_available_is_in_part_and_not_late() -> None:
    """Who has told that there is no figure is not chased; who has left another measure out is."""
    today, told = date(2025, 11, 20), frozenset({"neighbourhood-crime"})
    sent = Sent(7, MORNING, 0, False, BOTH - told, illustrative=False, not_available=told)
    standing = judge(CRIME, sent, today=today)
    assert (standing.state, standing.days_late, standing.lacking) == (State.IN_PART, 0, ())
    assert (standing.not_available, standing.is_told) == (("neighbourhood-crime",), True)
    partly = Sent(7, MORNING, 0, False, frozenset(), illustrative=False, not_available=told)
    standing = judge(CRIME, partly, today=today)
    assert (standing.state, standing.days_late, standing.lacking) == (State.IN_PART, 6, ("drug-offences",))
    assert not standing.is_told


def test_nil_of_one_measure_is_not_nil_of_the_return() -> None:
    standing = judge(CRIME, make_sent(measures=frozenset({"drug-offences"}), nil=True), today=date(2025, 11, 10))
    assert standing.state is State.IN_PART


def test_a_refused_file_shows_until_all_is_in() -> None:
    today, refused = date(2025, 11, 20), datetime(2025, 11, 12, tzinfo=UTC)
    part = make_sent(measures=frozenset({"drug-offences"}))
    assert judge(CRIME, None, today=today, rejected_at=refused).state is State.WITH_ERRORS
    assert judge(CRIME, None, today=today, rejected_at=refused).days_late == 6
    assert judge(CRIME, part, today=today, rejected_at=refused).state is State.WITH_ERRORS
    assert judge(CRIME, make_sent(), today=today, rejected_at=refused).state is State.ACCEPTED
    sent_since = make_sent(measures=frozenset({"drug-offences"}), received_at=refused + timedelta(hours=1))
    assert judge(CRIME, sent_since, today=today, rejected_at=refused).state is State.IN_PART


def test_every_state_is_done_outstanding_or_not_due() -> None:
    assert DONE | OUTSTANDING | {State.NOT_DUE} == set(State)
    assert not DONE & OUTSTANDING
