"""What has changed between stored cells and new ones, by a table that one can check by hand."""

from __future__ import annotations

import numpy as np

from loaders.status import Status
from metrics.cell_changes import compare_cells, find_flips
from metrics.cells import Cells, concatenate, empty_cells, make_cells
from metrics.protection import BESIDE, COARSE, SHOWN, SMALL

PERIOD = 2025 * 1200 + 303


def cell(area: int, numerator: float = 10.0, **columns: float) -> Cells:
    return make_cells(1, series=1, area=area, period=PERIOD, numerator=numerator, **columns)


def areas(cells: Cells) -> list[int]:
    return sorted(cells.area.tolist())


def test_cells_that_are_the_same_are_kept_and_the_others_are_not() -> None:
    old = concatenate([cell(1), cell(2), cell(3), cell(4), cell(5, np.nan), cell(6)])
    new = concatenate([cell(7), cell(6, as_at=9), cell(5, np.nan), cell(3), cell(2, 11.0), cell(1, hidden=BESIDE)])
    changes = compare_cells(old, new)
    assert areas(changes.old) == [2, 4, 6]
    assert areas(changes.new) == [2, 6, 7]
    assert areas(changes.kept) == [1, 3, 5]
    assert (areas(changes.masked), changes.masked.hidden.tolist()) == ([1], [BESIDE])


def test_a_sum_added_up_in_another_order_is_the_same() -> None:
    old, new = cell(1, 0.1 + 0.2 + 0.3), cell(1, 0.3 + 0.2 + 0.1)
    assert old.numerator[0] != new.numerator[0]
    assert len(compare_cells(old, new).new) == 0
    assert len(compare_cells(cell(1, 1_000_000), cell(1, 1_000_001)).new) == 1
    assert len(compare_cells(cell(1, 0.0), cell(1, 1e-30)).new) == 1
    assert len(compare_cells(cell(1, np.nan), cell(1, 0.0)).new) == 1


def test_nothing_against_nothing() -> None:
    for old, new in ((empty_cells(), empty_cells()), (cell(1), empty_cells()), (empty_cells(), cell(1))):
        changes = compare_cells(old, new)
        assert (len(changes.old), len(changes.new), len(changes.masked)) == (len(old), len(new), 0)
        find_flips(old, new)


def test_what_is_hidden_rises_falls_and_appears() -> None:
    before = concatenate([
        cell(1, hidden=SHOWN), cell(2, hidden=SMALL), cell(3, hidden=BESIDE), cell(4, hidden=SMALL), cell(5),
        cell(6, np.nan, status=Status.SUPPRESSED), cell(7, hidden=COARSE),
    ])  # fmt: skip
    after = concatenate([
        cell(1, hidden=BESIDE), cell(2, hidden=SHOWN), cell(3, hidden=SMALL), cell(5, hidden=COARSE), cell(6),
        cell(7, hidden=SHOWN), cell(8, hidden=SMALL), cell(9),
    ])  # fmt: skip
    flips = find_flips(before, after)
    assert areas(flips.risen) == [1, 5, 8]
    assert areas(flips.fallen) == [2, 4, 6]
    assert areas(flips.appeared) == [8]
