"""The whole way: a partner's CSV, checked, stored and summed, to the row that the API and the command line give.

By hand on small returns, on both kinds of database; and by a second calculation in pandas on the illustrative data.
"""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pandas as pd
import pytest
from flask import Flask
from typer.testing import CliRunner

import app
from layouts.api.outcomes import add_routes
from loaders.areas import read_areas
from loaders.columns import AreaColumn, PeriodColumn, default_reading
from loaders.illustrative import write_samples
from loaders.load import Sending
from loaders.returns_catalogue import return_named
from loaders.status import Status
from metrics.catalogue import find_metrics
from metrics.definition import Metric, OutOf, Series
from metrics.results import COLUMNS
from tests.metrics.store import count_people

QUARTER = "July to September 2025"
YEAR = "12 months to September 2025"
DISTRICTS = ("Bromsgrove", "Malvern Hills", "Redditch", "Worcester", "Wychavon", "Wyre Forest")
POPULATION = 598_070  # Worcestershire's six districts at mid-2020

SUPPLY = f"""\
area,period,measure,category,count
West Mercia,{QUARTER},county-lines-closed,All,4
West Mercia,{QUARTER},disruptions,Major,3
West Mercia,{QUARTER},disruptions,Moderate,11
West Mercia,{QUARTER},disruptions,Minor,27
West Mercia,{QUARTER},drug-related-homicides,All,0
"""
CRIME = "area,period,measure,offence,count\n" + "".join(
    f"{district},{QUARTER},neighbourhood-crime,{offence},{first + place}\n"
    for offence, first in (("Domestic burglary", 50), ("Personal robbery", 0))
    for place, district in enumerate(DISTRICTS)
)
TREATMENT = f"""\
area,period,measure,client_group,substance,sex,age,ethnicity,count,out_of
"Herefordshire, County of",{YEAR},treatment-progress,Adults,All,All,All,All,90,100
Worcestershire,{YEAR},treatment-progress,Adults,All,All,All,All,100,900
Worcestershire,{YEAR},treatment-progress,Adults,All,Female,All,All,[c],300
Worcestershire,{YEAR},treatment-progress,Adults,All,Male,All,All,97,600
"""


@pytest.fixture
def loaded(database_url: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[CliRunner]:
    """A command line on a database that holds the three returns."""
    monkeypatch.setenv("DATABASE_URL", database_url)
    opened: list[app.Store] = []

    class Store(app.Store):
        """Keeps itself in mind: a command leaves it to the end of its process to close what it opened."""

        def __init__(self, settings: app.Settings) -> None:
            super().__init__(settings)
            opened.append(self)

    monkeypatch.setattr(app, "Store", Store)
    for name, text in {"supply": SUPPLY, "crime": CRIME, "treatment": TREATMENT}.items():
        (tmp_path / f"{name}.csv").write_text(text, encoding="utf-8")
    runner = CliRunner()
    done = runner.invoke(app.cli, ["load", str(tmp_path / "*.csv"), "--confirm", "As it was."])
    assert done.exit_code == 0, done.output
    yield runner
    for store in opened:
        store.engine.dispose()


def ask_command_line(runner: CliRunner, metric: str, *options: str) -> str:
    """What the command line prints."""
    done = runner.invoke(app.cli, ["outcomes", "--metric", metric, *options])
    assert done.exit_code == 0, done.output
    return done.stdout


def read_rows(text: str) -> list[dict[str, str]]:
    """The rows of a CSV text."""
    return list(csv.DictReader(io.StringIO(text, newline="")))


def test_a_return_becomes_the_numbers_that_one_works_out_by_hand(loaded: CliRunner) -> None:
    (force,) = read_rows(ask_command_line(loaded, "ocg-disruptions", "--area", "E23000016", "--format", "csv"))
    assert (force["numerator"], force["value"], force["unit"], force["status"]) == (
        "14",
        "14",
        "disruptions",
        "ok",
    )
    (none,) = read_rows(ask_command_line(loaded, "drug-related-homicide", "--area", "E23000016", "--format", "csv"))
    assert (none["value"], none["status"]) == ("0", "ok"), "none is not nothing"

    (county,) = read_rows(
        ask_command_line(loaded, "neighbourhood-crime", "--area", "Worcestershire", "--format", "csv")
    )
    offences = sum(range(50, 56)) + sum(range(6))
    assert sum(count_people(district) for district in DISTRICTS) == POPULATION
    assert (county["numerator"], county["denominator"]) == (str(offences), str(POPULATION))
    assert float(county["value"]) == pytest.approx(1000 * offences / POPULATION, rel=1e-12)
    assert (county["period_start"], county["period_end"]) == ("2025-07-01", "2025-09-30")

    rows = read_rows(ask_command_line(loaded, "treatment-progress", "--partnership", "herefordshire-and-worcestershire",
                                      "--format", "csv"))  # fmt: skip
    assert [(row["area_code"], row["numerator"], row["denominator"], row["value"]) for row in rows] == [
        ("herefordshire-and-worcestershire", "190", "1000", "19"),
        ("E06000019", "90", "100", "90"),
        ("E10000034", "100", "900", row_value("100", "900")),
    ]
    hidden = ask_command_line(loaded, "treatment-progress", "--area", "E10000034", "--by", "sex", "--format", "csv")
    assert [(row["category"], row["value"], row["status"]) for row in read_rows(hidden)] == [
        ("Female", "", "suppressed"),
        ("Male", "", "suppressed"),  # with the total it would give the other away
    ]


def row_value(numerator: str, denominator: str) -> str:
    """A share in per cent, as the rows write it."""
    return repr(int(numerator) / int(denominator) * 100)


def test_the_api_gives_the_rows_of_the_command_line(loaded: CliRunner, database_url: str) -> None:
    store = app.Store(app.Settings(database_url=database_url))
    server = Flask(__name__)
    add_routes(server, store.outcomes)
    client = server.test_client()
    for metric, area in (("treatment-progress", "E10000034"), ("neighbourhood-crime", "Wyre Forest")):
        options = ("--area", area, "--format")
        answer = client.get("/api/v1/outcomes.csv", query_string={"metric": metric, "area": area})
        assert read_rows(answer.get_data(as_text=True)) == read_rows(ask_command_line(loaded, metric, *options, "csv"))
        assert len(read_rows(answer.get_data(as_text=True))) == 1
        answer = client.get("/api/v1/outcomes.json", query_string={"metric": metric, "area": area})
        assert list(answer.get_json()[0]) == list(COLUMNS)
    store.engine.dispose()


def test_a_full_refresh_changes_nothing(loaded: CliRunner) -> None:
    asked = [("treatment-progress", "E10000034"), ("neighbourhood-crime", "England"), ("ocg-disruptions", "E23000016")]
    before = [ask_command_line(loaded, metric, "--area", area, "--format", "json") for metric, area in asked]
    done = loaded.invoke(app.cli, ["refresh"])
    assert done.exit_code == 0, done.output
    assert [ask_command_line(loaded, metric, "--area", area, "--format", "json") for metric, area in asked] == before


# ---------------------------------------------------------------- the illustrative data, by pandas

TODAY = date(2026, 11, 22)
METRICS = list(find_metrics().values())


@pytest.fixture(scope="module")
def samples(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[app.Store, pd.DataFrame]]:
    """A store with the illustrative data, and their rows that stand, worked out by pandas."""
    folder = tmp_path_factory.mktemp("samples")
    store = app.Store(app.Settings(database_url=f"sqlite:///{folder / 'samples.sqlite'}"))
    frames, written = [], write_samples(folder / "files", today=TODAY)
    later = len(written) * 3 // 4  # so many are loaded together, and each of the others by itself
    for place, sample in enumerate(written):
        sending = Sending(sample.path, illustrative=True, received_at=sample.received_at)
        report = store.load(sending, refresh_later=place < later)
        assert report.accepted, report.findings
        if place == later - 1:
            store.refresh(recorded_at=sample.received_at)
        frame = pd.read_csv(sample.path, dtype=str, keep_default_na=False).assign(sending=place, returned=report.layout)
        frames.append(_read_keys(frame, str(report.layout)))
    rows = pd.concat(frames, ignore_index=True).fillna({"publication": ""})
    part = ["returned", "measure", "publication", "area", "period"]
    yield store, rows[rows["sending"] == rows.groupby(part)["sending"].transform("max")]
    store.engine.dispose()


def _read_keys(frame: pd.DataFrame, returned: str) -> pd.DataFrame:
    """Areas and periods as the ids that they mean."""
    columns, reading = return_named(returned).columns, default_reading()
    area, period = columns["area"], columns["period"]
    assert isinstance(area, AreaColumn)
    assert isinstance(period, PeriodColumn)
    ids = {
        name: {text: column.read_text(text, reading) for text in frame[name].unique()}
        for name, column in (("area", area), ("period", period))
    }
    return frame.assign(area=frame["area"].map(ids["area"]), period=frame["period"].map(ids["period"]))


def _sum_by_pandas(rows: pd.DataFrame, series: Series) -> pd.DataFrame:
    """The totals of a series by area and period: sums of counts where every part is a number."""
    returned = return_named(series.returned)
    mine = rows[(rows["returned"] == series.returned) & (rows["measure"] == series.measure)]
    for column, words in series.where.items():
        mine = mine[mine[column].isin(words)]
    for name in returned.breakdowns:
        total = getattr(returned.columns[name], "total", None)
        if total and name not in series.where:
            mine = mine[mine[name] == total]
    numbers = ["count", "out_of"] if isinstance(series.denominator, OutOf) else ["count"]
    mine = mine.assign(**{name: pd.to_numeric(mine[name], errors="coerce") for name in numbers})
    sums = mine.groupby(["area", "period"])[numbers].agg(lambda column: column.sum(skipna=False))
    return sums.dropna()


@pytest.mark.parametrize("metric", METRICS, ids=[metric.slug for metric in METRICS])
def test_what_was_sent_is_what_pandas_adds_up(metric: Metric, samples: tuple[app.Store, pd.DataFrame]) -> None:
    store, rows = samples
    compared = 0
    for series in metric.series:
        wanted = _sum_by_pandas(rows, series)
        plan = store.outcomes.register.by_series[metric.slug, series.name]
        cells = store.outcomes.read([plan], [area.id for area in read_areas().all()])
        cells = cells.take(cells.sent & (cells.status == Status.OK) & plan.feeds(cells.period))
        found = pd.DataFrame(
            {"area": cells.area, "period": cells.period, "count": cells.numerator, "out_of": cells.denominator}
        )
        found = found.set_index(["area", "period"])[list(wanted.columns)].dropna().sort_index()
        pd.testing.assert_frame_equal(found, wanted[wanted.index.isin(found.index)].sort_index(), check_dtype=False)
        missing = wanted.index.difference(found.index)
        assert len(missing) == 0, f"{len(missing)} of {len(wanted)} sums are not in the store"
        compared += len(found)
    if any(series.source == "partner" for series in metric.series):
        assert compared > 0
