"""What is hidden of the figures of several series: each series and period by itself, over all areas at once.

Only the metric's own periods are looked at: the shorter ones that it pools are shown nowhere.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import cache
from hashlib import sha256

import numpy as np
from numpy.typing import NDArray

from loaders.areas import ENGLAND_CODE, AreaLevel, read_areas
from metrics.cells import Cells, concatenate
from metrics.definition import OutOf, Statistic
from metrics.derive import AGE_COLUMN, Words
from metrics.disclosure import ROUNDED, hidden_below
from metrics.plans import Plan
from metrics.protection import find_hidden
from metrics.protection_places import Places
from metrics.protection_sheet import Figures, Rule
from metrics.rollup import Tree

VERSION = 1  # raise it when the same figures are hidden in another way: stores then make their outcomes anew


def is_protected(plan: Plan) -> bool:
    """Whether a series holds counts that are controlled: what partners returned; published figures are public."""
    return plan.series.source == "partner" and plan.metric.disclosure != "none"


def describe_rules(plans: Sequence[Plan]) -> str:
    """Everything that decides what is hidden of the same returns, in 64 characters."""
    rules = sorted(f"{plan.metric.slug} {plan.series.name} {plan.metric.disclosure}" for plan in plans)
    members = sorted(f"{parent.code} {[a.id for a in read_areas().children(parent)]}" for parent in read_areas().all())
    return sha256("\n".join([str(VERSION), *rules, *members]).encode()).hexdigest()


def mask_cells(written: Cells, beside: Cells, plans: Sequence[Plan], tree: Tree, words: Words) -> tuple[Cells, Cells]:
    """Say what is hidden of cells that are to be written and of those beside them; give both, with what is hidden.

    Together they are all areas' cells of these series and periods: what is hidden depends on everybody's figures.
    """
    together = concatenate([written, beside])
    hidden = np.zeros(len(together), dtype=np.int8)
    places = _find_places(tree)
    for plan, rows in _group(together, plans):
        hidden[rows] = find_hidden(_to_figures(together.take(rows), plan), places, words, make_rule(plan))
    return replace(written, hidden=hidden[: len(written)]), replace(beside, hidden=hidden[len(written) :])


@cache
def _find_places(tree: Tree) -> Places:
    return Places.of(tree.children)


def _group(cells: Cells, plans: Sequence[Plan]) -> Iterator[tuple[Plan, NDArray[np.intp]]]:
    """The cells of each controlled series and each of its periods, always in the same order."""
    for plan in filter(is_protected, plans):
        mine = np.flatnonzero((cells.series == plan.id) & plan.shows(cells.period))
        mine = mine[np.lexsort((cells.category[mine], cells.area[mine], cells.period[mine]))]
        period = cells.period[mine]
        for rows in np.split(mine, np.flatnonzero(period[1:] != period[:-1]) + 1):
            if len(rows):
                yield plan, rows


def _to_figures(cells: Cells, plan: Plan) -> Figures:
    shared = isinstance(plan.series.denominator, OutOf)
    rest = cells.denominator - cells.numerator if shared else np.full(len(cells), np.nan)
    return Figures(cells.area, cells.category, cells.numerator, rest, cells.status, cells.sent)


@cache
def find_uncontrolled(rule: str) -> frozenset[int]:
    """The areas that a disclosure rule leaves out: the hospital rule leaves out England."""
    england = (area.id for area in read_areas().all(AreaLevel.COUNTRY) if area.code == ENGLAND_CODE)
    return frozenset(england) if rule == "hes" else frozenset()


def make_rule(plan: Plan) -> Rule:
    """What the series asks. Age bands that are shown rounded leave enough open of those that are hidden beside them."""
    return Rule(
        limit=hidden_below(plan.metric.disclosure),
        uncontrolled=find_uncontrolled(plan.metric.disclosure),
        standardised_by=AGE_COLUMN if plan.series.statistic is Statistic.STANDARDISED_RATE else "",
        whole_rows=plan.metric.disclosure not in ROUNDED,
    )
