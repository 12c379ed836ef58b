"""Options of controls, apart from how a control is drawn."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final

LATEST: Final = "latest"
"""The option that stands for the latest quarter or period there is, whenever the address is opened."""

_PLOTS: Final = {"ranked": "Ranked dots", "funnel": "Funnel", "map": "Tile map"}


@dataclass(frozen=True, slots=True)
class Option:
    """One option of a control: its word in addresses, and what people read."""

    value: str
    label: str


def list_plots(words: Iterable[str]) -> list[Option]:
    """The ways to draw areas side by side."""
    return [Option(word, _PLOTS[word]) for word in words]
