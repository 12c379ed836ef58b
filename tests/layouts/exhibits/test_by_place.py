"""The exhibit of areas as equal squares: the figures of the ranking, drawn where the places are."""

from dataclasses import replace

import pytest

from layouts.charts.tile_spec import TileMapSpec
from layouts.exhibit import Exhibit, build_by_area, build_over_time, judge_over_time
from layouts.exhibits.by_place import lay_out_tiles
from layouts.exhibits.parts import NEIGHBOUR
from layouts.page_data.metric.areas import mark_areas
from loaders.areas import Area, AreaLevel
from loaders.status import Status
from tests.layouts.exhibit_cases import SHARE, require_consistent
from tests.layouts.figures import ENGLAND, make_result

AREAS = [Area(100 + index, f"E{index:08}", f"Area {index}", AreaLevel.UNITARY) for index in range(4)]
PLACES = {"Area 0": (1, 1), "Area 1": (2, 1), "Area 2": (1, 2), "Area 9": (2, 2)}


def rank() -> Exhibit:
    """Areas with 60%, a hidden figure, 40% as a neighbour's, and 50% without a place; England has 50%."""
    results = [
        make_result(SHARE, numerator=600, denominator=1_000, area=AREAS[0]),
        make_result(SHARE, status=Status.SUPPRESSED, area=AREAS[1]),
        make_result(SHARE, numerator=400, denominator=1_000, area=AREAS[2]),
        make_result(SHARE, numerator=500, denominator=1_000, area=AREAS[3]),
    ]
    england = make_result(SHARE, numerator=50_000, denominator=100_000, area=ENGLAND)
    return mark_areas(build_by_area(SHARE, results, benchmark=england), {"Area 2"})


def lay_out() -> tuple[Exhibit, TileMapSpec]:
    """The tile map of these areas."""
    made = lay_out_tiles(rank(), PLACES)
    assert made is not None
    assert isinstance(made.chart, TileMapSpec)
    return made, made.chart


def test_figures_title_and_table_are_those_of_the_ranking() -> None:
    made, _ = lay_out()
    ranked = rank()
    assert (made.title, made.table, made.records, made.source) == (
        ranked.title, ranked.table, ranked.records, ranked.source
    )  # fmt: skip
    assert made.alt == ranked.alt.replace("Ranked dot chart", "Tile map")
    assert made.name == ranked.name.replace("by-area", "by-place") != ranked.name
    require_consistent(made)


def test_each_area_stands_in_its_place_with_its_figure_and_judgement() -> None:
    _, chart = lay_out()
    told = {tile.label: (tile.column, tile.row, tile.shown, tile.told, tile.own) for tile in chart.tiles}
    assert told == {
        "Area 0": (1, 1, "60.0%", "● Better", True),
        "Area 1": (2, 1, "[c]", "", True),
        f"Area 2{NEIGHBOUR}": (1, 2, "40.0%", "◆ Worse", False),
        f"Area 9{NEIGHBOUR}": (2, 2, "No figure held", "", False),
    }
    assert chart.caption == "Judged against England 50.0%"


def test_an_area_without_a_place_is_in_the_table_and_a_note_says_so() -> None:
    made, _ = lay_out()
    assert "Area 3" in [row[0] for row in made.table.rows]
    assert "Not on the map: Area 3." in made.notes


def test_fewer_than_two_places_make_no_map() -> None:
    assert lay_out_tiles(rank(), {"Area 0": (1, 1)}) is None


def test_only_areas_side_by_side_can_be_laid_out() -> None:
    exhibit = build_over_time(judge_over_time(SHARE, [make_result(SHARE, numerator=1, denominator=2)]))
    with pytest.raises(ValueError, match="side by side"):
        lay_out_tiles(replace(exhibit), PLACES)
