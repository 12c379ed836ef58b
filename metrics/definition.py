"""What a metric is: a frozen description in a closed vocabulary, with no code in it.

A metric's module under `metrics/supply|treatment|demand` holds one `Metric` named `METRIC`. It dumps to JSON, and that
feeds the methods page, the API and the notes of every export.
"""

from __future__ import annotations

from datetime import date
from enum import StrEnum
from typing import Any, Literal

from pydantic import BaseModel, ConfigDict, Field, model_validator

from loaders.areas import AreaLevel
from loaders.periods import PeriodKind


class Priority(StrEnum):
    """The three priorities of the drugs plan."""

    SUPPLY = "supply"
    TREATMENT = "treatment"
    DEMAND = "demand"


class Tier(StrEnum):
    """Headline and supporting metrics belong to the framework; local ones are further metrics that partners use."""

    HEADLINE = "headline"
    SUPPORTING = "supporting"
    LOCAL = "local"


class Polarity(StrEnum):
    """Which direction is good. Stated by the definition, never inferred from a name."""

    HIGH_IS_GOOD = "high_is_good"
    LOW_IS_GOOD = "low_is_good"
    NEUTRAL = "neutral"


class Statistic(StrEnum):
    """How a value comes from its counts."""

    COUNT = "count"
    PROPORTION = "proportion"
    CRUDE_RATE = "crude rate"
    STANDARDISED_RATE = "directly standardised rate"
    PUBLISHED = "published value"


class _Definition(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")


class Population(_Definition):
    """A denominator from the mid-year population estimates: of these five-year age bands, or of all ages."""

    kind: Literal["population"] = "population"
    ages: tuple[str, ...] | None = None


class OutOf(_Definition):
    """A denominator that the return itself sends, in its column `out_of`."""

    kind: Literal["out_of"] = "out_of"


class CountedBy(_Definition):
    """Another measure of the same return that counts the very people whom a series is out of.

    Those of the series' total have one of the `words` in its `column`; a category of these `breakdowns` is out of those
    of the same name.
    """

    measure: str
    column: str
    words: tuple[str, ...]
    breakdowns: tuple[str, ...] = ()


class Series(_Definition):
    """Where a metric's figures come from: one measure of one return.

    `where` keeps only rows with these words (column to words). `breakdowns` are the return's columns by which the
    metric is broken down. `additive` is False where figures of areas may not be summed to a larger area. `everywhere`
    is False where not every area has something to return: a sum then waits only for areas that ever sent it. `pooled`
    sums that many consecutive periods of the return into one of the metric's own.
    """

    source: Literal["partner", "published"] = "partner"
    name: str = Field(description="What the page calls this series, such as “Partner return” or a publication.")
    returned: str = Field(description="The slug of the return.")
    measure: str
    where: dict[str, tuple[str, ...]] = {}
    breakdowns: tuple[str, ...] = ()
    denominator: Population | OutOf | None = Field(default=None, discriminator="kind")
    statistic: Statistic
    multiplier: float = 1
    unit: str
    level: AreaLevel | Literal["upper tier", "lower tier"]
    period: PeriodKind
    pooled: int = 1
    additive: bool = True
    everywhere: bool = True
    why_not_additive: str = ""
    counted_by: CountedBy | None = Field(
        default=None, description="Who else counts what it is out of: what is hidden there is hidden here."
    )


class Source(_Definition):
    """A publication or reference that a definition rests on.

    `address` is the public one, empty where none is known: none is ever guessed. `series` names the series whose
    figures it publishes.
    """

    title: str
    publisher: str = ""
    date: str = ""
    reference: str = ""
    address: str = ""
    series: tuple[str, ...] = ()


class WorkedExample(_Definition):
    """One calculation by hand: the test of the metric and the example of its methods page.

    `numerator` and `denominator` give `value` with `lower` and `upper` limits (95 %), in the series' unit. For a
    standardised rate `counts` and `populations` hold the age bands instead.
    """

    story: str
    numerator: float | None = None
    denominator: float | None = None
    counts: tuple[float, ...] = ()
    populations: tuple[float, ...] = ()
    value: float
    lower: float | None = None
    upper: float | None = None


class Metric(_Definition):
    """One metric of the framework, or a local one."""

    metric_id: str
    title: str
    short_title: str
    outcome: str
    outcome_level: Literal["strategic", "intermediate"]
    priority: Priority
    tier: Tier
    order: int = Field(default=100, description="Place within its tier in the framework's list; ties go by title.")
    why: str = Field(description="Why it matters, in one or two plain sentences.")
    definition: str
    numerator: str
    denominator: str
    polarity: Polarity
    series: tuple[Series, ...] = Field(min_length=1)
    lowest_geography: str
    sources: tuple[Source, ...]
    reviewed: date = Field(description="The day on which the definition was last held against its sources.")
    caveats: tuple[str, ...] = ()
    disclosure: Literal["under_5", "hes", "round_5", "none"]
    disclosure_note: str = ""
    access: str = ""
    aggregation: str = ""
    fingertips_ids: tuple[int, ...] = ()
    own_knowledge: tuple[str, ...] = Field(
        default=(), description="Which facts of this definition are this product's reading, not the framework's."
    )
    example: WorkedExample

    @property
    def slug(self) -> str:
        """The metric's name in addresses and on the command line."""
        return self.metric_id.replace("_", "-")

    @property
    def main(self) -> Series:
        """The series shown first."""
        return self.series[0]

    def find_source(self, series: Series) -> Source | None:
        """Find the publication that a series' figures come from; None for partners' own figures."""
        return next((source for source in self.sources if series.name in source.series), None)

    def to_dict(self) -> dict[str, Any]:
        """The definition as plain data."""
        return {"slug": self.slug, **self.model_dump(mode="json")}

    @model_validator(mode="after")
    def _check_series(self) -> Metric:
        for series in self.series:
            needs = series.statistic in (Statistic.PROPORTION, Statistic.CRUDE_RATE, Statistic.STANDARDISED_RATE)
            if needs and series.denominator is None:
                raise ValueError(f"{self.metric_id}: a {series.statistic.value} needs a denominator")
            if series.statistic is Statistic.STANDARDISED_RATE and "age_band" not in series.breakdowns:
                raise ValueError(f"{self.metric_id}: a standardised rate needs the breakdown age_band")
        names = [series.name for series in self.series]
        if len(set(names)) != len(names):
            raise ValueError(f"{self.metric_id}: two series of the same name")
        return self
