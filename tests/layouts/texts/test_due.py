"""What is outstanding as table, CSV, JSON and calendar: the same rows in each."""

from __future__ import annotations

import csv
import io
import json
from datetime import date
from pathlib import Path

import pytest

from layouts.texts.due import COLUMNS, DueFormat, find_due, write_due
from loaders.areas import read_areas
from tests.layouts.pages.dues import PARTNERSHIP, TODAY, homeless, make_dues
from tests.layouts.renderers.test_icalendar import read_events
from tests.metrics.store import Store

BOARD = read_areas().partnership(PARTNERSHIP)
YEAR_END = date(2025, 12, 31)


@pytest.fixture
def dues(tmp_path: Path) -> Store:
    """See `tests.layouts.pages.dues`."""
    return make_dues(tmp_path)


def write(store: Store, form: DueFormat, until: date | None = YEAR_END) -> str:
    return write_due(find_due(store.outcomes, BOARD, today=TODAY, until=until), BOARD, form, today=TODAY)


def test_what_is_in_is_not_asked_for_and_what_comes_is(dues: Store) -> None:
    housing = [
        each
        for each in find_due(dues.outcomes, BOARD, today=TODAY, until=None)
        if each.obligation.returned == "housing"
    ]
    assert [(each.obligation.area.name, each.obligation.period.code, each.state.value) for each in housing] == [
        ("Telford and Wrekin", "2025-Q3", "Late"),
        ("Shropshire", "2025-Q4", "Not due"),
        ("Telford and Wrekin", "2025-Q4", "Not due"),
        ("Shropshire", "2026-Q1", "Not due"),
        ("Telford and Wrekin", "2026-Q1", "Not due"),  # due on 15 May 2026, within half a year
    ]


def test_nothing_is_listed_that_is_due_after_the_day(dues: Store) -> None:
    found = find_due(dues.outcomes, BOARD, today=TODAY, until=date(2025, 11, 29))
    assert max(each.obligation.due for each in found) == date(2025, 11, 29)
    assert [each.obligation.due for each in found] == sorted(each.obligation.due for each in found)


def test_what_its_sender_has_not_is_not_asked_for_again(dues: Store) -> None:
    dues.send("continuity-of-care", "Shropshire | 12 months to September 2025 | continuity-of-care | All | [x] | [x]")
    found = find_due(dues.outcomes, BOARD, today=TODAY, until=YEAR_END)
    care = {
        each.obligation.area.name
        for each in found
        if each.obligation.period.end == date(2025, 9, 30) and each.obligation.returned == "continuity-of-care"
    }
    assert care == {"Telford and Wrekin"}


def test_csv_has_a_row_for_each_return_area_and_period(dues: Store) -> None:
    rows = list(csv.DictReader(io.StringIO(write(dues, DueFormat.CSV))))
    assert tuple(rows[0]) == COLUMNS
    (supply,) = [row for row in rows if (row["return"], row["period"]) == ("police-supply", "2025-Q3")]
    assert supply == {
        "partnership": PARTNERSHIP,
        "return": "police-supply",
        "title": "Police: drug supply",
        "partner": "Police",
        "area": "E23000016",
        "area_name": "West Mercia",
        "period": "2025-Q3",
        "period_name": "July to September 2025",
        "due": "2025-11-14",
        "state": "In part",
        "days_late": "12",
        "still_to_come": "disruptions county-lines-referrals",
        "not_available": "drug-related-homicides",
    }
    assert len({(row["return"], row["area"], row["period"]) for row in rows}) == len(rows)


def test_json_has_the_same_rows(dues: Store) -> None:
    rows = json.loads(write(dues, DueFormat.JSON))
    told = [{name: str(cell) for name, cell in row.items()} for row in rows]
    assert told == list(csv.DictReader(io.StringIO(write(dues, DueFormat.CSV))))
    assert all(isinstance(row["days_late"], int) for row in rows)


def test_the_table_has_a_line_for_each_row(dues: Store) -> None:
    header, *lines = write(dues, DueFormat.TABLE).splitlines()
    assert header.split() == ["state", "return", "area", "period", "due"]
    assert len(lines) == len(json.loads(write(dues, DueFormat.JSON)))
    (telford,) = [line for line in lines if "Housing" in line and "July to September 2025" in line]
    assert " ".join(telford.split()) == (
        "Late by 12 days Housing: homelessness Telford and Wrekin July to September 2025 14 November 2025"
    )


def test_a_name_that_is_a_formula_is_made_harmless(dues: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("layouts.texts.due.name_period", lambda _owed: "=1+1")
    rows = list(csv.DictReader(io.StringIO(write(dues, DueFormat.CSV))))
    assert {row["period_name"] for row in rows} == {"'=1+1"}


def test_the_calendar_has_an_event_for_each_return_and_period(dues: Store) -> None:
    events = read_events(write(dues, DueFormat.ICS))
    rows = json.loads(write(dues, DueFormat.JSON))
    assert len(events) == len({(row["return"], row["period"]) for row in rows})
    (crime,) = [each for each in events if "police-recorded-crime.2025-Q3" in each["UID"]]
    assert crime["UID"] == f"{PARTNERSHIP}.police-recorded-crime.2025-Q3@combating-drugs-outcomes"
    assert crime["DTSTART;VALUE=DATE"] == "20251114"
    assert crime["SUMMARY"] == (
        "Return due: Police: recorded crime, July to September 2025 (Shropshire, Telford and Wrekin)"
    )
    assert crime["DESCRIPTION"] == (
        "Police: recorded crime for Shropshire and Telford and Wrekin, July to September 2025, is due by 14 November "
        "2025.\nState on the day of this file: late."
    )
    assert crime["ALARM.TRIGGER"] == "-P7D"


def test_an_event_keeps_its_name_whatever_is_still_to_come(dues: Store) -> None:
    before = {each["UID"] for each in read_events(write(dues, DueFormat.ICS))}
    dues.send("housing", *homeless("Telford and Wrekin", "July to September 2025", 3))
    after = {each["UID"] for each in read_events(write(dues, DueFormat.ICS))}
    assert before - after == {f"{PARTNERSHIP}.housing.2025-Q3@combating-drugs-outcomes"}
    assert after <= before


def test_the_same_day_makes_the_same_calendar(dues: Store) -> None:
    assert write(dues, DueFormat.ICS) == write(dues, DueFormat.ICS)
