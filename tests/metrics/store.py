"""A store to load small returns into, written as lines with bars, and to ask for single figures."""

from __future__ import annotations

import csv
import sqlite3
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path

from sqlalchemy import Engine

from loaders.areas import read_areas, read_populations
from loaders.database import open_engine, write_transaction
from loaders.load import Sending, load_file
from loaders.partner_return import PartnerReturn
from loaders.periods import Period, parse_any_period
from loaders.report import SubmissionReport
from loaders.returns_catalogue import return_named
from metrics.catalogue import find_metrics, metric_named
from metrics.counts import Transaction
from metrics.outcomes import Outcomes, ensure_register
from metrics.query import OutcomeQuery, find_outcomes
from metrics.refresh import OutcomeRefresh, refresh_all
from metrics.results import Result

FIRST_DAY = datetime(2026, 1, 1, 12, tzinfo=UTC)


class Store:
    """A store at an address; `folder` takes the files that are sent."""

    def __init__(self, url: str, folder: Path) -> None:
        self.engine: Engine = open_engine(url)
        self.folder = folder
        self.sent = 0
        with write_transaction(self.engine) as connection:
            ensure_register(connection, find_metrics())
        self.outcomes = Outcomes(self.engine, find_metrics())

    def send(
        self, returned: str, *lines: str, illustrative: bool = False, day: datetime = FIRST_DAY
    ) -> SubmissionReport:
        """Send a return of these rows, cells divided by bars; fail unless it is accepted."""
        path = self.folder / f"{returned}-{self.sent}.csv"
        with path.open("w", encoding="utf-8", newline="") as out:
            writer = csv.writer(out)
            writer.writerow(return_named(returned).columns)
            writer.writerows([cell.strip() for cell in line.split("|")] for line in lines)
        return self.send_file(path, layout=returned, illustrative=illustrative, day=day)

    def send_file(
        self, path: Path, *, layout: str | None = None, illustrative: bool = False, day: datetime = FIRST_DAY
    ) -> SubmissionReport:
        """Send a file, confirming what is unusual in it; fail unless it is accepted."""
        sending = Sending(path, layout=layout, illustrative=illustrative, received_at=day, note="Looked at, and right.")
        report = load_file(self.engine, sending, _begin_refresh)
        assert report.accepted, report.findings
        self.sent += 1
        return report

    def refresh(self) -> None:
        """Make all outcomes anew."""
        with write_transaction(self.engine) as connection:
            refresh_all(connection)

    def find(
        self, metric: str, area: str, period: str = "", *, by: str = "", category: str | None = None, source: str = ""
    ) -> list[Result]:
        """The figures of one source (the metric's first if none is named), for one period or all."""
        source = source or metric_named(metric).main.name
        results = find_outcomes(self.outcomes, OutcomeQuery(metric, area, by=by, source=source))
        asked = _read_period(period) if period else None
        return [
            each
            for each in results
            if (asked is None or each.period == asked) and (category is None or each.category == category)
        ]

    def figure(
        self, metric: str, area: str, period: str, *, by: str = "", category: str | None = None, source: str = ""
    ) -> Result:
        """The one figure asked for."""
        found = self.find(metric, area, period, by=by, category=category, source=source)
        assert len(found) == 1, f"{len(found)} figures of {metric} for {area} in {period}"
        return found[0]


def copy_store(store: Store, folder: Path) -> Store:
    """A store like another one on SQLite, in a folder of its own."""
    source = Path(store.engine.url.database or "")
    with closing(sqlite3.connect(source)) as old, closing(sqlite3.connect(folder / source.name)) as new:
        old.backup(new)
    copy = Store(f"sqlite:///{folder / source.name}", folder)
    copy.sent = store.sent
    return copy


def _read_period(text: str) -> Period:
    return parse_any_period(text)


def _begin_refresh(connection: Transaction, returned: PartnerReturn, sending: Sending) -> OutcomeRefresh:
    return OutcomeRefresh(connection, returned.slug, illustrative=sending.illustrative, received_at=sending.received_at)


def count_people(area: str, year: int = 2020, *, ages: tuple[str, ...] | None = None, sex: str = "All") -> int:
    """The reference's population of an area, by code or name."""
    areas = read_areas()
    people = read_populations().count(areas.find(area) or areas.by_code(area), year, ages=ages, sex=sex)
    assert people is not None, f"no population of {area} in {year}"
    return people
