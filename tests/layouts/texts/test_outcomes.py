"""Outcomes as text for a terminal, as CSV and as JSON."""

from __future__ import annotations

import csv
import io
import json
from datetime import date

import pytest

from layouts.texts.outcomes import SHOWN, write_csv_rows, write_json_rows, write_table
from loaders.areas import read_areas
from loaders.periods import parse_any_period
from loaders.status import Status
from metrics.results import COLUMNS, Result, to_row


def make_result(status: Status = Status.OK, **changes: object) -> Result:
    """A figure of Herefordshire, or none for a reason."""
    known = status is Status.OK
    fields: dict[str, object] = {
        "metric": "treatment-progress", "series": "Treatment provider return",
        "area": read_areas().by_code("E06000019"), "period": parse_any_period("12 months to September 2025"),
        "breakdown": None, "category": None, "status": status, "numerator": 1234.0 if known else None,
        "denominator": 2468.0 if known else None, "value": 50.0 if known else None, "lower": 48.029 if known else None,
        "upper": 51.971 if known else None, "unit": "%", "method": "Wilson", "members": 1, "members_present": 1,
        "illustrative": False, "as_at": date(2026, 1, 1),
    }  # fmt: skip
    return Result(**{**fields, **changes})  # type: ignore[arg-type]  # each field is given its own type


def test_csv_holds_every_column_unrounded() -> None:
    text = write_csv_rows([make_result(), make_result(Status.SUPPRESSED)])
    rows = list(csv.DictReader(io.StringIO(text)))
    assert list(rows[0]) == list(COLUMNS)
    assert rows[0]["lower95"] == "48.029"
    assert rows[0]["numerator"] == "1234"
    assert [rows[1][name] for name in ("numerator", "value", "upper95", "status")] == ["", "", "", "suppressed"]


def test_json_holds_the_same_with_null_for_null() -> None:
    results = [make_result(), make_result(Status.NIL, breakdown="sex", category="Female")]
    told = json.loads(write_json_rows(results))
    assert told == [dict(zip(COLUMNS, to_row(result), strict=True)) for result in results]
    assert told[1]["value"] is None
    assert told[1]["category"] == "Female"


def test_a_name_that_a_spreadsheet_would_run_is_made_harmless() -> None:
    text = write_csv_rows([make_result(breakdown="prison", category="=HYPERLINK(1)")])
    assert next(csv.DictReader(io.StringIO(text)))["category"] == "'=HYPERLINK(1)"


def test_the_table_has_aligned_columns_that_people_read() -> None:
    lines = write_table([make_result(), make_result(Status.INCOMPLETE, category="Female")]).splitlines()
    assert lines[0].split() == ["area", "period", "category", "numerator", "denominator", "value", "lower", "95%",
                                "upper", "95%", "unit", "status", "source"]  # fmt: skip
    assert "1,234" in lines[1]
    assert "48.03" in lines[1]
    assert lines[2].split()[-4:] == ["incomplete", "Treatment", "provider", "return"]
    end_of_numbers = lines[0].index("numerator") + len("numerator")
    assert lines[1][:end_of_numbers].endswith("1,234")
    assert len(SHOWN) == 11


@pytest.mark.parametrize(("number", "shown"), [(0.0, "0"), (0.5, "0.50"), (1234567.0, "1,234,567"), (12.345, "12.35")])
def test_numbers_in_a_table(number: float, shown: str) -> None:
    assert shown in write_table([make_result(value=number)]).splitlines()[1].split()


def test_nothing_is_a_header_alone_or_an_empty_list() -> None:
    assert write_csv_rows([]) == ",".join(COLUMNS) + "\r\n"
    assert json.loads(write_json_rows([])) == []
    assert write_table([]).splitlines() == [write_table([])]
