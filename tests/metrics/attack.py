"""An attack on disclosure control: a reader who works out hidden counts from all that is published.

The reader knows every published cell and total, and that a hidden count is at least 1, and asks a solver whether a
hidden count could be any less or any more. If neither, it is given away.
"""

from typing import Any

import numpy as np
from scipy.optimize import LinearConstraint, milp

from metrics.disclosure import Protection


class Attack:
    """All tables of whole numbers that agree with what was published of one."""

    def __init__(self, counts: Any, hidden: Protection, *, row_totals: bool, column_totals: bool) -> None:
        counts = np.asarray(counts, dtype=float)
        rows, columns = counts.shape
        self.shape = (rows + 1, columns + 1)
        self.full = np.zeros(self.shape)
        self.full[:-1, :-1] = counts
        self.full[:-1, -1], self.full[-1, :-1], self.full[-1, -1] = counts.sum(1), counts.sum(0), counts.sum()
        known = np.ones(self.shape, dtype=bool)
        known[:-1, :-1] = ~hidden.cells
        known[:-1, -1] = row_totals & ~hidden.row_totals
        known[-1, :-1] = column_totals & ~hidden.column_totals
        known[-1, -1] = row_totals and column_totals and not hidden.grand_total
        self.lower = np.where(known, self.full, 0.0)
        self.lower[:-1, :-1] = np.where(known[:-1, :-1], counts, 1.0)
        self.upper = np.where(known, self.full, np.inf)
        self.sums = self._add_up()

    def _add_up(self) -> LinearConstraint:
        """Every row and every column, the totals' own among them, adds up to its total."""
        equations = []
        for row in range(self.shape[0]):
            terms = np.zeros(self.shape)
            terms[row, :-1], terms[row, -1] = 1, -1
            equations.append(terms.ravel())
        for column in range(self.shape[1]):
            terms = np.zeros(self.shape)
            terms[:-1, column], terms[-1, column] = 1, -1
            equations.append(terms.ravel())
        return LinearConstraint(np.array(equations), 0, 0)

    def finds(self, row: int, column: int) -> bool:
        """Whether no other count is possible in this cell: not one less, and not one more."""
        actual = self.full[row, column]
        return not any(self._allows(row, column, bound) for bound in ((None, actual - 1), (actual + 1, None)))

    def _allows(self, row: int, column: int, bound: tuple[float | None, float | None]) -> bool:
        lower, upper = self.lower.copy(), self.upper.copy()
        lowest, highest = bound
        lower[row, column] = lower[row, column] if lowest is None else lowest
        upper[row, column] = upper[row, column] if highest is None else highest
        if lower[row, column] > upper[row, column]:
            return False
        answer = milp(
            np.zeros(lower.size),
            integrality=np.ones(lower.size),
            bounds=(lower.ravel(), upper.ravel()),
            constraints=self.sums,
        )
        assert answer.status in (0, 2), answer.message
        return bool(answer.status == 0)


def find_given_away(counts: Any, hidden: Protection, **totals: bool) -> list[tuple[int, int]]:
    """The hidden cells whose count the attack finds."""
    attack = Attack(counts, hidden, **totals)
    return [(row, column) for row, column in np.argwhere(hidden.cells).tolist() if attack.finds(row, column)]
