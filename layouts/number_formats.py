"""How spreadsheets and slides are told to show a number as the pages do: `#,##0.0"%"`."""

from __future__ import annotations

from decimal import Decimal

from layouts.formatting import PERCENT, find_decimals


def write_number_format(decimals: int, *, percent: bool = False) -> str:
    """Write the format of numbers with so many decimals. Percentages are kept as they are shown: 47.3, not 0.473."""
    places = f".{'0' * decimals}" if decimals else ""
    return f"#,##0{places}" + ('"%"' if percent else "")


def find_number_format(unit: str) -> str:
    """The format of figures of a unit, with the decimals that they have everywhere."""
    return write_number_format(find_decimals(unit), percent=unit == PERCENT)


def find_step_format(step: float, unit: str) -> str:
    """The format of an axis' numbers, with the decimals that its step needs."""
    exponent = Decimal(f"{step:.10g}").normalize().as_tuple().exponent
    decimals = max(0, -exponent) if isinstance(exponent, int) else 0
    return write_number_format(decimals, percent=unit == PERCENT)
