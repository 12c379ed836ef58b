"""Row numbers and places in words."""

import pytest

from layouts.provenance_words import find_ranges, name_missing, name_places, write_rows
from loaders.areas import Area, read_areas
from loaders.periods import Period, parse_any_period
from metrics.catalogue import metric_named

SERIES = metric_named("neighbourhood-crime").main
Place = tuple[Area, Period]


def place(area: str, period: str = "2025-Q1") -> Place:
    """An area and a period."""
    found = read_areas().find(area)
    assert found is not None
    return found, parse_any_period(period)


@pytest.mark.parametrize(
    ("rows", "ranges", "words"),
    [
        ((), [], ""),
        ((2,), [(2, 2)], "2"),
        ((2, 3, 4, 7), [(2, 4), (7, 7)], "2 to 4 and 7"),
        ((2, 4, 5, 9, 10, 11), [(2, 2), (4, 5), (9, 11)], "2, 4 to 5 and 3 more"),
    ],
)
def test_row_numbers_are_told_in_runs(rows: tuple[int, ...], ranges: list[tuple[int, int]], words: str) -> None:
    assert find_ranges(rows) == ranges
    assert write_rows(rows, most=2) == words


def test_what_is_left_out_is_counted_in_rows_not_runs() -> None:
    assert write_rows((2, 4, 6, 7, 8), most=2) == "2, 4 and 3 more"


def test_places_are_named_while_they_are_few() -> None:
    assert name_places(SERIES, [place("Herefordshire")]) == "Herefordshire, January to March 2025"
    several = [place("Herefordshire"), place("Shropshire"), place("Shropshire", "2025-Q2")]
    assert name_places(SERIES, several) == "Herefordshire and Shropshire, 2 periods"
    many = [place(area.name) for area in read_areas().partnership("west-midlands").members]
    assert name_places(SERIES, many) == "7 areas, January to March 2025"


def test_many_missing_are_counted() -> None:
    missing = [place("Herefordshire"), place("Shropshire"), place("Bromsgrove")]
    assert name_missing(SERIES, missing, 1) == "Herefordshire (January to March 2025) and 2 more"
