"""What is hidden so that no hidden count can be worked out, over all areas and breakdowns that are shown together.

A reader knows every figure that is shown: of small areas and of the larger ones that they sum to, totals, and several
breakdowns of each total. Each hidden count must leave them at least two possible values. Tables that are safe one by
one need not be safe together, so each count gets a certificate that is about all of them: another world, with another
count in its place, in which every shown figure is what it is.

1. Totals. Where one is hidden, another one is that can make up for it: one person more here, one fewer there. Larger
   areas that hold one of the two alone are hidden too. In every breakdown a path of hidden cells leads from the one
   area to the other.
2. Cells. Every other hidden cell lies on a cycle of hidden cells, along which all totals stand still.
3. Where no cycle can be had, the area's total is hidden as well, by the first rule.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any, NamedTuple

import numpy as np
from numpy.typing import NDArray

from loaders.status import Status
from metrics.protection_network import Network, Path
from metrics.protection_places import Places
from metrics.protection_search import Exchange, find_cycle, find_cycle_across, find_path
from metrics.protection_sheet import CELL, Figures, Rule, Sheet, find_small, lay_out

SHOWN, SMALL, BESIDE, COARSE = 0, 1, 2, 3
"""What is stored with a figure: it is shown; it is small itself; it would give another away; it is shown, but a rate
standardised for age only to one decimal, since age bands are hidden."""

_PARTNERS = 6  # how many other totals are tried before everything above is hidden
_MANY = 2  # hidden cells, from which on it pays to look first which of them protect each other
_FAIR = 5 * CELL  # what a path may cost in a breakdown before others are tried


def find_hidden(figures: Figures, places: Places, words: Mapping[int, tuple[str, str]], rule: Rule) -> NDArray[np.int8]:
    """Say of each figure of one series and period whether it is shown; `words` names each category's breakdown."""
    mask = np.full(len(figures.area), SHOWN, dtype=np.int8)
    sheet = lay_out(figures, places, words, rule)
    if sheet is None:
        return mask
    _Protection(sheet, rule).run()
    for column, network in (("", sheet.totals), *sheet.breakdowns.items()):
        mine, place, category, is_large = sheet.where[column]
        hidden = np.where(is_large, network.above_hidden[place * is_large, category], False)
        hidden |= ~is_large & (place >= 0) & network.hidden[np.where(is_large, 0, place), category]
        mask[mine] = np.where(hidden & (figures.status[mine] == Status.OK), BESIDE, SHOWN)
    mask[(mask == BESIDE) & find_small(figures, rule)] = SMALL
    _mark_coarse(mask, figures, words, rule)
    return mask


def _mark_coarse(mask: NDArray[np.int8], figures: Figures, words: Mapping[int, tuple[str, str]], rule: Rule) -> None:
    """Mark the totals of areas whose age bands are hidden."""
    bands = [
        number for number in np.unique(figures.category).tolist() if words.get(number, ("",))[0] == rule.standardised_by
    ]
    areas = figures.area[(mask != SHOWN) & np.isin(figures.category, bands)]
    mask[(figures.category == 0) & (mask == SHOWN) & np.isin(figures.area, areas)] = COARSE


class _Protection:
    """The work on one sheet, in place."""

    def __init__(self, sheet: Sheet, rule: Rule) -> None:
        self.places, self.totals, self.breakdowns = sheet.places, sheet.totals, sheet.breakdowns
        self.rule = rule

    def run(self) -> None:
        """Hide until everything hidden is safe."""
        while self._protect_totals() or any(self._protect_breakdown(name) for name in self.breakdowns):
            pass

    # ------------------------------------------------------------ totals

    def _protect_totals(self) -> bool:
        """Make every hidden total safe; say whether there was anything to do."""
        rows = np.flatnonzero((self.totals.hidden & ~self.totals.sure)[:, 0]).tolist()
        for row in rows:
            if not self.totals.sure[row, 0]:
                self._exchange(row)
                self.totals.sure[row, 0] = True
        larger = np.flatnonzero((self.totals.above_hidden & ~self.totals.above_sure)[:, 0]).tolist()
        for each in larger:
            if not self.totals.above_sure[each, 0]:
                any(self._exchange(row, across=each) for row in np.flatnonzero(self.places.over[:, each]).tolist())
                self.totals.above_sure[each, 0] = True
        return bool(rows or larger)

    def _exchange(self, row: int, *, across: int | None = None, through: tuple[Network, int] | None = None) -> bool:
        """Hide this row's total with another one that can make up for it, and a path in each breakdown.

        `across` is a larger area that the other one must not lie in. `through` is a breakdown and a category whose cell
        of this row must change (and with `across` also that of the larger area). False where nothing can be had.
        """
        if self._exchange_by(0, row, across, through):
            return True
        network, category = through or (self.totals, 0)
        if len(network.others) == 1:
            return False
        _, rest, count = network.others
        ways = [way for way, other in ((1, count), (2, rest)) if other.leaves_small[row, category]]
        return bool(ways) and all(self._exchange_by(way, row, across, through) for way in ways)

    def _exchange_by(self, way: int, row: int, across: int | None, through: tuple[Network, int] | None) -> bool:
        """The same by one kind of move (see `Network.others`)."""
        totals = self.totals.others[way]
        best: _Offer | None = None
        for partner, price in _find_partners(totals, row, across):
            if best and best.cost <= price + _FAIR * len(self.breakdowns):
                break
            exchanges = (Exchange(row, partner, backwards, across) for backwards in (False, True))
            offers = (self._find_paths(way, each, through) for each in exchanges if _can_answer(totals, each))
            paths = next((each for each in offers if each is not None), None)
            if paths is not None:
                cost = price + sum(path.cost for _, path in paths)
                best = min(
                    best or _Offer(cost, partner, paths), _Offer(cost, partner, paths), key=lambda each: each.cost
                )
        if best is None:
            return False
        _hide_totals(totals, row, best.partner)
        for network, path in best.paths:
            network.hide(path)
        return True

    def _find_paths(
        self, way: int, exchange: Exchange, through: tuple[Network, int] | None
    ) -> list[tuple[Network, Path]] | None:
        """A path in each breakdown from the one row to the other; None where one lacks."""
        paths = []
        for main in self.breakdowns.values():
            network = main.others[way]
            path = find_path(network, exchange, through[1] if through and through[0] is main else None)
            if path is None:
                return None
            paths.append((network, path))
        return paths

    # ------------------------------------------------------------ cells

    def _protect_breakdown(self, name: str) -> bool:
        """Make every hidden cell of a breakdown safe; say whether there was anything to do."""
        network = self.breakdowns[name]
        if name == self.rule.standardised_by and self.rule.whole_rows:
            _hide_whole_rows(network)
        pending = network.hidden & ~network.sure
        if pending.sum() > _MANY:
            network.sure |= network.find_safe()
            pending &= ~network.sure
        for row, category in np.argwhere(pending).tolist():
            if not network.sure[row, category]:
                self._protect_cell(network, row, category)
        above = network.above_hidden & ~network.above_sure
        for larger, category in np.argwhere(above).tolist():
            if not network.above_sure[larger, category]:
                self._protect_above(network, larger, category)
        return bool(pending.any() or above.any())

    def _protect_cell(self, network: Network, row: int, category: int) -> None:
        paths = _choose_ways(
            network, lambda each: find_cycle(each, row, category), lambda each: each.leaves_small[row, category]
        )
        if not paths:
            self._exchange(row, through=(network, category))
        for each, path in paths:
            each.hide(path)
        network.sure[row, category] = True

    def _protect_above(self, network: Network, larger: int, category: int) -> None:
        paths = _choose_ways(
            network,
            lambda each: find_cycle_across(each, larger, category),
            lambda each: each.above_leaves_small[larger, category],
        )
        if not paths:
            rows = np.flatnonzero(self.places.over[:, larger] & network.hidden[:, category]).tolist()
            any(self._exchange(row, across=larger, through=(network, category)) for row in rows)
        for each, path in paths:
            each.hide(path)
        network.above_sure[larger, category] = True


class _Offer(NamedTuple):
    """Two totals that make up for each other, and a path for it in each breakdown."""

    cost: float
    partner: int
    paths: list[tuple[Network, Path]]


def _find_partners(totals: Network, row: int, across: int | None) -> list[tuple[int, float]]:
    """Other rows with what it costs to hide their totals, the cheapest first; -1 stands for all that is above."""
    cohort = totals.places.cohort
    price = np.where(totals.hidden[:, 0], 0.0, totals.price[:, 0])
    cost = price + totals.jumps[cohort[row], cohort, 0]
    cost[row] = np.inf
    if across is not None:
        cost[totals.places.over[:, across]] = np.inf
    order = [int(each) for each in np.argsort(cost, kind="stable")[:_PARTNERS] if cost[each] < np.inf]
    found = [(each, float(cost[each])) for each in order]
    return sorted([*found, (-1, float(totals.jumps[cohort[row], -1, 0]))], key=lambda each: each[1])


def _can_answer(totals: Network, exchange: Exchange) -> bool:
    """Whether the one total can be one more and the other one less, or the other way round."""
    here, there = (totals.falls, totals.rises) if exchange.backwards else (totals.rises, totals.falls)
    return bool(here[exchange.row, 0] and (exchange.partner < 0 or there[exchange.partner, 0]))


def _hide_totals(totals: Network, row: int, partner: int) -> None:
    cohort = totals.places.cohort
    apart = totals.places.apart[cohort[row], cohort[partner] if partner >= 0 else -1] > 0
    cells = tuple((each, 0) for each in (row, partner) if each >= 0)
    totals.hide(Path(0.0, cells, tuple((int(each), 0) for each in np.flatnonzero(apart))))


def _choose_ways(
    network: Network, find: Callable[[Network], Path | None], leaves_small: Callable[[Network], Any]
) -> list[tuple[Network, Path]]:
    """The ways that change every small number of a cell: one for both, else one for each; none if one lacks."""
    path = find(network)
    if path is not None or len(network.others) == 1:
        return [] if path is None else [(network, path)]
    rest, count = network.others[1:]
    wanted = [each for each, other in ((rest, count), (count, rest)) if leaves_small(other)]
    found = [(each, find(each)) for each in wanted]
    return [(each, path) for each, path in found if path is not None] if all(path for _, path in found) else []


def _hide_whole_rows(network: Network) -> None:
    """Where a category of an area is hidden, hide all of its that are not nought."""
    can = np.isfinite(network.price) & (network.rises | network.falls)
    network.hidden |= can & (network.hidden & np.isfinite(network.price)).any(axis=1, keepdims=True)
    told = np.isfinite(network.above_price) & (network.above_price > 0)
    partly = (network.above_hidden & network.above_known).any(axis=1, keepdims=True)
    network.above_hidden |= told & partly
    network.forget_prices()
