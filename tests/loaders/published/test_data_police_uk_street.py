"""Street-level crime: counted by authority, month and kind, and nothing else kept."""

from pathlib import Path

from loaders.published.data_police_uk_street import NEIGHBOURHOOD
from tests.loaders.published.conversion import Conversion, convert, convert_fixture, write_csv

HEREFORDSHIRE, SHROPSHIRE, WYCHAVON = "E06000019", "E06000051", "E07000238"
OCTOBER, NOVEMBER = "2018-10", "2018-11"


def street() -> Conversion:
    """Our own street-level file."""
    return convert_fixture("street.csv", "data-police-uk-street")


def crimes(conversion: Conversion, area: str, month: str, group: str = "All") -> int:
    """How many neighbourhood crimes of a kind an authority had in a month."""
    line = conversion.one(area=area, period=month, measure="neighbourhood-crime", group=group)
    return int(line["count"])


def test_crimes_are_counted_for_the_authority_and_month_of_each() -> None:
    assert crimes(street(), HEREFORDSHIRE, OCTOBER) == 3
    assert crimes(street(), HEREFORDSHIRE, OCTOBER, "Burglary") == 2
    assert crimes(street(), SHROPSHIRE, OCTOBER, "Theft from the person") == 1
    assert crimes(street(), WYCHAVON, OCTOBER, "Robbery") == 1  # placed by the small area's name
    assert crimes(street(), HEREFORDSHIRE, NOVEMBER, "Burglary") == 3
    drugs = {"measure": "police-recorded-drug-offences", "period": OCTOBER}
    assert street().one(area=SHROPSHIRE, **drugs)["count"] == "1"


def test_the_total_is_the_sum_of_the_kinds() -> None:
    for area, month in {(line.area, line.period) for line in street().frame.itertuples()}:
        kinds = sum(crimes(street(), area, month, kind) for kind in NEIGHBOURHOOD)
        assert crimes(street(), area, month) == kinds


def test_every_authority_of_the_force_has_a_figure_zero_included() -> None:
    assert set(street().frame["area"]) == {
        "E06000019", "E06000020", "E06000051",
        "E07000234", "E07000235", "E07000236", "E07000237", "E07000238", "E07000239",
    }  # fmt: skip
    assert len(street().frame) == 2 * 9 * (1 + len(NEIGHBOURHOOD) + 1)
    assert crimes(street(), "E07000239", NOVEMBER) == 0


def test_an_identifier_counts_once_and_a_crime_without_one_always() -> None:
    assert street().passed_over()["crime-repeated"] == 1
    assert "(row 11)" in street().finding("passed-over-crime-repeated").message
    assert crimes(street(), HEREFORDSHIRE, NOVEMBER, "Burglary") == 3  # two of them have no identifier


def test_what_is_not_counted_is_told_by_reason() -> None:
    assert street().passed_over() == {
        "other-crime": 4,  # three of them identical: anti-social behaviour
        "crime-repeated": 1,
        "crime-without-place": 1,
        "crime-outside-force": 2,
        "crime-outside-england": 1,
        "crime-in-unknown-place": 1,
        "no-force-area": 1,
    }
    assert street().account() == (21, 0, 10, 11, 0)
    assert street().finding("placed-by-name").value == "2"


def test_nothing_of_a_single_crime_is_handed_on() -> None:
    cells = set(street().frame.to_numpy().ravel().tolist())
    assert not cells & {"a1", "a6", "E01013986", "Herefordshire 008A", "On or near Somewhere", "-2.7"}
    assert not any("E01" in finding.message or "a6" in finding.message for finding in street().findings)


def test_a_month_that_is_none_is_refused(tmp_path: Path) -> None:
    header = ["Crime ID", "Month", "Reported by", "Falls within", "LSOA code", "LSOA name", "Crime type"]
    rows = [
        ["a", month, "", "West Mercia Police", "E01013986", "", "Robbery"] for month in ("2018", "2018-13", "2018-12")
    ]
    conversion = convert(write_csv(tmp_path / "street.csv", [header, *rows]), "data-police-uk-street")
    assert [finding.row for finding in conversion.findings if finding.code == "unknown-month"] == [2, 3]
    assert crimes(conversion, HEREFORDSHIRE, "2018-12") == 1
