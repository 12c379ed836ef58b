"""What must not be shown as at a date: what is hidden today, and what would give away what was hidden then.

docs/adr/0007 says why that is enough. A past figure that is held back stays stored, and hidden for good.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

import numpy as np
from sqlalchemy import ColumnElement, Connection, Table, and_, exists, func, select, update

from loaders.status import Status
from loaders.tables import outcome, outcome_past
from metrics.cell_changes import ROUGH, SHOWN_NUMBERS, WITHHELD, find_flips, find_level, find_pairs
from metrics.cells import Cells, concatenate, empty_cells
from metrics.protection import BESIDE, COARSE, SHOWN, SMALL
from metrics.rollup import Tree
from metrics.stored_cells import write_hidden
from metrics.stored_past import KEY, find_conditions, write_cells

_NUMBERS = (int(Status.OK), int(Status.NIL))


@dataclass(frozen=True, slots=True)
class Change:
    """Cells that are to stand in the place of the `old` ones: all that stood there. `beside` are others of which
    something else is hidden than before, `others` the same as they are to be."""

    old: Cells
    new: Cells
    beside: Cells = field(default_factory=empty_cells)
    others: Cells = field(default_factory=empty_cells)


@dataclass(frozen=True, slots=True)
class Scope:
    """The series of which anything is hidden at all, the areas that the store can hold, and who is summed to whom (None
    where that is not known)."""

    controlled: Sequence[int]
    areas: Sequence[int]
    tree: Tree | None


def write_protected(connection: Connection, change: Change, scope: Scope) -> None:
    """Store cells and what is hidden of them and of others, and hide of the past what would now give anything away."""
    write_cells(connection, change.new, old=change.old)
    write_hidden(connection, change.others)
    before, after = (
        each.take(np.isin(each.series, scope.controlled))
        for each in (concatenate([change.old, change.beside]), concatenate([change.new, change.others]))
    )
    flips = find_flips(before, after)
    _hide_what_is_hidden_now(connection, flips.risen)
    in_danger = concatenate([flips.fallen, flips.appeared])
    for series, period in sorted(find_pairs(_find_those_with_a_past(connection, in_danger, scope.areas))):
        fallen, appeared = (
            np.unique(each.area[(each.series == series) & (each.period == period)]).tolist()
            for each in (flips.fallen, flips.appeared)
        )
        _Past(connection, series, period, scope).protect(fallen, appeared)


def _hide_what_is_hidden_now(connection: Connection, risen: Cells) -> None:
    """Of these cells a reader gets to know less than before: nor may the past tell more."""
    risen = _find_those_with_a_past(connection, risen, np.unique(risen.area).tolist())
    level, past = find_level(risen), outcome_past.c
    for each, hidden, shown in ((ROUGH, COARSE, (SHOWN,)), (WITHHELD, BESIDE, (SHOWN, COARSE))):
        for where in find_conditions(risen.take(level == each), outcome_past):
            query = update(outcome_past).where(where, past.status.in_(_NUMBERS), past.hidden.in_(shown))
            connection.execute(query.values(hidden=hidden))


def _find_those_with_a_past(connection: Connection, cells: Cells, areas: Sequence[int]) -> Cells:
    """Leave out the cells of series and periods of which nothing of these areas was ever replaced."""
    if not len(cells):
        return cells
    past = outcome_past.c
    periods, series = (np.unique(each).tolist() for each in (cells.period, cells.series))
    query = select(past.series_id, past.period).where(
        past.area_id.in_(areas), past.period.in_(periods), past.series_id.in_(series)
    )
    pairs = {tuple(row) for row in connection.execute(query.distinct())}
    there = [pair in pairs for pair in zip(cells.series.tolist(), cells.period.tolist(), strict=True)]
    return cells.take(np.array(there, dtype=bool))


@dataclass(frozen=True, slots=True)
class _Past:
    """The past of one series and period."""

    connection: Connection
    series: int
    period: int
    scope: Scope

    def protect(self, fallen: Sequence[int], appeared: Sequence[int]) -> None:
        """Hide what could give away hidden counts of areas: those of the past, where they have `fallen`, and those of
        now, where they have `appeared`.

        A count can be told from those it is summed with and to. So its area is held back, with all that it is the sum
        of and all that these go into. Where a sum did not move though a part of it did, the part could be told from
        what moved beside it: then everything is.
        """
        areas = {*self._find_secrets(fallen), *appeared}
        if not areas:
            return
        tree = self.scope.tree
        below = areas | _find_below(tree, areas) if tree else areas
        above = tree.ancestors(below) if tree else set[int]()
        self._hold_back(sorted(below | above))
        if not tree or self._stood_still(sorted(below), sorted(above), tree):
            self._hold_back(self.scope.areas)

    def _find_secrets(self, areas: Sequence[int]) -> list[int]:
        """Which of these areas ever had a hidden figure that is another one today, or none."""
        past = outcome_past.c
        hidden = past.hidden.in_((SMALL, BESIDE)) | (past.status == int(Status.SUPPRESSED))
        query = select(past.area_id).where(*self._of(outcome_past, areas), hidden, ~_is_as_today())
        return list(self.connection.scalars(query.distinct()))

    def _hold_back(self, areas: Sequence[int]) -> None:
        """Hide of the past of these areas whatever shows other numbers than today's."""
        past = outcome_past.c
        shown = past.status.in_(_NUMBERS) & past.hidden.in_((SHOWN, COARSE))
        query = update(outcome_past).where(*self._of(outcome_past, areas), shown, ~_is_as_today())
        self.connection.execute(query.values(hidden=BESIDE))

    def _stood_still(self, below: Sequence[int], above: Sequence[int], tree: Tree) -> bool:
        """Whether a sum still shows what it was before a part of it changed."""
        past = outcome_past.c
        changed = select(past.category_id, func.max(past.until_version)).where(
            *self._of(outcome_past, below), past.status.in_(_NUMBERS), ~_is_as_today()
        )
        rows = self.connection.execute(changed.group_by(past.category_id))
        last: dict[int, int] = dict(rows.all())
        for table in (outcome, outcome_past):
            o = table.c
            shown = o.status.in_(_NUMBERS) & o.hidden.in_((SHOWN, COARSE)) & o.category_id.in_(list(last))
            query = select(o.area_id, o.category_id, o.from_version, o.sent).where(*self._of(table, above), shown)
            for area, category, since, sent in self.connection.execute(query).all():
                if since < last[category] and (not sent or self._has_all(tree.children[area], category)):
                    return True
        return False

    def _has_all(self, parts: Sequence[int], category: int) -> bool:
        """Whether all these parts have a number, so that what was sent for the whole is known to be their sum."""
        o = outcome.c
        query = select(func.count()).where(*self._of(outcome, parts), o.category_id == category, o.status.in_(_NUMBERS))
        return self.connection.scalar(query) == len(parts)

    def _of(self, table: Table, areas: Sequence[int]) -> tuple[ColumnElement[bool], ...]:
        o = table.c
        return o.area_id.in_(areas), o.period == self.period, o.series_id == self.series


def _is_as_today() -> ColumnElement[bool]:
    """Whether a figure of the past, and every one of its area and category since, shows the very numbers of today."""
    past, now, since = outcome_past.c, outcome.c, outcome_past.alias("since")
    differs = and_(*(since.c[name] == past[name] for name in KEY), since.c.from_version > past.from_version)
    same, others = (
        and_(*(now[name].is_not_distinct_from(each[name]) for name in SHOWN_NUMBERS)) for each in (past, since.c)
    )
    return exists().where(*(now[name] == past[name] for name in KEY), same, ~exists().where(differs, ~others))


def _find_below(tree: Tree, areas: Iterable[int]) -> set[int]:
    """Every area that one of these is the sum of, however far down."""
    found, waiting = set[int](), list(areas)
    while waiting:
        new = set(tree.children.get(waiting.pop(), ())) - found
        found |= new
        waiting += new
    return found
