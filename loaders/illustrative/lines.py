"""From figures in their finest cells to the rows of a return: totals, one-way breakdowns, parts."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

import numpy as np

from loaders.areas import Area
from loaders.illustrative.axes import Axis
from loaders.illustrative.blueprint import Blueprint
from loaders.illustrative.draw import Figures, Numbers
from loaders.illustrative.places import Places
from loaders.periods import Period
from loaders.status import Status

Figure = float | Status | None  # None leaves the cell empty

TOTAL = "All"


@dataclass(frozen=True, slots=True)
class Line:
    """A row of a return: `words` holds the measure and the breakdowns, `numbers` the number columns."""

    area: Area
    period: Period
    words: Mapping[str, str]
    numbers: Mapping[str, Figure]

    @property
    def measure(self) -> str:
        """The measure's slug."""
        return self.words["measure"]

    def with_numbers(self, **numbers: Figure) -> Line:
        """Give the row with some of its numbers changed."""
        return replace(self, numbers={**self.numbers, **numbers})


@dataclass(frozen=True, slots=True)
class _Cut:
    """One way of adding up: the parts crossed, and the words of at most one breakdown."""

    columns: tuple[str, ...]
    words: tuple[tuple[str, ...], ...]
    count: Numbers
    out_of: Numbers | None


def make_lines(blueprint: Blueprint, figures: Figures, places: Places, periods: Sequence[Period]) -> Iterator[Line]:
    """Write the figures as rows: the totals first, then each breakdown; parts are always told apart."""
    axes = blueprint.axes
    totals = [axis for axis in axes if axis.total]
    words = {"measure": blueprint.measure, **{axis.column: TOTAL for axis in totals}, **blueprint.fixed}
    for by in (None, *totals):
        cut = _make_cut(blueprint, figures, [axis for axis in axes if axis is by or not axis.total])
        for place in np.ndindex(cut.count.shape):
            area, period, *cells = place
            told = {c: w[i] for c, w, i in zip(cut.columns, cut.words, cells, strict=True)}
            out_of = None if cut.out_of is None else float(cut.out_of[place])
            numbers: dict[str, Figure] = {"count": float(cut.count[place]), "out_of": out_of}
            yield Line(places.areas[area], periods[period], {**words, **told}, numbers)


def _make_cut(blueprint: Blueprint, figures: Figures, kept: Sequence[Axis]) -> _Cut:
    """Sum over all axes but the kept ones, from the last to the first, so that places stay what they are."""
    count, out_of = figures.count, figures.out_of
    names: list[tuple[str, ...]] = []
    for place, axis in reversed(list(enumerate(blueprint.axes, start=2))):
        words, member = _find_words(axis, blueprint.only.get(axis.column, axis.cells))
        keep = axis in kept
        if keep:
            names.insert(0, words)
        count = _project(count, member, place, keep=keep)
        if out_of is not None and not blueprint.common:
            out_of = _project(out_of, member, place, keep=keep)
    if out_of is not None and blueprint.common:
        out_of = np.broadcast_to(out_of.reshape(*out_of.shape, *[1] * (count.ndim - 2)), count.shape)
    return _Cut(tuple(axis.column for axis in kept), tuple(names), count, out_of)


def _find_words(axis: Axis, cells: Sequence[str]) -> tuple[tuple[str, ...], Numbers]:
    """Give the words that these cells count towards, and which cell (row) counts towards which word (column)."""
    member = axis.memberships()[[axis.cells.index(cell) for cell in cells]]
    told = np.flatnonzero(member.sum(axis=0))
    return tuple(axis.names[place] for place in told), member[:, told]


def _project(values: Numbers, member: Numbers, place: int, *, keep: bool) -> Numbers:
    """Sum the cells of one axis into its words, or over all of them."""
    if not keep:
        return values.sum(axis=place)
    return np.moveaxis(np.tensordot(values, member, axes=(place, 0)), -1, place)
