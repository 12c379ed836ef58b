"""The squares of tile maps: each authority has one of its own, in its region."""

from itertools import pairwise

import pytest

from loaders.areas import ENGLAND_CODE, UPPER_TIER, Area, AreaLevel, read_areas
from loaders.tiles import Tile, read_tiles

REGIONS = list(read_areas().members(read_areas().by_code(ENGLAND_CODE), (AreaLevel.REGION,)))


def find_tiles(region: Area) -> dict[str, Tile]:
    """The squares of a region, by its authorities' names."""
    members = read_areas().members(region, UPPER_TIER)
    return {area.name: read_tiles()[area.code] for area in members}


def test_every_upper_tier_authority_and_no_other_area_has_a_square() -> None:
    codes = {area.code for region in REGIONS for area in read_areas().members(region, UPPER_TIER)}
    assert set(read_tiles()) == codes
    assert len(codes) == 153


@pytest.mark.parametrize("region", REGIONS, ids=lambda region: region.name)
def test_no_two_squares_of_a_region_are_the_same(region: Area) -> None:
    tiles = find_tiles(region).values()
    assert {tile.region_code for tile in tiles} == {region.code}
    assert len(set(tiles)) == len(tiles)


@pytest.mark.parametrize("region", REGIONS, ids=lambda region: region.name)
def test_squares_begin_at_one_and_no_column_or_row_is_left_out(region: Area) -> None:
    tiles = find_tiles(region).values()
    for numbers in (sorted({tile.column for tile in tiles}), sorted({tile.row for tile in tiles})):
        assert numbers[0] == 1
        assert all(later == earlier + 1 for earlier, later in pairwise(numbers))


def test_squares_stand_as_the_places_do() -> None:
    """By any map of the West Midlands: what lies west of what, and what north of what."""
    tiles = find_tiles(read_areas().by_code("E12000005"))
    from_west = ["Shropshire", "Telford and Wrekin", "Wolverhampton", "Walsall", "Birmingham", "Coventry"]
    assert [tiles[name].column for name in from_west] == sorted(tiles[name].column for name in from_west)
    assert tiles["Stoke-on-Trent"].row < tiles["Wolverhampton"].row < tiles["Dudley"].row < tiles["Worcestershire"].row
