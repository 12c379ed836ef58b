"""Numbers are read as people write them, and nothing else passes for a number."""

from __future__ import annotations

import math

import pytest

from loaders.columns import BadText, Number
from loaders.status import MARKS, Status
from tests.loaders.sent import READING

COUNT = Number(label="Count", example="12", maximum=100_000)
RATE = Number(label="Value", example="5.4", whole=False)
OPEN = Number(label="Out of", example="30", may_be_empty=True)


def read(column: Number, text: str) -> tuple[float, Status]:
    found: tuple[float, Status] = column.read_cell(text, READING)
    return found


def refuse(column: Number, text: str) -> BadText:
    """The explanation with which a column refuses a cell."""
    with pytest.raises(BadText) as caught:
        column.read_cell(text, READING)
    return caught.value


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("12", 12),
        (" 12 ", 12),
        ("\xa012", 12),
        ("12.0", 12),
        ("12.", 12),
        ("0012", 12),
        ("+12", 12),
        ("1,234", 1234),
        ("12,345.00", 12345),
        ("0", 0),
        ("100000", 100_000),
    ],
)
def test_a_whole_number_is_read_as_people_write_it(text: str, number: float) -> None:
    assert read(COUNT, text) == (number, Status.OK)


@pytest.mark.parametrize(("text", "number"), [("5.4", 5.4), (".5", 0.5), ("1e-5", 1e-5), ("1.5E+2", 150)])
def test_a_fraction_is_read_where_the_column_takes_one(text: str, number: float) -> None:
    assert read(RATE, text) == (number, Status.OK)


def test_minus_nought_is_nought() -> None:
    assert math.copysign(1, read(COUNT, "-0")[0]) == 1


@pytest.mark.parametrize(("status", "marks"), MARKS.items())
def test_each_mark_stands_for_its_status_and_no_number(status: Status, marks: tuple[str, ...]) -> None:
    for mark in marks:
        number, found = read(COUNT, f" {mark.upper()} ")
        assert math.isnan(number)
        assert found is status


def test_an_empty_number_means_something_only_where_the_return_says_so() -> None:
    number, status = read(OPEN, " ")
    assert math.isnan(number)
    assert status is Status.NOT_APPLICABLE
    assert refuse(COUNT, " ").message == "Count is empty, which could mean none, hidden or not known."


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("-3", "out-of-range"),
        ("100001", "out-of-range"),
        ("99999999999999999999999", "out-of-range"),
        ("-1,234", "out-of-range"),
        ("3.5", "fraction"),
        ("0.1", "fraction"),
        ("1e5", "powers-of-ten"),
        ("1.2E+05", "powers-of-ten"),
        ("lots", "not-a-number"),
        ("12%", "not-a-number"),
        ("£12", "not-a-number"),
        ("12*", "not-a-number"),
        ("1,23", "not-a-number"),
        ("1 234", "not-a-number"),
        ("1.2.3", "not-a-number"),
        ("1_000", "not-a-number"),
        ("0x10", "not-a-number"),
        ("inf", "not-a-number"),
        ("NaN", "not-a-number"),
        ("None", "not-a-number"),
        ("TRUE", "not-a-number"),
        ("#N/A", "not-a-number"),
        ("'12", "not-a-number"),
        ("١٢", "not-a-number"),
        ("²", "not-a-number"),
        ("12\n13", "not-a-number"),
    ],
)
def test_what_is_no_count_is_refused(text: str, code: str) -> None:
    problem = refuse(COUNT, text)
    assert problem.code == code
    assert problem.expected.startswith("a whole number from 0 to 100,000, or [c] suppressed")
    assert problem.example == "12"


def test_a_number_out_of_range_is_told_the_range() -> None:
    assert refuse(COUNT, "-3").message == "“-3” is less than 0."
    assert refuse(COUNT, "100001").message == "“100001” is more than 100,000."


@pytest.mark.parametrize(
    ("text", "advice"),
    [("<5", "[c] for a small number"), ("-", "0 for none"), ("–", "0 for none"), ("lots", "digits only")],
)
def test_common_ways_to_write_no_number_get_advice_of_their_own(text: str, advice: str) -> None:
    assert advice in refuse(COUNT, text).remedy
