"""Which counts a careful sender hides, on tables that one can check by hand."""

from __future__ import annotations

import pytest

from loaders.areas import read_areas
from loaders.illustrative.hiding import hide_small_counts
from loaders.illustrative.lines import Line
from loaders.periods import PeriodKind, parse_period
from loaders.status import Status

PERIOD = parse_period("2026-Q3", PeriodKind.QUARTER)


def make_lines(total: float, **parts: float) -> list[Line]:
    area = read_areas().by_code("E06000019")
    counts = {"All": total, **parts}
    return [
        Line(area, PERIOD, {"measure": "m", "sex": word}, {"count": float(count)}) for word, count in counts.items()
    ]


def show(lines: list[Line]) -> list[float | str]:
    shown = [line.numbers["count"] for line in lines]
    return ["[c]" if count is Status.SUPPRESSED else count for count in shown if count is not None]


@pytest.mark.parametrize(
    ("total", "parts", "expected"),
    [
        (30, {"a": 10, "b": 20}, [30, 10, 20]),
        (33, {"a": 3, "b": 30}, [33, "[c]", "[c]"]),  # 33 less 30 would tell
        (63, {"a": 3, "b": 20, "c": 40}, [63, "[c]", "[c]", 40]),
        (67, {"a": 3, "b": 4, "c": 60}, [67, "[c]", "[c]", 60]),
        (63, {"a": 3, "b": 0, "c": 60}, [63, "[c]", 0, "[c]"]),
        (4, {"a": 4, "b": 0}, ["[c]", "[c]", 0]),
        (3, {"a": 1, "b": 2}, ["[c]", "[c]", "[c]"]),
        (0, {"a": 0, "b": 0}, [0, 0, 0]),
        (5, {"a": 5, "b": 0}, [5, 5, 0]),
    ],
)
def test_small_counts_go_with_what_gives_them_away(
    total: float, parts: dict[str, float], expected: list[float | str]
) -> None:
    assert show(hide_small_counts(make_lines(total, **parts), 4, lambda line: True)) == expected


def test_the_limit_is_the_senders_own() -> None:
    assert show(hide_small_counts(make_lines(7, a=7), 7, lambda line: True)) == ["[c]", "[c]"]


def test_rows_that_no_rule_covers_stay() -> None:
    assert show(hide_small_counts(make_lines(3, a=1, b=2), 4, lambda line: False)) == [3, 1, 2]


def test_what_already_has_a_mark_keeps_it() -> None:
    (line,) = make_lines(3)
    assert hide_small_counts([line.with_numbers(count=Status.NIL)], 4, lambda line: True)[0].numbers == {
        "count": Status.NIL
    }
