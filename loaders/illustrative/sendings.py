"""Which rows go into which file, when it came in, what it is called, and how it is written."""

from __future__ import annotations

import csv
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from pathlib import Path

from loaders.areas import AreaLevel
from loaders.deadlines import read_deadlines
from loaders.illustrative.lines import Figure, Line
from loaders.illustrative.senders import Sender
from loaders.illustrative.states import LATE, SENT_AGAIN, Sent, lower_to_first_known
from loaders.illustrative.timeline import kind_of, spacing_of
from loaders.partner_return import PartnerReturn
from loaders.periods import Period, PeriodKind
from loaders.returns_catalogue import return_named
from loaders.status import MARK, Status

DAYS_BEFORE_DUE = 7
DAYS_UNTIL_AGAIN = 30
SENT_AT = time(9, 30, tzinfo=UTC)


@dataclass(frozen=True, slots=True)
class Batch:
    """The rows of one file, the day on which it came in, and its name."""

    name: str
    sender: str
    received: date
    lines: Sequence[Line]

    @property
    def received_at(self) -> datetime:
        """When the file came in."""
        return datetime.combine(self.received, SENT_AT)


def make_batches(slug: str, sender: Sender, lines: Sequence[Line], today: date) -> Iterator[Batch]:
    """Divide a sender's rows into files: the past in one, the last two quarters (or the last year) one by one."""
    mine = [line for line in lines if line.area in sender.areas]
    periods = sorted({line.period for line in mine})
    single = 2 if spacing_of(kind_of(slug)) == 3 else 1
    yield _make_batch(slug, sender, periods[:-single], mine, today)
    for back in range(single - 1, -1, -1):
        batch = _make_batch(slug, sender, [periods[-1 - back]], mine, today)
        this = Sent(slug, sender.slug, back)
        if this in SENT_AGAIN:
            yield from _send_twice(batch, today)
        elif this != LATE:
            yield batch


def name_periods(periods: Sequence[Period], kind: PeriodKind) -> str:
    """Name periods in a file's name: 2026-Q3, or 2022-Q4_to_2026-Q1."""
    first, last = (period.code_in(kind).removesuffix("-12m") for period in (periods[0], periods[-1]))
    return first if first == last else f"{first}_to_{last}"


def find_day_received(last: Period, due_days: int, today: date) -> date:
    """Give the day on which figures up to a period came in: a week before they were due, and by yesterday.

    What ended only yesterday came in today: never before the period was over.
    """
    usual = last.end + timedelta(days=due_days - DAYS_BEFORE_DUE)
    return max(min(usual, today - timedelta(days=1)), last.end + timedelta(days=1))


def write_batch(batch: Batch, slug: str, folder: Path) -> Path:
    """Write a batch as its sender would: the return's columns in their order, as a spreadsheet saves CSV."""
    returned = return_named(slug)
    path = folder / batch.name
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file, lineterminator="\r\n")
        writer.writerow(returned.columns)
        writer.writerows(_write_cells(returned, batch.lines))
    return path


def _make_batch(slug: str, sender: Sender, periods: Sequence[Period], lines: Iterable[Line], today: date) -> Batch:
    kept = [line for line in lines if line.period in set(periods)]
    return Batch(
        name=f"{sender.slug}_{slug}_{name_periods(periods, kind_of(slug))}.csv",
        sender=sender.name,
        received=find_day_received(periods[-1], read_deadlines()[slug].days, today),
        lines=sorted(kept, key=lambda line: line.period),
    )


def _send_twice(batch: Batch, today: date) -> Iterator[Batch]:
    """Give the file as first sent, and again with all that has become known since."""
    again = min(batch.received + timedelta(days=DAYS_UNTIL_AGAIN), today - timedelta(days=1))
    yield Batch(batch.name, batch.sender, batch.received, list(lower_to_first_known(batch.lines)))
    yield Batch(batch.name.replace(".csv", "_revised.csv"), batch.sender, again, batch.lines)


def _write_cells(returned: PartnerReturn, lines: Iterable[Line]) -> Iterator[list[str]]:
    for line in lines:
        cells = {
            "area": line.area.code if line.area.level is AreaLevel.PARTNERSHIP else line.area.name,
            "period": _name_period(line.period, returned.period.kind),
            **line.words,
            **{name: _write_number(number) for name, number in line.numbers.items()},
        }
        yield [cells[column] for column in returned.columns]


def _name_period(period: Period, kind: PeriodKind | None) -> str:
    """Write a period as people do: in words, but years as 2024 and 2024/25."""
    if kind in (PeriodKind.CALENDAR_YEAR, PeriodKind.FINANCIAL_YEAR):
        return period.short_label_in(kind)
    return period.label_in(kind) if kind is PeriodKind.YEAR_TO_QUARTER else period.span_label


def _write_number(number: Figure) -> str:
    if isinstance(number, Status):
        return MARK[number]
    return "" if number is None else f"{number:.2f}".rstrip("0").rstrip(".")
