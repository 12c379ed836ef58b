"""What the past must be: a copy of all figures is kept after every change, and held against what the store says."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cache, cached_property
from typing import Any, NamedTuple, TypeAlias

from loaders.areas import read_areas
from loaders.database import read_data_version
from loaders.status import Status
from metrics.cells import NAMES, Cells
from metrics.masks import is_protected
from metrics.rollup import Tree
from metrics.stored_cells import read_cells
from metrics.summing import find_series_tree
from tests.metrics.store import Store

Key: TypeAlias = tuple[int, int, int, int]  # series, period, area, category
_KEY = ("series", "period", "area", "category")
_NUMBERS = ("status", "numerator", "denominator", "value", "lower", "upper", "variance")
_ELSE = tuple(name for name in NAMES if name not in (*_KEY, *_NUMBERS, "hidden"))


class Figure(NamedTuple):
    """One figure: its numbers (its status first), what else is stored of it, and how much of it a reader gets to know:
    0 all, 1 one decimal, 2 nothing."""

    numbers: tuple[Any, ...]
    beside: tuple[Any, ...]
    level: int

    @property
    def is_number(self) -> bool:
        """Whether there is a number, or nothing to report."""
        return self.numbers[0] in (Status.OK, Status.NIL)

    @property
    def is_shown(self) -> bool:
        """Whether a reader sees a number."""
        return self.level < 2 and self.is_number


_GONE = Figure((None,), (), 0)
Copy: TypeAlias = dict[Key, Figure]


def copy_figures(store: Store, *, version: int | None = None) -> Copy:
    """Every figure that is stored, or that stood at a version."""
    with store.engine.connect() as connection:
        series = [plan.id for plan in store.outcomes.register.plans]
        areas = [area.id for area in read_areas().all()]
        cells = read_cells(connection, series=series, areas=areas, version=version)
    columns = (_list(cells, names) for names in (_KEY, _NUMBERS, _ELSE, ("hidden",)))
    return {
        key: Figure(numbers, beside, _find_level(numbers[0], hidden))
        for key, numbers, beside, (hidden,) in zip(*columns, strict=True)
    }


def _list(cells: Cells, names: tuple[str, ...]) -> list[tuple[Any, ...]]:
    columns = [[None if each != each else each for each in getattr(cells, name).tolist()] for name in names]
    return list(zip(*columns, strict=True))


def _find_level(status: int, hidden: int) -> int:
    return 2 if hidden in (1, 2) or status == Status.SUPPRESSED else 1 if hidden == 3 else 0


@cache
def _find_below(tree: Tree, area: int) -> frozenset[int]:
    """Every area that goes into this one's sum."""
    return frozenset(each for each in tree.parents if area in tree.ancestors([each]))


@dataclass
class History:
    """The copies that were kept, by version of the data; `removed` is the last version before illustrative figures
    were taken out."""

    store: Store
    copies: dict[int, Copy] = field(default_factory=dict)
    removed: int = 0

    @cached_property
    def trees(self) -> dict[int, Tree]:
        """Who is summed to whom, by series."""
        return {plan.id: find_series_tree(plan) for plan in self.store.outcomes.register.plans}

    @cached_property
    def controlled(self) -> set[int]:
        """The series of which anything is hidden at all."""
        return {plan.id for plan in self.store.outcomes.register.plans if is_protected(plan)}

    def keep(self) -> None:
        """Keep a copy of all figures as they are."""
        with self.store.engine.connect() as connection:
            version = read_data_version(connection)
        self.copies[version] = copy_figures(self.store)

    def remove_illustrative(self) -> None:
        """Forget every figure that was made up, as the store does."""
        self.removed, place = max(self.copies), _ELSE.index("illustrative")
        for version, copy in self.copies.items():
            self.copies[version] = {key: each for key, each in copy.items() if not each.beside[place]}

    def check(self) -> None:
        """Fail where the store does not say what stood at each version, or says too much."""
        past = {version: copy_figures(self.store, version=version) for version in self.copies}
        for version, then in self.copies.items():
            self._check_figures(past[version], then, version)
            self._check_what_is_hidden(past, version)

    def _check_figures(self, found: Copy, then: Copy, version: int) -> None:
        """Every figure is there, exactly as it was."""
        assert found.keys() == then.keys(), f"as at {version}"
        wrong = [key for key in then if found[key][:2] != then[key][:2]]
        assert not wrong, f"as at {version}: {wrong[:3]}"

    def _check_what_is_hidden(self, past: dict[int, Copy], version: int) -> None:
        """What a reader gets to know of a version gives away nothing that is hidden now or was then.

        Of each series and period: what is hidden now is hidden. What was hidden then and was not any more at a later
        version: then all that is shown was shown, the same, at that version too. And nothing is hidden for no reason.
        """
        later = [each for each in sorted(self.copies) if each > version]
        now = self.copies[max(self.copies)]
        shown = {key: each for key, each in past[version].items() if key[0] in self.controlled}
        for key, figure in shown.items():
            if figure.is_shown and key in now:
                assert figure.level >= now[key].level, f"as at {version}: {key} is hidden now"
        for pair, areas, end in self._find_ended(version, later):
            for key, figure in shown.items():
                if key[:2] == pair and key[2] in areas and figure.is_shown and (key in past[end] or end > self.removed):
                    then = past[end].get(key)
                    told = then is not None and then.is_shown and then.numbers == figure.numbers
                    assert told, f"as at {version}: {key} is {figure}; as at {end} it is {then}"
        for key, figure in shown.items():
            if figure.level > self.copies[version][key].level and figure.is_number:
                assert self._has_flipped(key[:2], version, later), f"as at {version}: {key} need not be hidden"

    def _find_ended(self, version: int, later: list[int]) -> set[tuple[tuple[int, int], frozenset[int], int]]:
        """What was hidden at a version and shown, as another number, at a later one: series and period, the areas by
        which it could be told, and the first such version."""
        found = set()
        for key, figure in self.copies[version].items():
            ends = (each for each in later if self.copies[each].get(key, _GONE).level < 2)
            end = next(ends, None) if key[0] in self.controlled and figure.level == 2 else None
            if end is not None and self.copies[end].get(key, _GONE).numbers != figure.numbers:
                found.add((key[:2], self._find_areas(key, self.copies[end - 1], self.copies[end]), end))
        return found

    def _find_areas(self, key: Key, before: Copy, after: Copy) -> frozenset[int]:
        """A figure's area with all above and below; every one where something above stayed that should have moved."""
        tree = self.trees[key[0]]
        above = tree.ancestors([key[2]])
        below = _find_below(tree, key[2])
        for each in above:
            kept = before.get((*key[:2], each, key[3]), _GONE)
            complete = all(after.get((*key[:2], part, key[3]), _GONE).is_number for part in tree.children[each])
            if kept.is_number and complete and kept == after.get((*key[:2], each, key[3]), _GONE):
                return frozenset(area.id for area in read_areas().all())
        return frozenset({key[2], *above, *below})

    def _has_flipped(self, pair: tuple[int, ...], version: int, later: list[int]) -> bool:
        """Whether what is hidden of a series and period has changed since a version."""
        masks = [
            {key: each.level for key, each in self.copies[number].items() if key[:2] == pair and each.level}
            for number in (version, *later)
        ]
        return any(mask != masks[0] for mask in masks)
