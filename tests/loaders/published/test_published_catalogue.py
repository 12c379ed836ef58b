"""Every layout is found, fits its return, and claims its own files only."""

import csv
from pathlib import Path

import pytest

from loaders.check import check_file
from loaders.conversion.layout import PublishedLayout
from loaders.conversion.ledger import Ledger
from loaders.conversion.lines import FigureLine, HeadcountLine
from loaders.published_catalogue import find_layouts
from loaders.read import inspect_file
from loaders.report import Severity
from loaders.returns_catalogue import find_returns
from tests.loaders.published.conversion import FIGURE_COLUMNS, FIXTURES, convert, require_balance

LAYOUT_OF_FIXTURE = {
    "Seizures09-10.csv": "home-office-seizures",
    "Seizures14-15.csv": "home-office-seizures",
    "Seizures15-16.csv": "home-office-seizures",
    "alcohol_dependence.csv": "ohid-alcohol-dependence-estimates",
    "drug_poisoning_rates_2016-18.csv": "ons-drug-poisoning-rates",
    "fingertips_new.csv": "fingertips-indicators",
    "fingertips_old.csv": "fingertips-indicators",
    "fingertips_two_values.csv": "fingertips-indicators",
    "fingertips_unknown_indicator.csv": "fingertips-indicators",
    "homelessness.csv": "mhclg-statutory-homelessness",
    "population.csv": "ons-population-single-year",
    "registrations.csv": "ons-drug-poisoning-registrations",
    "street.csv": "data-police-uk-street",
    "viewit_england.csv": "ndtms-viewit-england",
    "viewit_local.csv": "ndtms-viewit-local",
}
REJECTED = {"fingertips_two_values.csv", "fingertips_unknown_indicator.csv"}


def claimants(path: Path) -> list[str]:
    """The slugs of all layouts that recognise a file."""
    header = inspect_file(path).header
    return [slug for slug, layout in find_layouts().items() if layout.recognise(header)]


def test_every_fixture_belongs_to_a_layout_and_every_layout_has_one() -> None:
    assert {path.name for path in FIXTURES.glob("*.csv")} == set(LAYOUT_OF_FIXTURE)
    assert set(LAYOUT_OF_FIXTURE.values()) == set(find_layouts())


@pytest.mark.parametrize(("name", "slug"), LAYOUT_OF_FIXTURE.items())
def test_one_layout_recognises_each_file_and_accounts_for_all_its_rows(name: str, slug: str) -> None:
    assert claimants(FIXTURES / name) == [slug]
    require_balance(convert(FIXTURES / name, slug))


@pytest.mark.parametrize("name", LAYOUT_OF_FIXTURE)
def test_the_checker_accepts_what_a_layout_makes(name: str) -> None:
    report = check_file(FIXTURES / name)
    assert report.layout == LAYOUT_OF_FIXTURE[name]
    assert report.accepted == (name not in REJECTED)


@pytest.mark.parametrize("layout", find_layouts().values(), ids=lambda layout: layout.slug)
def test_a_layout_claims_no_return_and_makes_the_columns_of_its_own(layout: PublishedLayout) -> None:
    returns = find_returns()
    assert not [slug for slug, each in returns.items() if layout.recognise(tuple(each.columns))]
    target = returns[layout.target]
    assert target.published
    figures, people = Ledger(FigureLine), Ledger(HeadcountLine)
    columns = figures.columns if layout.target == "published-figures" else people.columns
    assert columns == tuple(target.columns)
    assert layout.title
    assert layout.publisher
    assert layout.summary


def test_the_lines_are_text_in_frames_of_the_returns_columns() -> None:
    frame = convert(FIXTURES / "homelessness.csv", "mhclg-statutory-homelessness").frame
    assert tuple(frame.columns) == FIGURE_COLUMNS == tuple(find_returns()["published-figures"].columns)
    assert frame.map(lambda cell: isinstance(cell, str)).to_numpy().all()


def test_each_real_file_is_claimed_by_at_most_one_layout(shared_data: Path) -> None:
    with (shared_data / "MANIFEST.csv").open(encoding="utf-8", newline="") as lines:
        names = [row["path"] for row in csv.DictReader(lines) if row["path"].endswith(".csv")]
    claimed = {name: found for name in names if (found := claimants(shared_data / name))}
    assert all(len(found) == 1 for found in claimed.values()), claimed
    assert {name.partition("/")[0] for name in claimed} == {
        "fingertips", "homelessness", "ndtms", "ons_deaths", "police_street", "population", "seizures",
    }  # fmt: skip
    assert not [name for name in claimed if "Quantities" in name or "TRANSCRIBED" in name or "bdd_" in name]


@pytest.mark.parametrize("slug", find_layouts())
def test_a_file_with_a_header_alone_has_nothing_to_load(slug: str, tmp_path: Path) -> None:
    name = next(name for name, layout in LAYOUT_OF_FIXTURE.items() if layout == slug)
    facts = inspect_file(FIXTURES / name)
    path = tmp_path / name
    with path.open("w", encoding="utf-8", newline="") as stream:
        csv.writer(stream).writerow(facts.header)
    conversion = convert(path, slug)
    assert conversion.frame.empty
    assert "nothing-to-load" in conversion.codes()
    assert not check_file(path).accepted


@pytest.mark.parametrize("slug", find_layouts())
def test_a_layout_named_for_another_file_refuses_its_header(slug: str) -> None:
    name = next(name for name, layout in LAYOUT_OF_FIXTURE.items() if layout != slug)
    report = check_file(FIXTURES / name, layout=slug)
    assert [finding.code for finding in report.findings if finding.severity is Severity.ERROR] == [
        "header-of-another-file"
    ]


@pytest.mark.parametrize("slug", find_layouts())
def test_rows_with_too_many_cells_are_refused_by_number(slug: str, tmp_path: Path) -> None:
    name = next(name for name, layout in LAYOUT_OF_FIXTURE.items() if layout == slug)
    facts = inspect_file(FIXTURES / name)
    path = tmp_path / name
    with path.open("w", encoding="utf-8", newline="") as stream:
        csv.writer(stream).writerows([facts.header, ["x"] * (len(facts.header) + 1)])
    conversion = convert(path, slug)
    assert conversion.finding("too-many-cells").row == 2
    assert conversion.account() == (1, 0, 0, 0, 1)
