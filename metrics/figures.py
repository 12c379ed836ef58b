"""What one row of a return says: status, numerator, denominator and published value, from the row's own columns.

A row can hold several numbers, each with its own status; here they become the one status of the row's figure.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import numpy as np
from numpy.typing import NDArray

from loaders.status import Status
from metrics.definition import OutOf, Series, Statistic

_KNOWN = (Status.OK, Status.NIL)


def read_figures(
    series: Series, columns: Mapping[str, NDArray[Any]], rows: NDArray[np.int64]
) -> dict[str, NDArray[Any]]:
    """Read the figures of these rows: columns of `Cells`, each of the length of `rows`; numbers are NaN for null.

    A count out of a hidden or missing number is hidden or missing itself. A published value stands for itself, whether
    or not the counts behind it are published; a published count may stand in the column of values.
    """
    status, numerator = _read_number(columns, "count", rows)
    denominator = np.full(len(rows), np.nan)
    if "value" in columns and series.statistic in (Statistic.PUBLISHED, Statistic.COUNT):
        value_status, value = _read_number(columns, "value", rows)
        if series.statistic is Statistic.COUNT:
            unsaid = status == Status.NOT_APPLICABLE
            status, numerator = np.where(unsaid, value_status, status), np.where(unsaid, value, numerator)
        else:
            return _read_published(series, columns, rows, status=value_status, value=value)
    elif isinstance(series.denominator, OutOf):
        status, denominator = _set_against(status, numerator, *_read_number(columns, "out_of", rows))
    return _make_figures(status, numerator=numerator, denominator=denominator)


def _read_published(
    series: Series,
    columns: Mapping[str, NDArray[Any]],
    rows: NDArray[np.int64],
    *,
    status: NDArray[np.int8],
    value: NDArray[np.float64],
) -> dict[str, NDArray[Any]]:
    """A value as published, with its limits and what counts it has. Without a value, what its count says."""
    count_status, numerator = _read_number(columns, "count", rows)
    denominator = np.full(len(rows), np.nan)
    if isinstance(series.denominator, OutOf):
        _, denominator = _read_number(columns, "out_of", rows)
    numerator = np.where(count_status == Status.NIL, 0.0, numerator)
    status = np.where(status == Status.NOT_APPLICABLE, count_status, status)
    return {
        **_make_figures(status, numerator=numerator, denominator=denominator),
        "value": value,
        "lower": _read_number(columns, "lower", rows)[1],
        "upper": _read_number(columns, "upper", rows)[1],
    }


def _set_against(
    status: NDArray[np.int8],
    numerator: NDArray[np.float64],
    of_status: NDArray[np.int8],
    of: NDArray[np.float64],
) -> tuple[NDArray[np.int8], NDArray[np.float64]]:
    """The status of a count out of a number, and that number: 0 where nothing is out of nothing.

    Nothing to report among hidden people is hidden: a sum needs to know how many they are. A count out of nothing is
    no figure.
    """
    nil = status == Status.NIL
    nothing = (of_status == Status.NIL) | (nil & (of_status == Status.NOT_APPLICABLE))
    told = np.isin(status, _KNOWN)
    combined = np.select(
        [~told, told & ~nothing & (of_status != Status.OK), told & nothing & (numerator > 0), nothing],
        [status, of_status, np.full_like(status, Status.NOT_RETURNED), np.full_like(status, Status.NIL)],
        status,
    )
    return combined.astype(np.int8), np.where(nothing, 0.0, of)


def _make_figures(
    status: NDArray[Any], *, numerator: NDArray[np.float64], denominator: NDArray[np.float64]
) -> dict[str, NDArray[Any]]:
    known = np.isin(status, _KNOWN)
    return {
        "status": status.astype(np.int8),
        "numerator": numerator,
        "denominator": np.where(known, denominator, np.nan),
        "present": known,
    }


def _read_number(
    columns: Mapping[str, NDArray[Any]], name: str, rows: NDArray[np.int64]
) -> tuple[NDArray[np.int8], NDArray[np.float64]]:
    """The status and the number of each row; the number is NaN unless the status is OK."""
    status = columns[f"{name}_status"][rows].astype(np.int8)
    number = columns[name][rows].astype(np.float64)
    return status, np.where(status == Status.OK, number, np.nan)
