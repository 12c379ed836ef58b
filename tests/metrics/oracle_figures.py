"""The oracle's figures: what a row says, and what several figures come to, with plain numbers and plain rules."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import TypeAlias

from loaders.status import STATUS_OF_MARK, Status
from metrics.definition import OutOf, Series, Statistic

Row: TypeAlias = Mapping[str, str]


@dataclass(frozen=True)
class Sending:
    """What a partner sent: rows of a return, column to text, with canonical codes and words."""

    returned: str
    rows: tuple[Row, ...]
    illustrative: bool
    day: int


@dataclass(frozen=True)
class Figure:
    """One outcome; numbers are None for null."""

    status: Status
    numerator: float | None = None
    denominator: float | None = None
    value: float | None = None
    lower: float | None = None
    upper: float | None = None
    variance: float | None = None
    members: int = 1
    present: int = 1
    illustrative: bool = False
    sent: bool = True
    as_at: int = 0


def join_rows(series: Series, rows: Sequence[tuple[Row, Sending]]) -> Figure:
    parts = [_read_row(series, row) for row, _ in rows]
    bearing = [part for part in parts if part.status is not Status.NOT_APPLICABLE]
    states = [part.status for part in bearing]
    status = Status.OK
    if not bearing:
        status = Status.NOT_APPLICABLE
    elif Status.SUPPRESSED in states:
        status = Status.SUPPRESSED
    elif Status.NOT_RETURNED in states:
        status = Status.NOT_RETURNED if set(states) == {Status.NOT_RETURNED} else Status.INCOMPLETE
    elif set(states) == {Status.NIL}:
        status = Status.NIL
    figure = parts[0] if len(parts) == 1 and status is Status.OK else Figure(status)
    return replace(
        figure,
        status=status,
        numerator=add(part.numerator for part in bearing if part.status is Status.OK) if status is Status.OK else None,
        denominator=add_denominators(bearing) if status in (Status.OK, Status.NIL) else None,
        members=int(bool(bearing)),
        present=int(status in (Status.OK, Status.NIL)),
        illustrative=any(sending.illustrative for _, sending in rows),
        as_at=max(sending.day for _, sending in rows),
    )


def _read_row(series: Series, row: Row) -> Figure:
    status, count = read_number(row["count"])
    if series.statistic is Statistic.PUBLISHED:
        return _read_published(row, status, count, is_out_of=isinstance(series.denominator, OutOf))
    if series.statistic is Statistic.COUNT and "value" in row and status is Status.NOT_APPLICABLE:
        status, count = read_number(row["value"])
    if not isinstance(series.denominator, OutOf) or status not in (Status.OK, Status.NIL):
        return Figure(status, count)
    of_status, of = read_number(row["out_of"])
    if of_status is Status.NIL or (status is Status.NIL and of_status is Status.NOT_APPLICABLE):
        return Figure(Status.NOT_RETURNED) if count else Figure(Status.NIL, None, 0.0)
    return Figure(status, count, of) if of_status is Status.OK else Figure(of_status)


def find_standing(sendings: Sequence[Sending]) -> list[tuple[Row, Sending]]:
    """The rows that stand: of each measure (of each publication), area and period those sent last."""
    standing: dict[tuple[str, ...], list[tuple[Row, Sending]]] = {}
    for sending in sendings:
        mine: dict[tuple[str, ...], list[tuple[Row, Sending]]] = {}
        for row in sending.rows:
            part = (sending.returned, row["measure"], row.get("publication", ""), row["period"], row["area"])
            mine.setdefault(part, []).append((row, sending))
        standing |= mine
    return [each for rows in standing.values() for each in rows]


def read_number(text: str) -> tuple[Status, float | None]:
    """The status and the number of a cell."""
    if not text:
        return Status.NOT_APPLICABLE, None
    return (STATUS_OF_MARK[text], None) if text in STATUS_OF_MARK else (Status.OK, float(text))


def _read_published(row: Row, status: Status, count: float | None, *, is_out_of: bool) -> Figure:
    value_status, value = read_number(row["value"])
    numerator = 0.0 if status is Status.NIL else count
    status = status if value_status is Status.NOT_APPLICABLE else value_status
    of = read_number(row["out_of"])[1] if is_out_of and status in (Status.OK, Status.NIL) else None
    return Figure(status, numerator, of, value, read_number(row["lower"])[1], read_number(row["upper"])[1])


def add(numbers: Iterable[float | None]) -> float | None:
    """The sum, or None when any is missing."""
    known = list(numbers)
    return None if None in known else sum(number for number in known if number is not None)


def add_denominators(parts: Sequence[Figure]) -> float | None:
    """The sum of those of figures and nils; a nil may have none."""
    nils = [part.denominator or 0.0 for part in parts if part.status is Status.NIL]
    return add([*nils, *(part.denominator for part in parts if part.status is Status.OK)])


def is_countless(figure: Figure) -> bool:
    return figure.status is Status.OK and figure.numerator is None


def find_sum_status(parts: Sequence[Figure], absent: int) -> Status:
    """What a sum of these parts is, when so many more are awaited."""
    states = [part.status for part in parts]

    def all_are(*statuses: Status) -> bool:
        return all(state in statuses for state in states)

    if not parts and not absent:
        return Status.NOT_APPLICABLE
    if not absent and all_are(Status.NIL):
        return Status.NIL
    countless = [is_countless(part) for part in parts]
    if not absent and all_are(Status.OK, Status.NIL) and not any(countless):
        return Status.OK
    told = [is_so for is_so, state in zip(countless, states, strict=True) if state in (Status.OK, Status.NIL)]
    if all(told) and (any(countless) or Status.NOT_APPLICABLE in states):
        return Status.NOT_APPLICABLE
    if not absent and all_are(Status.SUPPRESSED):
        return Status.SUPPRESSED
    return Status.NOT_RETURNED if all_are(Status.NOT_RETURNED) else Status.INCOMPLETE


def pool_figures(parts: Sequence[Figure], wanted: int) -> Figure:
    states = [part.status for part in parts]
    counted = set(states) <= {Status.OK, Status.NIL} and not any(is_countless(part) for part in parts)
    status = Status.INCOMPLETE
    if len(set(states)) == 1 and states[0] in (Status.NOT_APPLICABLE, Status.NOT_RETURNED):
        status = states[0]
    elif counted and len(parts) == wanted:
        status = Status.NIL if set(states) == {Status.NIL} else Status.OK
    elif Status.SUPPRESSED in states:
        status = Status.SUPPRESSED
    members = sum(part.members for part in parts)
    return Figure(
        status,
        numerator=add(part.numerator for part in parts if part.status is Status.OK) if status is Status.OK else None,
        denominator=add_denominators(parts) if status in (Status.OK, Status.NIL) else None,
        members=members + (wanted - len(parts)) * -(-members // len(parts)),
        present=sum(0 if is_countless(part) else part.present for part in parts),
        illustrative=any(part.illustrative for part in parts),
        sent=all(part.sent for part in parts),
        as_at=max(part.as_at for part in parts),
    )
