"""How areas side by side are drawn where not as ranked dots: as a funnel or a tile map, or why they cannot be."""

from __future__ import annotations

from collections.abc import Sequence

from layouts.exhibit import Exhibit
from layouts.exhibits.by_funnel import build_funnel
from layouts.exhibits.by_place import Place, lay_out_tiles
from layouts.exhibits.funnel import explain_no_funnel
from layouts.page_data.held_areas import find_neighbours, holds_another
from layouts.page_data.metric.subject import Subject
from loaders.tiles import read_tiles
from metrics.definition import Metric
from metrics.results import Result

_NO_MAP = "A tile map needs the figures of single authorities: counties and unitary authorities."


def find_funnel(metric: Metric, own: Sequence[Result], beside: Sequence[Result]) -> tuple[Exhibit | None, str]:
    """Find the funnel of those areas that hold no other of them; None and the reason where there is none."""
    areas = [each.area for each in (*own, *beside)]
    parts, context = ([each for each in group if not holds_another(each.area, areas)] for group in (own, beside))
    if reason := explain_no_funnel(metric, parts, context):
        return None, reason
    return build_funnel(metric, parts, context=context), ""


def find_tile_map(ranked: Exhibit, subject: Subject) -> tuple[Exhibit, str]:
    """Find the tile map of areas side by side; the exhibit as it is and the reason where there is none."""
    drawn = lay_out_tiles(ranked, _find_places(subject))
    return (drawn, "") if drawn else (ranked, _NO_MAP)


def _find_places(subject: Subject) -> dict[str, Place]:
    """The squares of a partnership's members and of the other authorities of its region, by name; where they lie in
    several regions, those side by side."""
    tiles = read_tiles()
    members, others = subject.partnership.members, find_neighbours(subject.series, subject.partnership)
    areas = [area for area in (*members, *others) if area.code in tiles]
    places: dict[str, Place] = {}
    for region in dict.fromkeys(tiles[area.code].region_code for area in areas):
        west = max((column for column, _ in places.values()), default=0)
        mine = {area.name: tiles[area.code] for area in areas if tiles[area.code].region_code == region}
        places |= {name: (west + tile.column, tile.row) for name, tile in mine.items()}
    return places
