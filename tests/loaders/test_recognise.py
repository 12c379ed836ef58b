"""Which layout a file has, and what is wrong with a header."""

from __future__ import annotations

from pathlib import Path

import pytest

from loaders.errors import UsageError
from loaders.partner_return import PartnerReturn
from loaders.published_catalogue import find_layouts
from loaders.read import inspect_file
from loaders.recognise import explain_unknown, find_header_problems, fold_heading, layout_named, recognise
from loaders.returns_catalogue import find_returns, return_named
from tests.loaders.sent import SUPPLY_HEADER, SUPPLY_ROW, join, supply, write

SUPPLY = return_named("police-supply")


def recognise_text(folder: Path, content: str) -> str | None:
    layout = recognise(inspect_file(write(folder, content)))
    return layout.slug if layout else None


def problems_of(header: str) -> dict[str, str]:
    """The code and message of each problem of a header of the police supply return."""
    return {each.code: each.message for each in find_header_problems(tuple(header.split(",")), SUPPLY)}


@pytest.mark.parametrize("returned", find_returns().values(), ids=lambda each: each.slug)
def test_every_template_and_example_is_recognised(returned: PartnerReturn, tmp_path: Path) -> None:
    assert recognise_text(tmp_path, returned.template_csv()) == returned.slug
    assert recognise_text(tmp_path, returned.example_csv()) == returned.slug
    assert find_header_problems(tuple(returned.columns), returned) == []


@pytest.mark.parametrize("returned", find_returns().values(), ids=lambda each: each.slug)
def test_every_example_is_recognised_with_its_columns_in_another_order(returned: PartnerReturn, tmp_path: Path) -> None:
    columns = sorted(returned.columns, reverse=True)
    lines = [",".join(f'"{row[name]}"' for name in columns) for row in returned.example]
    assert recognise_text(tmp_path, join(",".join(columns), *lines)) == returned.slug


def test_a_return_wins_by_its_measures_over_one_with_the_same_columns_in_that_order(tmp_path: Path) -> None:
    deaths, population = return_named("deaths"), return_named("population")
    assert set(deaths.columns) == set(population.columns)
    row = "Wyre Forest,2024,population,All,All,102400"
    assert recognise_text(tmp_path, join(",".join(deaths.columns), row)) == "population"
    assert recognise_text(tmp_path, join(",".join(deaths.columns), "x,y,z,All,All,1")) == "deaths"


@pytest.mark.parametrize(
    "header",
    ["AREA,Period,MEASURE,Category,count", "area , period , measure , category , count", "area,period,measure,count",
     "area,period,measure,category,count,notes"],
)  # fmt: skip
def test_a_header_that_is_nearly_right_is_recognised(header: str, tmp_path: Path) -> None:
    assert recognise_text(tmp_path, join(header, SUPPLY_ROW)) is not None
    assert recognise_text(tmp_path, join("area,period,measure,category,total", SUPPLY_ROW)) == "police-supply"


@pytest.mark.parametrize("content", ["name,phone\nx,1\n", "area\nx\n", "\n" + supply(SUPPLY_ROW), "x\n", ",,,\n"])
def test_another_header_is_not_recognised(content: str, tmp_path: Path) -> None:
    assert recognise_text(tmp_path, content) is None


def test_a_cell_of_any_length_does_not_stop_the_recognition(tmp_path: Path) -> None:
    columns = ",".join(sorted(return_named("deaths").columns))
    assert recognise_text(tmp_path, join(columns, "x" * 900_000 + ",1,2,3,4,5")) in ("deaths", "population")
    assert recognise_text(tmp_path, join(columns, '"open,1,2')) in ("deaths", "population")


# ------------------------------------------------------------ headers


def test_a_heading_is_folded() -> None:
    assert fold_heading("  Out  of ") == fold_heading("OUT-OF") == "out_of"


def test_everything_that_is_wrong_with_a_header_is_named_at_once() -> None:
    assert problems_of("area,count,Count,counts,,notes,measure,") == {
        "missing-column": "The column category is missing.",  # the last of two: period is missing as well
        "nameless-column": "Columns 5, 8 have no name.",
        "repeated-column": "The column count stands in the header more than once.",
        "unknown-column": "The return has no column “notes”.",
    }
    missing = [each.column for each in find_header_problems(("area", "measure", "count"), SUPPLY)]
    assert missing == ["period", "category"]


def test_a_misspelt_column_gets_the_right_name() -> None:
    (missing, unknown) = find_header_problems(("area", "period", "measure", "categry", "count"), SUPPLY)
    assert (missing.code, missing.column) == ("missing-column", "category")
    assert (unknown.code, unknown.value, unknown.remedy) == ("unknown-column", "categry", "Rename it to category.")
    assert unknown.row == missing.row == 1


def test_a_column_without_a_like_is_to_be_deleted() -> None:
    (problem,) = find_header_problems((*SUPPLY.columns, "=HYPERLINK(1)"), SUPPLY)
    assert (problem.value, problem.remedy) == ("=HYPERLINK(1)", "Delete the column.")


def test_a_hundred_empty_columns_are_one_problem() -> None:
    (problem,) = find_header_problems((*SUPPLY.columns, *[""] * 100), SUPPLY)
    assert problem.message == "Columns 6, 7, 8, 9, 10, 11 and further ones have no name."
    (problem,) = find_header_problems((*SUPPLY.columns, ""), SUPPLY)
    assert problem.message == "Column 6 has no name."


# ------------------------------------------------------------ layouts that nobody knows


@pytest.mark.parametrize(
    ("above", "remedy"), [(["sep=,"], "Delete the row above."), (["Police return", ""], "Delete the 2 rows above.")]
)
def test_a_header_further_down_is_found(above: list[str], remedy: str, tmp_path: Path) -> None:
    content = join(*above, SUPPLY_HEADER, SUPPLY_ROW)
    finding = explain_unknown(inspect_file(write(tmp_path, content)))
    assert finding.code == "header-further-down"
    assert finding.row == len(above) + 1
    assert finding.remedy == remedy


def test_an_unknown_layout_is_told_all_that_are_known(tmp_path: Path) -> None:
    finding = explain_unknown(inspect_file(write(tmp_path, "name,phone\nx,1\n")))
    assert (finding.code, finding.row, finding.value) == ("unknown-layout", 1, "name,phone")
    for slug in (*find_returns(), *find_layouts()):
        assert slug in finding.expected


def test_a_layout_is_found_by_its_name() -> None:
    assert layout_named("police-supply") is SUPPLY
    for slug, layout in find_layouts().items():
        assert layout_named(slug) is layout


def test_an_unknown_name_gets_the_nearest() -> None:
    with pytest.raises(UsageError, match="There is no layout called “police-suply”. Did you mean police-supply"):
        layout_named("police-suply")
    with pytest.raises(UsageError, match="Known: .*treatment"):
        layout_named("xyzzy")
