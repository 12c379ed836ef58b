"""The exhibit of groups: title, chart, table and records tell the same figures."""

from dataclasses import replace

import pytest

from layouts.charts.specs import BreakdownSpec
from layouts.exhibit import build_breakdown
from loaders.areas import Area
from loaders.status import Status
from metrics.results import Result
from tests.layouts.exhibit_cases import COUNT, SHARE, find_column, require_consistent
from tests.layouts.figures import ENGLAND, HEREFORDSHIRE, make_result


def make_groups(female: int, male: int, area: Area = HEREFORDSHIRE) -> list[Result]:
    """Women and men, each out of 1,000."""
    return [
        make_result(SHARE, numerator=number, denominator=1_000, area=area, breakdown="sex", category=name)
        for name, number in (("Female", female), ("Male", male))
    ]


def test_groups_whose_intervals_are_apart() -> None:
    exhibit = build_breakdown(SHARE, make_groups(560, 400), benchmark=make_groups(500, 450, ENGLAND))
    assert exhibit.title == (
        "Treatment progress by sex: higher for Female (56.0%) than for Male (40.0%) in Herefordshire, "
        "July to September 2025"
    )
    assert exhibit.table.rows[0] == ("Female", "56.0%", "52.9% to 59.0%", "560 of 1,000", "50.0%")
    assert isinstance(exhibit.chart, BreakdownSpec)
    assert exhibit.chart.reference_name == "England"
    assert [point.value for point in exhibit.chart.references] == [50.0, 45.0]
    assert exhibit.name == "treatment-progress-by-sex_E06000019_2025-Q3_2025-11-20"
    require_consistent(exhibit)


def test_groups_whose_difference_could_be_chance() -> None:
    title = build_breakdown(SHARE, make_groups(510, 500)).title
    assert "between 50.0% (Male) and 51.0% (Female) in Herefordshire; the difference could be chance" in title


def test_those_of_whom_nothing_is_known_are_no_group_of_the_message() -> None:
    unknown = make_result(SHARE, numerator=900, denominator=1_000, breakdown="sex", category="Not stated")
    exhibit = build_breakdown(SHARE, [*make_groups(560, 400), unknown])
    assert "higher for Female (56.0%) than for Male (40.0%)" in exhibit.title
    assert find_column(exhibit, "Value") == ["56.0%", "40.0%", "90.0%"]


def test_groups_without_intervals_are_not_tested() -> None:
    groups = [replace(group, lower=None, upper=None) for group in make_groups(560, 400)]
    title = build_breakdown(SHARE, groups).title
    assert "between 40.0% (Male) and 56.0% (Female) in Herefordshire, July" in title


def test_a_single_group_or_none() -> None:
    groups = make_groups(560, 400)
    hidden = [
        make_result(SHARE, status=Status.SUPPRESSED, breakdown="sex", category=name) for name in ("Female", "Male")
    ]
    assert "56.0% for Female, the only group with a figure, in Herefordshire" in (
        build_breakdown(SHARE, [groups[0], hidden[1]]).title
    )
    nothing = build_breakdown(SHARE, hidden)
    assert nothing.title.startswith("Treatment progress by sex: no group has a figure in Herefordshire")
    assert nothing.alt.endswith("There is no figure for any of 2 groups.")


def test_counts_of_groups_are_bars_in_the_order_given() -> None:
    groups = [
        make_result(COUNT, numerator=number, breakdown="drug_class", category=name)
        for name, number in (("Class A", 212), ("Class B", 640))
    ]
    exhibit = build_breakdown(COUNT, groups)
    assert (
        exhibit.title == "Drug seizures by drug class: most for Class B (640) in Herefordshire, July to September 2025"
    )
    assert isinstance(exhibit.chart, BreakdownSpec)
    assert exhibit.chart.style == "bars"
    assert find_column(exhibit, "Drug class") == ["Class A", "Class B"]


def test_a_breakdown_is_called_what_people_call_it() -> None:
    exhibit = build_breakdown(SHARE, make_groups(560, 400), label="substance group")
    assert exhibit.title.startswith("Treatment progress by substance group: ")
    assert exhibit.table.columns[0].header == "Substance group"


def test_a_group_that_the_other_area_lacks_has_no_stroke() -> None:
    exhibit = build_breakdown(SHARE, make_groups(560, 400), benchmark=make_groups(500, 450, ENGLAND)[:1])
    assert isinstance(exhibit.chart, BreakdownSpec)
    assert [point.value for point in exhibit.chart.references] == [50.0, None]
    require_consistent(exhibit)


def test_groups_of_two_areas_are_refused() -> None:
    with pytest.raises(ValueError, match="one area"):
        build_breakdown(SHARE, [*make_groups(560, 400), *make_groups(560, 400, ENGLAND)])
