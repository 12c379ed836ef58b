"""The overview's four sentences alone: what changed by which test, what is off target, of what nothing can be said."""

import pytest

from layouts.comparison import Trio, find_standings
from layouts.page_data.overview_sentences import Clause, Told, tell_overview
from loaders.status import Status
from metrics.definition import Polarity, Statistic
from metrics.signals import Signal
from tests.layouts.figures import make_metric, make_result
from tests.layouts.standings import make_standing


def test_nothing_to_tell_is_told() -> None:
    metric = make_metric()
    worsened, improved, _, unknown = tell_overview([make_standing(metric, 500, 501)])
    assert worsened == Told("Worsened", "Worse", 0, (Clause("Nothing worsened by more than chance."),))
    assert improved.clauses == (Clause("Nothing improved by more than chance."),)
    assert unknown.clauses == (Clause("Every metric has a figure and a test."),)


@pytest.mark.parametrize(("target", "told"), [(60, "Treatment progress"), (40, "")])
def test_a_missed_target_is_named(target: float, told: str) -> None:
    off = tell_overview([make_standing(make_metric(), 500, 500, target=target)])[2]
    assert ", ".join(each.short_title for each in off.clauses[0].metrics) == told
    assert off.count == bool(told)


CONCERN, IMPROVEMENT = Signal((), "concern_low", rule="Below"), Signal((), "improvement_high", rule="Above")


@pytest.mark.parametrize(
    ("now", "signal", "worsened", "improved"),
    [
        (400, None, ", by more than chance on a year earlier.", ""),
        (400, CONCERN, ", by more than chance on a year earlier and on the control chart.", ""),
        (500, CONCERN, ", by the signs of the control chart alone.", ""),
        (500, Signal((), "common_cause"), "", ""),
        (500, Signal((), "neutral_low"), "", ""),
        (600, IMPROVEMENT, "", ", by more than chance on a year earlier and on the control chart."),
        (500, IMPROVEMENT, "", ", by the signs of the control chart alone."),
        (400, IMPROVEMENT, ", by more than chance on a year earlier.", ", by the signs of the control chart alone."),
    ],
)
def test_a_change_says_by_which_test(now: float, signal: Signal | None, worsened: str, improved: str) -> None:
    metric = make_metric()
    told = tell_overview([make_standing(metric, now, 500)], {metric.slug: signal} if signal else {})
    for sentence, ending in zip(told, (worsened, improved), strict=False):
        assert sentence.count == bool(ending)
        assert [(c.metrics, c.ending) for c in sentence.clauses if c.metrics] == (
            [((metric,), ending)] if ending else []
        )


def test_a_control_chart_is_a_test_too() -> None:
    metric = make_metric(statistic=Statistic.COUNT)
    standing = make_standing(metric, 5, 9, of=None)
    assert tell_overview([standing])[3].count == 1
    assert tell_overview([standing], {metric.slug: Signal((), "common_cause")})[3].count == 0


def test_reasons_are_kept_apart_and_nothing_to_report_is_none() -> None:
    statuses = (Status.NOT_RETURNED, Status.SUPPRESSED, Status.TOO_FEW, Status.INCOMPLETE, Status.NIL)
    metrics = [make_metric(metric_id=f"m_{status.name.lower()}", short_title=status.word) for status in statuses]
    results = [make_result(metric, status=status) for metric, status in zip(metrics, statuses, strict=True)]
    standings = find_standings([Trio(metric, result) for metric, result in zip(metrics, results, strict=True)])
    unknown = tell_overview(standings)[3]
    assert unknown.count == 4
    assert [(c.opening, [m.short_title for m in c.metrics]) for c in unknown.clauses] == [
        ("No return for ", ["not returned"]),
        ("Incomplete: ", ["incomplete"]),
        ("Hidden: ", ["suppressed"]),
        ("Too few cases for ", ["too few to calculate"]),
    ]


def test_a_count_without_a_good_direction_needs_no_test() -> None:
    neutral = make_metric(statistic=Statistic.COUNT, polarity=Polarity.NEUTRAL)
    unknown = tell_overview([make_standing(neutral, 5, 9, of=None)])[3]
    assert unknown.count == 0


def test_long_lists_are_cut_and_say_so() -> None:
    metrics = [make_metric(metric_id=f"m_{number}", short_title=f"Metric {number}") for number in range(9)]
    improved = tell_overview([make_standing(metric, 600, 400) for metric in metrics])[1]
    assert (improved.count, len(improved.clauses[0].metrics), improved.clauses[0].more) == (9, 5, 4)
