"""What has changed between the cells that are stored and those that are to be: figures, and what is hidden of them.

Pure arrays over packed keys: a quarter sent again by a whole nation is compared in milliseconds.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from loaders.status import Status
from metrics.cells import NAMES, Cells, pack_key
from metrics.protection import BESIDE, COARSE, SMALL

_CLOSE = 1e-9
"""Sums of the same numbers in another order differ in their last digits, which is no change."""

_KEY = ("series", "area", "period", "category")
SHOWN_NUMBERS = ("status", "numerator", "denominator", "value", "lower", "upper", "variance")
_COMPARED = tuple(name for name in NAMES if name not in (*_KEY, "hidden"))

OPEN, ROUGH, WITHHELD = 0, 1, 2
"""How much a reader gets to know of a figure: all of it, a rate to one decimal, nothing."""


@dataclass(frozen=True, slots=True)
class Changes:
    """`old` cells that are no longer so, `new` ones that were not so before, and `kept` ones, which stay what they are;
    of these, `masked` are the ones of which something else is hidden (as they are to be)."""

    old: Cells
    new: Cells
    kept: Cells
    masked: Cells


def compare_cells(old: Cells, new: Cells) -> Changes:
    """Find what is to be written and moved to the past, so that `new` stand where `old` stood. Each key occurs once in
    either."""
    met, partner = find_partners(old.key(), new.key())
    same = met.copy()
    same[met] = _are_alike(new.take(met), old.take(partner[met]), _COMPARED)
    kept = np.zeros(len(old), dtype=bool)
    kept[partner[same]] = True
    masked = np.zeros(len(new), dtype=bool)
    masked[same] = new.hidden[same] != old.hidden[partner[same]]
    return Changes(old=old.take(~kept), new=new.take(~same), kept=old.take(kept), masked=new.take(masked))


def find_partners(old: NDArray[np.int64], new: NDArray[np.int64]) -> tuple[NDArray[np.bool_], NDArray[np.intp]]:
    """Which of the new keys are among the old ones, and where; the place of one that is not says nothing."""
    if not len(old):
        return np.zeros(len(new), dtype=bool), np.zeros(len(new), dtype=np.intp)
    order = np.argsort(old)
    partner = order[np.minimum(np.searchsorted(old, new, sorter=order), len(old) - 1)]
    return old[partner] == new, partner


def _are_alike(new: Cells, old: Cells, names: Sequence[str]) -> NDArray[np.bool_]:
    """Which cells of the one have the same in these columns as those of the other."""
    same = np.ones(len(new), dtype=bool)
    for name in names:
        same &= _is_alike(getattr(new, name), getattr(old, name))
    return same


def _is_alike(new: NDArray[Any], old: NDArray[Any]) -> NDArray[np.bool_]:
    if new.dtype.kind != "f":
        return new == old
    largest = np.maximum(np.abs(new), np.abs(old))
    return (np.abs(new - old) <= _CLOSE * largest) | (np.isnan(new) & np.isnan(old))


@dataclass(frozen=True, slots=True)
class Flips:
    """Where what is hidden has changed. Of the `risen` cells a reader gets to know less than before. The `fallen` ones
    were hidden and are not any more, or are gone; the `appeared` ones were not there before, and are hidden."""

    risen: Cells
    fallen: Cells
    appeared: Cells


def find_flips(before: Cells, after: Cells) -> Flips:
    """Find where what is hidden has changed, from all cells of before and after that can have changed.

    A figure that was not there counts as known: there was none.
    """
    level, earlier = find_level(after), np.zeros(len(after), dtype=np.int64)
    met, partner = find_partners(before.key(), after.key())
    earlier[met] = find_level(before)[partner[met]]
    hidden = before.take(find_level(before) == WITHHELD)
    there, now = find_partners(after.key(), hidden.key())
    still = there.copy()
    still[there] = level[now[there]] == WITHHELD
    return Flips(after.take(level > earlier), hidden.take(~still), after.take(~met & (level == WITHHELD)))


def find_level(cells: Cells) -> NDArray[np.int64]:
    """How much a reader gets to know of each figure; what a sender hid is hidden like what we do."""
    withheld = np.isin(cells.hidden, (SMALL, BESIDE)) | (cells.status == Status.SUPPRESSED)
    return np.where(withheld, WITHHELD, np.where(cells.hidden == COARSE, ROUGH, OPEN))


def find_pairs(cells: Cells) -> set[tuple[int, int]]:
    """The series and periods of cells, each pair once."""
    nothing = np.zeros(1, dtype=np.int64)
    _, first = np.unique(pack_key(nothing, cells.period, cells.series, nothing), return_index=True)
    return set(zip(cells.series[first].tolist(), cells.period[first].tolist(), strict=True))
