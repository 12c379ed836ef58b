"""What every kind of exhibit shares: tables without empty columns, records made of the figures, notes on judging."""

from layouts.exhibit import build_by_area
from layouts.exhibits.parts import Column, Table, explain_judging, leave_out_empty
from metrics.results import to_row
from tests.layouts.exhibit_cases import COUNT, SHARE
from tests.layouts.figures import ENGLAND, HEREFORDSHIRE, WORCESTERSHIRE, make_result

UNROUNDED = "They are compared before rounding, so two that look equal may differ."


def test_columns_that_are_empty_throughout_are_left_out_but_for_the_first_two() -> None:
    columns = tuple(map(Column, ("Area", "Value", "Count", "Judgement")))
    rows = (("A", "", "", "Better"), ("B", "", "", ""))
    shown = leave_out_empty(Table("Areas", columns, rows))
    assert [column.header for column in shown.columns] == ["Area", "Value", "Judgement"]
    assert shown.rows == (("A", "", "Better"), ("B", "", ""))


def test_records_are_the_tidy_rows_of_the_figures() -> None:
    results = [make_result(SHARE, numerator=400, denominator=1_000, area=area) for area in (HEREFORDSHIRE, ENGLAND)]
    exhibit = build_by_area(SHARE, results[:1], benchmark=results[1])
    assert exhibit.results == tuple(results)
    assert exhibit.records == tuple(map(to_row, results))
    assert len(exhibit.fields) == len(exhibit.records[0])


def test_counts_have_no_judgements_where_there_is_nothing_to_judge_by() -> None:
    results = [make_result(COUNT, numerator=number, area=area) for number, area in ((4, HEREFORDSHIRE), (9, ENGLAND))]
    assert [column.header for column in build_by_area(COUNT, results).table.columns] == ["Area", "Value"]


def test_a_note_says_that_figures_are_compared_before_rounding_only_where_two_look_equal() -> None:
    own = make_result(SHARE, numerator=40_010, denominator=100_000, area=HEREFORDSHIRE)
    other = make_result(SHARE, numerator=60_000, denominator=100_000, area=WORCESTERSHIRE)
    near = make_result(SHARE, numerator=4_004_000_000, denominator=10_000_000_000, area=ENGLAND)
    far = make_result(SHARE, numerator=50_000, denominator=100_000, area=ENGLAND)
    assert not any(UNROUNDED in note for note in build_by_area(SHARE, [own, other], benchmark=far).notes)
    sure = make_result(SHARE, numerator=4_001_000_000, denominator=10_000_000_000, area=HEREFORDSHIRE)
    assert sure.value is not None
    assert near.value is not None
    assert (round(sure.value, 1), round(near.value, 1)) == (40.0, 40.0)
    notes = build_by_area(SHARE, [sure, other], benchmark=near).notes
    assert notes[-1] == explain_judging("area", "England", rounded=True)
    assert notes[-1].endswith(UNROUNDED)
