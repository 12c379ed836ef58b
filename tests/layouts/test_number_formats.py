"""Numbers in spreadsheets and slides look as on pages."""

import pytest

from layouts.number_formats import find_number_format, find_step_format, write_number_format


@pytest.mark.parametrize(
    ("unit", "expected"),
    [
        ("%", '#,##0.0"%"'),
        ("seizures", "#,##0"),
        ("per 1,000 people a quarter", "#,##0.00"),
        ("per 100,000 people", "#,##0.0"),
    ],
)
def test_a_unit_has_its_decimals(unit: str, expected: str) -> None:
    assert find_number_format(unit) == expected


@pytest.mark.parametrize(
    ("step", "unit", "expected"),
    [(5.0, "%", '#,##0"%"'), (2.5, "%", '#,##0.0"%"'), (0.25, "per 1,000", "#,##0.00"), (200.0, "seizures", "#,##0")],
)
def test_an_axis_has_the_decimals_of_its_step(step: float, unit: str, expected: str) -> None:
    assert find_step_format(step, unit) == expected


def test_decimals_are_written_out() -> None:
    assert write_number_format(0) == "#,##0"
    assert write_number_format(3, percent=True) == '#,##0.000"%"'
