"""The rows of a return's worked example. Their numbers are invented: they show the form, not the facts."""

from __future__ import annotations

from loaders.partner_return import ReturnRow


def example_rows(row: type[ReturnRow], *lines: str, area: str, period: str) -> tuple[dict[str, str], ...]:
    """Give rows of one area and period; a line holds the other columns' cells in their order, "A | B | 12".

    Raises `ValueError` where a line has more or fewer cells than the return has columns.
    """
    others = [name for name in row.model_fields if name not in ("area", "period")]
    cells = ([cell.strip() for cell in line.split("|")] for line in lines)
    return tuple({"area": area, "period": period, **dict(zip(others, each, strict=True))} for each in cells)
