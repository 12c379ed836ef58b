"""Disclosure control over areas and breakdowns together: by hand, and under attack (see worlds.py)."""

from __future__ import annotations

import os
from collections.abc import Mapping
from dataclasses import replace
from random import Random
from typing import Any

import numpy as np
import pytest

from loaders.status import Status
from metrics.protection import BESIDE, COARSE, SHOWN, SMALL, find_hidden
from metrics.protection_places import Places
from metrics.protection_sheet import Rule
from tests.metrics.worlds import World, draw_world, find_given_away

ENGLAND, NORTH, SOUTH = 99, 50, 60
TWO_FORCES = {NORTH: (1, 2), SOUTH: (3, 4), ENGLAND: (NORTH, SOUTH)}
SEXES = {"sex": (10, 11)}
WORLDS = int(os.environ.get("ATTACKED_WORLDS", "160"))


def make_world(
    counts: Mapping[int, tuple[int, ...]],
    children: Mapping[int, tuple[int, ...]] = TWO_FORCES,
    breakdowns: Mapping[str, tuple[int, ...]] = SEXES,
    **changes: Any,
) -> World:
    """A world of counts by area: of the total and of each category in turn."""
    world = World(children, breakdowns, {}, None, Rule(**{"limit": 5, **changes}))
    for area, several in counts.items():
        world.counts |= {(area, category): n for category, n in zip(world.categories, several, strict=True)}
    return world


def find_areas(flags: Mapping[tuple[int, int], int], category: int, *wanted: int) -> list[int]:
    return sorted(area for (area, each), flag in flags.items() if each == category and flag in wanted)


def test_nothing_is_hidden_where_nothing_is_small() -> None:
    flags = make_world({1: (20, 10, 10), 2: (0, 0, 0), 3: (30, 5, 25), 4: (9, 9, 0)}).hide()
    assert set(flags.values()) == {SHOWN}


def test_a_rectangle_of_two_neighbours_hides_one_small_count_and_no_larger_area() -> None:
    flags = make_world({1: (23, 3, 20), 2: (30, 9, 21), 3: (60, 30, 30), 4: (50, 20, 30)}).hide()
    assert {key: flag for key, flag in flags.items() if flag} == {
        (1, 10): SMALL, (1, 11): BESIDE, (2, 10): BESIDE, (2, 11): BESIDE,
    }  # fmt: skip


def test_an_area_that_is_its_force_alone_takes_the_force_with_it() -> None:
    children = {NORTH: (1,), SOUTH: (3, 4), ENGLAND: (NORTH, SOUTH)}
    world = make_world({1: (23, 3, 20), 3: (60, 30, 30), 4: (50, 20, 30)}, children)
    flags = world.hide()
    assert find_areas(flags, 10, SMALL) == [1, NORTH], "the force is the area"
    assert find_areas(flags, 10, BESIDE) == [4, SOUTH]
    assert find_areas(flags, 0, SMALL, BESIDE) == []
    assert find_given_away(world, flags) == []


def test_a_small_total_takes_another_total_and_one_cell_in_each_breakdown() -> None:
    world = make_world({1: (3, 3, 0), 2: (30, 9, 21), 3: (60, 30, 30), 4: (50, 20, 30)})
    flags = world.hide()
    assert {key: flag for key, flag in flags.items() if flag} == {
        (1, 0): SMALL, (1, 10): SMALL, (2, 0): BESIDE, (2, 10): BESIDE,
    }  # fmt: skip
    assert find_given_away(world, flags) == []


def test_overlapping_partnerships_give_nobody_away() -> None:
    # 1 + 2 and 2 + 3 and 1 + 3 are all shown: were only 1 and 2 hidden, all three could be solved.
    children = {50: (1, 2), 51: (2, 3), 52: (1, 3), ENGLAND: (1, 2, 3, 4)}
    counts = {1: (23, 3, 20), 2: (30, 9, 21), 3: (60, 30, 30), 4: (50, 20, 30)}
    world = make_world(counts, children)
    assert find_given_away(world, world.hide()) == []
    rectangle = dict.fromkeys(world.hide(), SHOWN) | {(1, 10): 1, (1, 11): 2, (2, 10): 2, (2, 11): 2}
    assert (1, 10, 0) in find_given_away(world, rectangle)


def test_an_area_that_the_rule_leaves_out_is_shown() -> None:
    world = make_world({1: (2, 2, 0), 2: (3, 1, 2), 3: (9, 4, 5), 4: (8, 3, 5)}, limit=8, uncontrolled=frozenset({99}))
    flags = world.hide()
    assert [area for area, _ in flags if area == 99 and flags[area, 0]] == []
    assert find_given_away(world, flags) == []


def test_age_bands_are_hidden_all_or_none_beside_a_standardised_rate() -> None:
    bands = {"age": tuple(range(10, 16))}
    counts = dict.fromkeys((1, 2, 3, 4), (69, 9, 10, 15, 20, 15, 0)) | {1: (62, 2, 10, 15, 20, 15, 0)}
    world = make_world(counts, breakdowns=bands, standardised_by="age", whole_rows=True)
    flags = world.hide()
    for area, first in ((1, SMALL), (2, BESIDE)):
        assert [flags[area, band] for band in bands["age"]] == [first, BESIDE, BESIDE, BESIDE, BESIDE, SHOWN]
        assert flags[area, 0] == COARSE
    assert {flags[area, category] for area in (3, 4, NORTH, ENGLAND) for category in world.categories} == {SHOWN}
    assert find_given_away(world, flags) == []


def test_what_a_sender_hid_is_not_given_away_by_what_else_was_sent() -> None:
    world = make_world({1: (23, 3, 20), 2: (30, 9, 21), 3: (60, 30, 30), 4: (50, 20, 30)})
    world.sender_hid = {(1, 10)}
    flags = world.hide()
    assert flags[1, 11] == BESIDE
    assert flags[1, 10] == SHOWN, "it has no number to hide: its status says that the sender hid it"
    assert find_given_away(world, flags) == []


def test_a_nation_that_sent_its_own_figure_protects_itself() -> None:
    places = Places.of(TWO_FORCES)
    figures = make_world({1: (0, 0, 0), 2: (0, 0, 0), 3: (0, 0, 0), 4: (23, 3, 20)}).to_figures()
    alone = np.flatnonzero(figures.area == ENGLAND)
    numbers = {name: getattr(figures, name)[alone] for name in ("area", "category", "count", "rest", "status")}
    sent = replace(figures, sent=np.ones(3, dtype=bool), **numbers)
    mask = find_hidden(sent, places, {10: ("sex", "Female"), 11: ("sex", "Male")}, Rule(5))
    assert dict(zip(sent.category.tolist(), mask.tolist(), strict=True)) == {0: SHOWN, 10: SMALL, 11: BESIDE}


def test_the_order_of_the_figures_changes_nothing() -> None:
    world = draw_world(Random(7))
    figures, places = world.to_figures(), Places.of(world.children)
    one = find_hidden(figures, places, world.words, world.rule)
    assert figures.status.tolist() == [Status.OK] * len(one)
    other = world.hide()
    assert [other[key] for key in zip(figures.area.tolist(), figures.category.tolist(), strict=True)] == one.tolist()


@pytest.mark.parametrize("seed", range(0, WORLDS, 20))
def test_no_attack_on_a_whole_world_finds_a_hidden_count(seed: int) -> None:
    for number in range(seed, seed + 20):
        world = draw_world(Random(number), limit=(5, 8)[number % 2], whole_rows=number % 5 == 0)
        flags = world.hide()
        small = {key for key in flags if any(0 < (n or 0) < world.rule.limit for n in world.figure(*key))}
        assert {key for key, flag in flags.items() if flag == SMALL} == small
        assert find_given_away(world, flags) == [], f"world {number}"


def test_what_senders_hid_is_safe_as_well() -> None:
    for number in range(40):
        world, random = draw_world(Random(number)), Random(-number)
        few = [key for key, count in world.counts.items() if 0 < count < world.rule.limit]
        world.sender_hid = set(random.sample(few, min(len(few), 3)))
        assert find_given_away(world, world.hide()) == [], f"world {number}"


def test_the_attack_finds_what_primary_suppression_alone_gives_away() -> None:
    found = 0
    for number in range(20):
        world = draw_world(Random(number))
        small_alone = {key: SMALL if flag == SMALL else SHOWN for key, flag in world.hide().items()}
        found += bool(find_given_away(world, small_alone))
    assert found > 10
