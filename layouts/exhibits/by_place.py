"""The exhibit of several areas' figures in one period, as equal squares near their places: a tile map."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from typing import Final

from layouts.charts.specs import Point, RankingSpec
from layouts.charts.tile_spec import TileMapSpec, TilePoint
from layouts.exhibits.by_area import RANKED
from layouts.exhibits.parts import NEIGHBOUR, Exhibit
from layouts.formatting import join_words

_FEWEST: Final = 2
_UNKNOWN: Final = "No figure held"
_NOTE: Final = (
    "Each square stands about where the authority lies in its region; all are of one size, and squares that touch need "
    "not be neighbours."
)

Place = tuple[int, int]
"""Column and row of a square, from 1 on."""


def lay_out_tiles(ranked: Exhibit, places: Mapping[str, Place]) -> Exhibit | None:
    """Draw the exhibit of areas side by side as squares instead; title, table and figures stay.

    `places` are the squares by the areas' names. Areas without one are named in a note. None where fewer than two
    areas have one. ValueError where the exhibit is no ranking.
    """
    if not isinstance(ranked.chart, RankingSpec):
        raise ValueError("Only areas side by side can be laid out as tiles.")
    tiles = [_make_tile(row, places[_name(row.label)]) for row in ranked.chart.rows if _name(row.label) in places]
    if len(tiles) < _FEWEST:
        return None
    mark = ranked.chart.reference
    caption = f"Judged against {mark.name} {mark.shown}" if mark else ""
    absent = [row.label for row in ranked.chart.rows if _name(row.label) not in places]
    undrawn = [f"Not on the map: {join_words(absent)}."] if absent else []
    return replace(
        ranked,
        name=ranked.name.replace("-by-area_", "-by-place_", 1),
        alt=ranked.alt.replace(RANKED, "Tile map", 1),
        chart=TileMapSpec((*tiles, *_fill_up(places, tiles)), caption),
        notes=(*ranked.notes, _NOTE, *undrawn),
    )


def _make_tile(row: Point, place: Place) -> TilePoint:
    known, own = row.value is not None, not row.label.endswith(NEIGHBOUR)
    return TilePoint(row.label, row.text, *place, shown=row.shown, judgement=row.judgement, known=known, own=own)


def _fill_up(places: Mapping[str, Place], tiles: Sequence[TilePoint]) -> Iterator[TilePoint]:
    """The squares of those of whom no figure is held, so that the region keeps its shape."""
    taken = {_name(tile.label) for tile in tiles}
    for name, place in places.items():
        if name not in taken:
            words = f"{name}: {_UNKNOWN.lower()}"
            yield TilePoint(f"{name}{NEIGHBOUR}", words, *place, shown=_UNKNOWN, known=False, own=False)


def _name(label: str) -> str:
    return label.removesuffix(NEIGHBOUR)
