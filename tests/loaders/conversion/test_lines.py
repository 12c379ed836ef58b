"""How publishers' numbers, and their absence, are written on."""

import pytest

from loaders.conversion.lines import add_cells, read_whole, to_number_cell


@pytest.mark.parametrize(
    ("text", "cell"),
    [
        ("12", "12"),
        (" 10473.358 ", "10473.358"),
        ("1,888", "1888"),
        ("1,234,567.5", "1234567.5"),
        ("55.50000000000000012", "55.5"),
        ("53.250695671234567891", "53.250695671234568"),
        ("1.2E-05", "0.000012"),
        ("1E5", "100000"),
        ("-3.5", "-3.5"),
        ("", "[x]"),
        ("-", "[x]"),
        ("NULL", "[x]"),
        ("NA", "[x]"),
        (":", "[x]"),
        ("*", "[c]"),
        ("[c]", "[c]"),
        ("z", "[z]"),
        ("18,88", "18,88"),
        ("many", "many"),
        ("1e999999999", "1e999999999"),  # a gigabyte of digits, if it were written out
        ("1E99999999999999999999", "1E99999999999999999999"),
        ("9" * 5_000, "9" * 5_000),
        ("٣", "٣"),
    ],
)
def test_a_number_becomes_digits_and_no_number_a_mark(text: str, cell: str) -> None:
    assert to_number_cell(text) == cell


@pytest.mark.parametrize(
    ("cells", "total"),
    [
        (["1", "2", "1,003"], "1006"),
        (["0", "0"], "0"),
        (["5"], "5"),
        (["1", "-"], "[x]"),
        (["1", "[c]"], "[x]"),
        # neither a number nor a mark: handed on, so that the check names it
        (["1", "12x"], "12x"),
        (["-", "1.5"], "1.5"),
        (["1", "9" * 5_000], "9" * 5_000),
        (["٣", "1"], "٣"),
    ],
)
def test_a_sum_is_a_number_only_if_all_its_parts_are(cells: list[str], total: str) -> None:
    assert add_cells(cells) == total


@pytest.mark.parametrize(
    ("cell", "number"),
    [
        ("0", 0),
        ("0012", 12),
        ("9" * 15, 10**15 - 1),
        *((cell, None) for cell in ("9" * 16, "9" * 5_000, "-1", "1.0", "", "٣", "²")),
    ],
)
def test_a_whole_number_is_read_from_the_digits_0_to_9(cell: str, number: int | None) -> None:
    assert read_whole(cell) == number
