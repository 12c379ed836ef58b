"""How one figure stands: to the same period a year before, to England or another benchmark, to its target.

All tests are those of `metrics.statistics`, over all figures of a page at once.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, Literal

import numpy as np

from loaders.periods import Period
from loaders.status import Status
from metrics import statistics
from metrics.definition import Metric, Polarity, Series
from metrics.results import Result

TOO_FEW, NOT_COMPARED = "Too few to tell", "Not compared"

Movement = Literal["rose", "fell", "stayed", ""]
Course = Literal["better", "worse", "changed", "stayed", ""]

_MOVEMENTS: dict[str, Movement] = {"Higher": "rose", "Lower": "fell", "Similar": "stayed"}
_COURSES: dict[tuple[Movement, Polarity], Course] = {
    ("rose", Polarity.HIGH_IS_GOOD): "better",
    ("fell", Polarity.HIGH_IS_GOOD): "worse",
    ("rose", Polarity.LOW_IS_GOOD): "worse",
    ("fell", Polarity.LOW_IS_GOOD): "better",
    ("rose", Polarity.NEUTRAL): "changed",
    ("fell", Polarity.NEUTRAL): "changed",
}


@dataclass(frozen=True, slots=True)
class Trio:
    """A figure with those it is compared with: the earlier one and that of England or another benchmark."""

    metric: Metric
    result: Result
    earlier: Result | None = None
    benchmark: Result | None = None


@dataclass(frozen=True, slots=True)
class Standing:
    """How a figure stands.

    `movement` is what a test says of the change: "rose", "fell", "stayed" (it could be chance), or "" where nothing
    can be tested. `course` tells the same by the metric's polarity. `judgement` is the word for the figure beside
    the benchmark. `target_met` is None where there is no target or no figure.
    """

    metric: Metric
    result: Result
    earlier: Result | None
    benchmark: Result | None
    movement: Movement
    course: Course
    judgement: str
    target_met: bool | None

    @property
    def known(self) -> bool:
        """Whether there is a figure."""
        return self.result.value is not None


def find_series(metric: Metric, result: Result) -> Series:
    """The series of the metric that a figure belongs to."""
    return next(series for series in metric.series if series.name == result.series)


def is_published(metric: Metric, result: Result) -> bool:
    """Whether a figure comes from a publication: then a missing one was not published, instead of not returned."""
    return find_series(metric, result).source == "published"


def find_earlier_period(period: Period) -> Period:
    """The period to compare with: the same months a year before, or the years before where it spans several.

    The two never overlap, so that the same events are not on both sides.
    """
    return period.shifted(-max(12, period.months))


def find_standing(trio: Trio) -> Standing:
    """How one figure stands; `find_standings` does many in the time of one."""
    return find_standings([trio])[0]


def find_standings(trios: Sequence[Trio]) -> list[Standing]:
    """How each figure stands.

    Change is tested by both 95 % intervals (double overlapping: cautious), the benchmark by the figure's
    own interval against the benchmark's value. What is of another unit, or shares time with the figure, is not
    compared; nor is an area with itself.
    """
    if not trios:
        return []
    earlier = [_keep(trio.earlier, _can_follow(trio)) for trio in trios]
    benchmarks = [_keep(trio.benchmark, _can_be_judged(trio)) for trio in trios]
    moved = _test_movement(trios, earlier)
    judged = _judge(trios, benchmarks)
    met = _test_targets(trios)
    return [
        Standing(trio.metric, trio.result, before, mark, move, _find_course(move, trio.metric), word, reached)
        for trio, before, mark, move, word, reached in zip(trios, earlier, benchmarks, moved, judged, met, strict=True)
    ]


def _keep(result: Result | None, comparable: bool) -> Result | None:
    return result if comparable else None


def _can_follow(trio: Trio) -> bool:
    earlier, result = trio.earlier, trio.result
    if earlier is None or earlier.period.end >= result.period.start:
        return False
    return (earlier.unit, earlier.series) == (result.unit, result.series)


def _can_be_judged(trio: Trio) -> bool:
    benchmark, result = trio.benchmark, trio.result
    if benchmark is None or result.area == benchmark.area:
        return False
    return (benchmark.unit, benchmark.period, benchmark.category) == (result.unit, result.period, result.category)


def _test_movement(trios: Sequence[Trio], earlier: Sequence[Result | None]) -> list[Movement]:
    labels = statistics.compare_intervals(
        _read([trio.result for trio in trios], "lower"),
        _read([trio.result for trio in trios], "upper"),
        _read(earlier, "lower"),
        _read(earlier, "upper"),
        polarity="neutral",
    )
    return [_MOVEMENTS.get(str(label), "") for label in labels]


def _find_course(movement: Movement, metric: Metric) -> Course:
    return "stayed" if movement == "stayed" else _COURSES.get((movement, metric.polarity), "")


def _judge(trios: Sequence[Trio], benchmarks: Sequence[Result | None]) -> list[str]:
    results = [trio.result for trio in trios]
    labels = statistics.compare(
        _read(results, "value"),
        _read(results, "lower"),
        _read(results, "upper"),
        _read(benchmarks, "value"),
        polarity=np.array([trio.metric.polarity.value for trio in trios], dtype=object),
    )
    return [
        TOO_FEW if result.status is Status.TOO_FEW else str(label)
        for result, label in zip(results, labels, strict=True)
    ]


def judge_areas(metric: Metric, results: Sequence[Result], benchmark: Result | None) -> list[str]:
    """The judgement of each area's figure beside the benchmark's, in the order given."""
    return [each.judgement for each in find_standings([Trio(metric, r, benchmark=benchmark) for r in results])]


def _test_targets(trios: Sequence[Trio]) -> list[bool | None]:
    goals = [trio.metric.target.value if trio.metric.target else np.nan for trio in trios]
    gaps = statistics.measure_target_gap(
        _read([trio.result for trio in trios], "value"),
        np.array(goals, dtype=float),
        polarity=np.array([trio.metric.polarity.value for trio in trios], dtype=object),
    )
    return [{"yes": True, "no": False}.get(str(met)) for met in gaps.met]


def _read(results: Sequence[Result | None], field: str) -> Any:
    """One number of each result, NaN where there is none."""
    numbers = [None if result is None else getattr(result, field) for result in results]
    return np.array([np.nan if number is None else number for number in numbers], dtype=float)
