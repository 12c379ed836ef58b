"""What of the submissions stands: the newest of each scope, period and area; the only writer of `submission_part`.

Parts are given as a 4 × n array of packed scopes, periods and areas, each once, with what is told of them: see
`pack_parts`.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import product
from typing import TypeAlias

import numpy as np
from numpy.typing import NDArray
from sqlalchemy import ColumnElement, Connection, and_, bindparam, select, update

from loaders.bulk import insert_columns
from loaders.database import ensure_codes, read_codes, split
from loaders.partner_return import PartnerReturn
from loaders.status import Status
from loaders.tables import StoredChunk, code, scope_text, submission_part
from loaders.totals import AREA_BITS, PERIOD_BITS, Totals

TOTALS = {"count": "counted", "out_of": "out_of"}
"""The columns of a part's totals, by those of the return that they are totals of."""

FIGURES, NIL, NOT_AVAILABLE = 1, 2, 4
"""What the rows of a part say, added up: some hold figures (or marks for them), some nil, some “not available”."""


def pack_parts(returned: PartnerReturn, stored: StoredChunk) -> NDArray[np.int64]:
    """The scopes, periods and areas that some rows of a return speak about, and what they say; the codes of a scope
    packed into one."""
    scopes = [stored.columns[name].astype(np.int64) for name in returned.scope]
    packed = scopes[0]
    for further in scopes[1:]:
        packed = packed << 31 | further
    period, area = (stored.columns[name].astype(np.int64) for name in ("period", "area"))
    return unique_parts(np.stack([packed, period, area, _find_told(returned, stored)]))


def _find_told(returned: PartnerReturn, stored: StoredChunk) -> NDArray[np.int64]:
    """What each row says by its first number; a decision, which has none, says something."""
    told = np.full(len(stored), FIGURES, dtype=np.int64)
    if returned.numbers:
        status = stored.columns[f"{returned.numbers[0]}_status"]
        told = np.where(status == Status.NIL, NIL, np.where(status == Status.NOT_RETURNED, NOT_AVAILABLE, told))
    return told


def unique_parts(table: NDArray[np.int64]) -> NDArray[np.int64]:
    """The distinct (scope, period, area) of a 4 × n array, sorted, with what all their columns tell together."""
    order = np.lexsort(table[2::-1])
    ordered = table[:, order]
    new = np.ones(ordered.shape[1], dtype=bool)
    new[1:] = (ordered[:3, 1:] != ordered[:3, :-1]).any(axis=0)
    if not len(new):
        return ordered
    told = np.bitwise_or.reduceat(ordered[3], np.flatnonzero(new))
    return np.concatenate([ordered[:3, new], told[np.newaxis]])


Part: TypeAlias = tuple[tuple[int, ...], int, int]
"""What rows speak of: the codes of the measure and of whatever else makes a scope, a period and an area."""


def read_parts(connection: Connection, returned: PartnerReturn, *conditions: ColumnElement[bool]) -> list[Part]:
    """Read the parts of submissions of a return for which these conditions on `submission_part` hold."""
    codes = read_codes(connection)
    query = (
        select(code.c.text, submission_part.c.period, submission_part.c.area_id)
        .join(code, code.c.id == submission_part.c.scope_id)
        .where(*conditions)
    )
    found = []
    for text, period, area in connection.execute(query):
        _, *words = text.split(" | ", len(returned.scope))
        found.append((tuple(codes[word] for word in zip(returned.scope, words, strict=True)), period, area))
    return found


@dataclass(frozen=True, slots=True)
class Stander:
    """Makes a submission of a return stand, in the transaction of that connection."""

    connection: Connection
    returned: PartnerReturn
    submission_id: int

    def stand(self, parts: NDArray[np.int64], totals: Totals | None = None) -> None:
        """Let the submission stand for these packed parts, in the place of whatever stood for them.

        `totals` are what a partner's counts come to, by measure, area and period.
        """
        numbers = self._scope_numbers(np.unique(parts[0]))
        scopes = np.array([numbers[int(packed)] for packed in parts[0]], dtype=np.int64)
        _, periods, areas, told = parts
        self._supersede(scopes, periods, areas)
        order = np.lexsort((areas, periods, scopes))
        insert_columns(
            self.connection,
            submission_part,
            {
                "submission_id": np.full(len(order), self.submission_id, dtype=np.int64),
                "scope_id": scopes[order],
                "period": periods[order],
                "area_id": areas[order],
                "told": told[order],
                **self._find_totals(np.stack([scopes, areas, periods])[:, order], totals),
            },
        )

    def _find_totals(self, parts: NDArray[np.int64], totals: Totals | None) -> dict[str, NDArray[np.float64]]:
        """The columns of totals, NaN where there is none, for these scopes, areas and periods."""
        columns = {name: np.full(parts.shape[1], np.nan) for name in TOTALS.values()}
        if totals is None or not len(totals.key):
            return columns
        codes = read_codes(self.connection)
        slugs = enumerate(self.returned.measure.values)
        places = {codes.get(("scope", scope_text(self.returned.slug, slug))): place for place, slug in slugs}
        measures = np.array([places[scope] for scope in parts[0].tolist()], dtype=np.int64)
        where = totals.find((measures << AREA_BITS | parts[1]) << PERIOD_BITS | parts[2])
        for name, numbers in totals.numbers.items():
            columns[TOTALS[name]] = np.where((where >= 0) & ~totals.nil[where], numbers[where], np.nan)
        return columns

    def _scope_numbers(self, packed: NDArray[np.int64]) -> dict[int, int]:
        """The code of each packed scope, made where it is new."""
        texts = {number: text for (_, text), number in read_codes(self.connection).items()}
        names: dict[int, str] = {}
        for key in packed.tolist():
            codes = [key >> 31, key & (1 << 31) - 1] if len(self.returned.scope) > 1 else [key]
            names[key] = scope_text(self.returned.slug, *(texts[number] for number in codes))
        numbers = ensure_codes(self.connection, {("scope", name) for name in names.values()})
        return {key: numbers["scope", name] for key, name in names.items()}

    def _supersede(self, scopes: NDArray[np.int64], periods: NDArray[np.int64], areas: NDArray[np.int64]) -> None:
        """Mark the standing parts that this submission replaces."""
        mine = set(zip(scopes.tolist(), periods.tolist(), areas.tolist(), strict=True))
        replaced = [row for row in self._read_standing(scopes, periods) if row[1:] in mine]
        if not replaced:
            return
        part, keys = submission_part.c, ("b_submission", "b_scope", "b_period", "b_area")
        self.connection.execute(
            update(submission_part)
            .where(
                and_(
                    part.submission_id == bindparam("b_submission"),
                    part.scope_id == bindparam("b_scope"),
                    part.period == bindparam("b_period"),
                    part.area_id == bindparam("b_area"),
                )
            )
            .values(superseded_by=self.submission_id),
            [dict(zip(keys, row, strict=True)) for row in replaced],
        )

    def _read_standing(
        self, scopes: NDArray[np.int64], periods: NDArray[np.int64]
    ) -> Iterator[tuple[int, int, int, int]]:
        """The standing parts of these scopes and periods: (submission, scope, period, area)."""
        part = submission_part.c
        for few_scopes, few_periods in product(split(np.unique(scopes).tolist()), split(np.unique(periods).tolist())):
            query = select(part.submission_id, part.scope_id, part.period, part.area_id).where(
                part.superseded_by.is_(None), part.scope_id.in_(few_scopes), part.period.in_(few_periods)
            )
            yield from self.connection.execute(query)
