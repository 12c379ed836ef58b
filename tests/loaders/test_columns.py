"""Each column reads what it should, and says in words what is wrong with all else."""

from __future__ import annotations

from typing import Any

import pytest
from pydantic import ValidationError

from loaders.areas import AUTHORITIES, FIVE_YEAR_BANDS, UPPER_TIER, AreaLevel, read_areas
from loaders.column import LONGEST_CELL, looks_like_formula, make_visible, quote
from loaders.columns import AreaColumn, BadText, Column, Name, Number, OneOf, PeriodColumn, default_reading, fold_name
from loaders.periods import Period, PeriodKind
from loaders.returns_catalogue import return_named
from loaders.shared_columns import ages_of
from tests.loaders.sent import READING

FORCE = AreaColumn(label="Police force", example="West Mercia", levels=frozenset({AreaLevel.FORCE}))
AUTHORITY = AreaColumn(label="Area", example="Herefordshire", levels=UPPER_TIER)
ANYWHERE = AreaColumn(label="Area", example="Kent", levels=AUTHORITIES | {AreaLevel.FORCE})
QUARTER = PeriodColumn(label="Quarter", example="July to September 2025", kind=PeriodKind.QUARTER)
ANY_PERIOD = PeriodColumn(label="Period", example="2024/25", kind=None)
COUNT = Number(label="Count", example="12", maximum=100_000)
SEX = OneOf(label="Sex", values=("All", "Female", "Male"), total="All", also={"women": "Female", "both sexes": "All"})
PRISON = Name(label="Prison", example="HMP Hewell", longest=20, total="All")

COLUMNS: list[Column] = [FORCE, QUARTER, COUNT, SEX, PRISON]


def refuse(column: Column, text: str) -> BadText:
    """The explanation with which a column refuses a cell."""
    with pytest.raises(BadText) as caught:
        column.read_cell(text, READING)
    return caught.value


def read(column: Column, text: str) -> Any:
    return column.read_cell(text, READING)


# ------------------------------------------------------------ all columns


@pytest.mark.parametrize("column", COLUMNS, ids=lambda each: each.label)
@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("", "empty-cell"),
        (" \t\n", "empty-cell"),
        ("\xa0", "empty-cell"),
        ("=SUM(A1:A9)", "formula"),
        ("  =1", "formula"),
        ("@cmd", "formula"),
        ("+cmd", "formula"),
        ("-2+3", "formula"),
        ("=" * 50, "formula"),
        ("x" * (LONGEST_CELL + 1), "too-long"),
        ("Hereford\ufffdshire", "unreadable-character"),
    ],
)
def test_no_column_takes_what_is_no_cell(column: Column, text: str, code: str) -> None:
    problem = refuse(column, text)
    assert problem.code == code
    assert problem.message.endswith(".")
    assert problem.remedy.endswith(".")
    assert problem.expected == column.expectation


@pytest.mark.parametrize("text", ["-", "--", "-5", "+5", "-1,234", "-1.5e3", "+.5"])
def test_a_number_or_a_dash_is_no_formula(text: str) -> None:
    assert not looks_like_formula(text)


def test_a_column_of_no_kind_reads_nothing() -> None:
    with pytest.raises(AssertionError):
        read(Column(label="Nothing"), "1")
    with pytest.raises(AssertionError):
        _ = Column(label="Nothing").expectation


def test_the_day_is_asked_for_anew_each_time() -> None:
    assert default_reading() is not default_reading()
    assert default_reading().areas is default_reading().areas


# ------------------------------------------------------------ areas


@pytest.mark.parametrize("text", ["West Mercia", " west  mercia ", "E23000016", "e23000016", "West Mercia Police"])
def test_an_area_is_read_from_code_or_name(text: str) -> None:
    assert read(FORCE, text) == read_areas().by_code("E23000016").id


def test_a_name_of_two_levels_is_read_at_the_level_that_fits() -> None:
    assert read(FORCE, "Kent") == read_areas().by_code("E23000032").id
    assert read(AUTHORITY, "Kent") == read_areas().by_code("E10000016").id


def test_an_unknown_area_gets_the_nearest_names_of_the_right_level() -> None:
    problem = refuse(FORCE, "West Merica")
    assert problem.code == "unknown-area"
    assert problem.message == "“West Merica” is not an area that we know."
    assert problem.remedy == "Nearest known names: West Mercia (E23000016); West Midlands (E23000014)."


def test_an_area_like_none_is_to_be_sent_as_a_code() -> None:
    assert refuse(FORCE, "????").remedy == "Use the official code."


def test_an_area_of_another_level_is_named_as_what_it_is() -> None:
    problem = refuse(FORCE, "Herefordshire")
    assert problem.code == "wrong-area-level"
    assert problem.message.startswith("“Herefordshire” is a single-tier authority")
    assert problem.expected == "the name or nine-character code of a police force area"


def test_an_ambiguous_name_gets_the_codes_it_can_mean() -> None:
    problem = refuse(ANYWHERE, "Kent")
    assert problem.code == "ambiguous-area"
    assert problem.remedy == (
        "Write the code of the one that is meant: E10000016 (county) or E23000032 (police force area)."
    )


def test_a_former_area_is_told_what_it_became() -> None:
    problem = refuse(AUTHORITY, "Craven")
    assert problem.code == "former-area"
    assert problem.message == "“Craven” is an area that became a part of North Yorkshire (E06000065)."


def test_an_area_beyond_england_is_named_as_such() -> None:
    problem = refuse(AUTHORITY, "W06000001")
    assert (problem.code, problem.message) == ("area-not-kept", "“W06000001” is an area of Wales.")


# ------------------------------------------------------------ periods


def test_a_period_is_read_in_its_many_spellings() -> None:
    third = Period.from_id((2025 * 12 + 6) * 100 + 3).id
    assert {read(QUARTER, text) for text in ("July to September 2025", "2025-Q3", "Q2 2025/26")} == {third}


def test_a_period_of_any_kind_is_read_as_what_it_is() -> None:
    assert read(ANY_PERIOD, "2024/25") % 100 == 12
    assert read(ANY_PERIOD, "July to September 2025") % 100 == 3


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("sometime", "unknown-period"),
        ("2025", "unknown-period"),
        ("2025Q2", "ambiguous-period"),
        ("January to March 2026", "future-period"),
        ("July to September 2030", "future-period"),
        ("2025-13", "unknown-period"),
        ("45658", "unknown-period"),
    ],
)
def test_a_period_that_cannot_be_is_refused(text: str, code: str) -> None:
    problem = refuse(QUARTER, text)
    assert problem.code == code
    assert problem.expected
    assert problem.remedy
    assert problem.example == "July to September 2025"


def test_a_period_ends_before_the_day_it_is_read() -> None:
    assert read(QUARTER, "October to December 2025")
    assert "has not ended yet" in refuse(QUARTER, "January to March 2026").message


# ------------------------------------------------------------ words and names


@pytest.mark.parametrize(
    ("text", "word"),
    [("Female", "Female"), (" FEMALE ", "Female"), ("women", "Female"), ("Both  Sexes", "All"), ("all", "All")],
)
def test_a_word_is_read_in_its_known_spellings(text: str, word: str) -> None:
    assert read(SEX, text) == word


def test_an_unknown_word_gets_the_nearest_one_or_the_list() -> None:
    assert refuse(SEX, "Femal").remedy == "Did you mean “Female”?"
    problem = refuse(SEX, "F-")
    assert (problem.code, problem.expected) == ("unknown-word", "one of: All, Female, Male")
    assert refuse(SEX, "zzz").remedy == "Use one of the listed words."


@pytest.mark.parametrize(
    ("text", "band"),
    [("05-Sep", "5 to 9"), ("9-May", "5 to 9"), ("Oct-14", "10 to 14"), ("14 October", "10 to 14")],
)
def test_a_band_of_ages_that_a_spreadsheet_took_for_a_date_is_named(text: str, band: str) -> None:
    ages = ages_of(FIVE_YEAR_BANDS, "Age.")
    assert f"has made a date of “{band}”" in refuse(ages, text).remedy
    assert "date" not in refuse(ages, "06-Sep").remedy
    assert "date" not in refuse(SEX, text).remedy


@pytest.mark.parametrize(
    ("text", "name"),
    [("HMP  Hewell ", "HMP Hewell"), ("all", "All"), ("007", "007"), ("Cafe\u0301", "Café")],
)
def test_a_name_is_kept_with_its_blanks_folded(text: str, name: str) -> None:
    assert read(PRISON, text) == name


@pytest.mark.parametrize(
    ("text", "code"),
    [("x" * 21, "too-long"), ("HMP\x07Hewell", "invisible-character"), ("HMP\u200bHewell", "invisible-character")],
)
def test_a_name_that_cannot_be_one_is_refused(text: str, code: str) -> None:
    assert refuse(PRISON, text).code == code


def test_names_are_the_same_whatever_their_case() -> None:
    assert fold_name("HMP Hewell") == fold_name("hmp HEWELL")
    assert fold_name("HMP Hewell") != fold_name("HMP Hew ell")


# ------------------------------------------------------------ quoting


def test_what_cannot_be_seen_is_spelt_out() -> None:
    assert make_visible("12\xa0") == "12[no-break space]"
    assert make_visible("a\x1b[31m\n\u200b") == "a[escape character][31m[new line][zero width space]"
    assert make_visible("\x07") == "[character 7]"
    assert make_visible("“é” £ –") == "“é” £ –"


def test_a_long_text_is_quoted_in_short() -> None:
    assert quote("x" * 61) == "“" + "x" * 60 + "…”"
    assert quote("x" * 60) == "“" + "x" * 60 + "”"


# ------------------------------------------------------------ the row model


def test_the_row_model_validates_with_the_same_words() -> None:
    row = return_named("police-supply").row
    with pytest.raises(ValidationError) as caught:
        row.model_validate(
            {"area": "Atlantis", "period": "never", "measure": "seizures", "category": "Class A", "count": "-1"}
        )
    words = [each["msg"] for each in caught.value.errors()]
    assert words == [
        "Value error, “Atlantis” is not an area that we know.",
        "Value error, “never” cannot be read as a quarter.",
        "Value error, “-1” is less than 0.",
    ]


def test_the_row_model_takes_no_other_column() -> None:
    returned = return_named("police-supply")
    with pytest.raises(ValidationError):
        returned.row.model_validate(dict(returned.example[0]) | {"notes": "x"})
