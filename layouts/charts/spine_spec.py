"""What a spine chart shows, apart from how any medium draws it: an area's marks on the ranges of its peers."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class SpineSpec:
    """The area's value, those of its peers, and England's. `reverse` puts low values right: where low is good.

    `middle` are the quartiles of all of them, None where they are too few for quartiles.
    """

    value: float | None
    peers: tuple[float, ...]
    england: float | None = None
    judgement: str = ""
    reverse: bool = False
    middle: tuple[float, float] | None = None

    @property
    def known(self) -> tuple[float, ...]:
        """The figures of the peers and of the area itself."""
        return self.peers if self.value is None else (*self.peers, self.value)

    def place(self, value: float) -> float:
        """Where a figure stands across the row, from -1 to 1, with England in the middle.

        Both halves are in one scale, the figure farthest from England filling its half. Without England the range
        fills the row.
        """
        low, high = min(self.known), max(self.known)
        middle = (low + high) / 2 if self.england is None else self.england
        half = max(high - middle, middle - low) or 1.0
        return (-1 if self.reverse else 1) * (value - middle) / half


@dataclass(frozen=True, slots=True)
class SpineRow:
    """One metric: its name, the figure as it is shown, and its place among its peers.

    `note` names period, unit and, where it is not the area asked about, whose figure it is. `text` says all of it in
    words; `ends` stand at both ends of the range. `spine` is None where there is no figure,
    or none to set it beside; `why` then says so.
    """

    label: str
    note: str
    shown: str
    judgement: str = ""
    text: str = ""
    spine: SpineSpec | None = None
    ends: tuple[str, str] = ("", "")
    why: str = ""


@dataclass(frozen=True, slots=True)
class SpineChartSpec:
    """Metrics of one area, a row each; `reference` names whose line stands in the middle."""

    rows: tuple[SpineRow, ...]
    reference: str = "England"
