"""As at: the moment of the past from which pages, files, answers and commands look at the figures.

Written as a day, 2025-11-20, which means its end, or as a moment, 2025-11-20T14:30Z. Empty is the present.
"""

from __future__ import annotations

from datetime import UTC, date, datetime
from functools import lru_cache

from layouts.formatting import format_date, format_moment
from loaders.errors import UsageError
from loaders.revisions import find_beginning, parse_moment, read_revisions
from metrics.outcomes import Outcomes


def find_today() -> date:
    """The day it is. Only pages, commands and answers ask, and hand it on to whatever depends on it."""
    return datetime.now(UTC).date()


def find_day(as_at: str) -> date:
    """The day from which one looks: for what is due and late by then."""
    return parse_moment(as_at).date() if as_at else find_today()


def find_moment(as_at: str) -> datetime | None:
    """The moment of the past; None for the present."""
    return parse_moment(as_at) if as_at else None


def require_moment(text: str) -> datetime:
    """Read a day or moment that is not still to come. Raises `UsageError`, in words."""
    moment = parse_moment(text)
    if moment.date() > find_today():
        raise UsageError(f"{format_date(moment.date())} is still to come.", hint="Name today or a day before it.")
    return moment


def explain_moment(text: str) -> str:
    """Why these words are no day or moment of the past; empty where they are, or where there are none."""
    try:
        if text.strip():
            require_moment(text)
    except UsageError as error:
        return str(error)
    return ""


def stand_at(outcomes: Outcomes, as_at: str) -> Outcomes:
    """The outcomes as they stood then; the outcomes themselves for the present. Raises `UsageError`, in words."""
    if not as_at:
        return outcomes
    moment = require_moment(as_at)
    with outcomes.connect() as connection:
        began = find_beginning(connection)
    if began and moment < began:
        raise UsageError(
            f"Figures as they stood before {format_moment(began)} were not kept.",
            hint="Until then an older version of this program held the returns, which kept the latest figures alone.",
        )
    return outcomes.at(outcomes.find_version(moment))


def name_moment(as_at: str) -> str:
    """The day in words, and the time where one was named: “20 November 2025, 14:30 UTC”."""
    moment = parse_moment(as_at)
    return format_moment(moment) if "T" in as_at.upper() else format_date(moment.date())


def write_moment(moment: datetime) -> str:
    """A moment (UTC) as addresses have it, to the microsecond."""
    return moment.strftime("%Y-%m-%dT%H:%M:%S.%fZ")


def freeze_now(outcomes: Outcomes) -> str:
    """The word for addresses that brings back, at any time, what was read last.

    A clock that was set back since the data changed would name a moment before the change: then it is that of the
    change. It costs no query as long as the data stay the same.
    """
    now, changed = datetime.now(UTC), _find_change(outcomes, outcomes.last_version)
    return write_moment(max(now, changed or now))


@lru_cache(maxsize=8)
def _find_change(outcomes: Outcomes, version: int) -> datetime | None:
    """When the data became this version; None for that of an empty store."""
    with outcomes.connect() as connection:
        return next((each.recorded_at for each in read_revisions(connection, after=version - 1)), None)
