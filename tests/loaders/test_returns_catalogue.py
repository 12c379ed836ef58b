"""The catalogue finds every module of the package, and names what is near a name that it does not know."""

from pathlib import Path
from types import ModuleType

import pytest

import loaders.returns
from loaders.errors import UsageError
from loaders.partner_return import PartnerReturn
from loaders.returns_catalogue import _require_return, find_returns, return_named

SLUGS = [
    "chart-rebases",
    "childrens-services",
    "continuity-of-care",
    "deaths",
    "housing",
    "nhs-admissions",
    "police-recorded-crime",
    "police-supply",
    "population",
    "prison-finds",
    "probation-reoffending",
    "published-figures",
    "schools",
    "targets",
    "treatment",
]


def test_every_module_of_the_package_is_found() -> None:
    files = {path.stem for path in Path(loaders.returns.__path__[0]).glob("*.py")} - {"__init__"}
    assert list(find_returns()) == SLUGS
    assert {slug.replace("-", "_") for slug in find_returns()} == files


def test_every_module_has_its_test() -> None:
    tests = {path.stem.removeprefix("test_") for path in (Path(__file__).parent / "returns").glob("test_*.py")}
    assert tests == {slug.replace("-", "_") for slug in find_returns()}


def test_titles_are_told_apart() -> None:
    titles = [each.title for each in find_returns().values()]
    assert len(set(titles)) == len(titles)


@pytest.mark.parametrize("returned", find_returns().values(), ids=SLUGS)
def test_columns_stand_in_the_order_of_all_returns(returned: PartnerReturn) -> None:
    beside = [name for name, column in returned.columns.items() if column.beside]
    assert list(returned.columns) == [
        "area",
        "period",
        *returned.scope,
        *returned.breakdowns,
        *returned.numbers,
        *beside,
    ]
    assert returned.decided or "count" in returned.numbers


@pytest.mark.parametrize("returned", find_returns().values(), ids=SLUGS)
def test_only_what_is_out_of_something_has_the_column(returned: PartnerReturn) -> None:
    has_denominators = any(measure.out_of for measure in returned.measure.measures)
    assert ("out_of" in returned.columns) == has_denominators


def test_a_return_is_given_by_its_name() -> None:
    assert return_named("treatment").slug == "treatment"


@pytest.mark.parametrize(
    ("asked", "near"), [("treatmnt", "treatment"), ("police", "police-supply"), ("DEATHS", "deaths")]
)
def test_an_unknown_name_brings_the_nearest(asked: str, near: str) -> None:
    with pytest.raises(UsageError) as caught:
        return_named(asked)
    assert asked in caught.value.message
    assert caught.value.hint.startswith("Did you mean ")
    assert near in caught.value.hint


def test_a_name_near_to_none_brings_all() -> None:
    with pytest.raises(UsageError) as caught:
        return_named("zzz")
    assert all(slug in caught.value.hint for slug in SLUGS)


def test_a_module_without_a_return_is_refused() -> None:
    with pytest.raises(TypeError, match="has no RETURN"):
        _require_return(ModuleType("loaders.returns.empty"))


def test_a_file_named_otherwise_than_its_return_is_refused() -> None:
    module = ModuleType("loaders.returns.overdoses")
    vars(module)["RETURN"] = return_named("deaths")
    with pytest.raises(TypeError, match="slug deaths, but its file is called overdoses"):
        _require_return(module)
