"""Tile maps: equal squares near their places, told by words first."""

from dataclasses import replace

from layouts import theme
from layouts.charts.draw import draw_chart
from layouts.charts.tile_map import draw_tile_map, write_lines
from layouts.charts.tile_spec import TileMapSpec, TilePoint
from tests.layouts.charts.drawing import find_texts, measure_bytes, require_drawable

TILES = (
    TilePoint("Walsall", "Walsall: 48.8%", 2, 1, shown="48.8%", judgement="Better"),
    TilePoint("Dudley", "Dudley: 47.2%", 1, 2, shown="47.2%", judgement="Similar"),
    TilePoint("Telford and Wrekin†", "Telford: 37.3%", 1, 1, shown="37.3%", judgement="Worse", own=False),
    TilePoint("Coventry", "Coventry: hidden", 3, 2, shown="[c]", known=False),
)
SPEC = TileMapSpec(TILES, "Judged against England 46.1%")


def test_every_square_has_one_size_and_its_own_place() -> None:
    layout = draw_tile_map(SPEC)["layout"]
    sides = {(round(each["x1"] - each["x0"], 6), round(each["y1"] - each["y0"], 6)) for each in layout["shapes"]}
    assert len(sides) == 1
    assert len(set(next(iter(sides)))) == 1
    assert layout["yaxis"]["scaleanchor"] == "x"
    middles = [(each["x0"] + each["x1"], each["y0"] + each["y1"]) for each in layout["shapes"]]
    assert middles == [(4, 2), (2, 4), (2, 2), (6, 4)]
    assert layout["yaxis"]["range"][0] > layout["yaxis"]["range"][1]  # north is at the top


def test_a_square_tells_name_figure_and_judgement_in_words() -> None:
    assert write_lines(TILES[0]) == ["Walsall", "48.8%", "● Better"]
    assert write_lines(TILES[2]) == ["Telford and", "Wrekin†", "37.3%", "◆ Worse"]
    assert write_lines(TILES[3]) == ["Coventry", "[c]"]
    assert "Judged against England 46.1%" in list(find_texts(draw_tile_map(SPEC)))


def test_what_the_chart_is_about_and_what_is_missing_differ_by_their_outline() -> None:
    walsall, _, telford, coventry = (each["line"] for each in draw_tile_map(SPEC)["layout"]["shapes"])
    assert walsall["width"] > telford["width"]
    assert ("dash" in walsall, coventry["dash"]) == (False, "dot")


def test_words_can_be_read_on_every_square() -> None:
    for mark in theme.MARKS.values():
        tile = replace(TILES[0], judgement=mark.word)
        assert tile.ink == (theme.PAPER if tile.fill in (theme.FOCUS, theme.REFERENCE) else theme.INK)
    assert replace(TILES[0], judgement="").fill == theme.PAPER


def test_words_are_harmless_and_the_figure_is_plain_and_small() -> None:
    evil = replace(TILES[0], label="<b>x</b>", text="<b>x</b>", shown="<b>1</b>")
    figure = draw_chart(replace(SPEC, tiles=(evil, *TILES[1:])))
    assert not any("<b>" in text for text in find_texts(figure))
    require_drawable(figure)
    assert measure_bytes(figure) < 4_000


def test_many_columns_make_smaller_squares_and_no_lower_a_map() -> None:
    wide = TileMapSpec(tuple(replace(TILES[0], column=column) for column in range(1, 9)))
    narrow = TileMapSpec(tuple(replace(TILES[0], column=column) for column in range(1, 4)))
    assert draw_tile_map(wide)["layout"]["height"] < draw_tile_map(narrow)["layout"]["height"]
