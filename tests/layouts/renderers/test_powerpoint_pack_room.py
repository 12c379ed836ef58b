"""Tables of a pack have the largest type that takes no slide more."""

from __future__ import annotations

import pytest

from layouts.exhibits.parts import Column, Table
from layouts.pack.parts import PackSection
from layouts.renderers.powerpoint.deck import Box
from layouts.renderers.powerpoint.pack_room import LARGEST_OF_PACK, PlannedSlide, plan_slides
from layouts.renderers.powerpoint.table_room import SMALLEST

BOX = Box(left=0.5, top=1.2, width=12.0, height=5.2)


def plan(rows: int) -> list[PlannedSlide]:
    """The slides of a table of so many rows."""
    table = Table(
        "Areas", (Column("Area"), Column("Value", numeric=True)), tuple((f"Area {n}", "1") for n in range(rows))
    )
    return plan_slides(PackSection("Areas", (), (table,)), BOX, size=16)


def find_sizes(slides: list[PlannedSlide]) -> set[float]:
    """The sizes of the type of their tables."""
    return {grid.size for slide in slides for _, grid in slide.tables}


def test_a_short_table_has_the_largest_type() -> None:
    slides = plan(3)
    assert (len(slides), find_sizes(slides)) == (1, {LARGEST_OF_PACK})


@pytest.mark.parametrize("rows", [3, 14, 16, 18, 20, 22, 40, 45, 50, 90])
def test_larger_type_costs_no_slide_and_loses_no_row(rows: int, monkeypatch: pytest.MonkeyPatch) -> None:
    slides = plan(rows)
    assert sum(len(table.rows) for slide in slides for table, _ in slide.tables) == rows
    assert all(grid.end <= BOX.top + BOX.height for slide in slides for _, grid in slide.tables)
    monkeypatch.setattr("layouts.renderers.powerpoint.pack_room.LARGEST_OF_PACK", SMALLEST)
    assert len(slides) == len(plan(rows))


def test_a_table_that_just_fits_one_slide_is_made_smaller_for_it() -> None:
    sizes = {size for rows in range(3, 30) if len(slides := plan(rows)) == 1 for size in find_sizes(slides)}
    assert sizes == set(range(SMALLEST, LARGEST_OF_PACK + 1))
