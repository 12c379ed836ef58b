"""How publishers' numbers, and their absence, are written on."""

import pytest

from loaders.published_lines import add_cells, to_number_cell


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
    ],
)
def test_a_number_becomes_digits_and_no_number_a_mark(text: str, cell: str) -> None:
    assert to_number_cell(text) == cell


@pytest.mark.parametrize(
    ("cells", "total"),
    [(["1", "2", "1,003"], "1006"), (["0", "0"], "0"), (["1", "-"], "[x]"), (["1", "[c]"], "[x]"), (["5"], "5")],
)
def test_a_sum_is_a_number_only_if_all_its_parts_are(cells: list[str], total: str) -> None:
    assert add_cells(cells) == total
