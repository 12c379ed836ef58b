"""What changed since a day: figures as they were shown beside those shown since, by metric, and why."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Any, Final

from layouts.as_at import find_day, name_moment, require_moment, stand_at, write_moment
from layouts.exhibits.parts import write_basis, write_cell
from layouts.formatting import format_count
from layouts.page_data.area_page import list_profile_areas
from layouts.wording_parts import name_period, shorten_period
from loaders.areas import Area, Partnership
from loaders.attempts import MADE_A_SUBMISSION, Attempt, list_attempts_of
from loaders.errors import UsageError
from loaders.periods import Period
from loaders.revisions import find_beginning, parse_moment
from loaders.status import Status
from metrics.catalogue import find_metrics
from metrics.definition import Metric
from metrics.outcomes import Outcomes
from metrics.results import Result
from metrics.revisions import Revised, find_revised

MONTHS_BETWEEN_BOARDS: Final = 3


class Kind(StrEnum):
    """What became of a figure."""

    CHANGED = "changed"
    NEW = "new"
    GONE = "no longer there"


@dataclass(frozen=True, slots=True)
class Change:
    """One figure that is not what it was. `cause` is the sending that last changed it, where one did."""

    metric: Metric
    revised: Revised
    cause: Attempt | None

    @property
    def kind(self) -> Kind:
        """What became of it."""
        if self.revised.before is None:
            return Kind.NEW
        return Kind.GONE if self.revised.after is None else Kind.CHANGED

    @property
    def was_hidden(self) -> bool:
        """Whether a figure that is shown now is told as one that was hidden: it was, or it is held back (ADR 7)."""
        before, after = self.revised.before, self.revised.after
        hidden = before is not None and before.status is Status.SUPPRESSED
        return hidden and after is not None and after.status is not Status.SUPPRESSED

    @property
    def figure(self) -> Result:
        """The figure as it is, or the last that it was: for what both have in common."""
        return self.revised.figure


@dataclass(frozen=True, slots=True)
class Revisions:
    """What changed for a partnership from one moment, `since`, to another, `until` (empty: now), as they are written.

    `changes` are in the order of the framework; of one metric the latest period comes first, the partnership's own
    figure before those of areas, totals before groups.
    """

    partnership: Partnership
    since: str
    until: str
    changes: tuple[Change, ...]

    @property
    def illustrative(self) -> bool:
        """Whether any of the figures, before or after, is made up."""
        pairs = ((each.revised.before, each.revised.after) for each in self.changes)
        return any(result.illustrative for pair in pairs for result in pair if result)

    @property
    def name(self) -> str:
        """The stem of a file's name: `revisions_{partnership}_{since}_{as-at}`."""
        return f"revisions_{self.partnership.area.code}_{self.since[:10]}_{find_day(self.until).isoformat()}"

    def group(self, *kinds: Kind) -> list[list[Change]]:
        """The changes of these kinds, those of one metric together."""
        groups: dict[str, list[Change]] = {}
        for each in self.changes:
            if each.kind in kinds:
                groups.setdefault(each.metric.slug, []).append(each)
        return list(groups.values())


def find_last_board(day: date) -> date:
    """The day three months before another, or the last of that month where it has no such day."""
    months = day.year * 12 + day.month - 1 - MONTHS_BETWEEN_BOARDS
    month = Period(date(months // 12, months % 12 + 1, 1), 1)
    return month.start.replace(day=min(day.day, month.end.day))


def build_revisions(outcomes: Outcomes, partnership: Partnership, *, since: str = "", until: str = "") -> Revisions:
    """Find what changed from one moment to another; from the last board, three months before, where `since` is empty.

    Raises `UsageError`, in words, for moments that cannot be read, are still to come, of which the figures were not
    kept, or that stand the wrong way round.
    """
    since = since or _choose_since(outcomes, until)
    start = require_moment(since)
    if until and start > require_moment(until):
        hint = "Exchange the two." if "T" not in since + until else ""
        raise UsageError(f"{name_moment(since)} comes after {name_moment(until)}.", hint=hint)
    areas = list_revised_areas(partnership)
    then = stand_at(outcomes, since).version or 0
    found = find_revised(stand_at(outcomes, until), areas=areas, since=then)
    causes = _find_causes(outcomes, {each.submission for each in found if each.submission is not None})
    changes = [_make_change(each, causes) for each in found]
    return Revisions(partnership, since, until, tuple(_arrange(changes, areas)))


def _choose_since(outcomes: Outcomes, until: str) -> str:
    """The day of the last board, or since when figures are kept as they stood, where that is later."""
    board = find_last_board(find_day(until)).isoformat()
    with outcomes.connect() as connection:
        began = find_beginning(connection)
    return write_moment(began) if began and began > parse_moment(board) else board


def list_revised_areas(partnership: Partnership) -> list[Area]:
    """The areas whose figures the pages of a partnership show: itself, its authorities, its police force area."""
    force = [partnership.force] if partnership.force else []
    return list(dict.fromkeys([partnership.area, *list_profile_areas(partnership), *force]))


def _find_causes(outcomes: Outcomes, submissions: Iterable[int]) -> dict[int, Attempt]:
    """The sending that made each submission."""
    with outcomes.connect() as connection:
        found = list_attempts_of(connection, sorted(submissions))
    made = [each for each in reversed(found) if each.outcome in MADE_A_SUBMISSION]
    return {each.submission_id: each for each in made if each.submission_id is not None}


def _make_change(revised: Revised, causes: Mapping[int, Attempt]) -> Change:
    cause = causes.get(revised.submission) if revised.submission is not None else None
    return Change(find_metrics()[revised.figure.metric], revised, cause)


def _arrange(changes: Iterable[Change], areas: Sequence[Area]) -> list[Change]:
    metrics = {slug: place for place, slug in enumerate(find_metrics())}
    places = {area: place for place, area in enumerate(areas)}

    def rank(change: Change) -> tuple[Any, ...]:
        figure = change.figure
        group = (figure.breakdown or "", figure.category or "")
        return metrics[figure.metric], figure.series, -figure.period.id, places[figure.area], group

    return sorted(changes, key=rank)


# ---------------------------------------------------------------- in words


def tell_revisions(revisions: Revisions) -> list[str]:
    """Say in a few sentences how much changed: “12 figures of 3 metrics changed since 22 August 2026.”"""
    span = f"since {name_moment(revisions.since)}"
    if revisions.until:
        span = f"between {name_moment(revisions.since)} and {name_moment(revisions.until)}"
    changed, new, gone = (_count(revisions.group(kind)) for kind in Kind)
    told = [f"{changed or 'No figure'} changed {span}."]
    if new:
        told.append(f"{new} came in for the first time.")
    if gone:
        told.append(f"{gone} {'is' if gone.startswith('1 figure ') else 'are'} no longer there.")
    return told


def _count(groups: Sequence[Sequence[Change]]) -> str:
    figures = sum(map(len, groups))
    return f"{format_count(figures, 'figure')} of {format_count(len(groups), 'metric')}" if figures else ""


def name_what(change: Change) -> str:
    """Which figure of a metric it is: its group, and its source where that is not the metric's first."""
    figure = change.figure
    parts = [figure.category or "All"]
    if figure.series != change.metric.main.name:
        parts.append(figure.series)
    return ", ".join(parts)


def name_when(change: Change, *, short: bool = False) -> str:
    """The period of a figure in words."""
    return (shorten_period if short else name_period)(change.metric, change.figure)


def tell_figure_then(result: Result | None) -> str:
    """A figure as it was or is shown, with what it is made of; or that there was or is none."""
    if result is None:
        return "No figure"
    basis = write_basis(result)
    return f"{write_cell(result)} ({basis})" if basis else write_cell(result)
