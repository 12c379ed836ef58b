"""Numbers come in from anything, nulls stay nulls, and what is no number is never mistaken for one."""

from decimal import Decimal

import numpy as np
import pandas as pd
import pytest

from metrics.statistics import arrays, proportion


@pytest.mark.parametrize(
    ("given", "expected"),
    [
        (3, 3.0),
        (None, np.nan),
        (pd.NA, np.nan),
        ([1, None, pd.NA, 2.5], [1, np.nan, np.nan, 2.5]),
        ([Decimal("1.5"), None], [1.5, np.nan]),
        (["12", 4], [np.inf, 4]),
        ([[1, 2], [3, None]], [[1, 2], [3, np.nan]]),
        ([1, object()], [1, np.inf]),
        (pd.Series([1, None, 3], dtype="Int64"), [1, np.nan, 3]),
        (pd.Series([1.0, np.nan]), [1, np.nan]),
        (pd.array([1, None], dtype="Int64"), [1, np.nan]),
        (pd.Series(["a", 1], dtype=object), [np.inf, 1]),
        (np.ma.array([1.0, 2.0], mask=[False, True]), [1, np.nan]),
        (np.array([1, 2], dtype=np.int8), [1, 2]),
        ([], []),
    ],
)
def test_to_floats(given: object, expected: object) -> None:
    found = arrays.to_floats(given)  # type: ignore[arg-type]  # whatever a caller may hand over
    assert found.dtype == np.float64
    np.testing.assert_array_equal(found, np.asarray(expected, dtype=float))


def test_a_bad_element_leaves_its_neighbours_alone() -> None:
    found = proportion([1, "two", None, -1, 5, np.inf, 1], [10, 10, 10, 10, 4, 10, 0])
    assert list(found.status) == ["ok", "error", "null", "error", "error", "error", "error"]
    assert found.value[0] == 10
    assert np.isnan(found.value[1:]).all()


def test_the_caller_s_arrays_are_not_changed() -> None:
    events, people = np.array([1.0, 50.0, np.nan]), np.array([9.0, 10.0, 3.0])
    proportion(events, people)
    np.testing.assert_array_equal(events, [1, 50, np.nan])
    np.testing.assert_array_equal(people, [9, 10, 3])
