"""Fingertips downloads, old and new layout: every trap once, by hand."""

from loaders.conversion.indicators import INDICATORS, read_note
from loaders.report import Severity
from loaders.returns_catalogue import find_returns
from tests.loaders.published.conversion import Conversion, convert_fixture, require_balance

PERIOD = "2016-2018"


def old() -> Conversion:
    """The small file in the layout of 26 columns."""
    return convert_fixture("fingertips_old.csv", "fingertips-indicators")


def new() -> Conversion:
    """The small file in the layout of 27 columns."""
    return convert_fixture("fingertips_new.csv", "fingertips-indicators")


def test_value_limits_count_and_denominator_are_kept_as_published() -> None:
    line = old().one(area="E10000034", period=PERIOD)
    assert line["measure"] == "alcohol-specific-deaths"
    assert line["publication"] == "Fingertips 91380"
    assert old().figures(area="E10000034", period=PERIOD) == ("10.5", "9.0", "12.0", "190", "1760000")
    assert old().figures(area="E92000001", period=PERIOD) == ("11.25", "11.0", "11.5", "18000.4", "165000000")


def test_sexes_and_periods_are_told_apart() -> None:
    assert old().figures(area="E10000034", period=PERIOD, sex="Male")[0] == "14.5"
    assert old().figures(area="E10000034", period=PERIOD, sex="Female")[0] == "6.5"
    assert old().figures(area="E10000034", period="2015-2017")[0] == "10.25"


def test_groups_of_areas_never_pass_for_england() -> None:
    assert len(old().select(area="E92000001")) == 1
    assert old().passed_over()["category"] == 1


def test_too_few_to_calculate_hidden_and_missing_are_three_things() -> None:
    assert old().figures(area="E06000017") == ("[z]", "[z]", "[z]", "8.5", "118000")
    assert old().figures(area="E06000019") == ("[c]",) * 5
    assert old().figures(area="E06000020") == ("[x]",) * 5
    assert read_note("Value cannot be calculated as number of cases is too small") == "[z]"
    assert read_note("Value suppressed for disclosure control due to small count") == "[c]"
    assert read_note("Value missing in source data") == read_note("") == "[x]"


def test_two_areas_published_as_one_stand_under_the_larger_only() -> None:
    assert old().figures(area="E06000052")[0] == "9.5"
    assert old().select(area="E06000053").empty
    assert old().passed_over()["area-published-with-another"] == 1
    notes = [finding.message for finding in old().findings if finding.code == "publisher-note"]
    assert "Fingertips says of 1 of the rows loaded: Value for Cornwall & Isles of Scilly combined." in notes


def test_former_areas_are_kept_if_they_only_changed_their_code() -> None:
    assert old().figures(area="E06000060")[0] == "7.5"
    assert old().passed_over()["area-divided"] == 1
    assert old().passed_over()["area-merged-away"] == 1
    assert old().select(area="E06000058").empty
    assert old().select(area="E06000059").empty


def test_a_row_that_repeats_another_is_passed_over_and_a_foreign_area_queried() -> None:
    assert len(old().select(area="E06000051")) == 1
    assert old().passed_over()["row-repeated"] == 1
    assert old().codes(Severity.QUERY) == {"passed-over-area-unknown"}
    assert "E38000001" in old().finding("passed-over-area-unknown").message
    assert old().account() == (19, 12, 0, 7, 0)


def test_the_new_layout_gives_the_same_with_ages_of_the_indicator_as_all() -> None:
    assert new().figures(area="E10000034") == ("53.5", "38.75", "63.125", "1400.333333", "2635.333333")
    assert new().one(area="E10000034")["period"] == "FY2019-20"
    assert new().figures(area="E06000019", measure="unmet-need-ocu")[0] == "55.5"


def test_the_row_under_todays_code_wins_wherever_it_stands() -> None:
    assert len(new().select(area="E06000060")) == 1
    assert new().rows[new().select(area="E06000060").index[0]] == 5
    assert new().passed_over() == {"area-counted-already": 1}
    assert new().figures(area="E06000065")[0] == "48.5"


def test_an_indicator_of_some_of_the_people_never_passes_for_all() -> None:
    group = "Number in treatment: opiates"
    assert new().select(measure="numbers-in-treatment").empty
    assert new().figures(measure="numbers-in-treatment", group=group) == ("120", "[z]", "[z]", "120", "[z]")
    assert new().figures(measure="numbers-in-treatment", group=group, age="18-64 yrs")[0] == "80"


def test_an_unknown_indicator_is_an_error_that_names_the_known_ones() -> None:
    conversion = convert_fixture("fingertips_unknown_indicator.csv", "fingertips-indicators")
    finding = conversion.finding("passed-over-indicator-unknown")
    assert finding.severity is Severity.ERROR
    assert finding.row == 3
    assert finding.value == "2"
    assert "90366 Life expectancy at birth" in finding.message
    assert all(number in finding.remedy for number in INDICATORS)
    require_balance(conversion)


def test_two_values_for_one_thing_both_go_on_and_a_wrong_length_is_refused() -> None:
    conversion = convert_fixture("fingertips_two_values.csv", "fingertips-indicators")
    assert conversion.select(area="E10000034")["value"].tolist() == ["53.5", "54.5"]
    assert conversion.finding("period-of-other-length").row == 4


def test_every_indicator_is_a_measure_of_published_figures() -> None:
    measures = find_returns()["published-figures"].measure.values
    assert {indicator.measure for indicator in INDICATORS.values()} <= set(measures)
