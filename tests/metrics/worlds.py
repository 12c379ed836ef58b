"""Random small worlds under attack: areas in areas, totals and several breakdowns, and what is shown of them.

The attack (see attack.py for a single table) knows every shown figure of every area and breakdown at once, that parts
sum to their totals and areas to larger ones, that a hidden count of people is at least 1, and that of a hidden share
either part can be nought only where the other is small. It asks a solver whether another whole number is possible.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from random import Random

import numpy as np
from scipy.optimize import LinearConstraint, milp
from scipy.sparse import csr_array

from loaders.status import Status
from metrics.protection import SHOWN, find_hidden
from metrics.protection_places import Places
from metrics.protection_sheet import Figures, Rule

Key = tuple[int, int]  # area, category


@dataclass
class World:
    """Counts (and rests, for a share) of the areas that are no sums, by category; 0 is the total."""

    children: Mapping[int, Sequence[int]]
    breakdowns: Mapping[str, Sequence[int]]
    counts: dict[Key, int]
    rests: dict[Key, int] | None
    rule: Rule
    sender_hid: set[Key] = field(default_factory=set)
    alike: list[tuple[Key, Key, int]] = field(default_factory=list)
    """Numbers that a reader knows to be the same: two keys, and 0 for the count or 1 for the rest."""
    maybe_none: set[Key] = field(default_factory=set)
    """Counts that may be 0 although they are hidden."""

    def leaves(self, area: int) -> list[int]:
        """The areas that an area is the sum of, in the end."""
        if area not in self.children:
            return [area]
        return sorted({leaf for child in self.children[area] for leaf in self.leaves(child)})

    @property
    def areas(self) -> list[int]:
        return sorted({*self.children, *(leaf for area in self.children for leaf in self.leaves(area))})

    @property
    def categories(self) -> list[int]:
        return [0, *(category for several in self.breakdowns.values() for category in several)]

    @property
    def words(self) -> dict[int, tuple[str, str]]:
        return {number: (column, str(number)) for column, several in self.breakdowns.items() for number in several}

    def figure(self, area: int, category: int) -> tuple[int | None, int | None]:
        """Count and rest, summed for larger areas; None where a sender hid a part."""
        leaves = self.leaves(area)
        if any((leaf, category) in self.sender_hid for leaf in leaves):
            return None, None
        count = sum(self.counts[leaf, category] for leaf in leaves)
        return count, sum(self.rests[leaf, category] for leaf in leaves) if self.rests else None

    def status(self, area: int, category: int) -> Status:
        """A sum with some parts hidden by their senders has no number; one with all of them hidden is hidden."""
        if self.figure(area, category)[0] is not None:
            return Status.OK
        parts = {self.status(child, category) for child in self.children.get(area, ())}
        return Status.SUPPRESSED if parts <= {Status.SUPPRESSED} else Status.INCOMPLETE

    def to_figures(self) -> Figures:
        keys = [(area, category) for area in self.areas for category in self.categories]
        figures = [self.figure(*key) for key in keys]
        return Figures(
            area=np.array([area for area, _ in keys]),
            category=np.array([category for _, category in keys]),
            count=np.array([np.nan if count is None else count for count, _ in figures], dtype=float),
            rest=np.array([np.nan if rest is None else rest for _, rest in figures], dtype=float),
            status=np.array([self.status(*key) for key in keys], dtype=np.int8),
            sent=np.array([area not in self.children for area, _ in keys]),
        )

    def hide(self) -> dict[Key, int]:
        """What the product stores with each figure."""
        figures = self.to_figures()
        mask = find_hidden(figures, Places.of(self.children), self.words, self.rule)
        return {
            (area, category): flag
            for area, category, flag in zip(
                figures.area.tolist(), figures.category.tolist(), mask.tolist(), strict=True
            )
        }


class WorldAttack:
    """Every world that agrees with what is shown of one."""

    def __init__(self, world: World, shown: set[Key]) -> None:
        self.world, self.shown = world, shown
        self.kinds = 1 if world.rests is None else 2
        leaves = [area for area in world.areas if area not in world.children]
        self.keys = [(leaf, category) for leaf in leaves for category in world.categories]
        self.place = {key: number for number, key in enumerate(self.keys)}
        self.size = len(self.keys) * self.kinds
        self.lower, self.upper = np.zeros(self.size), np.full(self.size, np.inf)
        rows: list[dict[int, float]] = []
        sides: list[float] = []
        for kind in range(self.kinds):
            self._bound(kind)
            self._add_up(kind, rows, sides)
        for one, other, kind in world.alike:
            rows.append({self.at(one, kind): 1.0, self.at(other, kind): -1.0})
            sides.append(0.0)
        entries = [(row, at, value) for row, terms in enumerate(rows) for at, value in terms.items()]
        matrix = csr_array(
            ([value for *_, value in entries], ([row for row, *_ in entries], [at for _, at, _ in entries])),
            shape=(len(rows), self.size),
        )
        self.sums = LinearConstraint(matrix, np.array(sides), np.array(sides))
        self.others: list[LinearConstraint] = []  # what else the reader knows

    def truth(self, key: Key, kind: int) -> int:
        return (self.world.counts if kind == 0 else self.world.rests or {})[key]

    def _bound(self, kind: int) -> None:
        for key in self.keys:
            at, value = self.at(key, kind), self.truth(key, kind)
            if key in self.shown or (value == 0 and self.kinds == 1 and key not in self.world.maybe_none):
                self.lower[at] = self.upper[at] = value
            elif self.kinds == 1:
                self.lower[at] = 0 if key in self.world.maybe_none else 1
            else:
                other = self.truth(key, 1 - kind)
                self.lower[at] = 1 if value >= 1 and other >= self.world.rule.limit - 1 else 0
            if key not in self.shown and key in self.world.sender_hid:
                self.lower[at] = min(self.lower[at], 1)

    def at(self, key: Key, kind: int) -> int:
        return self.place[key] + kind * len(self.keys)

    def _add_up(self, kind: int, rows: list[dict[int, float]], sides: list[float]) -> None:
        world = self.world
        for leaf in [area for area in world.areas if area not in world.children]:
            for several in world.breakdowns.values():
                rows.append({self.at((leaf, c), kind): 1.0 for c in several} | {self.at((leaf, 0), kind): -1.0})
                sides.append(0.0)
        for area in world.children:
            for category in world.categories:
                if (area, category) in self.shown:
                    rows.append({self.at((leaf, category), kind): 1.0 for leaf in world.leaves(area)})
                    sides.append(float(sum(self.truth((leaf, category), kind) for leaf in world.leaves(area))))

    def finds(self, area: int, category: int, kind: int = 0) -> bool:
        """Whether no other count of an area (or rest, for kind 1) is possible."""
        leaves = self.world.leaves(area)
        terms = np.zeros(self.size)
        terms[[self.at((leaf, category), kind) for leaf in leaves]] = 1
        truth = sum(self.truth((leaf, category), kind) for leaf in leaves)
        return not any(self._allows(terms, *bound) for bound in ((-np.inf, truth - 1), (truth + 1, np.inf)))

    def _allows(self, terms: np.ndarray, lowest: float, highest: float) -> bool:
        answer = milp(
            np.zeros(self.size),
            integrality=np.ones(self.size),
            bounds=(self.lower, self.upper),
            constraints=[self.sums, *self.others, LinearConstraint(terms[None], lowest, highest)],
        )
        assert answer.status in (0, 2), answer.message
        return bool(answer.status == 0)


def find_given_away(world: World, flags: Mapping[Key, int]) -> list[tuple[int, int, int]]:
    """The hidden figures that the attack finds: (area, category, kind). A rest counts where it is small."""
    shown = {key for key, flag in flags.items() if flag in (SHOWN, 3) and world.figure(*key)[0] is not None}
    attack = WorldAttack(world, shown)
    found = []
    hidden = {key for key in flags.keys() - shown if world.status(*key) is not Status.INCOMPLETE}
    for area, category in sorted(hidden):
        for kind in range(attack.kinds):
            truth = sum(attack.truth((leaf, category), kind) for leaf in world.leaves(area))
            secret = truth > 0 if kind == 0 else 0 < truth < world.rule.limit
            is_small = 0 < truth < world.rule.limit
            if (secret if attack.kinds == 1 else is_small) and attack.finds(area, category, kind):
                found.append((area, category, kind))
    return found


def draw_world(random: Random, *, limit: int = 5, whole_rows: bool = False) -> World:
    """A country of a few areas in larger ones, some of which overlap; counts mostly small."""
    leaves = list(range(1, random.randint(2, 7) + 1))
    forces = list(_split(random, leaves))
    children = {100 + number: tuple(force) for number, force in enumerate(forces)}
    children[99] = tuple(children)
    if random.random() < 0.5:
        children[200] = tuple(random.sample(leaves, random.randint(1, len(leaves))))
    if random.random() < 0.4:
        children[201] = tuple(random.sample(leaves, random.randint(1, len(leaves))))
    sizes = [random.randint(1, 4) for _ in range(random.randint(1, 3))]
    breakdowns = {
        f"by{number}": tuple(range(10 * number + 10, 10 * number + 10 + size)) for number, size in enumerate(sizes)
    }
    is_share = random.random() < 0.4
    world = World(
        children, breakdowns, {}, {} if is_share else None, Rule(limit, standardised_by="by0", whole_rows=whole_rows)
    )
    scale = random.choice((3, 8, 30))
    for leaf in leaves:
        for kind in (world.counts, world.rests):
            if kind is None:
                continue
            people = [
                tuple(random.choice(several) for several in breakdowns.values()) for _ in range(_draw(random, scale))
            ]
            kind[leaf, 0] = len(people)
            for place, several in enumerate(breakdowns.values()):
                for category in several:
                    kind[leaf, category] = sum(person[place] == category for person in people)
    return world


def _draw(random: Random, scale: int) -> int:
    return 0 if random.random() < 0.15 else int(random.expovariate(1 / scale)) + random.randint(0, 3)


def _split(random: Random, leaves: list[int]) -> list[list[int]]:
    cuts = sorted(random.sample(range(1, len(leaves)), random.randint(0, len(leaves) - 1)))
    return [leaves[a:b] for a, b in zip([0, *cuts], [*cuts, len(leaves)], strict=True)]
