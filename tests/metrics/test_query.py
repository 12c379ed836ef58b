"""Questions in words, and answers in words to those that lead nowhere."""

from __future__ import annotations

import pytest

from loaders.errors import UsageError
from metrics.query import LONGEST, OutcomeQuery, find_outcomes
from metrics.results import Result
from tests.metrics.store import Store

PARTNERSHIP = "herefordshire-and-worcestershire"
QUARTERS = ("2024-Q3", "2024-Q4", "2025-Q1")


@pytest.fixture
def crime(store: Store) -> Store:
    """A store with three quarters of crime in all districts of West Mercia's area."""
    districts = ["E06000019", "E06000051", "E06000020", *(f"E0700023{digit}" for digit in range(4, 10))]
    store.send("police-recorded-crime", *(
        f"{area} | {quarter} | neighbourhood-crime | {offence} | 40"
        for area in districts for quarter in QUARTERS for offence in ("Domestic burglary", "Vehicle offences")
    ))  # fmt: skip
    return store


def ask(store: Store, area: str = "", partnership: str = "", **words: str) -> list[Result]:
    """Ask about neighbourhood crime."""
    return find_outcomes(store.outcomes, OutcomeQuery("neighbourhood-crime", area, partnership, **words))


def refuse(store: Store, query: OutcomeQuery) -> tuple[str, str]:
    """The words with which a question is refused."""
    with pytest.raises(UsageError) as caught:
        find_outcomes(store.outcomes, query)
    return caught.value.message, caught.value.hint


@pytest.mark.parametrize("area", ["E10000034", "Worcestershire", "worcestershire county council", PARTNERSHIP])
def test_an_area_by_code_name_or_slug(area: str, crime: Store) -> None:
    assert len({result.area for result in ask(crime, area)}) == 1
    assert len(ask(crime, area)) == len(QUARTERS)


def test_a_partnership_alone_is_it_and_its_members(crime: Store) -> None:
    found = ask(crime, partnership=PARTNERSHIP, first="2025-Q1")
    assert [(each.area.code, each.numerator) for each in found] == [
        (PARTNERSHIP, 560),
        ("E06000019", 80),
        ("E10000034", 480),
    ]


def test_a_district_lies_in_the_partnership_of_its_county(crime: Store) -> None:
    assert len(ask(crime, "Wyre Forest", PARTNERSHIP)) == len(QUARTERS)
    query = OutcomeQuery("neighbourhood-crime", "Shropshire", PARTNERSHIP)
    assert refuse(crime, query)[0] == "Shropshire is not in that partnership."


def test_a_name_of_several_areas_asks_for_the_code_unless_the_partnership_tells(crime: Store) -> None:
    message, hint = refuse(crime, OutcomeQuery("neighbourhood-crime", "West Midlands"))
    assert message == "“West Midlands” is the name of more than one area."
    assert "(E23000014, police force area)" in hint
    assert "(west-midlands, partnership)" in hint
    assert ask(crime, "West Midlands", "west-midlands") == []


@pytest.mark.parametrize(
    ("span", "wanted"),
    [
        ({"first": "2024-Q4"}, ["2024-Q4", "2025-Q1"]),
        ({"last": "October to December 2024"}, ["2024-Q3", "2024-Q4"]),
        ({"first": "2024-Q4", "last": "2024-Q4"}, ["2024-Q4"]),
        ({"first": "2024", "last": "2024"}, ["2024-Q3", "2024-Q4"]),
        ({"first": "2026-Q1"}, []),
    ],
)
def test_a_span_of_periods(span: dict[str, str], wanted: list[str], crime: Store) -> None:
    assert [each.period.code for each in ask(crime, "Wyre Forest", **span)] == wanted


def test_a_span_fits_sources_of_different_kinds(store: Store) -> None:
    rest = "numbers-in-treatment | NDTMS ViewIt | All | All | All | | | | 640 | "
    store.send("published-figures", *(f"Shropshire | {year} | {rest}" for year in ("2022/23", "2023/24")))
    row = "in-treatment | Adults | All | All | All | All | 700 | "
    store.send(
        "treatment", *(f"Shropshire | 12 months to {month} | {row}" for month in ("December 2022", "March 2024"))
    )
    found = find_outcomes(store.outcomes, OutcomeQuery("numbers-in-treatment", "Shropshire", first="2023/24"))
    assert [(each.series, each.period.code) for each in found] == [
        ("Treatment provider return", "FY2023-24"),
        ("NDTMS ViewIt", "FY2023-24"),
    ]


def test_a_breakdown_needs_no_totals_beside_it(store: Store) -> None:
    store.send(
        "treatment",
        "Shropshire | 12 months to March 2024 | stable-accommodation | Adults | All | Female | All | All | 70 | 90",
    )
    found = find_outcomes(store.outcomes, OutcomeQuery("stable-accommodation", "Shropshire", by="sex"))
    assert [(each.category, each.numerator) for each in found] == [("Female", 70)]


def test_all_sources_or_one(crime: Store) -> None:
    start = "neighbourhood-crime | data.police.uk | All | All | All | | | | 9 | "
    crime.send("published-figures", *(f"Wyre Forest | 2025-0{month} | {start}" for month in (1, 2, 3)))
    found = ask(crime, "Wyre Forest", first="2025-Q1")
    assert [each.series for each in found] == ["Police return", "data.police.uk"]
    assert [each.series for each in ask(crime, "Wyre Forest", source="data.police.uk")] == ["data.police.uk"]
    by = ask(crime, "Wyre Forest", by="offence", first="2025-Q1")
    assert [(each.series, each.category) for each in by] == [
        ("Police return", "Domestic burglary"),
        ("Police return", "Vehicle offences"),
    ]


@pytest.mark.parametrize(
    ("words", "message", "hint"),
    [
        ({"metric": "neighbourhood-crme"}, "There is no metric named “neighbourhood-crme”.", "neighbourhood-crime"),
        ({"area": ""}, "Neither an area nor a partnership is named.", "Name one of them."),
        ({"area": "Worcestshire"}, "There is no area “Worcestshire”.", "Worcestershire"),
        ({"area": " "}, "There is no area “ ”.", ""),
        ({"area": "", "partnership": "kent"}, "There is no partnership “kent”.", PARTNERSHIP),
        ({"by": "sex"}, "Neighbourhood crime is not broken down by “sex”.", "offence"),
        ({"source": "x"}, "Neighbourhood crime has no source “x”.", "data.police.uk"),
        (
            {"by": "offence", "source": "data.police.uk"},
            "“data.police.uk” is not broken down by “offence”.",
            "leave the source out",
        ),
        ({"first": "soon"}, "“soon” cannot be read as a quarter.", "2025"),
        (
            {"first": "2025-Q1", "last": "2024-Q4"},
            "The first period asked for, “2025-Q1”, comes after the last, “2024-Q4”.",
            "Exchange the two.",
        ),
    ],
)
def test_what_leads_nowhere_is_told_with_a_way_out(
    words: dict[str, str], message: str, hint: str, store: Store
) -> None:
    told, way_out = refuse(store, OutcomeQuery(**{"metric": "neighbourhood-crime", "area": "Shropshire", **words}))
    assert told == message
    assert hint in way_out


@pytest.mark.parametrize("name", ["metric", "area", "partnership", "first", "last", "by", "source"])
def test_very_long_words_are_refused_before_anything_is_compared_with_them(name: str, store: Store) -> None:
    words = {"metric": "neighbourhood-crime", "area": "Shropshire", name: "x" * 1_000_000}
    message, _ = refuse(store, OutcomeQuery(**words))
    assert len(message) < LONGEST
    assert {"first": "“from”", "last": "“to”"}.get(name, f"“{name}”") in message


@pytest.mark.parametrize(
    "odd", ["\x00", "'; DROP TABLE outcome; --", "../../etc/passwd", "=1+1", "%s%n", "Ⅷ", "🙂", "\u202e"]
)
def test_odd_characters_are_only_an_unknown_name(odd: str, store: Store) -> None:
    assert refuse(store, OutcomeQuery("neighbourhood-crime", odd))[0].startswith("There is no area")
    assert refuse(store, OutcomeQuery(odd, "Shropshire"))[0].startswith("There is no metric")
    assert refuse(store, OutcomeQuery("neighbourhood-crime", "Shropshire", first=odd))[0]
