"""How one figure stands: to a year before, to England or another benchmark, to its partnership, to its goals.

All tests are those of `metrics.statistics`, over all figures of a page at once.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, Literal, TypeVar

import numpy as np

from layouts.formatting import format_value, is_count
from loaders.areas import Area, AreaLevel, read_areas
from loaders.periods import Period
from loaders.status import Status
from metrics import statistics
from metrics.definition import Metric, Polarity, Series
from metrics.goals import Goal
from metrics.results import Result

TOO_FEW, NOT_COMPARED = "Too few to tell", "Not compared"
DIFFERENT = ("Better", "Worse", "Higher", "Lower")
"""The judgements of a figure that differs by more than chance; one that does not is “Similar”."""

Movement = Literal["rose", "fell", "stayed", ""]
Course = Literal["better", "worse", "changed", "stayed", ""]
_Kept = TypeVar("_Kept", Result, Goal)

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
    """A figure with those it is compared with: the earlier one and that of England or another benchmark.

    Where it is asked for, its partnership's figure stands beside them; `target` and `baseline` are the area's own.
    """

    metric: Metric
    result: Result
    earlier: Result | None = None
    benchmark: Result | None = None
    partnership: Result | None = None
    target: Goal | None = None
    baseline: Goal | None = None


@dataclass(frozen=True, slots=True)
class Standing:
    """How a figure stands.

    `movement` is what a test says of the change: "rose", "fell", "stayed" (it could be chance), or "" where nothing
    can be tested. `course` tells the same by the metric's polarity. `judgement` is the word for the figure beside
    the benchmark; `beside_partnership` for it beside its partnership, "" where there is nothing to compare it with.
    `target_met` is None where there is no target or no figure, or no good direction; `remaining` is then None, too,
    and else how far it is to the target, in the figure's unit, 0 once it is met. A baseline has no interval, so nothing
    tests the change since.
    """

    metric: Metric
    result: Result
    earlier: Result | None
    benchmark: Result | None
    movement: Movement
    course: Course
    judgement: str
    partnership: Result | None
    beside_partnership: str
    target: Goal | None
    target_met: bool | None
    remaining: float | None
    baseline: Goal | None

    @property
    def known(self) -> bool:
        """Whether there is a figure."""
        return self.result.value is not None


def find_series(metric: Metric, result: Result) -> Series:
    """The series of the metric that a figure belongs to."""
    for series in metric.series:  # a page asks hundreds of times: a generator would take twice as long
        if series.name == result.series:
            return series
    raise LookupError(f"{metric.slug} has no series {result.series!r}")


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

    Change is tested by both 95 % intervals (double overlapping: cautious), benchmark and partnership by the figure's
    own interval against their value. What is of another unit, or shares time with the figure, is not compared; nor is
    a place with itself.
    """
    if not trios:
        return []
    earlier = [_keep(trio.earlier, _can_follow(trio)) for trio in trios]
    benchmarks = [_keep(trio.benchmark, _can_be_judged(trio.result, trio.benchmark)) for trio in trios]
    wholes = [_keep(trio.partnership, _can_be_judged(trio.result, trio.partnership)) for trio in trios]
    targets = [_keep(trio.target, _is_in_unit(trio)) for trio in trios]
    baselines = [_keep(trio.baseline, _can_start(trio)) for trio in trios]
    moved = _test_movement(trios, earlier)
    columns = (
        earlier,
        benchmarks,
        moved,
        [_find_course(move, trio.metric) for move, trio in zip(moved, trios, strict=True)],
        _judge(trios, benchmarks),
        wholes,
        _judge_beside(trios, wholes),
        targets,
        *_measure_gaps(trios, targets),
        baselines,
    )
    return [Standing(trio.metric, trio.result, *row) for trio, *row in zip(trios, *columns, strict=True)]


def _keep(what: _Kept | None, comparable: bool) -> _Kept | None:
    return what if comparable else None


def _can_follow(trio: Trio) -> bool:
    earlier, result = trio.earlier, trio.result
    if earlier is None or earlier.period.end >= result.period.start:
        return False
    return (earlier.unit, earlier.series) == (result.unit, result.series)


def _can_be_judged(result: Result, mark: Result | None) -> bool:
    if mark is None or is_same_place(result.area, mark.area):
        return False
    return (mark.unit, mark.period, mark.category) == (result.unit, result.period, result.category)


def is_same_place(area: Area, other: Area) -> bool:
    """Whether two areas are one: the same, or a partnership and the one authority, or the force area, that it is."""
    if area == other:
        return True
    if AreaLevel.PARTNERSHIP not in (area.level, other.level) or AreaLevel.COUNTRY in (area.level, other.level):
        return False
    whole, part = (area, other) if area.level is AreaLevel.PARTNERSHIP else (other, area)
    partnership = read_areas().partnership(whole.code)
    return partnership.members == (part,) or (partnership.whole_force and partnership.force == part)


def _is_in_unit(trio: Trio) -> bool:
    """Whether the figure is in the unit that goals are written in: that of the metric's first series."""
    return trio.result.unit == trio.metric.main.unit


def _can_start(trio: Trio) -> bool:
    """Whether the figure comes after its baseline; a count must be of as long a time, too."""
    baseline, result = trio.baseline, trio.result
    if baseline is None or baseline.period.end >= result.period.start or not _is_in_unit(trio):
        return False
    return baseline.period.months == result.period.months or not is_count(result.unit)


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


def _judge(trios: Sequence[Trio], marks: Sequence[Result | None]) -> list[str]:
    results = [trio.result for trio in trios]
    labels = statistics.compare(
        _read(results, "value"),
        _read(results, "lower"),
        _read(results, "upper"),
        _read(marks, "value"),
        polarity=_read_polarities(trios),
    )
    return [
        TOO_FEW if result.status is Status.TOO_FEW else str(label)
        for result, label in zip(results, labels, strict=True)
    ]


def _judge_beside(trios: Sequence[Trio], wholes: Sequence[Result | None]) -> list[str]:
    if not any(wholes):
        return [""] * len(trios)
    return [word if whole else "" for word, whole in zip(_judge(trios, wholes), wholes, strict=True)]


def judge_areas(metric: Metric, results: Sequence[Result], benchmark: Result | None) -> list[str]:
    """The judgement of each area's figure beside the benchmark's, in the order given."""
    return [each.judgement for each in find_standings([Trio(metric, r, benchmark=benchmark) for r in results])]


def hides_difference(result: Result, mark: Result | None, judgement: str) -> bool:
    """Whether rounding makes a figure look equal to the one that it is judged to differ from."""
    if judgement not in DIFFERENT or mark is None or result.value is None or mark.value is None:
        return False
    return format_value(result.value, result.unit) == format_value(mark.value, mark.unit)


def _measure_gaps(
    trios: Sequence[Trio], targets: Sequence[Goal | None]
) -> tuple[list[bool | None], list[float | None]]:
    """Whether each figure meets its target, and how far it still is to it."""
    if not any(targets):
        return [None] * len(trios), [None] * len(trios)
    gaps = statistics.measure_target_gap(
        _read([trio.result for trio in trios], "value"), _read(targets, "value"), polarity=_read_polarities(trios)
    )
    return [{"yes": True, "no": False}.get(str(met)) for met in gaps.met], _to_numbers(gaps.remaining)


def _read_polarities(trios: Sequence[Trio]) -> Any:
    return np.array([trio.metric.polarity.value for trio in trios], dtype=object)


def _read(holders: Sequence[Result | Goal | None], field: str) -> Any:
    """One number of each figure or goal, NaN where there is none."""
    numbers = [None if holder is None else getattr(holder, field) for holder in holders]
    return np.array([np.nan if number is None else number for number in numbers], dtype=float)


def _to_numbers(column: Any) -> list[float | None]:
    return [None if np.isnan(number) else number for number in column.tolist()]
