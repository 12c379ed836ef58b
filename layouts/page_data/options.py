"""Options of controls, apart from how a control is drawn."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Option:
    """One option of a control: its word in addresses, and what people read."""

    value: str
    label: str
