"""Repeated rows are found as a naive comparison finds them, exactly packed or hashed."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from loaders.columns import OneOf
from loaders.partner_return import PartnerReturn, TypedChunk
from loaders.repeats import RepeatFinder
from loaders.returns_catalogue import find_returns, return_named

Key = tuple[int, ...]


def to_chunk(returned: PartnerReturn, keys: Sequence[Key], first_row: int) -> TypedChunk:
    table = np.array(keys, dtype=np.int32).reshape(len(keys), len(returned.dimensions))
    columns = {name: table[:, place] for place, name in enumerate(returned.dimensions)}
    return TypedChunk(np.arange(first_row, first_row + len(keys)), columns, {}, {})


def find(
    returned: PartnerReturn, keys: Sequence[Key], *, size: int, most: int = 10_000
) -> tuple[int, list[tuple[int, int]]]:
    finder = RepeatFinder(returned)
    for start in range(0, len(keys), size):
        finder.take(to_chunk(returned, keys[start : start + size], 2 + start))
    return finder.find_repeats(most)


def count_codes(returned: PartnerReturn, name: str) -> int:
    """How many different codes a column of the tests takes: all of a list of words, some of all else."""
    column = returned.columns[name]
    return len(column.values) if isinstance(column, OneOf) else 4


def find_naively(keys: list[Key]) -> list[tuple[int, int]]:
    first: dict[Key, int] = {}
    found = []
    for row, key in enumerate(keys, start=2):
        if key in first:
            found.append((row, first[key]))
        first.setdefault(key, row)
    return found


@settings(max_examples=80)
@given(data=st.data(), slug=st.sampled_from(sorted(find_returns())), size=st.sampled_from([1, 3, 100]))
def test_repeats_are_those_of_a_naive_comparison(data: st.DataObject, slug: str, size: int) -> None:
    returned = return_named(slug)
    codes = [st.integers(0, min(count_codes(returned, name), 4) - 1) for name in returned.dimensions]
    keys = data.draw(st.lists(st.tuples(*codes), max_size=40))
    wanted = find_naively(keys)
    assert find(returned, keys, size=size) == (len(wanted), wanted)


@pytest.mark.parametrize("slug", sorted(find_returns()))
def test_keys_that_differ_in_one_column_alone_are_no_repeats(slug: str) -> None:
    returned = return_named(slug)
    largest = {name: count_codes(returned, name) - 1 for name in returned.dimensions}
    largest |= {"area": 100_003, "period": 2_521_112}
    keys = [tuple(largest.values())]
    keys += [tuple((largest | {name: code - 1}).values()) for name, code in largest.items() if code]
    assert len(keys) > len(returned.dimensions) / 2
    assert find(returned, keys, size=100) == (0, [])


def test_no_rows_have_no_repeats() -> None:
    assert RepeatFinder(return_named("deaths")).find_repeats(10) == (0, [])


def test_all_are_counted_and_the_first_are_named() -> None:
    returned = return_named("deaths")
    keys = [(row % 2, 1, 0, 0, 0) for row in range(100_000)]
    count, pairs = find(returned, keys, size=30_000, most=3)
    assert count == 99_998
    assert pairs == [(4, 2), (5, 3), (6, 2)]
