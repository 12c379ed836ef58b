"""A file's totals beside those of the period before and of the same period a year before, and what is unusual in them.

Where a file holds the earlier period itself, that is what it is held against: it will stand when the file does. What
stands already as the file has it was looked at when it was sent, and is not asked about again. What not everybody may
see of what stands takes no part: anybody can have a file compared (docs/adr/0010).
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import asdict, dataclass
from typing import Any, Final, TypeAlias

import numpy as np
from numpy.typing import NDArray

from loaders.areas import read_areas
from loaders.obligations import STEPS
from loaders.partner_return import PartnerReturn
from loaders.periods import Period
from loaders.plausibility import find_plausible_range
from loaders.report import Finding, Kind, Severity, SubmissionReport
from loaders.returns_catalogue import return_named
from loaders.status import MARK, Status
from loaders.totals import PERIOD_BITS, Totals, join_totals

MOST_LINES: Final = 200
"""Of a comparison: the unusual ones, then the newest period of each area and measure."""

YEAR: Final = 12

ReadTotals: TypeAlias = Callable[[PartnerReturn, NDArray[np.int64]], Totals]
"""Gives what stands for these keys of totals of a return."""


@dataclass(frozen=True, slots=True)
class Figure:
    """A total of a period. `count` and `out_of` are None where there is none, or some of it is hidden or not known;
    `withheld`: it is known, and not shown to everybody."""

    period: str
    count: float | None
    out_of: float | None
    nil: bool
    illustrative: bool
    withheld: bool

    @property
    def words(self) -> str:
        """The figure as people read it."""
        if self.withheld:
            return MARK[Status.SUPPRESSED]
        if self.nil:
            return "nothing to report"
        count = "not known" if self.count is None else write_count(self.count)
        return count if self.out_of is None else f"{count} of {write_count(self.out_of)}"


@dataclass(frozen=True, slots=True)
class Line:
    """One total of a file beside those before. `measure` is the measure's slug, `label` its words; `change` says how
    the count differs from the period before."""

    area_code: str
    area: str
    measure: str
    label: str
    now: Figure
    before: Figure | None
    year_before: Figure | None
    change: str
    unusual: bool


@dataclass(frozen=True, slots=True)
class Comparison:
    """What became of the comparison, in a sentence, and its lines, of which `left_out` more are not here."""

    words: str
    lines: tuple[Line, ...] = ()
    left_out: int = 0

    def to_dict(self) -> dict[str, Any]:
        """The comparison as plain data."""
        lines = [_to_plain(line) for line in self.lines]
        return {"words": self.words, "left_out": self.left_out, "lines": lines}


def _to_plain(line: Line) -> dict[str, Any]:
    """A line as plain data, its figures in words too."""
    figures = {"now": line.now, "before": line.before, "year_before": line.year_before}
    told = {name: figure and {**asdict(figure), "words": figure.words} for name, figure in figures.items()}
    return {**asdict(line), **told}


NO_STORE: Final = Comparison("Nothing was compared: there is no store yet to find earlier totals in.")
_MEND_FIRST: Final = Comparison("They are compared once nothing is left to mend.")
_NOTHING_BEFORE: Final = "Nothing stands yet for the periods before, so these totals have nothing to be compared with."
_WITHHELD: Final = (
    " [c] is a figure that is hidden to protect people, here as on every page: no question is asked on its account."
)
_MADE_UP: Final = " Earlier figures that are illustrative are made up: no question is asked on their account."


def compare_report(report: SubmissionReport, read: ReadTotals | None, *, why: Comparison = NO_STORE) -> None:
    """Put the totals of a checked file beside the earlier ones, and ask about those that are unusual.

    Without `read` nothing is compared, and the report says `why`. What is published, or decided, is never compared.
    """
    if report.returned is None or report.sums is None:
        return
    returned = return_named(report.returned)
    if not is_compared(returned):
        return
    if not report.accepted:
        report.comparison = _MEND_FIRST
    elif read is None:
        report.comparison = why
    else:
        beside = _put_beside(returned, report.sums, read)
        for name, places in beside.unusual.items():
            kind = Kind("unlike-before", Severity.QUERY, name)
            report.add_each(kind, len(places), lambda i, n=name, p=places: beside.ask(n, int(p[i])))  # type: ignore[misc]
        report.comparison = beside.describe()


def is_compared(returned: PartnerReturn) -> bool:
    """Whether a return holds counts of a partner, period by period."""
    return not returned.published and not returned.decided and "count" in returned.numbers


def write_count(count: float) -> str:
    """A count with commas; of one with decimals no more than it has."""
    return f"{count:,.10g}"


def tell_change(before: float, now: float) -> str:
    """How a count differs from the one before, in words: “12 more (+6%)”, “3.1 times as many”."""
    if now == before:
        return "the same"
    size = write_count(abs(now - before))
    if before == 0:
        return f"{size} more"
    if now >= 2 * before:
        return f"{write_count(round(now / before, 1))} times as many"
    return f"{size} {'more' if now > before else 'fewer'} ({(now - before) / before:+.0%})".replace("-", "−")


@dataclass(frozen=True, slots=True)
class _Beside:
    """A file's totals, all totals known, and where in these the ones before stand; −1 where there is none."""

    returned: PartnerReturn
    own: Totals
    known: Totals
    before: NDArray[np.int64]
    year_before: NDArray[np.int64] | None
    unusual: dict[str, NDArray[np.int64]]

    def ask(self, name: str, place: int) -> Finding:
        """The question about one unusual total, in the column of that name."""
        line = self._to_line(place, unusual=True)
        now, numbers = self.own.numbers[name][place], self.known.numbers[name]
        told = []
        for words, where in (("the period before", self.before), ("a year before", self.year_before)):
            if where is not None and where[place] >= 0 and not self.known.illustrative[where[place]]:
                told.append((numbers[where[place]], words))
        told = [(number, words) for number, words in told if not np.isnan(number)]
        low, high = (float(each) for each in find_plausible_range(told[0][0]))
        out_of = ", out of" if name == "out_of" else ""
        return Finding(
            code="unlike-before",
            message=f"{line.label}{out_of}, {line.area}, {line.now.period}: {write_count(now)} in all; "
            f"{' and '.join(f'{write_count(number)} {words}' for number, words in told)}.",
            severity=Severity.QUERY,
            row=int(self.own.row[place]),
            column=name,
            value=f"{write_count(now)} in all",
            expected=f"about {write_count(np.ceil(low))} to {write_count(np.floor(high))}, going by the figures before",
            remedy="Check that no row is missing, repeated, or about another area or period. If the figure is right, "
            "confirm it with a note.",
            period=line.now.period,
        )

    def describe(self) -> Comparison:
        """The lines to show: what is unusual, then the newest period of each area and measure."""
        odd = np.zeros(len(self.own.key), dtype=bool)
        for places in self.unusual.values():
            odd[places] = True
        newest = np.append(np.diff(self.own.key >> PERIOD_BITS) != 0, True)
        chosen = np.flatnonzero(odd | newest)
        chosen = chosen[np.lexsort((self.own.scope[chosen], self.own.area[chosen], ~odd[chosen]))]
        lines = tuple(self._to_line(place, unusual=bool(odd[place])) for place in chosen[:MOST_LINES].tolist())
        return Comparison(self._tell(), lines, max(0, len(chosen) - MOST_LINES))

    def _tell(self) -> str:
        whats = [("the period before", self.before), ("the same period a year before", self.year_before)]
        found = [(words, where) for words, where in whats if where is not None and (where >= 0).any()]
        if not found:
            return _NOTHING_BEFORE
        beside = np.concatenate([where[where >= 0] for _, where in found])
        words = f"Compared with the figures for {' and '.join(words for words, _ in found)}."
        words += _WITHHELD if self.known.withheld[beside].any() else ""
        return words + (_MADE_UP if self.known.illustrative[beside].any() else "")

    def _to_line(self, place: int, *, unusual: bool) -> Line:
        area = read_areas().by_id(int(self.own.area[place]))
        measure = self.returned.measure.measures[int(self.own.scope[place])]
        now = self._to_figure(self.own, place)
        before = self._find(self.before, place)
        return Line(
            area_code=area.code,
            area=area.name,
            measure=measure.slug,
            label=measure.label,
            now=now,
            before=before,
            year_before=None if self.year_before is None else self._find(self.year_before, place),
            change=_tell_change(before, now),
            unusual=unusual,
        )

    def _find(self, where: NDArray[np.int64], place: int) -> Figure | None:
        return self._to_figure(self.known, int(where[place])) if where[place] >= 0 else None

    def _to_figure(self, totals: Totals, place: int) -> Figure:
        period, kind = Period.from_id(int(totals.period[place])), self.returned.period.kind
        numbers = {name: float(values[place]) for name, values in totals.numbers.items()}
        known = {name: None if np.isnan(value) else value for name, value in numbers.items()}
        return Figure(
            period=period.label_in(kind) if kind else period.label,
            count=known.get("count"),
            out_of=known.get("out_of"),
            nil=bool(totals.nil[place]),
            illustrative=bool(totals.illustrative[place]),
            withheld=bool(totals.withheld[place]),
        )


def _tell_change(before: Figure | None, now: Figure) -> str:
    if before is None:
        return "no figure before"
    if before.count is None or now.count is None:
        return "cannot be compared"
    return tell_change(before.count, now.count)


def _put_beside(returned: PartnerReturn, own: Totals, read: ReadTotals) -> _Beside:
    step = STEPS.get(returned.period.kind, YEAR) if returned.period.kind else YEAR
    keys = [own.shifted(-step), *([own.shifted(-YEAR)] if step != YEAR else [])]
    standing = read(returned, np.unique(np.concatenate([own.key, *keys])))
    known = join_totals(own, standing)
    places = [known.find(key) for key in keys]
    unusual = _find_unusual(own, known, places)
    same = _find_same(own, standing)
    return _Beside(
        returned, own, known, places[0], places[1] if len(places) > 1 else None,
        {name: np.flatnonzero(odd & ~same) for name, odd in unusual.items()},
    )  # fmt: skip


def _find_unusual(own: Totals, known: Totals, places: list[NDArray[np.int64]]) -> dict[str, NDArray[np.bool_]]:
    """Which totals fit none of those before, by column; one with nothing before it, or made up, fits."""
    found = {}
    for name, now in own.numbers.items():
        asked, fits = np.zeros(len(now), dtype=bool), np.zeros(len(now), dtype=bool)
        for place in places:
            there = (place >= 0) & ~known.illustrative[place]
            before = np.where(there, known.numbers[name][place], np.nan)
            low, high = find_plausible_range(before)
            asked |= ~np.isnan(before) & ~np.isnan(now)
            fits |= (now >= low) & (now <= high)
        found[name] = asked & ~fits
    return found


def _find_same(own: Totals, standing: Totals) -> NDArray[np.bool_]:
    """Which totals stand already as they are in the file."""
    place = standing.find(own.key)
    same: NDArray[np.bool_] = place >= 0
    if len(standing.key):
        same &= ~standing.illustrative[place]
        for name, now in own.numbers.items():
            before = standing.numbers[name][place]
            same &= (now == before) | np.isnan(now) & np.isnan(before)
    return same
