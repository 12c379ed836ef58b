"""What is hidden of the figures of several series: each series and period by itself, over all areas at once.

Only the metric's own periods are looked at: the shorter ones that it pools are shown nowhere. Where one series counts
the people whom another one is out of (`CountedBy`), what is hidden of the first is hidden of the second.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cache
from hashlib import sha256

import numpy as np
from numpy.typing import NDArray

from loaders.areas import ENGLAND_CODE, AreaLevel, read_areas
from loaders.status import Status
from metrics.cell_changes import WITHHELD, find_level
from metrics.cells import TOTAL, Cells, concatenate, pack_key
from metrics.definition import CountedBy, OutOf, Statistic
from metrics.derive import AGE_COLUMN, Words
from metrics.disclosure import ROUNDED, hidden_below
from metrics.plans import Plan
from metrics.protection import BESIDE, SHOWN, find_hidden
from metrics.protection_places import Places
from metrics.protection_sheet import Figures, Rule
from metrics.rollup import Tree

VERSION = 2  # raise it when the same figures are hidden in another way: stores then make their outcomes anew


def is_protected(plan: Plan) -> bool:
    """Whether a series holds counts that are controlled: what partners returned; published figures are public."""
    return plan.series.source == "partner" and plan.metric.disclosure != "none"


def describe_rules(plans: Sequence[Plan]) -> str:
    """Everything that decides what is hidden of the same returns, in 64 characters."""
    rules = sorted(
        f"{plan.metric.slug} {plan.series.name} {plan.metric.disclosure} {plan.series.counted_by or ''}"
        for plan in plans
    )
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
    together = replace(together, hidden=hidden)
    for link in _find_links(plans):
        hidden[_find_followers(together, link, words)] = BESIDE
    return replace(written, hidden=hidden[: len(written)]), replace(beside, hidden=hidden[len(written) :])


# ---------------------------------------------------------------- the same people under two names


@dataclass(frozen=True, slots=True)
class _Link:
    """A series, by its id, that counts the people whom another one is out of."""

    counting: int
    out_of: int
    how: CountedBy


def find_linked(plans: Sequence[Plan], every: Sequence[Plan]) -> list[Plan]:
    """Find the controlled series, among all, that share people with these and are none of them."""
    pairs = [(link.counting, link.out_of) for link in _find_links([plan for plan in every if is_protected(plan)])]
    mine = {plan.id for plan in plans}
    near = {each for pair in pairs if mine & set(pair) for each in pair} - mine
    return [plan for plan in every if plan.id in near]


def _find_links(plans: Sequence[Plan]) -> Iterator[_Link]:
    counting = {(plan.series.returned, plan.series.measure): plan.id for plan in plans}
    for plan in plans:
        how = plan.series.counted_by
        if how and (plan.series.returned, how.measure) in counting:
            yield _Link(counting[plan.series.returned, how.measure], plan.id, how)


def _find_followers(cells: Cells, link: _Link, words: Words) -> NDArray[np.intp]:
    """The figures that would tell by what they are out of how many people another series hides.

    Where those of the total are hidden, or everybody is, all of the area's figures go: its categories add up to them.
    """
    how = link.how
    withheld = cells.take((cells.series == link.counting) & (find_level(cells) == WITHHELD))
    told = [TOTAL, *(number for number, word in words.items() if word[0] == how.column and word[1] in how.words)]
    whole = withheld.take(np.isin(withheld.category, told))
    own = [number for number, (column, _) in words.items() if column in how.breakdowns]
    apart = withheld.take(np.isin(withheld.category, own))
    rows = np.flatnonzero((cells.series == link.out_of) & (cells.status == Status.OK) & (cells.hidden == SHOWN))
    mine = cells.take(rows)
    return rows[
        np.isin(_place(mine), _place(whole)) | np.isin(_place(mine, mine.category), _place(apart, apart.category))
    ]


def _place(cells: Cells, category: NDArray[np.int64] | None = None) -> NDArray[np.int64]:
    """One integer for the area and period of each cell, and its category where given."""
    nothing = np.zeros(len(cells), dtype=np.int64)
    return pack_key(cells.area, cells.period, nothing, nothing if category is None else category)


# ---------------------------------------------------------------- one series in one period


@cache
def _find_places(tree: Tree) -> Places:
    return Places.of(tree.children)


def _group(cells: Cells, plans: Sequence[Plan]) -> Iterator[tuple[Plan, NDArray[np.intp]]]:
    """The cells of each controlled series and each of its periods, always in the same order."""
    controlled = {plan.id: plan for plan in plans if is_protected(plan)}
    order = np.argsort(cells.key(), kind="stable")
    pair = (cells.series << 32 | cells.period)[order]
    order = order[np.argsort(pair, kind="stable")]
    pair.sort()
    for rows in np.split(order, np.flatnonzero(pair[1:] != pair[:-1]) + 1):
        plan = controlled.get(int(cells.series[rows[0]])) if len(rows) else None
        if plan and plan.fits(int(cells.period[rows[0]])):
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
