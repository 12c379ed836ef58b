"""Sums over areas by hand: who is summed to whom, what is missing, and who is waited for."""

from __future__ import annotations

import shutil
from pathlib import Path

import numpy as np
import pytest

from loaders.areas import LOWER_TIER, REFERENCE_FOLDER, UPPER_TIER, AreaLevel, Areas, read_areas
from loaders.periods import parse_any_period
from loaders.status import Status
from metrics.cells import Cells, concatenate, make_cells
from metrics.rollup import FORCE_LEVEL, Reach, Tree, native_levels, roll_up

OK, SUPPRESSED, NIL = Status.OK, Status.SUPPRESSED, Status.NIL
NOT_RETURNED, NOT_APPLICABLE, INCOMPLETE = Status.NOT_RETURNED, Status.NOT_APPLICABLE, Status.INCOMPLETE

PERIOD = parse_any_period("July to September 2025").id
HEREFORDSHIRE, WORCESTERSHIRE = "E06000019", "E10000034"
DISTRICTS = [f"E0700023{digit}" for digit in range(4, 10)]
SHROPSHIRE, TELFORD, WEST_MERCIA, ENGLAND = "E06000051", "E06000020", "E23000016", "E92000001"
TWO_COUNTIES = "herefordshire-and-worcestershire"


def send(areas: Areas, figures: dict[str, float | Status], *, category: int = 0, out_of: float = 100) -> Cells:
    """A figure of each area, by code; every count is out of the same number."""
    return concatenate(
        [
            make_cells(
                1,
                series=1,
                area=areas.by_code(code).id,
                period=PERIOD,
                category=category,
                status=figure if isinstance(figure, Status) else OK,
                numerator=np.nan if isinstance(figure, Status) else figure,
                denominator=out_of if figure is NIL or not isinstance(figure, Status) else np.nan,
                present=figure is NIL or not isinstance(figure, Status),
                members=figure is not NOT_APPLICABLE,
            )
            for code, figure in figures.items()
        ]
    )


def add_up(areas: Areas, cells: Cells, levels: frozenset[AreaLevel], *, reach: Reach | None = None) -> dict[str, Cells]:
    """All sums of these cells, by the code of the area; a cell each."""
    tree = Tree(areas, levels)
    sums = roll_up(cells, tree, tree.ancestors(cells.area.tolist()), reach=reach)
    return {areas.by_id(int(sums.area[place])).code: sums.take(np.array([place])) for place in range(len(sums))}


def tell(cell: Cells) -> tuple[Status, float | None, int, int]:
    """Status, numerator, and how many are present of how many."""
    number = float(cell.numerator[0])
    return Status(cell.status[0]), None if np.isnan(number) else number, int(cell.present[0]), int(cell.members[0])


def test_worcestershire_is_the_sum_of_its_six_districts() -> None:
    figures: dict[str, float | Status] = {code: 10.0 + place for place, code in enumerate(DISTRICTS)}
    sums = add_up(read_areas(), send(read_areas(), figures), LOWER_TIER)
    assert tell(sums[WORCESTERSHIRE]) == (OK, 75, 6, 6)
    assert sums[WORCESTERSHIRE].denominator.tolist() == [600]
    assert tell(sums[WEST_MERCIA]) == (INCOMPLETE, None, 6, 9)
    assert tell(sums[TWO_COUNTIES]) == (INCOMPLETE, None, 6, 7)
    assert tell(sums[ENGLAND]) == (INCOMPLETE, None, 6, 296)


@pytest.mark.parametrize(
    ("last", "wanted"),
    [
        (0, (OK, 50, 6, 6)),
        (NIL, (OK, 50, 6, 6)),
        (SUPPRESSED, (INCOMPLETE, None, 5, 6)),
        (NOT_RETURNED, (INCOMPLETE, None, 5, 6)),
        (NOT_APPLICABLE, (OK, 50, 5, 5)),
    ],
)
def test_one_district_that_is_nothing_hidden_or_missing(last: float | Status, wanted: tuple[object, ...]) -> None:
    figures: dict[str, float | Status] = {**dict.fromkeys(DISTRICTS[:5], 10.0), DISTRICTS[5]: last}
    sums = add_up(read_areas(), send(read_areas(), figures), LOWER_TIER)
    assert tell(sums[WORCESTERSHIRE]) == wanted


@pytest.mark.parametrize(
    ("every", "status", "present"),
    [(SUPPRESSED, SUPPRESSED, 0), (NOT_RETURNED, NOT_RETURNED, 0), (NIL, NIL, 2), (NOT_APPLICABLE, NOT_APPLICABLE, 0)],
)
def test_all_members_alike(every: Status, status: Status, present: int) -> None:
    sums = add_up(read_areas(), send(read_areas(), {HEREFORDSHIRE: every, WORCESTERSHIRE: every}), UPPER_TIER)
    assert tell(sums[TWO_COUNTIES]) == (status, None, present, 0 if every is NOT_APPLICABLE else 2)
    assert sums[TWO_COUNTIES].denominator.tolist() == pytest.approx([200 if every is NIL else np.nan], nan_ok=True)


def test_one_that_did_not_return_and_one_from_which_nothing_came() -> None:
    sums = add_up(read_areas(), send(read_areas(), {HEREFORDSHIRE: NOT_RETURNED}), UPPER_TIER)
    assert tell(sums[TWO_COUNTIES]) == (NOT_RETURNED, None, 0, 2)


def test_what_is_sent_for_the_larger_area_stands_instead_of_the_sum_and_is_summed_further() -> None:
    districts: dict[str, float | Status] = dict.fromkeys(DISTRICTS, 10.0)
    others: dict[str, float | Status] = dict.fromkeys((HEREFORDSHIRE, SHROPSHIRE, TELFORD), 1.0)
    sent: dict[str, float | Status] = {WORCESTERSHIRE: 64.0, ENGLAND: 5_000.0}
    sums = add_up(read_areas(), send(read_areas(), {**districts, **others, **sent}), LOWER_TIER)
    assert WORCESTERSHIRE not in sums
    assert ENGLAND not in sums
    assert tell(sums[WEST_MERCIA]) == (OK, 67, 4, 4)


def test_a_category_sums_apart_from_the_total() -> None:
    areas = read_areas()
    total = send(areas, {HEREFORDSHIRE: 9.0, WORCESTERSHIRE: 8.0})
    sums = roll_up(
        concatenate([total, send(areas, {HEREFORDSHIRE: 4.0, WORCESTERSHIRE: 3.0}, category=12)]),
        Tree(areas, UPPER_TIER),
        {areas.by_code(TWO_COUNTIES).id},
    )
    assert sums.category.tolist() == [0, 12]
    assert sums.numerator.tolist() == [17, 7]


def test_a_partnership_has_a_forces_figures_only_when_it_is_the_whole_force() -> None:
    areas = read_areas()
    tree = Tree(areas, FORCE_LEVEL)
    assert tree.children[areas.by_code("west-midlands").id] == (areas.by_code("E23000014").id,)
    assert areas.by_code(TWO_COUNTIES).id not in tree.children
    sums = add_up(areas, send(areas, {"E23000014": 12.0, WEST_MERCIA: 5.0}), FORCE_LEVEL)
    assert tell(sums["west-midlands"]) == (OK, 12, 1, 1)
    assert tell(sums[ENGLAND]) == (INCOMPLETE, None, 2, 39)
    assert set(sums) == {"west-midlands", ENGLAND}


def test_figures_of_no_level_are_summed_to_nothing() -> None:
    assert native_levels(AreaLevel.COUNTRY) == frozenset()
    assert Tree(read_areas(), frozenset()).children == {}


def test_published_values_without_counts_are_no_sum() -> None:
    areas = read_areas()
    both = send(areas, {HEREFORDSHIRE: np.nan, WORCESTERSHIRE: np.nan})
    assert tell(add_up(areas, both, UPPER_TIER)[TWO_COUNTIES]) == (NOT_APPLICABLE, None, 0, 2)
    one = send(areas, {HEREFORDSHIRE: np.nan, WORCESTERSHIRE: 4.0})
    assert tell(add_up(areas, one, UPPER_TIER)[TWO_COUNTIES]) == (INCOMPLETE, None, 1, 2)
    four = send(areas, {HEREFORDSHIRE: np.nan, WORCESTERSHIRE: np.nan, SHROPSHIRE: 1.0, TELFORD: 1.0})
    assert tell(add_up(areas, four, UPPER_TIER)[WEST_MERCIA]) == (INCOMPLETE, None, 2, 4), "never smaller"


# ---------------------------------------------------------------- partnerships of other shapes


@pytest.fixture
def other_areas(tmp_path: Path) -> Areas:
    """The register with a partnership of one authority, and one whose member is in another partnership too."""
    folder = tmp_path / "reference"
    shutil.copytree(REFERENCE_FOLDER, folder)
    with (folder / "partnerships.csv").open("a", encoding="utf-8") as out:
        for row in (
            f"100101,one,One,{HEREFORDSHIRE},{WEST_MERCIA},,test,2026",
            f"100102,border,Border,{HEREFORDSHIRE},{WEST_MERCIA},,test,2026",
            f"100102,border,Border,{SHROPSHIRE},{WEST_MERCIA},,test,2026",
        ):
            out.write(row + "\n")
    return read_areas(folder)


def test_an_authority_in_several_partnerships_and_a_partnership_of_one(other_areas: Areas) -> None:
    figures: dict[str, float | Status] = {HEREFORDSHIRE: 7.0, WORCESTERSHIRE: 20.0, SHROPSHIRE: 3.0, TELFORD: 1.0}
    sums = add_up(other_areas, send(other_areas, figures), UPPER_TIER)
    assert tell(sums["one"]) == (OK, 7, 1, 1)
    assert tell(sums["border"]) == (OK, 10, 2, 2)
    assert tell(sums[TWO_COUNTIES]) == (OK, 27, 2, 2)
    assert tell(sums[WEST_MERCIA]) == (OK, 31, 4, 4), "nobody is counted twice above"


# ---------------------------------------------------------------- what not every area has


def reach_of(areas: Areas, codes: list[str], *, category: int = 0, partial: bool = True) -> Reach:
    """Only these areas ever sent it."""
    ids = frozenset(areas.by_code(code).id for code in codes)
    return Reach({(1, category): ids}, frozenset({1}) if partial else frozenset())


def test_a_sum_waits_only_for_those_who_ever_sent_it() -> None:
    areas = read_areas()
    cells = send(areas, {WORCESTERSHIRE: 9.0})
    reach = reach_of(areas, [WORCESTERSHIRE, SHROPSHIRE])
    sums = add_up(areas, cells, UPPER_TIER, reach=reach)
    assert tell(sums[TWO_COUNTIES]) == (OK, 9, 1, 1), "Herefordshire has no prison"
    assert tell(sums[WEST_MERCIA]) == (INCOMPLETE, None, 1, 2), "Shropshire has one, and did not send"
    assert tell(sums[ENGLAND]) == (INCOMPLETE, None, 1, 2)


def test_a_name_waits_only_for_those_who_ever_sent_that_name() -> None:
    areas = read_areas()
    reach = reach_of(areas, [WORCESTERSHIRE], category=5, partial=False)
    sums = add_up(areas, send(areas, {WORCESTERSHIRE: 9.0}, category=5), UPPER_TIER, reach=reach)
    assert tell(sums[ENGLAND]) == (OK, 9, 1, 1)
    total = add_up(areas, send(areas, {WORCESTERSHIRE: 9.0}), UPPER_TIER, reach=reach)
    assert tell(total[ENGLAND]) == (INCOMPLETE, None, 1, 153), "the series itself is everywhere"


def test_a_listed_word_of_what_not_every_area_has_waits_for_those_who_have_it() -> None:
    areas = read_areas()
    reach = reach_of(areas, [WORCESTERSHIRE, SHROPSHIRE])
    sums = add_up(areas, send(areas, {WORCESTERSHIRE: 9.0}, category=5), UPPER_TIER, reach=reach)
    assert tell(sums[TWO_COUNTIES]) == (OK, 9, 1, 1)
    assert tell(sums[ENGLAND]) == (INCOMPLETE, None, 1, 2)
