"""Disclosure control of counts of people: what to hide, and how to round what is shown.

Applied once, last, over everything: who hides a count hides with it the value, the limits, the comparison, the
change and whatever else gives it away.
"""

from typing import Any, Final, Literal, NamedTuple, TypeAlias

import numpy as np
from numpy.typing import NDArray

from metrics.secondary_suppression import hide_safely
from metrics.statistics.arrays import Flags, Floats, Numbers, to_floats

Rule: TypeAlias = Literal["under_5", "hes", "round_5", "none"]

_HIDDEN_BELOW: Final[dict[str, int]] = {"under_5": 5, "hes": 8, "round_5": 0, "none": 0}
ROUNDED: Final = frozenset({"hes", "round_5"})


class Protection(NamedTuple):
    """What to hide of one table: cells shaped as the counts, totals by row and by column, and the grand total.

    A total is marked only where hiding cells alone cannot protect, as in a partnership of one authority.
    """

    cells: Flags
    row_totals: Flags
    column_totals: Flags
    grand_total: bool


def suppress(counts: Numbers, *, rule: Rule, row_totals: bool = True, column_totals: bool = True) -> Flags:
    """Return which cells of a table of counts to hide: small ones, and those that would give them away.

    `counts` is shaped (rows, columns), usually areas by categories; a single list is one row. `row_totals` and
    `column_totals` say whether a reader sees the sum of each row and of each column. Rules: "under_5" hides 1 to 4;
    "hes" hides 1 to 7 (the rest are shown to the nearest 5); "round_5" and "none" hide nothing. A zero is
    shown, and a null stays what it is. A count that is impossible (negative, no number) is hidden.

    Every hidden count keeps at least two possible values for a reader who knows all shown cells and totals and
    that a hidden count is at least 1. Where no set of cells achieves that, totals must be hidden too:
    `protect` says which. ValueError for an unknown rule or more than two dimensions.
    """
    return protect(counts, rule=rule, row_totals=row_totals, column_totals=column_totals).cells.reshape(
        np.shape(to_floats(counts))
    )


def protect(counts: Numbers, *, rule: Rule, row_totals: bool = True, column_totals: bool = True) -> Protection:
    """Return which cells and which totals of a table to hide. Everything as `suppress`.

    A grand total counts as published when the totals of both kinds are.
    """
    limit = hidden_below(rule)
    given = to_floats(counts)
    if given.ndim not in (1, 2):
        raise ValueError(f"A table of counts has two dimensions, not {given.ndim}.")
    table = np.atleast_2d(given)
    impossible = (table < 0) | np.isinf(table)
    usable = np.where(np.isfinite(table) & (table > 0), table, 0.0)
    primary = (usable > 0) & (usable < limit)
    if primary.any():
        hidden = hide_safely(usable, primary, row_totals=row_totals, column_totals=column_totals)
    else:
        hidden = np.zeros((table.shape[0] + 1, table.shape[1] + 1), dtype=np.bool_)
    return Protection(
        cells=hidden[:-1, :-1] | impossible,
        row_totals=hidden[:-1, -1],
        column_totals=hidden[-1, :-1],
        grand_total=bool(hidden[-1, -1]),
    )


def publish_counts(counts: Numbers, hidden: NDArray[np.bool_], *, rule: Rule) -> Floats:
    """Return the counts as they may be shown: NaN where hidden, to the nearest 5 where the rule rounds.

    Counts and flags share a shape. "hes" and "round_5" round; whole numbers never lie half-way.
    """
    hidden_below(rule)
    given = to_floats(counts)
    shown = np.round(given / 5) * 5 if rule in ROUNDED else given
    return np.where(np.asarray(hidden) | ~np.isfinite(given), np.nan, shown)


def hidden_below(rule: Any) -> int:
    """Return the least count that the rule shows, beside nought. Raises ValueError for an unknown rule."""
    if rule not in _HIDDEN_BELOW:
        raise ValueError(f"The disclosure rule must be one of {', '.join(_HIDDEN_BELOW)}; not {rule}.")
    return _HIDDEN_BELOW[rule]
