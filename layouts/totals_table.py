"""A file's totals beside earlier ones as a table of words, which the page, the receipt and the terminal share."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Final

from layouts.formatting import format_count

CAPTION: Final = "Totals beside earlier ones"
UNUSUAL: Final = "Unusual"
_NONE: Final = "none stands"


@dataclass(frozen=True, slots=True)
class TotalsTable:
    """The sentence above the table, its headers and rows (none where nothing was compared), and one below it.

    The last cell of a row says how the total changed; `unusual` says of which rows that is a question.
    """

    words: str
    headers: tuple[str, ...] = ()
    rows: tuple[tuple[str, ...], ...] = ()
    unusual: tuple[bool, ...] = ()
    below: str = ""


def tabulate_totals(totals: Mapping[str, Any]) -> TotalsTable:
    """Tabulate the totals of a report's plain data. Where all are of one period, it stands in the header."""
    lines = totals["lines"]
    if not lines:
        return TotalsTable(totals["words"])
    yearly = any(line["year_before"] for line in lines)
    names = ("now", "before", "year_before") if yearly else ("now", "before")
    same = len({line["now"]["period"] for line in lines}) == 1
    headers = _name_columns(lines, names) if same else ("Period", *_NAMES.values())[: len(names) + 1]
    rows = tuple(
        (
            line["area"],
            line["label"],
            *(() if same else (line["now"]["period"],)),
            *(_write_figure(line[name]) for name in names),
            line["change"],
        )
        for line in lines
    )
    left = totals["left_out"]
    below = f"{format_count(left, 'further total')} not shown here." if left else ""
    return TotalsTable(
        totals["words"], ("Area", "Measure", *headers, "Change"), rows, tuple(line["unusual"] for line in lines), below
    )


_NAMES: Final = {"now": "This file", "before": "The period before", "year_before": "A year before"}


def _name_columns(lines: list[dict[str, Any]], names: tuple[str, ...]) -> tuple[str, ...]:
    """The names of the columns of figures, with their periods."""
    periods = {name: next((line[name]["period"] for line in lines if line[name]), "") for name in names}
    return tuple(f"{_NAMES[name]}: {period}" if period else _NAMES[name] for name, period in periods.items())


def _write_figure(figure: Mapping[str, Any] | None) -> str:
    if figure is None:
        return _NONE
    return f"{figure['words']} (illustrative)" if figure["illustrative"] else str(figure["words"])
