"""The files as a whole: the same each time, accepted by the check, in order, and few."""

from __future__ import annotations

from collections import Counter
from datetime import date
from pathlib import Path

import pytest

from loaders.areas import read_areas
from loaders.check import check_file
from loaders.columns import Reading
from loaders.illustrative import SampleFile, write_samples
from loaders.periods import parse_any_period, parse_period
from loaders.returns_catalogue import find_returns, return_named
from tests.loaders.illustrative.rows import TODAY, Row, read_rows

MOST_FILES = 250
SENT_BY_NOBODY = {"population"}  # the reference data hold it


def test_the_same_day_gives_the_same_bytes(samples: list[SampleFile], tmp_path: Path) -> None:
    again = write_samples(tmp_path / "new" / "folder", today=TODAY)
    assert [(s.path.name, s.sender, s.received_at) for s in again] == [
        (s.path.name, s.sender, s.received_at) for s in samples
    ]
    assert all(one.path.read_bytes() == other.path.read_bytes() for one, other in zip(samples, again, strict=True))


@pytest.mark.parametrize("today", [TODAY, date(2026, 10, 1), date(2024, 2, 29), date(2027, 7, 15), date(2030, 1, 1)])
def test_every_file_is_accepted_as_it_is(today: date, tmp_path: Path) -> None:
    samples = write_samples(tmp_path, today=today)
    reading = Reading(read_areas(), today)
    reports = [check_file(sample.path, reading=reading) for sample in samples]
    assert [(r.file, r.headline, r.findings) for r in reports if not r.accepted or r.findings] == []
    assert {report.layout for report in reports} == set(find_returns()) - SENT_BY_NOBODY


@pytest.mark.parametrize("today", [TODAY, date(2026, 10, 1), date(2027, 7, 15)])
def test_files_come_in_the_order_of_their_receipt_and_never_early(today: date, tmp_path: Path) -> None:
    samples = write_samples(tmp_path, today=today)
    received = [sample.received_at for sample in samples]
    assert received == sorted(received)
    assert received[-1].date() <= today
    figures = [sample for sample in samples if not sample.path.name.endswith("_targets.csv")]  # they lie ahead
    early = [sample.path.name for sample in figures if sample.received_at.date() <= find_last_day(sample)]
    assert early == []


def find_last_day(sample: SampleFile) -> date:
    """The last day that a file speaks of."""
    rows = read_rows(sample)
    kind = return_named(rows[0].returned).period.kind
    texts = {row["period"] for row in rows}
    return max((parse_period(text, kind) if kind else parse_any_period(text)).end for text in texts)


def test_there_are_few_files_and_many_rows(samples: list[SampleFile], rows: list[Row]) -> None:
    assert len(samples) == len({sample.path for sample in samples}) <= MOST_FILES
    assert 60_000 <= len(rows) <= 100_000


def test_files_are_named_as_partners_name_them(samples: list[SampleFile]) -> None:
    names = {sample.path.name for sample in samples}
    assert {
        "west-mercia_police-supply_2021-Q4_to_2026-Q1.csv",
        "west-mercia_police-supply_2026-Q2.csv",
        "west-mercia_police-supply_2026-Q3.csv",
        "worcestershire_treatment_2026-Q3.csv",
        "england_treatment_2026-Q3.csv",
        "herefordshire-and-worcestershire_nhs-admissions_2026-Q3.csv",
        "birmingham_deaths_2019_to_2024.csv",
        "birmingham_deaths_2025.csv",
        "shropshire_schools_AY2025-26.csv",
        "publisher_fingertips-93517.csv",
    } <= names


def test_senders_are_named_for_people(samples: list[SampleFile]) -> None:
    senders = {sample.sender for sample in samples}
    assert {
        "Police in West Mercia",
        "Treatment provider in Worcestershire",
        "NHS in Shropshire, Telford and Wrekin",
        "Police in England",
        "Publisher of Fingertips 93517",
    } <= senders
    assert max(len(sender) for sender in senders) <= 120  # as long as the store keeps


def test_twenty_quarters_and_the_years_they_span(standing: list[Row]) -> None:
    found: dict[str, set[str]] = {}
    for row in standing:
        found.setdefault(row.returned, set()).add(row["period"])
    of_any_period = {"published-figures", "targets", "chart-rebases"}
    counts = {slug: len(periods) for slug, periods in found.items() if slug not in of_any_period}
    assert counts == {
        "police-supply": 20, "police-recorded-crime": 20, "housing": 20, "treatment": 20, "continuity-of-care": 20,
        "probation-reoffending": 20, "nhs-admissions": 24, "deaths": 7, "childrens-services": 5, "schools": 5,
        "prison-finds": 5,
    }  # fmt: skip
    assert "July to September 2026" in found["police-supply"]
    assert "12 months to September 2026" in found["treatment"]
    assert "October to December 2024" in found["probation-reoffending"]
    assert "January to March 2025" not in found["probation-reoffending"]
    assert {"2019", "2025"} <= found["deaths"]


def test_every_area_of_the_partnerships_sends_at_its_own_level(standing: list[Row]) -> None:
    areas: dict[str, Counter[str]] = {}
    for row in standing:
        areas.setdefault(row.returned, Counter())[row["area"]] += 1
    assert set(areas["police-supply"]) == {"West Mercia", "West Midlands", "England"}
    upper = {
        "Herefordshire", "Worcestershire", "Shropshire", "Telford and Wrekin", "Birmingham", "Coventry", "Dudley",
        "Sandwell", "Solihull", "Walsall", "Wolverhampton", "England",
    }  # fmt: skip
    districts = {"Bromsgrove", "Malvern Hills", "Redditch", "Worcester", "Wychavon", "Wyre Forest"}
    decided = {"targets", "chart-rebases"}
    for slug in set(areas) - {"police-supply", "police-recorded-crime", "housing"} - decided:
        assert set(areas[slug]) == upper, slug
    for slug in ("police-recorded-crime", "housing"):
        assert set(areas[slug]) == upper - {"Worcestershire"} | districts
