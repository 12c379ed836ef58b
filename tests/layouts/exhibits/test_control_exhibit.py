"""The exhibit of figures that have a control chart: chart, table, words and notes tell the same."""

from dataclasses import replace
from datetime import date

import pytest

from layouts.charts.specs import ColumnsSpec, ControlChartSpec, TrendSpec
from layouts.exhibit import Exhibit, build_over_time, judge_over_time
from layouts.exhibits.over_time import find_run_standing
from layouts.exhibits.time_run import TimeRun
from layouts.wording_time import write_findings
from loaders.periods import Period, PeriodKind
from loaders.status import Status
from metrics.definition import Metric, Polarity, Statistic
from metrics.goals import Goal, Goals, Rebase
from metrics.results import Result
from tests.layouts.exhibit_cases import COUNT, find_column, require_consistent
from tests.layouts.figures import ENGLAND, HEREFORDSHIRE, SUMMER_2025, make_metric, make_result, quarters_to

SHARE = make_metric()
STEADY = [450.0, 470.0] * 10
"""Of 1,000: mean 46%, every moving range 2 points, limits 40.7% and 51.3%."""


def make_results(metric: Metric, counts: list[float | None], *, of: float | None = 1_000) -> list[Result]:
    return [
        make_result(metric, period=period, status=Status.SUPPRESSED)
        if count is None
        else make_result(metric, numerator=count, denominator=of, period=period)
        for count, period in zip(counts, quarters_to(SUMMER_2025, len(counts)), strict=True)
    ]


def judge(
    counts: list[float | None], metric: Metric = SHARE, *, goals: Goals | None = None, **options: object
) -> TimeRun:
    of = None if metric.main.statistic is Statistic.COUNT else 1_000.0
    return judge_over_time(metric, make_results(metric, counts, of=of), goals=goals, **options)  # type: ignore[arg-type]


def make_target(value: float, metric: Metric = SHARE) -> Goals:
    end = Period(date(2026, 1, 1), 3)
    return Goals((Goal(metric.slug, HEREFORDSHIRE.id, "target", value, end, "A plan", illustrative=False),))


def find_chart(exhibit: Exhibit) -> ControlChartSpec:
    assert isinstance(exhibit.chart, ControlChartSpec)
    return exhibit.chart


def test_thirteen_quarters_have_a_control_chart_and_twelve_have_a_line_and_the_reason() -> None:
    enough, few = build_over_time(judge([*STEADY[:13]])), build_over_time(judge([*STEADY[:12]]))
    assert isinstance(enough.chart, ControlChartSpec)
    assert isinstance(few.chart, TrendSpec)
    why = "Limits of chance and signs need 13 quarters with a figure; there are 12."
    assert why in few.notes
    assert few.subtitle.endswith(f"with 95% intervals. {why}")
    assert enough.subtitle.endswith("percentage, with the range of chance.")
    assert why not in enough.notes


def test_what_a_control_chart_shows() -> None:
    exhibit = build_over_time(judge([*STEADY], goals=make_target(50)))
    chart = find_chart(exhibit)
    (limits,) = chart.limits
    assert (limits.first, limits.last) == (0, 19)
    assert (limits.mean, limits.lower, limits.upper) == pytest.approx((46, 40.68, 51.32))
    assert chart.target is not None
    assert chart.target.shown == "50.0%"
    assert exhibit.alt == (
        f"Control chart: {exhibit.title}. "
        "Over 20 periods the figures run from 45.0% to 47.0%; the latest within chance."
    )
    require_consistent(exhibit)


def test_a_special_cause_is_told_in_chart_table_and_alternative_text() -> None:
    exhibit = build_over_time(judge([*STEADY[:19], 560]))
    point = find_chart(exhibit).line.points[-1]
    assert point.judgement == "Improvement"
    assert point.text.endswith("; improvement: above the upper limit")
    assert find_column(exhibit, "Not chance")[:2] == ["Improvement: above the upper limit", ""]
    assert exhibit.alt.endswith("; improvement, above the upper limit of chance, July to September 2025.")
    require_consistent(exhibit)


def test_without_a_good_direction_a_special_cause_is_neither_better_nor_worse() -> None:
    neutral = make_metric(polarity=Polarity.NEUTRAL)
    points = find_chart(build_over_time(judge([*STEADY[:19], 560], neutral))).line.points
    assert points[-1].judgement == "Unusually high"


def test_no_verb_of_change_comes_from_a_sign() -> None:
    exhibit = build_over_time(judge([*STEADY[:19], 480]))
    assert "stayed about the same" in exhibit.title


def test_the_notes_say_how_limits_come_about() -> None:
    notes = " ".join(build_over_time(judge([*STEADY])).notes)
    assert "from the latest 20 quarters" in notes
    assert "outlying steps (over 3.267 times the average) are left out once" in notes
    assert "two of three on one side, over two thirds of the way to a limit but not beyond it" in notes
    assert "cut off" not in notes


def test_limits_that_are_cut_off_are_said_to_be() -> None:
    exhibit = build_over_time(judge([0.0, 40.0] * 8))
    assert find_chart(exhibit).limits[0].lower == pytest.approx(2 - 2.66 * 4)
    assert any("Limits beyond 0 or 100% are cut off there in the drawing only" in note for note in exhibit.notes)


def test_new_limits_carry_number_reason_and_person() -> None:
    goals = Goals((), (make_rebase(date(2022, 7, 1)),))
    exhibit = build_over_time(judge([*[250.0, 270.0] * 7, *STEADY[:13]], goals=goals))
    chart = find_chart(exhibit)
    assert chart.rebases == (14,)
    assert [(each.first, each.last) for each in chart.limits] == [(0, 13), (14, 26)]
    assert "1: From July 2022, new limits: New provider (decided by A. Person)." in exhibit.notes
    assert find_column(exhibit, "Range of chance")[0] != find_column(exhibit, "Range of chance")[-1]


def make_rebase(start: date) -> Rebase:
    return Rebase(SHARE.slug, HEREFORDSHIRE.id, Period(start, 3), "New provider.", "A. Person", illustrative=False)


def test_the_range_is_no_column_where_it_never_changes() -> None:
    headers = [column.header for column in build_over_time(judge([*STEADY])).table.columns]
    assert headers == ["Period", "Value", "95% interval", "Count"]


def test_a_rebase_is_shown_and_explained_on_a_line_too() -> None:
    exhibit = build_over_time(judge([*STEADY], goals=Goals((), (make_rebase(date(2024, 7, 1)),))))
    assert isinstance(exhibit.chart, TrendSpec)
    assert exhibit.chart.rebases == (15,)
    assert "1: From July 2024: New provider (decided by A. Person)." in exhibit.notes
    assert "since July 2024; there are 5." in exhibit.subtitle


def test_nothing_of_a_hidden_figure_is_in_a_control_chart() -> None:
    hidden = [*STEADY[:9], None, *STEADY[10:]]
    exhibit = build_over_time(judge(hidden))
    chart = find_chart(exhibit)
    known = [count / 10 for count in hidden if count is not None]
    assert chart.limits[0].mean == pytest.approx(sum(known) / 19)
    assert chart.line.points[9].value is None
    assert "Quarters without a figure enter no average and no limit, and break runs." in exhibit.notes
    assert find_column(exhibit, "Value")[10] == "[c]"


@pytest.mark.parametrize(("england", "drawn"), [(48, True), (900, False)])
def test_england_is_drawn_only_where_the_rest_stays_readable(england: float, drawn: bool) -> None:
    beside = [
        replace(each, area=ENGLAND) for each in make_results(SHARE, [england * 10 if england < 100 else england] * 20)
    ]
    exhibit = build_over_time(judge([*STEADY]), comparators=[beside])
    assert (find_chart(exhibit).reference is not None) is drawn
    assert any("England is far from these figures" in note for note in exhibit.notes) is not drawn
    assert "England" in [column.header for column in exhibit.table.columns]


def test_activity_stays_in_columns_and_counts_with_a_good_direction_get_limits() -> None:
    assert isinstance(build_over_time(judge([*STEADY], COUNT)).chart, ColumnsSpec)
    good = make_metric(statistic=Statistic.COUNT, polarity=Polarity.HIGH_IS_GOOD)
    assert isinstance(build_over_time(judge([*STEADY], good)).chart, ControlChartSpec)
    rare = build_over_time(judge([0.0, 1.0] * 8, good))
    assert isinstance(rare.chart, ColumnsSpec)
    assert any("fewer than two" in note for note in rare.notes)


def test_columns_carry_the_target() -> None:
    rare = make_metric(statistic=Statistic.COUNT, polarity=Polarity.LOW_IS_GOOD)
    chart = build_over_time(judge([0.0, 1.0] * 8, rare, goals=make_target(1, rare))).chart
    assert isinstance(chart, ColumnsSpec)
    assert chart.target is not None


def test_rolling_years_are_a_line_with_the_reason() -> None:
    metric = make_metric(period=PeriodKind.YEAR_TO_QUARTER)
    periods = [Period(date(2024, 10, 1), 12).shifted(-3 * back) for back in range(19, -1, -1)]
    results = [make_result(metric, numerator=460, denominator=1_000, period=period) for period in periods]
    exhibit = build_over_time(judge_over_time(metric, results))
    assert isinstance(exhibit.chart, TrendSpec)
    assert "Successive figures share nine of their twelve months, so the rules for chance do not hold." in exhibit.notes


# ---------------------------------------------------------------- what the figures say


def find_findings(run: TimeRun) -> tuple[str, ...]:
    return write_findings(run, find_run_standing(run))


def test_the_findings_of_a_control_chart() -> None:
    baseline = Goal(
        SHARE.slug, HEREFORDSHIRE.id, "baseline", 40, Period(date(2019, 4, 1), 12), "A plan", illustrative=False
    )
    goals = Goals((*make_target(50).goals, baseline))
    assert find_findings(judge([*STEADY[:19], 560], goals=goals)) == (
        "Improvement: above the upper limit of chance, July to September 2025.",
        "Average 46.5%; range of chance 41.1% to 51.8%.",
        "The target of 50.0% lies within the range of chance: it will be met in some quarters and missed in others.",
        "Recent trend: no significant change (five times 12 months to September 2025, each the sum of four quarters).",
        "Baseline, 2019/20: 40.0%; now 56.0%, up 16.0 percentage points (not tested).",
        "Target: 50.0% by March 2026, met.",
    )


@pytest.mark.parametrize(
    ("target", "told"),
    [
        (30, "it will be met in every quarter"),
        (60, "it will not be met"),
    ],
)
def test_a_target_beyond_the_range_of_chance(target: float, told: str) -> None:
    findings = find_findings(judge([*STEADY], goals=make_target(target)))
    beyond = f"The target of {target}.0% lies beyond the range of chance"
    assert f"{beyond}: unless something changes, {told}." in findings
    assert findings[0] == (
        "Usual variation: July to September 2025 lies within the range of chance, and no run stands out."
    )


def test_a_target_that_is_not_met_says_how_far_it_is() -> None:
    findings = find_findings(judge([*STEADY], goals=make_target(60)))
    assert findings[-1] == "Target: 60.0% by March 2026, not met: 13.0 percentage points to go."


def test_a_sign_of_an_older_figure_says_so() -> None:
    findings = find_findings(judge([*STEADY[:18], 560, None]))
    assert findings[0] == (
        "Improvement: above the upper limit of chance, April to June 2025. "
        "That is the last figure; July to September 2025 has none."
    )


def test_too_few_figures_have_the_reason_and_an_average() -> None:
    findings = find_findings(judge([*STEADY[:4]]))
    assert findings[:3] == (
        "Limits of chance and signs need 13 quarters with a figure; there are 4.",
        "Their average is 46.0%.",
        "Recent trend: cannot be calculated: there are fewer than five such periods.",
    )


def test_a_series_in_another_unit_has_no_target() -> None:
    other = SHARE.main.model_copy(update={"name": "Other", "unit": "per 1,000 people"})
    metric = SHARE.model_copy(update={"series": (SHARE.main, other)})
    results = [replace(each, series="Other", unit=other.unit) for each in make_results(metric, [*STEADY])]
    run = judge_over_time(metric, results, goals=make_target(50))
    assert run.target is None
    assert run.signal.assurance == ""
