"""What is known of how a figure came about: plain facts, for pages, files and the API."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from loaders.areas import Area
from loaders.periods import Period
from loaders.provenance import Origin
from metrics.definition import Metric, Series
from metrics.results import Result


@dataclass(frozen=True, slots=True)
class Asked:
    """A figure of a metric: of an area and one of the series' own periods; of a category, or the total where empty."""

    metric: Metric
    series: Series
    area: Area
    period: Period
    breakdown: str = ""
    category: str = ""


class Purpose(StrEnum):
    """What rows were taken for."""

    FIGURE = "the figure"
    STANDARDISING = "the age bands that the rate is standardised by"
    POPULATION = "the population that it is set against"


@dataclass(frozen=True, slots=True)
class Source:
    """The rows of one submission that fed a figure: their numbers in the sender's file, each once, in order.

    `places` are the areas and periods that they speak of. `contents` are the rows themselves, column to text, in the
    order of the numbers; empty unless the operator lets them be shown.
    """

    origin: Origin
    purpose: Purpose
    rows: tuple[int, ...]
    places: tuple[tuple[Area, Period], ...]
    contents: tuple[dict[str, str], ...] = ()


@dataclass(frozen=True, slots=True)
class Member:
    """An area that a figure is the sum of, with its own figure; None where it has none."""

    area: Area
    result: Result | None


@dataclass(frozen=True, slots=True)
class PooledPeriod:
    """A shorter period that a figure pools: from how many areas something was sent, and whether all of it was nil.

    Its own figure is shown nowhere, and so is not given here.
    """

    period: Period
    areas: int
    missing: int
    nil: bool


@dataclass(frozen=True, slots=True)
class Provenance:
    """How a figure came about.

    `result` is None where there is no such figure. `members` are the areas that it is the sum of, empty where it was
    sent for the area itself; `pooled` the periods that it pools, if any; `missing` the areas and periods of which
    nothing stands. `mid_years` are those whose population it is set against; none of another denominator.
    `version` is the version of the data, None for the present one.
    """

    asked: Asked
    result: Result | None
    members: tuple[Member, ...]
    pooled: tuple[PooledPeriod, ...]
    sources: tuple[Source, ...]
    missing: tuple[tuple[Area, Period], ...]
    mid_years: tuple[int, ...]
    version: int | None

    def sources_for(self, purpose: Purpose) -> tuple[Source, ...]:
        """The sources of one purpose."""
        return tuple(each for each in self.sources if each.purpose is purpose)
