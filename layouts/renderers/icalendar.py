"""Calendar files as RFC 5545 has them: whole-day events, each with a reminder a week before."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime
from typing import Final

_LONGEST: Final = 75
"""Octets that a line may have without its break."""


@dataclass(frozen=True, slots=True)
class Event:
    """What is written down for a day. `uid` names it for good: the same event sent again replaces the earlier one."""

    uid: str
    day: date
    summary: str
    description: str


def write_calendar(name: str, events: Iterable[Event], *, made_at: datetime) -> str:
    """Write a calendar of that name. `made_at` says when it was made, as every event has to."""
    lines = [
        "BEGIN:VCALENDAR",
        "VERSION:2.0",
        "PRODID:-//Combating Drugs Outcomes//Deadlines//EN",
        "CALSCALE:GREGORIAN",
        "METHOD:PUBLISH",
        f"X-WR-CALNAME:{escape_text(name)}",
        *(line for event in events for line in _write_event(event, made_at)),
        "END:VCALENDAR",
    ]
    return "".join(f"{fold_line(line)}\r\n" for line in lines)


def _write_event(event: Event, made_at: datetime) -> Iterator[str]:
    """The lines of an event; it takes no time of the day, so nobody is shown as busy."""
    yield from (
        "BEGIN:VEVENT",
        f"UID:{escape_text(event.uid)}",
        f"DTSTAMP:{made_at.astimezone(UTC):%Y%m%dT%H%M%SZ}",
        f"DTSTART;VALUE=DATE:{event.day:%Y%m%d}",
        f"SUMMARY:{escape_text(event.summary)}",
        f"DESCRIPTION:{escape_text(event.description)}",
        "TRANSP:TRANSPARENT",
        "BEGIN:VALARM",
        "ACTION:DISPLAY",
        f"DESCRIPTION:{escape_text(event.summary)}",
        "TRIGGER:-P7D",
        "END:VALARM",
        "END:VEVENT",
    )


def escape_text(text: str) -> str:
    """Write a text so that its commas, semicolons, backslashes and line breaks are no marks of the format."""
    for sign in ("\\", ";", ","):
        text = text.replace(sign, f"\\{sign}")
    return "\\n".join(text.splitlines())


def fold_line(line: str) -> str:
    """Break a line into pieces of at most 75 octets, never within a character; each further one begins with a space."""
    pieces, piece, size = [], "", 0
    for sign in line:
        width = len(sign.encode())
        if size + width > _LONGEST:
            pieces.append(piece)
            piece, size = "", 1  # the space that begins the next piece
        piece, size = piece + sign, size + width
    return "\r\n ".join([*pieces, piece])
