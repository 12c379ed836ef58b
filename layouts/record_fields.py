"""What the columns of tidy figures mean, in words: for the files that carry their own description."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final, Literal


@dataclass(frozen=True, slots=True)
class Field:
    """One column: its title for people, the kind of its cells, and what it says."""

    title: str
    kind: Literal["string", "number", "date"]
    description: str


FIELDS: Final[dict[str, Field]] = {
    "metric": Field("Metric", "string", "The name of the metric as addresses and files have it."),
    "area_code": Field("Area code", "string", "The area's code of the Office for National Statistics."),
    "area_name": Field("Area", "string", "The area's name."),
    "period": Field("Period", "string", "The period in words, with its months."),
    "period_start": Field("Period starts", "date", "The first day of the period."),
    "period_end": Field("Period ends", "date", "The last day of the period."),
    "breakdown": Field("Breakdown", "string", "What the figures are broken down by; empty for totals."),
    "category": Field("Category", "string", "The group within the breakdown; empty for totals."),
    "numerator": Field("Numerator", "number", "How many are counted. Empty where there is no figure."),
    "denominator": Field("Denominator", "number", "Out of how many. Empty for plain counts and where there is none."),
    "value": Field("Value", "number", "The figure, unrounded, in the unit named. Empty where there is none."),
    "lower95": Field("95% interval, lower limit", "number", "The lower 95% limit, unrounded, where there is one."),
    "upper95": Field("95% interval, upper limit", "number", "The upper 95% limit, unrounded, where there is one."),
    "unit": Field("Unit", "string", "What value and limits are measured in."),
    "status": Field("Status", "string", "Whether there is a figure, and if there is none, why."),
    "source": Field("Source", "string", "The return or publication that the figure comes from."),
    "as_at": Field("As at", "date", "The day on which the figure last changed."),
}
"""By the names of `metrics.results.COLUMNS`."""


def find_field(name: str) -> Field:
    """The description of a column. KeyError for a column that nobody has described."""
    return FIELDS[name]
