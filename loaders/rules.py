"""Rules over rows that several returns share. Each marks the rows that break it (True where broken)."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

import numpy as np
from numpy.typing import NDArray

from loaders.columns import Measure
from loaders.partner_return import Rule, TypedChunk, rule
from loaders.report import Severity
from loaders.status import Status


@rule(
    "count-above-out-of",
    column="count",
    message="The count is larger than the number that it is out of.",
    remedy="Check whether count and out_of have been swapped; the count is a part of out_of.",
)
def count_above_out_of(chunk: TypedChunk) -> NDArray[np.bool_]:
    """Mark rows whose count is above what it is a part of: nought, where that is nil. Nothing is above a hidden or
    missing number."""
    out_of = np.where(chunk.statuses["out_of"] == Status.NIL, 0, chunk.columns["out_of"])
    return np.asarray(chunk.columns["count"] > out_of)


# For events that are no part of the people they are counted against, such as finds in a prison.
more_events_than_people = rule(
    "more-events-than-people",
    column="count",
    message="There are more events than people: possible, but unusual.",
    remedy="Check whether count and out_of have been swapped; if both are right, confirm them with a note.",
    severity=Severity.QUERY,
)(count_above_out_of.find)


@rule(
    "lower-above-upper",
    column="lower",
    message="The lower limit is above the upper limit.",
    remedy="Check whether the two limits have been swapped.",
)
def lower_above_upper(chunk: TypedChunk) -> NDArray[np.bool_]:
    """Mark rows whose interval ends before it begins."""
    return chunk.columns["lower"] > chunk.columns["upper"]


@rule(
    "value-outside-limits",
    column="value",
    message="The value lies outside its own lower and upper limit.",
    remedy="Check whether the columns have been mixed up: the value stands between lower and upper.",
)
def value_outside_limits(chunk: TypedChunk) -> NDArray[np.bool_]:
    """Mark rows whose value is below the lower or above the upper limit, where there are such."""
    value = chunk.columns["value"]
    return (value < chunk.columns["lower"]) | (value > chunk.columns["upper"])


def missing_out_of(measures: tuple[Measure, ...]) -> Rule:
    """Make the rule that a counted row of a measure "out of" something says out of how many."""
    slugs = tuple(measure.slug for measure in measures if measure.out_of)

    @rule(
        "missing-out-of",
        column="out_of",
        message="The number that this count is out of is missing.",
        remedy="Fill in out_of; the list of measures says what each count is out of. Write [c] if it is hidden.",
    )
    def find(chunk: TypedChunk) -> NDArray[np.bool_]:
        counted = chunk.statuses["count"] == Status.OK
        return chunk.is_word("measure", *slugs) & counted & (chunk.statuses["out_of"] == Status.NOT_APPLICABLE)

    return find


def out_of_not_wanted(measures: tuple[Measure, ...]) -> Rule:
    """Make the rule that a measure which is not "out of" anything leaves out_of empty."""
    slugs = tuple(measure.slug for measure in measures if not measure.out_of)

    @rule(
        "out-of-not-wanted",
        column="out_of",
        message="This measure is not out of anything, so out_of has to be empty.",
        remedy="Empty out_of on this row, or check the measure.",
    )
    def find(chunk: TypedChunk) -> NDArray[np.bool_]:
        return chunk.is_word("measure", *slugs) & (chunk.statuses["out_of"] != Status.NOT_APPLICABLE)

    return find


def out_of_rules(measures: tuple[Measure, ...], *, above: Rule = count_above_out_of) -> tuple[Rule, ...]:
    """Give every rule about `out_of` that a return with these measures needs."""
    wanted = (above, missing_out_of(measures))
    return wanted if all(measure.out_of for measure in measures) else (*wanted, out_of_not_wanted(measures))


def words_of_measure(words: Mapping[str, tuple[str, ...]], *, column: str, message: str, remedy: str) -> Rule:
    """Make the rule that a column takes only the words that the row's measure has.

    `words` maps a measure's slug to its words; a measure that is not named takes any.
    """

    @rule(f"{column.replace('_', '-')}-of-another-measure", column=column, message=message, remedy=remedy)
    def find(chunk: TypedChunk) -> NDArray[np.bool_]:
        wrong = np.zeros(len(chunk.rows), dtype=bool)
        for measure, own in words.items():
            wrong |= chunk.is_word("measure", measure) & ~chunk.is_word(column, *own)
        return wrong

    return replace(find, words=words)
