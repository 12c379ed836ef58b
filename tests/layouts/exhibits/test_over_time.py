"""The exhibit of figures over time: title, chart, table, words and records tell the same figures."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from layouts.charts.specs import ColumnsSpec, TrendSpec
from layouts.exhibit import (
    ILLUSTRATIVE,
    Exhibit,
    build_breakdown,
    build_by_area,
    build_over_time,
    fill_periods,
    judge_over_time,
    make_missing,
)
from loaders.areas import Area
from loaders.periods import Period, PeriodKind
from loaders.status import Status
from metrics.definition import Metric, Statistic
from metrics.goals import Goal, Goals
from metrics.results import COLUMNS, Result
from tests.layouts.exhibit_cases import COUNT, CRUDE, SHARE, find_column, require_consistent
from tests.layouts.figures import AS_AT, ENGLAND, HEREFORDSHIRE, SUMMER_2025, make_metric, make_result, quarters_to


def make_run(metric: Metric = SHARE, *, first: float = 400, area: Area = HEREFORDSHIRE, count: int = 8) -> list[Result]:
    """Successive quarters of which each has 10 more than the one before, out of 1,000."""
    of = None if metric.main.statistic is Statistic.COUNT else 1_000.0
    return [
        make_result(metric, numerator=first + 10 * index, denominator=of, area=area, period=period)
        for index, period in enumerate(quarters_to(SUMMER_2025, count))
    ]


def build(
    metric: Metric, results: Sequence[Result], *, comparators: Sequence[Sequence[Result]] = (), **options: Any
) -> Exhibit:
    return build_over_time(judge_over_time(metric, results, **options), comparators=comparators)


def test_title_table_chart_and_alternative_text_tell_the_same_figure() -> None:
    exhibit = build(SHARE, make_run(), comparators=[make_run(first=450, area=ENGLAND)])
    assert exhibit.title == "Treatment progress stayed about the same at 47.0% in Herefordshire, July to September 2025"
    assert exhibit.table.rows[0] == ("Jul–Sep 2025", "47.0%", "43.9% to 50.1%", "470 of 1,000", "52.0%")
    assert exhibit.alt == (
        f"Line chart with 95% intervals: {exhibit.title}. Over 8 periods the figures run from 40.0% to 47.0%."
    )
    assert isinstance(exhibit.chart, TrendSpec)
    assert exhibit.chart.line.points[-1].value == 47.0
    assert exhibit.chart.line.points[-1].text == "Jul–Sep 2025: 47.0% (43.9% to 50.1%)"
    assert exhibit.chart.references[0].points[-1].text == "England, Jul–Sep 2025: 52.0%"
    require_consistent(exhibit)


def test_the_rest_of_an_exhibit() -> None:
    exhibit = build(SHARE, make_run())
    assert exhibit.name == "treatment-progress_E06000019_2025-Q3_2025-11-20"
    assert exhibit.subtitle == (
        "Progress in treatment of adults. Herefordshire, October 2023 to September 2025; "
        "percentage, with 95% intervals. Limits of chance and signs need 13 quarters with a figure; there are 8."
    )
    assert exhibit.source == "Treatment return"
    assert exhibit.as_at == AS_AT
    assert exhibit.marking is None
    assert exhibit.notes == (
        "Intervals are 95%, by Wilson's method.",
        "Change is tested by whether the two 95% intervals overlap, which is a cautious test.",
        "Limits of chance and signs need 13 quarters with a figure; there are 8.",
    )


def test_the_latest_period_comes_first_in_the_table_and_last_in_the_chart() -> None:
    exhibit = build(SHARE, list(reversed(make_run())))
    assert find_column(exhibit, "Period")[0] == "Jul–Sep 2025"
    assert isinstance(exhibit.chart, TrendSpec)
    assert [point.value for point in exhibit.chart.line.points] == [40, 41, 42, 43, 44, 45, 46, 47]


def test_a_period_that_is_not_there_is_a_gap_and_is_said_to_be() -> None:
    run = make_run()
    exhibit = build(SHARE, run[:3] + run[4:])
    assert find_column(exhibit, "Value")[4] == "No return"
    assert isinstance(exhibit.chart, TrendSpec)
    assert exhibit.chart.line.points[3].value is None
    assert "A cross on the axis marks a period without a figure. Jul–Sep 2024: no return yet." in exhibit.notes
    assert exhibit.alt.endswith("1 of 8 periods without a figure.")


def test_gaps_are_told_reason_by_reason_and_many_by_their_number() -> None:
    run = make_run(count=9)
    for place in (1, 2, 3, 4):
        run[place] = make_result(SHARE, status=Status.SUPPRESSED, period=run[place].period)
    exhibit = build(SHARE, [*run[:6], *run[8:]])
    told = "4 periods: hidden to protect people; Jan–Mar 2025 and Apr–Jun 2025: no return yet."
    assert f"A cross on the axis marks a period without a figure. {told}" in exhibit.notes


def test_the_last_good_period_is_not_carried_forward() -> None:
    exhibit = build(SHARE, make_run()[:-1], until=SUMMER_2025)
    assert exhibit.title == (
        "Treatment progress: no return yet in Herefordshire, July to September 2025; last figure 46.0%, "
        "April to June 2025"
    )
    assert exhibit.table.rows[0][:2] == ("Jul–Sep 2025", "No return")
    assert exhibit.name == "treatment-progress_E06000019_2025-Q3_2025-11-20"


@pytest.mark.parametrize(
    ("status", "cell"),
    [(Status.SUPPRESSED, "[c]"), (Status.NIL, "Nothing to report"), (Status.INCOMPLETE, "3 of 4 areas")],
)
def test_states_stay_apart_in_table_and_chart(status: Status, cell: str) -> None:
    run = make_run()
    run[2] = make_result(SHARE, status=status, period=run[2].period, members_present=3)
    exhibit = build(SHARE, run)
    assert find_column(exhibit, "Value")[5] == cell
    assert ("[c]" in " ".join(exhibit.notes)) is (status is Status.SUPPRESSED)
    require_consistent(exhibit)


def test_nothing_of_a_hidden_figure_is_in_an_exhibit() -> None:
    run = make_run()
    run[-1] = make_result(SHARE, status=Status.SUPPRESSED, period=SUMMER_2025)
    exhibit = build(SHARE, run)
    assert exhibit.records[-1][COLUMNS.index("numerator") : COLUMNS.index("unit")] == (None,) * 5
    assert exhibit.table.rows[0] == ("Jul–Sep 2025", "[c]", "", "")
    assert "47" not in exhibit.title


def test_provisional_periods_are_named() -> None:
    exhibit = build(SHARE, make_run(), provisional=[SUMMER_2025])
    assert find_column(exhibit, "Period")[:2] == ["Jul–Sep 2025 (provisional)", "Apr–Jun 2025"]
    assert isinstance(exhibit.chart, TrendSpec)
    assert [point.provisional for point in exhibit.chart.line.points] == [False] * 7 + [True]
    assert exhibit.notes[-1] == "Provisional: Jul–Sep 2025."


def test_illustrative_data_is_marked() -> None:
    run = [replace(result, illustrative=True) for result in make_run()]
    exhibit = build(SHARE, run)
    assert exhibit.marking == ILLUSTRATIVE
    assert exhibit.records[0][COLUMNS.index("source")] == "Treatment return (illustrative)"


def test_counts_and_activity_are_columns_beside_the_year_before() -> None:
    exhibit = build(COUNT, make_run(COUNT))
    assert isinstance(exhibit.chart, ColumnsSpec)
    assert exhibit.chart.earlier == 3
    assert exhibit.title == "Drug seizures stood at 470 in Herefordshire, July to September 2025; 430 a year earlier"
    assert [column.header for column in exhibit.table.columns] == ["Period", "Value"]
    assert exhibit.alt.startswith("Column chart: ")
    assert exhibit.notes == (
        "Activity without a good direction is shown as it is: there are no limits of chance and no signs.",
    )
    require_consistent(exhibit, unit_places=0)


def test_years_are_unconnected() -> None:
    metric = make_metric(period=PeriodKind.FINANCIAL_YEAR)
    years = [Period(date(year, 4, 1), 12) for year in (2021, 2022, 2024)]
    run = [make_result(metric, numerator=400, denominator=1_000, period=year) for year in years]
    exhibit = build(metric, run)
    assert isinstance(exhibit.chart, TrendSpec)
    assert not exhibit.chart.joined
    assert [point.label for point in exhibit.chart.line.points] == ["2021/22", "2022/23", "2023/24", "2024/25"]
    assert exhibit.alt.startswith("Dot chart with 95% intervals: ")


def test_a_target_is_shown() -> None:
    end = Period(date(2025, 10, 1), 3)
    goals = Goals((Goal(SHARE.slug, HEREFORDSHIRE.id, "target", 60, end, "A plan", illustrative=False),))
    exhibit = build(SHARE, make_run(), goals=goals)
    assert isinstance(exhibit.chart, TrendSpec)
    assert exhibit.chart.target is not None
    assert exhibit.chart.target.shown == "60.0%"


def test_a_publication_that_skips_a_year_was_not_published() -> None:
    metric = make_metric(series={"source": "published", "name": "Estimates"}, period=PeriodKind.CALENDAR_YEAR)
    run = [
        make_result(metric, numerator=400, denominator=1_000, period=Period(date(year, 1, 1), 12))
        for year in (2022, 2024)
    ]
    exhibit = build(metric, run)
    assert find_column(exhibit, "Value") == ["40.0%", "Not published", "40.0%"]


def test_rates_of_two_kinds_are_not_drawn_as_one_line() -> None:
    run = make_run()
    run[2] = replace(run[2], unit=CRUDE)
    exhibit = build(SHARE, run)
    assert isinstance(exhibit.chart, TrendSpec)
    assert exhibit.chart.line.points[2].value is None
    assert find_column(exhibit, "Value")[5] == "42.0*"
    assert f"* {CRUDE}: not comparable with the rest, so not drawn." in exhibit.notes


def test_other_areas_have_the_same_periods() -> None:
    england = make_run(first=450, area=ENGLAND, count=12)[:-1]
    exhibit = build(SHARE, make_run(), comparators=[england, []])
    assert find_column(exhibit, "England")[0] == "No return"
    assert len(exhibit.records) == 16
    assert isinstance(exhibit.chart, TrendSpec)
    assert [len(line.points) for line in exhibit.chart.references] == [8]


def test_periods_are_filled_from_the_first_to_the_last() -> None:
    run = make_run(count=8)
    assert [each.period for each in fill_periods(SHARE, [run[0], run[7]])] == quarters_to(SUMMER_2025, 8)
    assert fill_periods(SHARE, run) == tuple(run)
    later = SUMMER_2025.shifted(3)
    assert fill_periods(SHARE, run, until=later)[-1] == make_missing(run[0], later)


def test_a_figure_that_is_missing_holds_no_number() -> None:
    missing = make_missing(make_run()[0], SUMMER_2025)
    assert missing.status is Status.NOT_RETURNED
    assert (missing.numerator, missing.denominator, missing.value, missing.lower, missing.upper) == (None,) * 5


@pytest.mark.parametrize("builder", [build, build_by_area, build_breakdown])
def test_nothing_is_no_exhibit(builder: Any) -> None:
    with pytest.raises(ValueError, match="at least one result"):
        builder(SHARE, [])
