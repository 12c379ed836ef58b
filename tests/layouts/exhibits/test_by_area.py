"""The exhibit of areas side by side: title, chart, table and records tell the same figures."""

from dataclasses import replace

import pytest

from layouts.charts.ranking import MOST_ROWS
from layouts.charts.specs import RankingSpec
from layouts.exhibit import build_by_area
from loaders.areas import Area, AreaLevel
from loaders.status import Status
from metrics.definition import Polarity
from tests.layouts.exhibit_cases import COUNT, CRUDE, SHARE, find_column, require_consistent
from tests.layouts.figures import (
    ENGLAND,
    HEREFORDSHIRE,
    SHROPSHIRE,
    SUMMER_2025,
    WORCESTERSHIRE,
    make_metric,
    make_result,
)

AREAS = [
    make_result(SHARE, numerator=400, denominator=1_000, area=HEREFORDSHIRE),
    make_result(SHARE, numerator=560, denominator=1_000, area=WORCESTERSHIRE),
    make_result(SHARE, status=Status.SUPPRESSED, area=SHROPSHIRE),
]
NATION = make_result(SHARE, numerator=48_100, denominator=100_000, area=ENGLAND)


def test_areas_stand_highest_first_and_hidden_ones_last() -> None:
    exhibit = build_by_area(SHARE, AREAS, benchmark=NATION, focus=HEREFORDSHIRE)
    assert exhibit.table.rows == (
        ("Worcestershire", "56.0%", "52.9% to 59.0%", "560 of 1,000", "Better"),
        ("Herefordshire", "40.0%", "37.0% to 43.1%", "400 of 1,000", "Worse"),
        ("Shropshire", "[c]", "", "", ""),
        ("England", "48.1%", "47.8% to 48.4%", "48,100 of 100,000", ""),
    )
    assert isinstance(exhibit.chart, RankingSpec)
    assert [(point.label, point.judgement) for point in exhibit.chart.rows[:2]] == [
        ("Worcestershire", "Better"),
        ("Herefordshire", "Worse"),
    ]
    assert (exhibit.chart.focus, exhibit.chart.reference and exhibit.chart.reference.shown) == (
        "Herefordshire",
        "48.1%",
    )
    assert exhibit.name == "treatment-progress-by-area_E06000019_2025-Q3_2025-11-20"
    require_consistent(exhibit)


def test_the_title_counts_the_areas_that_differ() -> None:
    title = build_by_area(SHARE, AREAS, benchmark=NATION).title
    assert title == ("Treatment progress: 1 of 2 areas better than England and 1 worse, July to September 2025")


def test_the_title_when_none_differs() -> None:
    alike = [make_result(SHARE, numerator=48, denominator=100, area=HEREFORDSHIRE)]
    title = build_by_area(SHARE, alike, benchmark=NATION).title
    assert title == ("Treatment progress: no area differs from England by more than chance, July to September 2025")


def test_the_title_without_a_benchmark_gives_the_range() -> None:
    title = build_by_area(SHARE, AREAS).title
    assert title == (
        "Treatment progress: 56.0% in Worcestershire down to 40.0% in Herefordshire, July to September 2025"
    )
    assert build_by_area(SHARE, AREAS[:1]).title == (
        "Treatment progress: 40.0% in Herefordshire, July to September 2025"
    )
    assert build_by_area(SHARE, AREAS[2:]).title == "Treatment progress: no area has a figure, July to September 2025"


def test_without_a_good_direction_areas_are_higher_or_lower() -> None:
    neutral = make_metric(polarity=Polarity.NEUTRAL)
    exhibit = build_by_area(neutral, AREAS, benchmark=NATION)
    assert find_column(exhibit, "Judgement")[:2] == ["Higher", "Lower"]
    assert "1 of 2 areas higher than England and 1 lower" in exhibit.title


def test_counts_are_not_judged() -> None:
    counts = [make_result(COUNT, numerator=number, area=area) for number, area in ((9, HEREFORDSHIRE), (4, SHROPSHIRE))]
    exhibit = build_by_area(COUNT, counts, benchmark=make_result(COUNT, numerator=900, area=ENGLAND))
    assert find_column(exhibit, "Judgement") == ["Not compared", "Not compared", ""]
    assert exhibit.title == "Drug seizures: 9 in Herefordshire down to 4 in Shropshire, July to September 2025"


def test_an_area_in_another_unit_is_listed_and_not_drawn() -> None:
    odd = replace(AREAS[1], unit=CRUDE)
    exhibit = build_by_area(SHARE, [odd, AREAS[0]], benchmark=NATION)
    assert exhibit.table.rows[1][:2] == ("Worcestershire", "56.0*")
    assert isinstance(exhibit.chart, RankingSpec)
    assert [point.value for point in exhibit.chart.rows] == [40.0, None]


@pytest.mark.parametrize(("present", "told"), [(3, "3 of 4 areas"), (4, "Incomplete"), (0, "0 of 4 areas")])
def test_a_sum_that_lacks_a_period_is_not_said_to_lack_areas(present: int, told: str) -> None:
    pooled = make_result(SHARE, status=Status.INCOMPLETE, area=SHROPSHIRE, members=4, members_present=present)
    assert build_by_area(SHARE, [*AREAS[:2], pooled]).table.rows[-1][1] == told


def test_of_many_areas_the_chart_shows_the_ends_and_the_chosen_one() -> None:
    areas = [Area(100 + index, f"E{index:08}", f"Area {index:02}", AreaLevel.DISTRICT) for index in range(60)]
    results = [
        make_result(SHARE, numerator=900 - 10 * index, denominator=1_000, area=area) for index, area in enumerate(areas)
    ]
    exhibit = build_by_area(SHARE, results, focus=areas[30])
    assert isinstance(exhibit.chart, RankingSpec)
    labels = [point.label for point in exhibit.chart.rows]
    assert len(labels) == MOST_ROWS
    assert (labels[0], labels[-1], "Area 30" in labels) == ("Area 00", "Area 59", True)
    assert len(exhibit.table.rows) == 60
    assert exhibit.notes[-1].startswith("The chart shows the 40 highest and lowest of 60 areas.")


def test_areas_of_two_periods_are_refused() -> None:
    with pytest.raises(ValueError, match="one period"):
        build_by_area(SHARE, [AREAS[0], replace(AREAS[1], period=SUMMER_2025.shifted(-12))])
