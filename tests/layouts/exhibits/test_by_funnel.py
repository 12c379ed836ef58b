"""The exhibit of areas around their common centre, checked against the functions of the statistics and by hand."""

from collections.abc import Sequence
from dataclasses import replace

import numpy as np
import pytest

from layouts.charts.funnel_spec import FunnelPoint, FunnelSpec
from layouts.exhibit import Exhibit
from layouts.exhibits.by_funnel import build_funnel
from layouts.exhibits.funnel import Funnel, explain_no_funnel
from loaders.areas import Area, AreaLevel
from loaders.status import Status
from metrics import statistics
from metrics.definition import Polarity, Statistic
from metrics.results import Result
from tests.layouts.exhibit_cases import COUNT, CRUDE, SHARE, find_column, require_consistent
from tests.layouts.figures import SUMMER_2025, make_metric, make_result

AREAS = [Area(100 + index, f"E{index:08}", f"Area {index}", AreaLevel.UNITARY) for index in range(8)]
COUNTS = ((500, 1_000), (480, 1_000), (510, 1_000), (60, 100), (300, 1_000), (2_750, 5_000))
RATE = make_metric(statistic=Statistic.CRUDE_RATE, short_title="Crime", polarity=Polarity.LOW_IS_GOOD)
STANDARDISED = make_metric(
    series={
        "statistic": Statistic.STANDARDISED_RATE,
        "multiplier": 100_000,
        "unit": "per 100,000 people (age-standardised)",
        "breakdowns": ("age_band",),
    },
    short_title="Deaths",
    polarity=Polarity.LOW_IS_GOOD,
)


def make_areas(counts: Sequence[tuple[int, int]] = COUNTS) -> list[Result]:
    """Areas 0 to 5: together 4,600 of 9,100, which is 50.5%."""
    return [
        make_result(SHARE, numerator=count, denominator=of, area=area)
        for area, (count, of) in zip(AREAS, counts, strict=False)
    ]


def make_deaths(rates: Sequence[tuple[float, float]]) -> list[Result]:
    """Standardised rates from (deaths, rate per 100,000)."""
    return [
        make_result(STANDARDISED, numerator=deaths, denominator=1e6, area=area, value=rate, lower=0.9 * rate,
                    upper=1.1 * rate, method="Dobson", unit=STANDARDISED.main.unit)
        for area, (deaths, rate) in zip(AREAS, rates, strict=False)
    ]  # fmt: skip


def read_points(exhibit: Exhibit) -> dict[str, FunnelPoint]:
    assert isinstance(exhibit.chart, FunnelSpec)
    return {point.label: point for point in exhibit.chart.points}


def read_lines(exhibit: Exhibit, *, outer: bool) -> list[tuple[tuple[float, float], ...]]:
    """The lower and the upper line."""
    assert isinstance(exhibit.chart, FunnelSpec)
    return [line.points for line in exhibit.chart.lines if line.outer is outer]


# ---------------------------------------------------------------- shares


def test_the_centre_is_the_sum_over_the_sum() -> None:
    exhibit = build_funnel(SHARE, make_areas())
    assert isinstance(exhibit.chart, FunnelSpec)
    assert exhibit.chart.centre == pytest.approx(100 * 4_600 / 9_100)
    assert exhibit.chart.centre_shown == "50.5%"
    assert [(point.size, point.value) for point in exhibit.chart.points[:2]] == [(1_000, 50), (1_000, 48)]


def test_areas_outside_are_those_of_the_statistics() -> None:
    labels = statistics.funnel_significance(*np.transpose(COUNTS), kind="proportion")
    assert labels.tolist() == ["Not significant"] * 4 + ["Low (0.001)", "High (0.001)"]
    points = read_points(build_funnel(SHARE, make_areas()))
    assert [point.judgement for point in points.values()] == ["Similar"] * 4 + ["Worse", "Better"]
    assert [point.named for point in points.values()] == ["room"] * 4 + ["always"] * 2


def test_the_lines_are_those_of_the_statistics() -> None:
    exhibit = build_funnel(SHARE, make_areas())
    for outer, confidence in ((False, 0.95), (True, 0.998)):
        lower, upper = read_lines(exhibit, outer=outer)
        sizes = np.array([size for size, _ in lower])
        expected = statistics.funnel_limits(4_600 / 9_100, sizes, kind="proportion", confidence=confidence)
        assert [value for _, value in lower] == pytest.approx(100 * np.clip(expected[0], 0, 1))
        assert [value for _, value in upper] == pytest.approx(100 * np.clip(expected[1], 0, 1))
        assert (min(sizes), max(sizes)) == pytest.approx((50, 7_500))


def test_title_table_and_records_say_the_same() -> None:
    exhibit = build_funnel(SHARE, make_areas())
    assert exhibit.title == (
        "Treatment progress: 1 of 6 areas better than the common centre of 50.5% and 1 worse, July to September 2025"
    )
    assert find_column(exhibit, "Area") == ["Area 3", "Area 5", "Area 2", "Area 0", "Area 1", "Area 4"]
    assert find_column(exhibit, "Beside the centre")[1] == "Better (beyond 99.8%)"
    assert exhibit.name == "treatment-progress-funnel_E00000000_2025-Q3_2025-11-20"
    require_consistent(exhibit)


def test_areas_that_are_alike_are_said_to_be() -> None:
    alike = make_areas([(50, 100), (49, 100), (51, 100), (50, 100), (48, 100)])
    title = build_funnel(SHARE, alike).title
    assert title.startswith("Treatment progress: no area differs from the common centre of 49.6% by more than chance,")


def test_without_a_good_direction_areas_are_higher_or_lower() -> None:
    neutral = make_metric(polarity=Polarity.NEUTRAL)
    points = read_points(build_funnel(neutral, make_areas()))
    assert [points[name].judgement for name in ("Area 4", "Area 5")] == ["Lower", "Higher"]


def test_the_order_of_the_areas_changes_nothing() -> None:
    ahead, back = build_funnel(SHARE, make_areas()), build_funnel(SHARE, make_areas()[::-1])
    assert (ahead.title, ahead.table.rows) == (back.title, back.table.rows)
    assert read_points(ahead) == read_points(back)


# ---------------------------------------------------------------- what is not there


@pytest.mark.parametrize("status", [status for status in Status if status is not Status.OK])
def test_what_is_not_there_takes_no_part_and_is_counted(status: Status) -> None:
    gone = make_result(SHARE, status=status, area=AREAS[6])
    with_gap, without = build_funnel(SHARE, [*make_areas(), gone]), build_funnel(SHARE, make_areas())
    assert with_gap.chart == without.chart
    assert len(with_gap.table.rows) == 7
    assert with_gap.table.rows[-1][0] == "Area 6"
    hidden = " (1 hidden to protect people)" if status is Status.SUPPRESSED else ""
    assert f"1 area without counts{hidden} takes no part, neither in chart nor in centre." in with_gap.notes


def test_a_hidden_count_is_nowhere_in_the_exhibit() -> None:
    """Two worlds that differ in a hidden figure alone are drawn alike."""
    hidden = make_result(SHARE, status=Status.SUPPRESSED, area=AREAS[6])
    assert (hidden.numerator, hidden.denominator) == (None, None)
    exhibit = build_funnel(SHARE, [*make_areas(), hidden])
    assert isinstance(exhibit.chart, FunnelSpec)
    assert exhibit.chart.centre == pytest.approx(100 * sum(c for c, _ in COUNTS) / sum(of for _, of in COUNTS))
    assert exhibit.table.rows[-1] == ("Area 6", "[c]", "", "", "")


def test_nobody_is_a_figure_and_takes_part() -> None:
    points = read_points(build_funnel(SHARE, make_areas([(0, 50), *COUNTS[1:]])))
    assert (points["Area 0"].value, points["Area 0"].judgement) == (0, "Worse")


def test_out_of_nobody_is_no_figure() -> None:
    nothing = replace(make_areas()[0], area=AREAS[6], numerator=0.0, denominator=0.0, value=0.0)
    assert "Area 6" not in read_points(build_funnel(SHARE, [*make_areas(), nothing]))


def test_a_figure_in_another_unit_takes_no_part() -> None:
    odd = replace(make_areas()[0], area=AREAS[6], unit=CRUDE)
    exhibit = build_funnel(SHARE, [*make_areas(), odd])
    assert "Area 6" not in read_points(exhibit)
    assert exhibit.table.rows[-1][1].endswith("*")


def test_why_there_is_no_funnel() -> None:
    assert explain_no_funnel(SHARE, make_areas()) == ""
    assert explain_no_funnel(SHARE, []) == "There is no figure to draw."
    assert explain_no_funnel(SHARE, make_areas()[:4]).endswith("4 areas have them.")
    assert explain_no_funnel(SHARE, make_areas([(0, 100)] * 5)).endswith("no area has any.")
    counts = [make_result(COUNT, numerator=5, area=area) for area in AREAS]
    assert explain_no_funnel(COUNT, counts).startswith("Counts have no funnel")
    published = make_metric(series={"statistic": Statistic.PUBLISHED})
    assert explain_no_funnel(published, make_areas()).startswith("Values as published have no funnel")
    with pytest.raises(ValueError, match="Counts have no funnel"):
        build_funnel(COUNT, counts)


def test_areas_of_two_periods_are_refused() -> None:
    later = replace(make_areas()[0], area=AREAS[6], period=SUMMER_2025.shifted(3))
    with pytest.raises(ValueError, match="one period"):
        build_funnel(SHARE, [*make_areas(), later])


# ---------------------------------------------------------------- context and notes


def test_others_enter_the_centre_and_stay_behind() -> None:
    areas = make_areas()
    exhibit = build_funnel(SHARE, areas[:4], context=areas[4:])
    points = read_points(exhibit)
    assert isinstance(exhibit.chart, FunnelSpec)
    assert exhibit.chart.centre == pytest.approx(100 * 4_600 / 9_100)
    assert [points[name].context for name in ("Area 0", "Area 4†")] == [False, True]
    assert points["Area 4†"].named == "always"
    assert "no area differs" in exhibit.title
    assert "† Another of the same region, for context; the title does not count it." in exhibit.notes
    assert "4 areas and 2 others of the region" in exhibit.subtitle


def test_the_notes_warn_of_chance_and_of_over_dispersion() -> None:
    notes = " ".join(build_funnel(SHARE, make_areas()).notes)
    assert "Most national funnels are over-dispersed" in notes
    assert "fewer than one lies outside the inner lines by chance alone" in notes
    assert "among 150 areas about 7 differ by chance at 95%" in notes
    assert "People in treatment." in notes


# ---------------------------------------------------------------- rates


def test_rates_are_judged_by_the_limits_of_their_counts() -> None:
    counts = [(100, 10_000), (110, 10_000), (90, 10_000), (2, 1_000), (200, 10_000)]
    results = [
        make_result(RATE, numerator=count, denominator=of, area=area)
        for area, (count, of) in zip(AREAS, counts, strict=False)
    ]
    labels = statistics.funnel_significance(*np.transpose(counts), kind="rate").tolist()
    words = {"Not significant": "Similar", "High (0.001)": "Worse", "Low (0.025)": "Better", "Low (0.001)": "Better"}
    exhibit = build_funnel(RATE, results)
    assert [point.judgement for point in read_points(exhibit).values()] == [words[label] for label in labels]
    assert {"Worse", "Better"} <= {words[label] for label in labels}
    lower, upper = read_lines(exhibit, outer=False)
    centre = 502 / 41_000
    for size, rate in (*lower, *upper):
        assert any(rate == pytest.approx(1_000 * limit) for limit in _read_limits(centre, round(rate / 1_000 * size)))


def _read_limits(centre: float, events: int) -> tuple[float, float]:
    """The rate at which an area of so many events is just significant, low and high."""
    lines = statistics.funnel_rate_lines(centre, [events])
    return float(lines.lower_rate[0]), float(lines.upper_rate[0])


def test_a_standardised_rate_has_an_effective_size() -> None:
    results = make_deaths([(50, 5.0), (60, 6.0), (40, 4.0), (120, 12.0), (9, 3.0)])
    points = read_points(build_funnel(STANDARDISED, results))
    # 50 deaths at 5 per 100,000 are those of a million people; 9 at 3 those of 300,000.
    assert [points[f"Area {index}"].size for index in (0, 4)] == pytest.approx([1_000_000, 300_000])
    assert [points[f"Area {index}"].judgement for index in (3, 4)] == ["Worse", "Too few to tell"]


def test_few_deaths_enter_the_centre_and_none_stay_out() -> None:
    results = make_deaths([(50, 5.0), (60, 6.0), (40, 4.0), (120, 12.0), (9, 3.0), (0, 0.0)])
    funnel = Funnel(STANDARDISED, tuple(results), ())
    assert funnel.centre == pytest.approx((50 + 60 + 40 + 120 + 9) / 4_300_000)
    assert [each.area.name for each in funnel.left_out] == ["Area 5"]
    assert "Effective number of people" in str(build_funnel(STANDARDISED, results).chart)
