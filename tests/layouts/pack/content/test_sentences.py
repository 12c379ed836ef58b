"""The four sentences at greater length: each metric that moved or misses its target, with its figure."""

from dataclasses import replace

import pytest

from layouts.comparison import Trio, find_standing
from layouts.pack.content.sentences import write_told
from layouts.page_data.metric.rows import MetricRow
from layouts.page_data.overview_sentences import Clause, Told
from loaders.areas import Area
from metrics.definition import Metric, Statistic
from metrics.signals import Signal
from tests.layouts.figures import ENGLAND, HEREFORDSHIRE, WEST_MERCIA, make_metric, make_result
from tests.layouts.standings import make_standing


def make_row(now: float, then: float | None, *, target: float | None = None, variation: str = "") -> MetricRow:
    """Treatment progress of a quarter, out of 1,000 people each year."""
    metric = make_metric()
    standing = make_standing(metric, now, then, target=target)
    signal = Signal((), variation=variation, rule="Seven in a row.") if variation else None
    return MetricRow(metric, metric.main, standing, (standing.result,), None, signal)


def tell(
    heading: str,
    row: MetricRow,
    *,
    more: int = 0,
    named: tuple[Metric, ...] | None = None,
    area: Area = HEREFORDSHIRE,
) -> tuple[str, ...]:
    """What is told at length of one row."""
    clause = Clause("", (row.metric,) if named is None else named, more, ".")
    return write_told(Told(heading, "Better", 1 + more, (clause,)), {row.metric.slug: row}, area=area).figures


def test_a_move_is_told_with_figure_and_test() -> None:
    assert tell("Improved", make_row(600, 500)) == (
        "Treatment progress rose to 60.0% in July to September 2025: up 10.0 percentage points on the same quarter a "
        "year earlier, more than chance.",
    )


@pytest.mark.parametrize(
    ("variation", "ending"),
    [
        ("improvement_high", "which could be chance, but the control chart shows an improvement: seven in a row."),
        ("concern_low", "which could be chance, but the control chart shows a concern: seven in a row."),
        ("neutral_high", "which could be chance."),
        ("common_cause", "which could be chance."),
    ],
)
def test_what_moved_by_the_control_chart_alone_says_so(variation: str, ending: str) -> None:
    (told,) = tell("Improved", make_row(501, 500, variation=variation))
    assert told.startswith("Treatment progress stood at 50.1% in July to September 2025: ")
    assert told.endswith(f", {ending}")


def test_both_tests_are_told_where_both_speak() -> None:
    (told,) = tell("Improved", make_row(600, 500, variation="improvement_high"))
    assert told.endswith(", more than chance; the control chart shows an improvement: seven in a row.")


def test_a_figure_of_another_area_says_whose_it_is_and_a_count_is_not_set_beside_england() -> None:
    metric = make_metric(statistic=Statistic.COUNT, short_title="Drug seizures")
    now = make_result(metric, numerator=24, denominator=None, area=WEST_MERCIA)
    england = make_result(metric, numerator=864, denominator=None, area=ENGLAND)
    standing = find_standing(Trio(metric, now, benchmark=england))
    row = MetricRow(metric, metric.main, standing, (now,), None, Signal((), variation="improvement_high"))
    assert tell("Improved", row) == (
        "Drug seizures (West Mercia police force area only) stood at 24 in July to September 2025; the control chart "
        "shows an improvement.",
    )
    assert tell("Improved", row, area=WEST_MERCIA)[0].startswith("Drug seizures stood at 24 in ")


def test_a_missed_target_is_told_beside_the_figure() -> None:
    assert tell("Off target", make_row(600, 500, target=70)) == (
        "Treatment progress stood at 60.0% in July to September 2025; the target is 70.0% by March 2026.",
    )
    with pytest.raises(ValueError, match="without a target"):
        tell("Off target", make_row(600, 500))


def test_more_metrics_than_are_named_are_counted() -> None:
    assert tell("Improved", make_row(600, 500), more=2)[1:] == ("And 2 more metrics: see Appendix 1.",)


def test_what_names_no_metric_or_cannot_be_said_has_no_figures() -> None:
    row = make_row(600, 500)
    assert tell("Cannot say", row) == ()
    assert tell("Improved", row, named=()) == ()


def test_what_has_no_figure_cannot_have_moved() -> None:
    row = make_row(600, 500)
    result = replace(row.standing.result, value=None)
    with pytest.raises(ValueError, match="no figure"):
        tell("Improved", replace(row, standing=replace(row.standing, result=result)))
