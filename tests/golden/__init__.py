"""Cases with known answers, and how a calculated answer is held against them."""

import csv
from collections import defaultdict
from collections.abc import Iterable
from pathlib import Path
from typing import Any, TypeAlias

import numpy as np
import pytest

FOLDER = Path(__file__).parent
Case: TypeAlias = dict[str, str]


def read_cases(name: str) -> list[Case]:
    """Return the rows of one file, every cell as text; empty is null."""
    with (FOLDER / f"{name}.csv").open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def group_cases(name: str, *keys: str) -> dict[tuple[str, ...], list[Case]]:
    """Return the rows of one file by the values of some columns."""
    groups: dict[tuple[str, ...], list[Case]] = defaultdict(list)
    for case in read_cases(name):
        groups[tuple(case[key] for key in keys)].append(case)
    return dict(groups)


def each_case(name: str, *, label: str = "case_id") -> Any:
    """Run a test once for each row of one file, as its argument `case`."""
    return pytest.mark.parametrize("case", [pytest.param(case, id=case[label]) for case in read_cases(name)])


def number(text: str) -> float:
    """Return the number of a cell, NaN for an empty one."""
    return float(text) if text else np.nan


def numbers(cases: Iterable[Case], column: str) -> Any:
    """Return one column of some rows as an array."""
    return np.array([number(case[column]) for case in cases])


def assert_close(got: Any, expected: str, case: Case) -> None:
    """Assert that a number is the expected one within the case's own tolerance, or null if that is empty."""
    wanted = number(expected)
    if np.isnan(wanted):
        assert np.isnan(got), f"{got} should be null"
        return
    allowed = max(number(case.get("tol_abs") or "0"), number(case["tol_rel"]) * abs(wanted))
    assert abs(got - wanted) <= allowed, f"{got} should be {wanted}"
