"""Disclosure control, by hand, by known answers, and under attack (see attack.py)."""

from itertools import product
from typing import Any

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from metrics.disclosure import Protection, protect, publish_counts, suppress
from metrics.secondary_suppression import Table, find_safe
from tests.golden import Case, each_case, group_cases, number, numbers
from tests.metrics.attack import Attack, find_given_away

CELLS = group_cases("suppressed_table_cells", "case_id")
RULES: dict[str, Any] = {"lt5_star": "under_5", "hes_2018": "hes", "ndtms_viewit_round5": "round_5"}


def hide(*cells: tuple[int, int], shape: tuple[int, int]) -> Protection:
    """Hide these cells and no totals."""
    mask = np.zeros(shape, dtype=bool)
    for cell in cells:
        mask[cell] = True
    return Protection(mask, np.zeros(shape[0], dtype=bool), np.zeros(shape[1], dtype=bool), False)


BOTH = {"row_totals": True, "column_totals": True}
ROWS = {"row_totals": True, "column_totals": False}
NEITHER = {"row_totals": False, "column_totals": False}


def test_the_attack_finds_what_one_finds_by_hand() -> None:
    # One hidden cell is its total less the others; two that sum to 2 are 1 and 1; two that sum to 20 are safe.
    assert find_given_away([[3, 17, 25]], hide((0, 0), shape=(1, 3)), **ROWS) == [(0, 0)]
    assert find_given_away([[1, 1, 25]], hide((0, 0), (0, 1), shape=(1, 3)), **ROWS) == [(0, 0), (0, 1)]
    assert find_given_away([[3, 17, 25]], hide((0, 0), (0, 1), shape=(1, 3)), **ROWS) == []
    assert find_given_away([[3, 17, 25]], hide((0, 0), shape=(1, 3)), **NEITHER) == []
    # Two in the row are not enough where columns add up too: it takes a rectangle.
    table = [[3, 17], [20, 30]]
    assert find_given_away(table, hide((0, 0), (0, 1), shape=(2, 2)), **BOTH) == [(0, 0), (0, 1)]
    assert find_given_away(table, hide(*product(range(2), range(2)), shape=(2, 2)), **BOTH) == []


@pytest.mark.parametrize(
    ("counts", "totals", "expected"),
    [
        # The smallest of the others goes with it.
        ([[3, 17, 25, 40]], ROWS, [[1, 1, 0, 0]]),
        # Two that sum to 2 are both 1.
        ([[1, 1, 25, 40]], ROWS, [[1, 1, 1, 0]]),
        # Zeros are shown, and cannot protect.
        ([[0, 3, 25, 40]], ROWS, [[0, 1, 1, 0]]),
        ([[2, 3, 25, 40]], ROWS, [[1, 1, 0, 0]]),
        # A null stays what it is, and cannot protect either.
        ([[None, 3, 25, 40]], ROWS, [[0, 1, 1, 0]]),
        # Without totals, nothing is given away.
        ([[3, 17, 25, 40]], NEITHER, [[1, 0, 0, 0]]),
        # A rectangle, by the smallest others.
        ([[3, 17, 25], [40, 22, 31], [18, 9, 27]], BOTH, [[1, 1, 0], [0, 0, 0], [1, 1, 0]]),
        # Two on a diagonal close it with two more; four need no help.
        ([[3, 17, 25], [40, 2, 31], [18, 9, 27]], BOTH, [[1, 1, 0], [1, 1, 0], [0, 0, 0]]),
        ([[3, 2, 25], [4, 1, 31], [18, 9, 27]], BOTH, [[1, 1, 0], [1, 1, 0], [0, 0, 0]]),
        # No rectangle is left, but a ring of six is: no cell of it is alone in its row or column.
        ([[3, 9, 0], [0, 8, 7], [6, 0, 9]], BOTH, [[1, 1, 0], [0, 1, 1], [1, 0, 1]]),
        ([[17, 12], [25, 5]], BOTH, [[0, 0], [0, 0]]),
    ],
)
def test_tables_one_can_check_by_hand(counts: Any, totals: dict[str, bool], expected: Any) -> None:
    found = protect(counts, rule="under_5", **totals)
    assert found.cells.astype(int).tolist() == expected
    assert not found.row_totals.any()
    assert not found.column_totals.any()
    assert not found.grand_total


def test_a_partnership_of_one_authority_hides_its_total() -> None:
    found = protect([[4]], rule="under_5", row_totals=True, column_totals=False)
    assert (found.cells.tolist(), found.row_totals.tolist()) == ([[True]], [True])
    # Several categories of one authority: each column's total is its one cell.
    found = protect([[3, 17, 25]], rule="under_5")
    assert found.cells.tolist() == [[True, True, False]]
    assert found.column_totals.tolist() == [True, True, False]
    assert (found.row_totals.tolist(), found.grand_total) == ([False], False)


def test_ones_alone_hide_their_total() -> None:
    found = protect([[1, 1, 0], [30, 40, 50]], rule="under_5", row_totals=True, column_totals=False)
    assert found.cells.tolist() == [[True, True, False], [False, False, False]]
    assert found.row_totals.tolist() == [True, False]


@pytest.mark.parametrize(
    ("rule", "expected"),
    [
        ("under_5", [0, 1, 1, 0, 0, 0]),
        ("hes", [0, 1, 1, 1, 1, 0]),
        ("round_5", [0, 0, 0, 0, 0, 0]),
        ("none", [0, 0, 0, 0, 0, 0]),
    ],
)
def test_rules(rule: Any, expected: list[int]) -> None:
    assert suppress([0, 1, 4, 5, 7, 8], rule=rule, **NEITHER).astype(int).tolist() == expected


def test_shapes_and_what_is_refused() -> None:
    assert suppress([3, 17, 25], rule="under_5", **ROWS).shape == (3,)
    assert suppress(np.zeros((0, 3)), rule="under_5").shape == (0, 3)
    assert suppress(np.zeros((3, 0)), rule="under_5").shape == (3, 0)
    with pytest.raises(ValueError, match="under_10"):
        suppress([[1]], rule="under_10")  # type: ignore[arg-type]  # what a caller may get wrong
    with pytest.raises(ValueError, match="two dimensions"):
        suppress(np.zeros((2, 2, 2)), rule="under_5")


def test_the_impossible_is_hidden() -> None:
    assert suppress([[-3, np.inf, 20, None]], rule="none").tolist() == [[True, True, False, False]]


def test_the_caller_s_counts_are_not_changed() -> None:
    counts = np.array([[3.0, 17, np.nan]])
    suppress(counts, rule="under_5")
    np.testing.assert_array_equal(counts, [[3, 17, np.nan]])


@each_case("suppressed_counts")
def test_known_display(case: Case) -> None:
    rule: Any = "none" if case["level"] == "national" and case["rule"] == "hes_2018" else RULES[case["rule"]]
    counts = np.array([number(case["count"])])
    shown = publish_counts(counts, suppress(counts, rule=rule, **NEITHER), rule=rule)[0]
    assert ("*" if np.isnan(shown) else f"{shown:.0f}") == case["expected_display"]


@each_case("suppressed_tables")
def test_known_tables(case: Case) -> None:
    cells = CELLS[case["case_id"],]
    shape = (max(int(cell["row"]) for cell in cells), max(int(cell["col"]) for cell in cells))
    counts, primary = numbers(cells, "value").reshape(shape), np.zeros(shape, dtype=bool)
    for cell in cells:
        primary[int(cell["row"]) - 1, int(cell["col"]) - 1] = cell["primary"] == "yes"
    totals = {
        "row_totals": case["row_totals_published"] == "True",
        "column_totals": case["column_totals_published"] == "True",
    }
    found = protect(counts, rule="under_5", **totals)
    assert primary.sum() == int(case["expected_primary_cells"])
    assert (found.cells | ~primary).all()
    assert find_given_away(counts, found, **totals) == []
    if case["expected_minimum_secondary_cells"].startswith("impossible"):
        assert found.row_totals.all()
    else:
        assert found.cells.sum() - primary.sum() == int(case["expected_minimum_secondary_cells"])
        assert not found.row_totals.any()
        assert not found.column_totals.any()


TOTALS = st.fixed_dictionaries({"row_totals": st.booleans(), "column_totals": st.booleans()})
SMALL = st.integers(0, 3) | st.integers(0, 9) | st.integers(0, 60)


@st.composite
def tables(draw: st.DrawFn, most: int = 5) -> Any:
    """Tables with many small counts and zeros."""
    rows, columns = draw(st.integers(1, most)), draw(st.integers(1, most))
    return np.array(draw(st.lists(SMALL, min_size=rows * columns, max_size=rows * columns))).reshape(rows, columns)


@settings(max_examples=150)
@given(tables(), TOTALS, st.sampled_from(["under_5", "hes"]))
def test_no_attack_finds_a_hidden_count(counts: Any, totals: dict[str, bool], rule: Any) -> None:
    found = protect(counts, rule=rule, **totals)
    small = (counts > 0) & (counts < (5 if rule == "under_5" else 8))
    assert found.cells[small].all()
    assert not found.cells[counts == 0].any()
    assert small.any() or not found.cells.any()
    assert find_given_away(counts, found, **totals) == []


@settings(max_examples=60)
@given(tables(most=4), TOTALS)
def test_totals_go_only_where_cells_cannot_protect(counts: Any, totals: dict[str, bool]) -> None:
    found = protect(counts, rule="under_5", **totals)
    none = np.zeros(counts.shape[0], dtype=bool), np.zeros(counts.shape[1], dtype=bool)
    everything = Protection(counts > 0, *none, False)
    hopeless = [place for place in find_given_away(counts, everything, **totals) if counts[place] < 5]
    assert bool(found.row_totals.any() or found.column_totals.any() or found.grand_total) == bool(hopeless)


@settings(max_examples=80)
@given(tables(most=4), st.data())
def test_safety_is_what_the_attack_says(counts: Any, data: st.DataObject) -> None:
    flags = st.lists(st.booleans(), min_size=counts.size, max_size=counts.size)
    cells = np.array(data.draw(flags)).reshape(counts.shape) & (counts > 0)
    rows, columns = (np.array(data.draw(flags)[:size], dtype=bool) for size in counts.shape)
    rows, columns = np.resize(rows, counts.shape[0]), np.resize(columns, counts.shape[1])
    published = Protection(cells, rows, columns, data.draw(st.booleans()))
    hidden = np.zeros((counts.shape[0] + 1, counts.shape[1] + 1), dtype=bool)
    hidden[:-1, :-1], hidden[:-1, -1], hidden[-1, :-1], hidden[-1, -1] = published
    falls = np.ones_like(hidden)
    falls[:-1, :-1] = counts >= 2
    safe = find_safe(Table(hidden, np.zeros(hidden.shape), falls))[:-1, :-1]
    given_away = np.zeros_like(cells)
    for place in find_given_away(counts, published, **BOTH):
        given_away[place] = True
    np.testing.assert_array_equal(safe, cells & ~given_away)


@given(tables(), TOTALS)
def test_the_order_of_areas_does_not_make_it_unsafe_or_dearer(counts: Any, totals: dict[str, bool]) -> None:
    one = protect(counts, rule="under_5", **totals)
    other = protect(counts[::-1], rule="under_5", **totals)
    small = (counts > 0) & (counts < 5)
    assert one.cells[small].all()
    assert other.cells[::-1][small].all()
    if not totals["column_totals"]:
        # Rows stand alone, and then each is hidden the same way wherever it stands.
        assert one.cells.sum() == other.cells.sum()


def test_a_whole_country_is_safe() -> None:
    random = np.random.default_rng(5)
    counts = random.poisson(30 * random.gamma(1, 1, (150, 8))).astype(float)
    found = protect(counts, rule="under_5")
    hidden = np.zeros((151, 9), dtype=bool)
    hidden[:-1, :-1] = found.cells
    falls = np.ones_like(hidden)
    falls[:-1, :-1] = counts >= 2
    np.testing.assert_array_equal(find_safe(Table(hidden, np.zeros(hidden.shape), falls)), hidden)
    attack = Attack(counts, found, **BOTH)
    for row, column in np.argwhere(found.cells)[:: found.cells.sum() // 5].tolist():
        assert not attack.finds(row, column)


@given(st.lists(st.integers(0, 10**6), min_size=1, max_size=20))
def test_rounding_moves_no_count_by_more_than_two(counts: list[int]) -> None:
    shown = publish_counts(counts, np.zeros(len(counts), dtype=bool), rule="round_5")
    assert (shown % 5 == 0).all()
    assert np.abs(shown - counts).max() <= 2
