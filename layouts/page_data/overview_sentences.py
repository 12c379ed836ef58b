"""The overview's four sentences as data: which metrics each one names, and in which words."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from layouts.comparison import Standing
from loaders.status import Status
from metrics.definition import Metric, Polarity
from metrics.signals import Signal

NAMED_AT_MOST: Final = 6
"""How many metrics a sentence on change or target names; of the rest it says how many."""

EXAMPLES_AT_MOST: Final = 3
"""How many metrics are named for each reason why nothing can be said: the table shows them all."""

UNKNOWN: Final = {
    "No return for ": (Status.NOT_RETURNED, Status.NOT_APPLICABLE),
    "Incomplete: ": (Status.INCOMPLETE,),
    "Hidden: ": (Status.SUPPRESSED,),
    "Too few cases for ": (Status.TOO_FEW,),
}
"""Why nothing can be said of a figure that is not there: the opening of the clause, and the statuses."""


@dataclass(frozen=True, slots=True)
class Clause:
    """A part of a sentence: words, the metrics named after them, how many more there are, and words at the end."""

    opening: str
    metrics: tuple[Metric, ...] = ()
    more: int = 0
    ending: str = ""


@dataclass(frozen=True, slots=True)
class Told:
    """One of the four sentences. `judgement` is the word of the mark beside its heading; `count` how many metrics."""

    heading: str
    judgement: str
    count: int
    clauses: tuple[Clause, ...]


def tell_overview(
    standings: Sequence[Standing], signals: Mapping[str, Signal] | None = None
) -> tuple[Told, Told, Told, Told]:
    """Tell what worsened, what improved, what is off target, and of what nothing can be said, and why.

    What changed is told by either test: the intervals of a year, or the control chart (`signals`, by metric). A metric
    that fell over the year and has risen since can be in both sentences; each says by which test.
    """
    charted = signals or {}
    return (
        _tell_moved(standings, charted, _Way("Worsened", "Worse", "worse", "concern")),
        _tell_moved(standings, charted, _Way("Improved", "Better", "better", "improvement")),
        _tell_targets(standings),
        _tell_unknown(standings, charted),
    )


@dataclass(frozen=True, slots=True)
class _Way:
    """One way of changing: heading and mark of its sentence, the course of the year, and the sign of the chart."""

    heading: str
    judgement: str
    course: str
    sign: str


def _tell_moved(standings: Sequence[Standing], signals: Mapping[str, Signal], way: _Way) -> Told:
    """Which metrics changed, by which of the two tests."""
    moved = [each for each in standings if each.course == way.course]
    signed = [each for each in standings if read_variation(each, signals).startswith(way.sign)]
    found = {
        ", by more than chance on a year earlier and on the control chart.": [e for e in moved if e in signed],
        ", by more than chance on a year earlier.": [e for e in moved if e not in signed],
        ", by the signs of the control chart alone.": [e for e in signed if e not in moved],
    }
    clauses = tuple(_name("", [e.metric for e in each], ending=ending) for ending, each in found.items() if each)
    count = sum(len(each) for each in found.values())
    nothing = Clause(f"Nothing {way.heading.lower()} by more than chance.")
    return Told(way.heading, way.judgement, count, clauses or (nothing,))


def read_variation(standing: Standing, signals: Mapping[str, Signal]) -> str:
    """The variation sign of the figure; the control chart of one that is not there speaks of an older one."""
    signal = signals.get(standing.metric.slug)
    return signal.variation if signal and standing.known else ""


def _tell_targets(standings: Sequence[Standing]) -> Told:
    off = [each.metric for each in standings if each.target_met is False]
    if off:
        clauses = (_name("", off, ending="."),)
    elif any(each.target for each in standings):
        clauses = (Clause("No figure misses its target."),)
    else:
        clauses = (Clause("No target is set for any of these metrics."),)
    return Told("Off target", "Worse", len(off), clauses)


def _tell_unknown(standings: Sequence[Standing], signals: Mapping[str, Signal]) -> Told:
    """Why nothing can be said. “Nothing to report” is an answer, and not among the reasons."""
    found = {opening: [s.metric for s in standings if s.result.status in why] for opening, why in UNKNOWN.items()}
    found["No test of change for "] = [each.metric for each in standings if lacks_test(each, signals)]
    clauses = tuple(
        _name(opening, metrics, ending=".", at_most=EXAMPLES_AT_MOST) for opening, metrics in found.items() if metrics
    )
    count = sum(len(metrics) for metrics in found.values())
    return Told("Cannot say", "Too few to tell", count, clauses or (Clause("Every metric has a figure and a test."),))


def lacks_test(standing: Standing, signals: Mapping[str, Signal]) -> bool:
    """Whether nothing tests the change though one direction is good."""
    tested = standing.movement or read_variation(standing, signals)
    return standing.known and not tested and standing.metric.polarity is not Polarity.NEUTRAL


def _name(opening: str, metrics: Sequence[Metric], *, ending: str, at_most: int = NAMED_AT_MOST) -> Clause:
    named = metrics if len(metrics) <= at_most else metrics[: at_most - 1]
    return Clause(opening, tuple(named), len(metrics) - len(named), ending)
