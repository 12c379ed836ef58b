"""The attack across two versions of the data: figures as at before, figures of now, and what was sent again between.

The attacker sees both, knows who sent again, and even which of the numbers stayed the same. Nothing that is hidden at
either time may follow from what is shown at both.
"""

from __future__ import annotations

import os
from dataclasses import replace
from pathlib import Path
from random import Random

import pytest

from tests.attacked import CHILDREN, KINDS, LEAVES, Kind, Product, draw_world, make_store, send_world
from tests.metrics.store import Store
from tests.metrics.worlds import Key, World, find_given_away
from tests.test_attack import require_true

ROUNDS = int(os.environ.get("ATTACKED_PRODUCTS", "3"))
NATION = 99  # England's own figures, which nobody sends again
LATER = 1000  # is added to the number of an area for what it has in the later version


def change_leaf(world: World, leaf: int, random: Random) -> World:
    """The world with a few people more or fewer in one authority."""
    counts, rests = dict(world.counts), dict(world.rests or {})
    for column in (counts, rests) if world.rests else (counts,):
        for _ in range(random.randint(1, 3)):
            step = random.choice((-1, 1))
            places = [(leaf, 0)]
            for several in world.breakdowns.values():
                fit = [each for each in several if column[leaf, each] + step >= 0]
                if not fit:
                    break
                places.append((leaf, random.choice(fit)))
            else:
                for key in places:
                    column[key] += step
    return replace(world, counts=counts, rests=rests if world.rests else None)


def join_worlds(before: World, after: World, leaf: int) -> World:
    """Both worlds as one: what the authority has later, and the sums that it is a part of, under numbers of their own.

    England's figures were sent by themselves and did not change. What is hidden of the past may have been nought then:
    it is hidden there since the figure that came in its place is.
    """
    later = leaf + LATER
    parents = {area: parts for area, parts in CHILDREN.items() if leaf in parts}
    sums = {area + LATER: tuple(later if each == leaf else each for each in parts) for area, parts in parents.items()}

    def add(old: dict[Key, int], new: dict[Key, int]) -> dict[Key, int]:
        return old | {(later, category): new[leaf, category] for category in before.categories}

    rests = add(before.rests, after.rests) if before.rests and after.rests else None
    kinds = [(before.counts, after.counts), *([(before.rests, after.rests)] if before.rests and after.rests else [])]
    alike = [
        ((leaf, category), (later, category), kind)
        for kind, (old, new) in enumerate(kinds)
        for category in before.categories
        if old[leaf, category] == new[leaf, category]
    ]
    counts, earlier = add(before.counts, after.counts), {(leaf, category) for category in before.categories}
    return replace(before, children={**CHILDREN, **sums}, counts=counts, rests=rests, alike=alike, maybe_none=earlier)


def read_flags(kind: Kind, store: Store, *, world: World, version: int | None) -> dict[Key, int]:
    """What is hidden at a version, by area and category; what is shown is true."""
    figures = Product(store, version=version).ask(kind)
    require_true(kind, world, {key: row for key, row in figures.items() if key[0] != NATION})
    return {key: int(row["status"] == "suppressed") for key, row in figures.items()}


def join_flags(before: dict[Key, int], after: dict[Key, int], joined: World) -> dict[Key, int]:
    """Of what did not change, all that was shown at either time is shown."""
    flags = dict(before)
    for (area, category), flag in after.items():
        moved = (area + LATER, category)
        own = area + LATER in joined.areas
        flags[moved if own else (area, category)] = flag if own else min(flag, before[area, category])
    for one, other, kind in joined.alike:
        if joined.rests is None and kind == 0:
            flags[one] = flags[other] = min(flags[one], flags[other])
    return flags


def attack_versions(store: Store, kind: Kind, seed: int) -> list[tuple[int, int, int]]:
    """Send a world, then what one authority has in another; give what follows from the figures of both versions.

    Of the past only small counts are secrets: a larger figure was held back to protect those, or could be seen in its
    own time.
    """
    random = Random(seed)
    before = draw_world(kind, random)
    send_world(store, kind, before)
    version = store.outcomes.data_version()
    code = random.choice(list(LEAVES))
    after = change_leaf(before, LEAVES[code], random)
    send_world(store, kind, after, {code: LEAVES[code]})
    joined = join_worlds(before, after, LEAVES[code])
    now = read_flags(kind, store, world=after, version=None)
    then = read_flags(kind, store, world=before, version=version)
    found = find_given_away(joined, join_flags(then, now, joined))
    return [leak for leak in found if leak[0] + LATER not in joined.areas or is_small(joined, leak)]


def is_small(world: World, leak: tuple[int, int, int]) -> bool:
    """Whether a number is too small to be told."""
    area, category, number = leak
    return 0 < (world.figure(area, category)[number] or 0) < world.rule.limit


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.metric)
@pytest.mark.parametrize("seed", range(ROUNDS))
def test_no_hidden_count_follows_from_two_versions(kind: Kind, seed: int, tmp_path: Path) -> None:
    assert attack_versions(make_store(tmp_path), kind, seed) == []
