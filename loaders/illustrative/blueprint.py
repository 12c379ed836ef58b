"""The plan of one made-up measure: one line of the tables of this package."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from loaders.illustrative.axes import Axis

FLAT = (1.0, 1.0, 1.0, 1.0)


@dataclass(frozen=True, slots=True)
class Step:
    """A change for good: from so many quarters `back` (0 is the latest) the level is that many `times` as high."""

    back: int
    times: float


@dataclass(frozen=True, eq=False, kw_only=True)
class Blueprint:
    """What the figures of one measure of one return are drawn from.

    `rate` is how many events or people there are for every 1,000 residents of England a year, in the latest period;
    where the measure is "out of" something, how many people it is out of, and `share` which part of them counts.
    Instead of a rate, `part_of` names the blueprint whose people are meant, of whom a share `known` is asked, and
    only those in the cells `only` (column to words). With `common` the number that a count is out of is the same for
    all words of a breakdown (pupils, assessments), and not divided among them.

    `trend` is the change a year: of the rate as a factor less 1, of the share in parts of 1. `trend_in_england`
    differs where an area's figures shall go another way than the nation's. `seasons` multiply the rate from January
    to December. `factors` multiply it by area name. `steps` are changes for good of the rate, or of the share where
    there is one, by area name. `odds` multiply the odds of the share by cell.
    """

    returned: str
    measure: str
    axes: tuple[Axis, ...] = ()
    fixed: Mapping[str, str] = field(default_factory=dict)
    rate: float = 0.0
    share: float | None = None
    part_of: Blueprint | None = None
    known: float = 1.0
    only: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    common: bool = False
    trend: float = 0.0
    trend_in_england: float | None = None
    seasons: tuple[float, float, float, float] = FLAT
    factors: Mapping[str, float] = field(default_factory=dict)
    odds: Mapping[str, float] = field(default_factory=dict)
    step: float = 1.0
    steps: Mapping[str, Step] = field(default_factory=dict)
    earlier_years: int = 0

    @property
    def key(self) -> str:
        """What sets this measure's chance apart from every other's."""
        words = " ".join(f"{column}={word}" for column, word in sorted(self.fixed.items()))
        return f"{self.returned} {self.measure} {words}"
