"""Areas of different size around their common centre: which take part, where the centre lies, who is outside.

All tests are those of `metrics.statistics`.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Any, Final, Literal, TypeAlias

import numpy as np

from layouts.comparison import NOT_COMPARED, TOO_FEW, find_series
from layouts.exhibits.parts import choose_unit, is_odd
from layouts.formatting import format_count
from metrics import statistics
from metrics.definition import Metric, Polarity, Series, Statistic
from metrics.results import Result

Kind: TypeAlias = Literal["proportion", "rate", "standardised_rate"]

FEWEST_AREAS: Final = 5
"""Of fewer areas each one would make up too much of the centre that it is compared with."""

_KINDS: Final[dict[Statistic, Kind]] = {
    Statistic.PROPORTION: "proportion",
    Statistic.CRUDE_RATE: "rate",
    Statistic.STANDARDISED_RATE: "standardised_rate",
}
_OUTSIDE: Final = {"(0.025)": "95%", "(0.001)": "99.8%"}
_WORDS: Final = {
    ("High", Polarity.HIGH_IS_GOOD): "Better",
    ("High", Polarity.LOW_IS_GOOD): "Worse",
    ("High", Polarity.NEUTRAL): "Higher",
    ("Low", Polarity.HIGH_IS_GOOD): "Worse",
    ("Low", Polarity.LOW_IS_GOOD): "Better",
    ("Low", Polarity.NEUTRAL): "Lower",
}
_PLAIN: Final = {"Not significant": "Similar", "Not applicable": TOO_FEW}


@dataclass(frozen=True)
class Funnel:
    """Areas' figures of one period around their common centre.

    `own` are the areas that it is about, `context` others beside them. Those whose counts are not there, because they
    are hidden, missing or of another kind, take no part.
    """

    metric: Metric
    own: tuple[Result, ...]
    context: tuple[Result, ...]

    @cached_property
    def series(self) -> Series:
        """The series that the figures belong to."""
        return find_series(self.metric, self.results[0])

    @property
    def kind(self) -> Kind:
        """What `statistics.funnel_significance` calls such figures. Only of those that can have a funnel."""
        return _KINDS[self.series.statistic]

    @property
    def results(self) -> tuple[Result, ...]:
        """All of them, in this order."""
        return (*self.own, *self.context)

    @cached_property
    def unit(self) -> str:
        """The unit of the figures."""
        return choose_unit(self.results)

    @cached_property
    def shown(self) -> tuple[Result, ...]:
        """The figures that take part: those with the counts that they are made of."""
        return tuple(each for each in self.results if self._takes_part(each))

    def _takes_part(self, result: Result) -> bool:
        if result.value is None or is_odd(result, self.unit) or result.numerator is None:
            return False
        standardised = self.series.statistic is Statistic.STANDARDISED_RATE
        return result.value > 0 if standardised else bool(result.denominator)

    @cached_property
    def left_out(self) -> tuple[Result, ...]:
        """The figures that take no part."""
        return tuple(each for each in self.results if each not in self.shown)

    @cached_property
    def events(self) -> Any:
        """The numerator of each figure that takes part."""
        return np.array([each.numerator for each in self.shown], dtype=float)

    @cached_property
    def sizes(self) -> Any:
        """The denominator of each; of a standardised rate the effective one: so many people as would, had they had
        that crude rate, have had as many cases."""
        if self.series.statistic is Statistic.STANDARDISED_RATE:
            values = np.array([each.value for each in self.shown], dtype=float)
            return self.series.multiplier * self.events / values
        return np.array([each.denominator for each in self.shown], dtype=float)

    @cached_property
    def centre(self) -> float:
        """The sum of the numerators over the sum of the denominators."""
        total = float(self.sizes.sum())
        return float(self.events.sum()) / total if total else 0.0

    @cached_property
    def words(self) -> tuple[tuple[str, str], ...]:
        """The judgement of each figure that takes part, and outside which limits it lies ("" where inside them)."""
        labels = statistics.funnel_significance(self.events, self.sizes, kind=self.kind)
        return tuple(self._judge(str(label)) for label in labels)

    def _judge(self, label: str) -> tuple[str, str]:
        side, _, level = label.partition(" ")
        outside = _OUTSIDE.get(level, "")
        word = _WORDS[side, self.metric.polarity] if outside else _PLAIN.get(label, NOT_COMPARED)
        return word, outside


def explain_no_funnel(metric: Metric, own: Sequence[Result], context: Sequence[Result] = ()) -> str:
    """Say in a sentence why there is no funnel of these figures; empty where there is one."""
    if not own:
        return "There is no figure to draw."
    funnel = Funnel(metric, tuple(own), tuple(context))
    if funnel.series.statistic is Statistic.COUNT:
        return "Counts have no funnel: it needs the number of people, or cases, that each count is out of."
    if funnel.series.statistic is Statistic.PUBLISHED:
        return "Values as published have no funnel: it needs the counts that they were worked out from."
    if len(funnel.shown) < FEWEST_AREAS:
        few = format_count(len(funnel.shown), "area has them", "areas have them")
        return f"A funnel needs the counts of at least five areas for one period; {few}."
    return "" if funnel.centre else "A funnel needs at least one case: no area has any."
