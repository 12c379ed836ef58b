"""Population by single year of age, added up to bands and to the authorities of today."""

from loaders.areas import FIVE_YEAR_BANDS
from tests.loaders.published.conversion import Conversion, convert_fixture

YEAR = "2020-Q4-12m"


def converted() -> Conversion:
    """Our own population file."""
    return convert_fixture("population.csv", "ons-population-single-year")


def people(area: str, band: str = "All", year: str = YEAR) -> str:
    """The population of an area, of one age band or of all."""
    return converted().one(area=area, period=year, age_band=band)["count"]


def test_single_years_add_up_to_bands_and_to_all() -> None:
    """The row holds as many people of each age as years of life: 0, 1, 2 … 90."""
    assert people("E06000019", "0 to 4") == "10"
    assert people("E06000019", "85 to 89") == str(85 + 86 + 87 + 88 + 89)
    assert people("E06000019", "90 and over") == "90"
    assert people("E06000019") == str(90 * 91 // 2)
    bands = sum(int(people("E06000019", band)) for band in FIVE_YEAR_BANDS)
    assert bands == int(people("E06000019"))


def test_every_area_and_year_has_each_band_once_and_all() -> None:
    groups = converted().frame.groupby(["area", "period"])["age_band"]
    assert all(sorted(bands) == sorted((*FIVE_YEAR_BANDS, "All")) for _, bands in groups)
    assert set(converted().frame["measure"]) == {"population"}
    assert set(converted().frame["sex"]) == {"All"}


def test_districts_of_former_years_are_added_up_if_all_are_there() -> None:
    assert people("E06000064") == str(91 * (10 + 20 + 30))
    assert converted().select(area="E06000064", period="2019-Q4-12m").empty
    assert converted().select(area="E06000063").empty
    assert people("E06000064", year="2023-Q4-12m") == str(91 * 70)
    assert people("E08000038") == str(91 * 40)


def test_a_dash_is_no_number_and_leaves_no_sum() -> None:
    assert people("E07000235", "5 to 9") == "[x]"
    assert people("E07000235") == "[x]"
    assert people("E07000235", "0 to 4") == "100"
    assert converted().finding("ages-not-available").value == "1"


def test_other_nations_and_counties_are_passed_over() -> None:
    assert converted().passed_over() == {
        "area-not-held": 2,
        "area-of-other-level": 1,
        "area-merged-away": 3,
        "area-counted-already": 1,
    }
    assert people("E92000001") == str(91 * 100_000)
    assert converted().account() == (16, 6, 3, 7, 0)
