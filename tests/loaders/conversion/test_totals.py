"""The totals of classes are found by arithmetic or not at all."""

import pytest

from loaders.conversion.totals import find_totals, is_possible_total

# All drugs; two drugs of class A and their total; two of B; three of C; unknown.
BY_HAND: list[list[int | None]] = [
    [100, 30, 20, 45, 40, 5, 44, 3, 2, 1, 6, 5],
    [210, 50, 60, 100, 70, 20, 85, 9, 8, 7, 20, 10],
    [64, 11, 7, 18, 29, 3, 31, 4, 5, 6, 14, 2],
    [33, 5, 4, 8, 12, 9, 20, 1, 0, 2, 3, 2],
]


def test_the_one_choice_that_fits_every_row_is_found() -> None:
    totals = find_totals(BY_HAND)
    assert totals is not None
    assert totals.classes == (3, 6, 10)
    assert totals.unknown == 11
    assert totals.blocks == ((1, 3), (4, 6), (7, 10))


def test_a_row_without_figures_does_not_disturb() -> None:
    assert find_totals([*BY_HAND, [None] * 12]) == find_totals(BY_HAND)


@pytest.mark.parametrize("rows", [BY_HAND[:2], [[0] * 12] * 5, [[9, 1, 1, 9, 1, 1, 9, 1, 1, 1, 9, 1]] * 5, []])
def test_too_few_rows_several_choices_and_none_are_all_refused(rows: list[list[int | None]]) -> None:
    assert find_totals(rows) is None


@pytest.mark.parametrize(
    ("total", "parts", "possible"),
    [
        (5, [2, 3], True),
        (3, [2, 3], True),
        (6, [2, 3], False),
        (2, [2, 3], False),
        (9, [2, None], True),
        (1, [2, None], False),
        (None, [2, 3], True),
        (7, [None, None], True),
    ],
)
def test_a_total_lies_between_the_largest_and_the_sum(
    total: int | None, parts: list[int | None], possible: bool
) -> None:
    assert is_possible_total(total, parts) is possible
