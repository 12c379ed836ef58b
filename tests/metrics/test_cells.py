"""Cells and their sums, on tables that one can add up in one's head."""

from __future__ import annotations

from itertools import product

import numpy as np
import pytest

from loaders.errors import OutcomesError
from loaders.periods import Period, parse_any_period
from loaders.status import Status
from metrics.cells import NAMES, Cells, concatenate, empty_cells, join_parts, make_cells, pack_key, sum_groups

OK, SUPPRESSED, NIL = Status.OK, Status.SUPPRESSED, Status.NIL
NOT_RETURNED, NOT_APPLICABLE, INCOMPLETE = Status.NOT_RETURNED, Status.NOT_APPLICABLE, Status.INCOMPLETE
SUMMER = parse_any_period("July to September 2025").id


def make_parts(*figures: float | Status, **columns: float) -> Cells:
    """The parts of one whole: a number each, or the reason why there is none."""
    known = [isinstance(figure, Status) for figure in figures]
    return make_cells(
        len(figures),
        series=1,
        area=7,
        period=SUMMER,
        status=np.array([figure if is_mark else OK for figure, is_mark in zip(figures, known, strict=True)]),
        numerator=np.array([np.nan if is_mark else figure for figure, is_mark in zip(figures, known, strict=True)]),
        **columns,
    )


@pytest.mark.parametrize(
    ("parts", "status", "numerator"),
    [
        ((3, 4), OK, 7),
        ((3, 0), OK, 3),
        ((0, 0), OK, 0),
        ((3, NIL), OK, 3),
        ((NIL, NIL), NIL, None),
        ((3, NOT_APPLICABLE), OK, 3),
        ((NIL, NOT_APPLICABLE), NIL, None),
        ((NOT_APPLICABLE, NOT_APPLICABLE), NOT_APPLICABLE, None),
        ((3, SUPPRESSED), SUPPRESSED, None),
        ((SUPPRESSED, NOT_RETURNED), SUPPRESSED, None),
        ((3, NOT_RETURNED), INCOMPLETE, None),
        ((NIL, NOT_RETURNED), INCOMPLETE, None),
        ((NOT_RETURNED, NOT_RETURNED), NOT_RETURNED, None),
        ((NOT_RETURNED, NOT_APPLICABLE), NOT_RETURNED, None),
    ],
)
def test_the_parts_of_a_whole_by_hand(
    parts: tuple[float | Status, ...], status: Status, numerator: float | None
) -> None:
    for order in (parts, parts[::-1]):
        joined = join_parts(make_parts(*order))
        assert len(joined) == 1
        assert joined.status.tolist() == [status]
        assert joined.numerator.tolist() == pytest.approx([np.nan if numerator is None else numerator], nan_ok=True)
        assert joined.present.tolist() == [int(status in (OK, NIL))]
        assert joined.members.tolist() == [int(status is not NOT_APPLICABLE)]


def test_nothing_found_among_many_still_counts_them() -> None:
    parts = make_parts(241, NIL)
    parts = Cells(**{name: getattr(parts, name) for name in NAMES} | {"denominator": np.array([1068.0, 745.0])})
    joined = join_parts(parts)
    assert (joined.numerator.tolist(), joined.denominator.tolist()) == ([241], [1068 + 745])


def test_a_figure_that_is_no_sum_keeps_its_value_and_limits_and_a_sum_does_not() -> None:
    one = join_parts(make_parts(5, value=54.6, lower=40.6, upper=64.1))
    assert (one.value.tolist(), one.lower.tolist(), one.upper.tolist()) == ([54.6], [40.6], [64.1])
    two = join_parts(make_parts(5, 6, value=54.6, lower=40.6, upper=64.1))
    assert np.isnan([two.value, two.lower, two.upper]).all()
    hidden = join_parts(make_parts(SUPPRESSED, value=54.6))
    assert np.isnan(hidden.value).all()


def test_flags_and_days_of_parts_reach_the_whole() -> None:
    parts = concatenate([make_parts(1, illustrative=False, as_at=10), make_parts(2, illustrative=True, as_at=12)])
    joined = join_parts(parts)
    assert (joined.illustrative.tolist(), joined.as_at.tolist()) == ([True], [12])


def test_sums_say_what_they_are_made_of() -> None:
    cells = concatenate([make_parts(4, SUPPRESSED, NIL), make_parts(np.nan, members=2, present=2)])
    sums = sum_groups(cells, cells.key(), beside=np.array([1, 10, 100, 1000]))
    assert sums.size.tolist() == [4]
    assert {status: count.tolist()[0] for status, count in sums.counts.items() if count[0]} == {
        OK: 2,
        SUPPRESSED: 1,
        NIL: 1,
    }
    assert sums.countless.tolist() == [1]
    assert (sums.members.tolist(), sums.present.tolist(), sums.beside.tolist()) == ([5], [3], [1111])
    assert np.isnan(sums.numerator).all()


def test_sums_come_in_the_order_of_their_keys_whatever_the_order_of_cells() -> None:
    random = np.random.default_rng(3)
    key = random.integers(0, 5, 40)
    numbers = random.integers(0, 100, 40).astype(float)
    sums = sum_groups(make_cells(40, numerator=numbers), key)
    assert sums.numerator.tolist() == [numbers[key == each].sum() for each in range(5)]


def test_nothing_sums_to_nothing() -> None:
    assert len(join_parts(empty_cells())) == 0
    assert len(concatenate([])) == 0


def test_keys_differ_wherever_an_id_differs_and_sort_as_the_ids_do() -> None:
    months = [
        Period.from_id(number).id
        for number in (1974 * 1200 + 1, 2025 * 1200 + 903, 2025 * 1200 + 936, 2100 * 1200 + 12)
    ]
    ids = sorted(product((1, 400, 100_001, (1 << 17) - 1), months, (1, (1 << 10) - 1), (0, 1, (1 << 18) - 1)))
    keys = pack_key(*np.array(ids, dtype=np.int64).T).tolist()
    assert keys == sorted(set(keys))


@pytest.mark.parametrize(("place", "number"), [(0, 1 << 17), (2, 1 << 10), (3, 1 << 18)])
def test_an_id_that_would_run_into_another_is_refused_in_words(place: int, number: int) -> None:
    ids = [np.array([1]), np.array([SUMMER]), np.array([1]), np.array([0])]
    ids[place] = np.array([number])
    with pytest.raises(OutcomesError, match="too many"):
        pack_key(*ids)
