"""The overview's four sentences as data: which metrics each one names, and in which words."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from layouts.comparison import Standing
from loaders.status import Status
from metrics.definition import Metric, Polarity

NAMED_AT_MOST: Final = 6
"""How many metrics a sentence on change or target names; of the rest it says how many."""

EXAMPLES_AT_MOST: Final = 3
"""How many metrics are named for each reason why nothing can be said: the table shows them all."""


_REASONS: Final = {
    "No return for ": (Status.NOT_RETURNED, Status.NOT_APPLICABLE),
    "Incomplete: ": (Status.INCOMPLETE,),
    "Hidden: ": (Status.SUPPRESSED,),
    "Too few cases for ": (Status.TOO_FEW,),
}


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


def tell_overview(standings: Sequence[Standing]) -> tuple[Told, Told, Told, Told]:
    """Tell what worsened, what improved, what is off target, and of what nothing can be said, and why."""
    worse = [each.metric for each in standings if each.course == "worse"]
    better = [each.metric for each in standings if each.course == "better"]
    return (
        Told("Worsened", "Worse", len(worse), _tell_moved(worse, "worsened")),
        Told("Improved", "Better", len(better), _tell_moved(better, "improved")),
        _tell_targets(standings),
        _tell_unknown(standings),
    )


def _tell_moved(metrics: Sequence[Metric], verb: str) -> tuple[Clause, ...]:
    if not metrics:
        return (Clause(f"Nothing {verb} by more than chance."),)
    return (_name("", metrics, ending=", by more than chance on a year earlier."),)


def _tell_targets(standings: Sequence[Standing]) -> Told:
    off = [each.metric for each in standings if each.target_met is False]
    if off:
        clauses = (_name("", off, ending="."),)
    elif any(each.metric.target for each in standings):
        clauses = (Clause("No figure misses its target."),)
    else:
        clauses = (Clause("No target is set for any of these metrics."),)
    return Told("Off target", "Worse", len(off), clauses)


def _tell_unknown(standings: Sequence[Standing]) -> Told:
    """Why nothing can be said. “Nothing to report” is an answer, and not among the reasons."""
    found = {opening: [s.metric for s in standings if s.result.status in why] for opening, why in _REASONS.items()}
    found["No test of change for "] = [each.metric for each in standings if _lacks_test(each)]
    clauses = tuple(
        _name(opening, metrics, ending=".", at_most=EXAMPLES_AT_MOST) for opening, metrics in found.items() if metrics
    )
    count = sum(len(metrics) for metrics in found.values())
    return Told("Cannot say", "Too few to tell", count, clauses or (Clause("Every metric has a figure and a test."),))


def _lacks_test(standing: Standing) -> bool:
    """Whether nothing tests the change though one direction is good."""
    return standing.known and not standing.movement and standing.metric.polarity is not Polarity.NEUTRAL


def _name(opening: str, metrics: Sequence[Metric], *, ending: str, at_most: int = NAMED_AT_MOST) -> Clause:
    named = metrics if len(metrics) <= at_most else metrics[: at_most - 1]
    return Clause(opening, tuple(named), len(metrics) - len(named), ending)
