"""The figures of one series in one period, laid out as tables: small areas and larger ones, totals and breakdowns."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal, TypeAlias

import numpy as np
from numpy.typing import NDArray

from loaders.status import Status
from metrics.cells import TOTAL
from metrics.protection_network import Network
from metrics.protection_places import Places
from metrics.secondary_suppression import Flags, Floats

CELL, ALL_OF_AN_AREA, ENGLAND_UNRULED = 1.0, 50.0, 1_000.0
"""What it costs to hide one: a total outweighs many cells, as a larger area's cell does those of its areas; what the
rule does not control goes only where nothing else helps."""


_NOT_THERE = -1  # a category of which nobody has a figure: whatever a breakdown leaves of a total falls into it

Moving: TypeAlias = Literal["both", "rest", "count"]


# Whether a status is one of these, by the status; the last place stands for -1, where there is no figure.
_KNOWN, _UNKNOWN = np.zeros((2, len(Status) + 1), dtype=np.bool_)
_KNOWN[[Status.OK, Status.NIL]] = True
_UNKNOWN[[Status.NOT_RETURNED, Status.INCOMPLETE, Status.TOO_FEW]] = True


@dataclass(frozen=True, slots=True)
class Figures:
    """The figures of one series and period: columns of one length.

    `count` is NaN where there is no number; `rest` are those who are not counted of those who could be, NaN where
    there are no such. `status` holds `Status` values, `sent` what a sender gave for that very area.
    """

    area: NDArray[np.int64]
    category: NDArray[np.int64]
    count: Floats
    rest: Floats
    status: NDArray[np.int8]
    sent: Flags


@dataclass(frozen=True, slots=True)
class Rule:
    """What a series asks of its figures.

    Counts (and rests) of 1 to `limit` less one are small. `uncontrolled` are the areas that the rule leaves out.
    `standardised_by` names the breakdown that a rate is standardised by. With `whole_rows` an area's categories of it
    are hidden all together or not at all: the rate would give away two that are hidden among others that are shown.
    """

    limit: int
    uncontrolled: frozenset[int] = frozenset()
    standardised_by: str = ""
    whole_rows: bool = False


@dataclass(eq=False)
class Sheet:
    """All tables of a series and period: its rows, the network of the totals (of one column) and of each breakdown."""

    places: Places
    totals: Network
    breakdowns: dict[str, Network]
    where: dict[str, tuple[NDArray[np.intp], NDArray[np.intp], NDArray[np.intp], Flags]]


def lay_out(figures: Figures, places: Places, words: Mapping[int, tuple[str, str]], rule: Rule) -> Sheet | None:
    """Lay the figures out; None where none of them is small or hidden, so that there is nothing to protect."""
    small = find_small(figures, rule)
    if not (small | (figures.status == Status.SUPPRESSED)).any():
        return None
    located = _Located.of(figures, small, places.take(_find_rows(figures, places)))
    columns = {"": [TOTAL]}
    for category in np.unique(figures.category).tolist():
        if category != TOTAL:
            columns.setdefault(words[category][0], [_NOT_THERE]).append(category)
    networks, where = {}, {}
    totals: _Table | None = None
    for column, categories in columns.items():
        table = _Table(located, categories, rule)
        networks[column] = table.to_network(totals)
        where[column] = table.where
        if not column:
            totals = table
    return Sheet(located.places, networks.pop(""), networks, where)


def find_small(figures: Figures, rule: Rule) -> Flags:
    """Return which figures the rule hides by themselves: small counts, and with them small rests."""
    small = ((figures.count > 0) & (figures.count < rule.limit)) | ((figures.rest > 0) & (figures.rest < rule.limit))
    small &= figures.status == Status.OK
    return small & ~np.isin(figures.area, list(rule.uncontrolled)) if rule.uncontrolled else small


def _find_rows(figures: Figures, places: Places) -> NDArray[np.intp]:
    """The places that have figures; and the rest of a larger area that has a figure of its own, but lacks a part."""
    told = np.isin(places.area, figures.area)
    own = np.isin(places.larger, figures.area[figures.sent])
    lacks = (places.over & (~told & ~places.is_rest)[:, None]).any(axis=0)
    return np.flatnonzero(np.where(places.is_rest, np.isin(places.area, places.larger[own & lacks]), told))


@dataclass(frozen=True, slots=True)
class _Located:
    """Figures with the places of their areas: among the larger ones where `is_large`, else among the rows, or -1."""

    figures: Figures
    small: Flags
    places: Places
    place: NDArray[np.intp]
    is_large: Flags

    @classmethod
    def of(cls, figures: Figures, small: Flags, places: Places) -> _Located:
        """Look up every area once, for all tables."""
        among_larger = _find_places(places.larger, figures.area)
        among_rows = _find_places(np.where(places.is_rest, -1, places.area), figures.area)
        is_large = among_larger >= 0
        return cls(figures, small, places, np.where(is_large, among_larger, among_rows), is_large)


class _Table:
    """One breakdown (or the totals) as arrays: rows and larger areas, by categories."""

    def __init__(self, located: _Located, categories: list[int], rule: Rule) -> None:
        figures, self.places, self.rule = located.figures, located.places, rule
        self.is_share = not np.isnan(figures.rest).all()
        mine = np.flatnonzero(np.isin(figures.category, categories))
        column = np.searchsorted(categories, figures.category[mine])
        shape = (len(self.places.area), len(categories)), (len(self.places.larger), len(categories))
        self.count = tuple(np.full(each, np.nan) for each in shape)
        self.rest = tuple(np.full(each, np.nan) for each in shape)
        self.status = tuple(np.full(each, -1) for each in shape)
        self.small = tuple(np.zeros(each, dtype=np.bool_) for each in shape)
        place, is_large = located.place[mine], located.is_large[mine]
        self.where = (mine, place, column, is_large)
        for level, chosen in enumerate((~is_large & (place >= 0), is_large)):
            at, of = (place[chosen], column[chosen]), mine[chosen]
            self.count[level][at], self.rest[level][at] = figures.count[of], figures.rest[of]
            self.status[level][at], self.small[level][at] = figures.status[of], located.small[of]

    def to_network(self, of_all: _Table | None) -> Network:
        """The network of the table. `of_all` are the totals; None where the table is theirs."""
        totals, total_rest = np.full((2, len(self.places.area)), np.nan)
        if of_all is not None:  # nothing is left of a larger area whose parts make up its total
            told = (_KNOWN[self.status[1]] | (self.status[1] < 0)).all(axis=1)
            self.status[1][told & (np.nansum(self.count[1], axis=1) >= of_all.count[1][:, 0]), 0] = Status.NIL
            totals, total_rest = of_all.count[0][:, 0], of_all.rest[0][:, 0]
        status = self.status[0]
        sender_hid = status == Status.SUPPRESSED
        # What a row does not have is open if the others, with small numbers for hidden ones, do not make up the total,
        # or if there are none; else it is nought. A row that hides some of all categories there are hides what is left.
        left = self._find_left(totals, sender_hid) - sender_hid.sum(axis=1) * (self.rule.limit - 1)
        is_whole = (status[:, 1:] >= 0).all(axis=1) & (status.shape[1] > 2) & sender_hid.any(axis=1)
        silent = (status < 0) & ((left > 0) & ~is_whole)[:, None]
        silent |= (status < 0).all(axis=1, keepdims=True) | self.places.is_rest[:, None]
        unknown = silent | sender_hid | _UNKNOWN[status]
        falls = np.where(sender_hid, self._guess(totals, sender_hid) >= 2, unknown)
        # Where a total leaves nobody who is not counted, none of them can be counted after all.
        nobody = total_rest - np.nansum(np.where(sender_hid, 0.0, self.rest[0]), axis=1) <= 0
        rises = unknown & ~(sender_hid & nobody[:, None])
        base = ALL_OF_AN_AREA if of_all is None else CELL
        network = self._make(base, "both", rises, falls)
        network.hidden |= unknown
        network.sure |= unknown & ~sender_hid
        network.above_sure |= network.above_hidden & ~self.small[1] & (self.status[1] != Status.SUPPRESSED)
        if self.is_share:
            network.make_others = lambda: (
                self._make(base, "rest", rises, falls & rises),
                self._make(base, "count", unknown, falls),
            )
        return network

    def _make(self, base: float, moving: Moving, rises: Flags, falls: Flags) -> Network:
        """The network of one kind of move; `rises` and `falls` are what cells without a number may do."""
        rise, fall = self._find_moves(moving)
        return Network(
            self.places,
            hidden=self.small[0].copy(),
            price=self._set_price(0, base, moving),
            rises=rise | rises,
            falls=fall | falls,
            above_hidden=self.small[1] | ~_KNOWN[self.status[1]],
            above_price=self._set_price(1, base, moving),
            leaves_small=self._leave_small(0, moving),
            above_leaves_small=self._leave_small(1, moving),
        )

    def _leave_small(self, level: int, moving: Moving) -> Flags:
        """Which cells have a small number other than the one that moves."""
        if moving == "both":
            return np.zeros_like(self.small[level])
        other = (self.count if moving == "rest" else self.rest)[level]
        return self.small[level] & (other > 0) & (other < self.rule.limit)

    def _find_moves(self, moving: Moving) -> tuple[Flags, Flags]:
        """Where a count can be one more and one less. Of a share, somebody who is counted more is not counted less, so
        that nobody joins or leaves: those counted remain, and so do those who are not. Where either is nought, it
        takes those who join and leave: `moving` says which of the two changes by itself."""
        count, rest, known = self.count[0], self.rest[0], self.status[0] == Status.OK
        if moving != "both":
            alone = rest if moving == "rest" else count
            return known & (alone >= 1), known & (alone >= 2)
        top = self.rule.limit - 1  # the largest small number: beside it the other may be nought
        shared = ~np.isnan(rest)
        rises = np.where(shared, (rest >= 2) | ((rest >= 1) & (count + 1 <= top)), count >= 1)
        falls = (count >= 2) | (shared & (count >= 1) & (rest + 1 <= top))
        return known & rises, known & falls

    def _set_price(self, level: int, base: float, moving: Moving) -> Floats:
        """Among as many the smallest go. Nought, or all of them, cannot protect."""
        count, rest, status = self.count[level], self.rest[level], self.status[level]
        usable = (status == Status.OK) & ((count > 0) | (moving == "rest"))
        usable &= np.isnan(rest) | (rest > 0) | (moving == "count")
        weight = np.ones(len(count)) if level == 0 else 3.0 * self.places.size
        if level and self.rule.uncontrolled:
            weight = weight * np.where(np.isin(self.places.larger, list(self.rule.uncontrolled)), ENGLAND_UNRULED, 1.0)
        return np.where(usable, weight[:, None] * base * (1 + count / (np.nansum(count) + 1)), np.inf)

    def _find_left(self, totals: Floats, sender_hid: Flags) -> Floats:
        """What the known parts of each row leave of its total; NaN where that is not known."""
        return totals - np.nansum(np.where(sender_hid, 0.0, self.count[0]), axis=1)

    def _guess(self, totals: Floats, sender_hid: Flags) -> Floats:
        """What a sender may have hidden: what the total leaves, in equal parts; plenty where it leaves nothing."""
        left = self._find_left(totals, sender_hid)
        several = sender_hid.sum(axis=1)
        order = sender_hid.cumsum(axis=1) - 1
        base, more = np.divmod(left, np.maximum(several, 1))
        share = base[:, None] + (order < more[:, None])
        return np.where(np.isnan(left[:, None]) | (left[:, None] <= 0), np.inf, share)


def _find_places(ids: NDArray[np.int64], wanted: NDArray[np.int64]) -> NDArray[np.intp]:
    """Where each of the wanted ids stands among the ids; -1 where nowhere."""
    if not len(ids):
        return np.full(len(wanted), -1)
    order = np.argsort(ids, kind="stable")
    place = order[np.minimum(np.searchsorted(ids, wanted, sorter=order), len(ids) - 1)]
    return np.where(ids[place] == wanted, place, -1)
