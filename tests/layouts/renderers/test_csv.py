"""CSV that every program reads alike, and that no spreadsheet runs."""

import csv
import io

import pytest
from hypothesis import given
from hypothesis import strategies as st

from layouts.exhibit import build_over_time, judge_over_time
from layouts.renderers.csv import make_harmless, render_csv, write_csv
from metrics.results import COLUMNS
from tests.layouts.figures import make_metric, make_result


def test_lines_end_in_two_characters_and_cells_are_quoted_where_needed() -> None:
    text = write_csv(["area", "note"], [["Herefordshire, County of", 'said "no"'], ["A\nB", None]])
    assert text == 'area,note\r\n"Herefordshire, County of","said ""no"""\r\n"A\nB",\r\n'


@pytest.mark.parametrize(
    ("cell", "written"),
    [
        ("=1+1", "'=1+1"),
        ("+44 20 7946 0000", "'+44 20 7946 0000"),
        ("-2+3", "'-2+3"),
        ("@SUM(A1)", "'@SUM(A1)"),
        ("\t=1+1", "'\t=1+1"),
        (" =1+1", "' =1+1"),
        ("\r=1+1", "'\r=1+1"),
        ("-", "'-"),
        ("-5", "-5"),
        ("-5.25", "-5.25"),
        ("-1e-05", "-1e-05"),
        ("+5", "'+5"),
        ("Worcester", "Worcester"),
        ("a=b", "a=b"),
        ("", ""),
    ],
)
def test_formulas_are_made_harmless_and_negative_numbers_stay(cell: str, written: str) -> None:
    assert make_harmless(cell) == written


@pytest.mark.parametrize(
    ("cell", "written"),
    [
        (None, ""),
        (float("nan"), ""),
        (3.0, "3"),
        (47.3, "47.3"),
        (0.0, "0"),
        (-3.5, "-3.5"),
        (1e20, "1e+20"),
        (7, "7"),
        (47.30769230769231, "47.30769230769231"),
    ],
)
def test_numbers_are_written_unrounded(cell: float | None, written: str) -> None:
    assert write_csv(["value"], [[cell]]).splitlines()[1:] == ([written] if written else ['""'])


def test_the_header_is_harmless_too() -> None:
    assert write_csv(["=x"], []) == "'=x\r\n"


@given(st.lists(st.lists(st.text(), min_size=2, max_size=2), max_size=5))
def test_what_is_written_is_read_back_and_no_cell_is_a_formula(rows: list[list[str]]) -> None:
    text = write_csv(["one", "two"], rows)
    read = list(csv.reader(io.StringIO(text, newline="")))
    assert read[1:] == [[make_harmless(cell) for cell in row] for row in rows]
    assert not any(cell.lstrip(" ").startswith(("=", "+", "@")) for row in read for cell in row)


def test_an_exhibit_is_written_tidy_and_unrounded() -> None:
    metric = make_metric()
    exhibit = build_over_time(judge_over_time(metric, [make_result(metric, numerator=123, denominator=260)]))
    header, row = csv.reader(io.StringIO(render_csv(exhibit), newline=""))
    assert header == list(COLUMNS)
    told = dict(zip(header, row, strict=True))
    assert (told["numerator"], told["denominator"], told["area_name"]) == ("123", "260", "Herefordshire")
    assert float(told["value"]) == pytest.approx(100 * 123 / 260)
