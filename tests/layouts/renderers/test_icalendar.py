"""Calendar files, read back as the standard says."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta, timezone

import pytest
from hypothesis import given
from hypothesis import strategies as st

from layouts.renderers.icalendar import Event, escape_text, fold_line, write_calendar

MADE_AT = datetime(2025, 11, 20, 8, 5, 6, tzinfo=UTC)
EVENT = Event("a.b@c", date(2025, 11, 14), "Return due: supply, July", "First line; with signs.\nSecond \\ line.")


def unfold(text: str) -> list[str]:
    """The lines of a calendar without their folds, as RFC 5545, 3.1 has it."""
    assert text.endswith("\r\n")
    assert "\n" not in text.replace("\r\n", "")
    return text.replace("\r\n ", "").split("\r\n")[:-1]


def unescape(text: str) -> str:
    """A text value without its escapes, as RFC 5545, 3.3.11 has it."""
    plain, signs = "", iter(text)
    for sign in signs:
        if sign == "\\":
            following = next(signs)
            plain += "\n" if following in "nN" else following
        else:
            plain += sign
    return plain


def read_events(text: str) -> list[dict[str, str]]:
    """The properties of each event by name (with parameters), those of its alarm as `ALARM.…`."""
    events: list[dict[str, str]] = []
    inside = ""
    for line in unfold(text):
        name, _, value = line.partition(":")
        if line == "BEGIN:VEVENT":
            events.append({})
        elif name in ("BEGIN", "END"):
            inside = "ALARM." if line == "BEGIN:VALARM" else ""
        elif events:
            events[-1][inside + name] = unescape(value)
    return events


def test_an_event_takes_its_whole_day_and_reminds_a_week_before() -> None:
    assert read_events(write_calendar("Deadlines", [EVENT], made_at=MADE_AT)) == [
        {
            "UID": "a.b@c",
            "DTSTAMP": "20251120T080506Z",
            "DTSTART;VALUE=DATE": "20251114",
            "SUMMARY": EVENT.summary,
            "DESCRIPTION": EVENT.description,
            "TRANSP": "TRANSPARENT",
            "ALARM.ACTION": "DISPLAY",
            "ALARM.DESCRIPTION": EVENT.summary,
            "ALARM.TRIGGER": "-P7D",
        }
    ]


def test_the_calendar_begins_and_ends_as_one() -> None:
    lines = unfold(write_calendar("Due, soon", [EVENT, EVENT], made_at=MADE_AT))
    assert (lines[0], lines[1], lines[-1]) == ("BEGIN:VCALENDAR", "VERSION:2.0", "END:VCALENDAR")
    assert "X-WR-CALNAME:Due\\, soon" in lines
    for part in ("VEVENT", "VALARM"):
        assert lines.count(f"BEGIN:{part}") == lines.count(f"END:{part}") == 2


def test_a_calendar_without_events_is_one_too() -> None:
    assert read_events(write_calendar("Deadlines", [], made_at=MADE_AT)) == []


def test_the_time_is_told_in_utc() -> None:
    summer = datetime(2025, 7, 1, 0, 30, tzinfo=timezone(timedelta(hours=1)))
    (event,) = read_events(write_calendar("Deadlines", [EVENT], made_at=summer))
    assert event["DTSTAMP"] == "20250630T233000Z"


@pytest.mark.parametrize(
    ("text", "written"),
    [("a,b;c", "a\\,b\\;c"), ("C:\\new", "C:\\\\new"), ("two\nlines", "two\\nlines"), ("two\r\nlines", "two\\nlines")],
)
def test_signs_of_the_format_are_escaped(text: str, written: str) -> None:
    assert escape_text(text) == written


def test_a_line_of_75_octets_is_left_whole_and_one_more_is_folded() -> None:
    assert fold_line("x" * 75) == "x" * 75
    assert fold_line("x" * 76) == "x" * 75 + "\r\n x"


@given(st.text(alphabet=st.characters(exclude_categories=["Cc", "Cs", "Zl", "Zp"]), max_size=400))
def test_folding_loses_nothing_and_keeps_every_line_short(text: str) -> None:
    folded = fold_line(text)
    assert folded.replace("\r\n ", "") == text
    assert all(len(piece.encode()) <= 75 for piece in folded.split("\r\n"))


@given(st.text(alphabet=st.sampled_from("ab\\,;:\nn é"), max_size=60))
def test_what_is_escaped_reads_back(text: str) -> None:
    assert unescape(escape_text(text)) == "\n".join(text.splitlines())
