"""How numbers come in and go out: any array-like of numbers and nulls, and back in the same shape."""

from collections.abc import Sequence
from typing import Any, TypeAlias, cast

import numpy as np
import pandas as pd
from numpy.typing import ArrayLike, NDArray

Numbers: TypeAlias = ArrayLike | Sequence[Any] | None
"""A number, or an array or nested sequence of numbers and nulls."""

Floats: TypeAlias = NDArray[np.float64]
Flags: TypeAlias = NDArray[np.bool_]
Codes: TypeAlias = NDArray[np.int8]
Texts: TypeAlias = NDArray[np.str_]
Words: TypeAlias = NDArray[np.object_]
"""Python strings: where a few words repeat many thousand times, an eighth of the memory of fixed-width text."""


def to_floats(values: Numbers) -> Floats:
    """Return the values as floats of the same shape: null is NaN, and what is no number is infinite.

    NaN, None, pd.NA and masked elements are null. Text, an infinity, or any other thing that is not a
    finite number becomes infinity, which no function of this package accepts: that element, and only
    that element, is reported as an error.
    """
    if isinstance(values, np.ma.MaskedArray):
        return cast(Floats, np.where(np.ma.getmaskarray(values), np.nan, to_floats(values.data)))
    if isinstance(values, np.ndarray) and values.dtype.kind in "biuf":
        return values.astype(np.float64, copy=False)
    if isinstance(values, pd.Series | pd.Index | pd.api.extensions.ExtensionArray):
        numeric = pd.api.types.is_numeric_dtype(values.dtype)
        values = values.to_numpy(dtype=np.float64, na_value=np.nan) if numeric else values.to_numpy(dtype=object)
        return to_floats(values)
    given = np.asarray(values, dtype=object)
    try:
        return np.where(pd.isna(given), np.nan, given).astype(np.float64) if _has_no_text(given) else _read(given)
    except (TypeError, ValueError):
        return _read(given)


def _has_no_text(given: NDArray[np.object_]) -> bool:
    return not any(isinstance(element, str | bytes) for element in given.flat)


def _read(given: NDArray[np.object_]) -> Floats:
    return np.array([_read_one(element) for element in given.flat], dtype=np.float64).reshape(given.shape)


def _read_one(element: Any) -> float:
    if element is None or element is pd.NA or element is pd.NaT:
        return np.nan
    try:
        return np.inf if isinstance(element, str | bytes) else float(element)
    except (TypeError, ValueError, OverflowError):
        return np.inf


def broadcast_floats(*values: Numbers) -> tuple[Floats, ...]:
    """Return the values as floats, stretched to one shape. ValueError if the shapes do not fit."""
    return tuple(np.broadcast_arrays(*(to_floats(each) for each in values)))


def unwrap(array: Any) -> Any:
    """Return a scalar for an array without dimensions, else the array: scalar in, scalar out."""
    return np.asarray(array)[()]
