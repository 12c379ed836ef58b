"""Asks about wholes that are sent in parts, and of which some parts are missing: their totals would be too low.

Where a breakdown has no total row, its parts are added up (docs/adr/0004). A part without a row counts as nothing,
which is right when there was nothing, and cannot be told from a part that was forgotten: so the check asks. Parts that
are rare are not asked about, nor those of a breakdown within a breakdown (an age band of one type of admission).
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

import numpy as np
from numpy.typing import NDArray

from loaders.areas import Areas
from loaders.columns import OneOf
from loaders.partner_return import PartnerReturn, TypedChunk
from loaders.periods import Period
from loaders.report import Finding, Severity

# A measure, area, period and part in one integer: so many bits for each but the first.
_AREA_BITS, _PERIOD_BITS, _PART_BITS = 17, 22, 8


@dataclass(slots=True)
class PartsKeeper:
    """Keeps which parts of each measure, area and period a file has a row for."""

    returned: PartnerReturn
    _found: list[NDArray[np.int64]] = field(default_factory=list)

    @property
    def _column(self) -> str | None:
        """The breakdown that is sent in parts; a return has one at most."""
        return next((n for n in self.returned.breakdowns if _is_in_parts(self.returned, n)), None)

    def take(self, chunk: TypedChunk, are_totals: NDArray[np.bool_]) -> None:
        """Keep what those of a chunk's rows are about that are totals, but for their part; each once."""
        column = self._column
        if column is None:
            return
        measure, area, period, part = (
            chunk.columns[name][are_totals].astype(np.int64) for name in ("measure", "area", "period", column)
        )
        packed = ((measure << _AREA_BITS | area) << _PERIOD_BITS | period) << _PART_BITS | part
        self._found.append(np.unique(packed))

    def find_missing(self, areas: Areas) -> Iterator[Finding]:
        """Ask about each measure, area and period that has some parts and lacks others."""
        column = self._column
        if column is None or not self._found:
            return
        words, measure = self.returned.columns[column], self.returned.measure
        assert isinstance(words, OneOf)
        for whole, parts in self._find_short(self._table_wanted(column)):
            about, period = divmod(whole, 1 << _PERIOD_BITS)
            slug = measure.values[about >> _AREA_BITS]
            there = {words.values[part] for part in parts}
            missing = [word for word in self.returned.parts_of(slug, column) if word not in there]
            area = areas.by_id(about & (1 << _AREA_BITS) - 1)
            label = measure.measures[measure.values.index(slug)].label
            yield self._ask(column, f"{area.name}, {self._label(period)}, {label}", missing)

    def _table_wanted(self, column: str) -> NDArray[np.bool_]:
        """Whether a measure (row) wants a part (column)."""
        words = self.returned.columns[column]
        assert isinstance(words, OneOf)
        wanted = [self.returned.parts_of(slug, column) for slug in self.returned.measure.values]
        return np.array([[word in parts for word in words.values] for parts in wanted], dtype=bool)

    def _find_short(self, wanted: NDArray[np.bool_]) -> Iterator[tuple[int, list[int]]]:
        """Give each measure, area and period that lacks a wanted part, with the parts it has."""
        packed = np.unique(np.concatenate(self._found))
        whole, part = packed >> _PART_BITS, packed & (1 << _PART_BITS) - 1
        measure = whole >> _AREA_BITS + _PERIOD_BITS
        bounds = np.flatnonzero(np.r_[True, whole[1:] != whole[:-1], True]) if len(packed) else np.zeros(1, np.int64)
        starts, ends = bounds[:-1], bounds[1:]
        there = np.cumsum(np.r_[0, wanted[measure, part]])
        short = there[ends] - there[starts] < wanted.sum(axis=1)[measure[starts]]
        for start, end in zip(starts[short].tolist(), ends[short].tolist(), strict=True):
            yield int(whole[start]), part[start:end].tolist()

    def _ask(self, column: str, about: str, missing: list[str]) -> Finding:
        return Finding(
            code="missing-part",
            message=f"{about}: there is no row for {_join(missing)}, though there is one for another "
            f"{self.returned.columns[column].label.lower()}. The total would leave it out.",
            severity=Severity.QUERY,
            column=column,
            value=", ".join(missing),
            expected="a row for each of them: they are added up",
            remedy="If there were none, send a row with 0; if the number is not known, one with [x].",
        )

    def _label(self, number: int) -> str:
        period, kind = Period.from_id(number), self.returned.period.kind
        return period.label_in(kind) if kind else period.label


def _is_in_parts(returned: PartnerReturn, name: str) -> bool:
    column = returned.columns[name]
    return isinstance(column, OneOf) and column.total is None


def _join(words: list[str]) -> str:
    return " or ".join([", ".join(words[:-1]), words[-1]] if len(words) > 1 else words)
