"""Estimates of alcohol dependence: two styles of year, with and without intervals."""

from tests.loaders.published.conversion import Conversion, convert_fixture

GROUP = "Estimated number of people"


def converted() -> Conversion:
    """Our own file of estimates."""
    return convert_fixture("alcohol_dependence.csv", "ohid-alcohol-dependence-estimates")


def test_an_estimate_is_a_number_of_people_with_its_own_limits() -> None:
    figures = converted().figures(area="E10000034", period="FY2017-18", group=GROUP)
    assert figures == ("5301", "4201", "6801", "5301", "[z]")
    assert converted().select(measure="alcohol-dependence-prevalence").empty  # as All it would read as a rate


def test_calendar_years_have_no_interval() -> None:
    figures = converted().figures(area="E10000034", period="2014-Q4-12m", group=GROUP)
    assert figures == ("5401", "[x]", "[x]", "5401", "[z]")


def test_areas_that_are_no_authority_of_today_are_passed_over_with_the_reason() -> None:
    assert converted().figures(area="E06000060", period="FY2017-18", group=GROUP)[0] == "3501"
    assert converted().passed_over() == {"area-merged-away": 1, "area-without-code": 1, "area-divided": 1}
    assert converted().account() == (7, 4, 0, 3, 0)
