"""What a tile map shows, apart from how any medium draws it: an equal square for each area, near its place."""

from __future__ import annotations

from dataclasses import dataclass

from layouts import theme


@dataclass(frozen=True, slots=True)
class TilePoint:
    """One area: the column and row of its square, from 1 on, its figure as it is shown, and its judgement's word.

    `text` says all of it in words. `known` is whether there is a figure; `own` whether the chart is about it, or it is
    there for context.
    """

    label: str
    text: str
    column: int
    row: int
    shown: str
    judgement: str = ""
    known: bool = True
    own: bool = True

    @property
    def told(self) -> str:
        """The judgement with its sign; empty where none is made."""
        mark = theme.find_mark(self.judgement)
        return "" if not self.known or mark == theme.NOT_COMPARED else f"{mark.sign} {mark.word}"

    @property
    def fill(self) -> str:
        """The square's colour, which only repeats the judgement."""
        return theme.find_mark(self.judgement).fill if self.told else theme.PAPER

    @property
    def ink(self) -> str:
        """The colour of the words on it."""
        return theme.PAPER if self.fill in (theme.FOCUS, theme.REFERENCE) else theme.INK


@dataclass(frozen=True, slots=True)
class TileMapSpec:
    """Squares; `caption` says what they are judged against, where they are: “Judged against England 46.1%”."""

    tiles: tuple[TilePoint, ...]
    caption: str = ""

    @property
    def columns(self) -> int:
        """From the western to the eastern edge."""
        return max(tile.column for tile in self.tiles)

    @property
    def rows(self) -> int:
        """From the northern to the southern edge."""
        return max(tile.row for tile in self.tiles)
