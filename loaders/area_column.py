"""The column of areas: by code or any known spelling of the name, at the levels that a return asks for."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from loaders.areas import DIVIDED_COUNTIES, Area, AreaLevel, FormerArea, name_unheld_kind
from loaders.areas.names import read_code_and_name
from loaders.column import BadText, Column, Reading, quote

OFFICIAL_CODE = re.compile(r"[A-Za-z][0-9]{8}")

LEVEL_WORDS: dict[AreaLevel, str] = {
    AreaLevel.DISTRICT: "a district council",
    AreaLevel.UNITARY: "a single-tier authority (unitary, metropolitan district or London borough)",
    AreaLevel.COUNTY: "a county council",
    AreaLevel.FORCE: "a police force area",
    AreaLevel.REGION: "a region",
    AreaLevel.COUNTRY: "England",
    AreaLevel.PARTNERSHIP: "a partnership",
}


@dataclass(frozen=True, kw_only=True)
class AreaColumn(Column):
    """An area by its code or any known spelling of its name; stored as the area's id."""

    levels: frozenset[AreaLevel]

    @property
    def expectation(self) -> str:
        """The levels of area that are accepted."""
        return "the name or nine-character code of " + _join_levels(self.levels)

    def read_text(self, text: str, reading: Reading) -> int:
        """Give the id of the area that the text names at one of the permitted levels."""
        area = reading.areas.find(text, self.levels)
        if area is None:
            raise self._explain(text, reading)
        return area.id

    def _explain(self, text: str, reading: Reading) -> BadText:
        """Why the text names no area that fits."""
        meant = reading.areas.candidates(text)
        fitting = [each for each in meant if each.level in self.levels]
        if fitting:
            return self._explain_ambiguous(text, fitting)
        if meant:
            return self._explain_level(text, meant)
        former = reading.areas.former(text)
        return self._explain_former(text, former) if former else self._explain_unknown(text, reading)

    def _explain_ambiguous(self, text: str, fitting: Sequence[Area]) -> BadText:
        codes = " or ".join(f"{area.code} ({area.level.word})" for area in fitting)
        return self.refusal(
            "ambiguous-area",
            f"{quote(text)} is the name of more than one area.",
            remedy=f"Write the code of the one that is meant: {codes}.",
            example=fitting[0].code,
        )

    def _explain_level(self, text: str, meant: Sequence[Area]) -> BadText:
        return self.refusal(
            "wrong-area-level",
            f"{quote(text)} is {_join_levels(frozenset(area.level for area in meant))}{_name_divided(meant)}.",
            remedy="Send the figures for each area of the level that this return asks for.",
        )

    def _explain_former(self, text: str, former: FormerArea) -> BadText:
        return self.refusal(
            "former-area",
            f"{quote(text)} is an area that became a part of {former.became.name} ({former.became.code}).",
            remedy=f"Send one figure for the whole of {former.became.name}.",
        )

    def _explain_unknown(self, text: str, reading: Reading) -> BadText:
        both = read_code_and_name(text)
        if both and all(map(reading.areas.candidates, both)):
            return self.refusal(
                "code-of-another-area",
                f"{quote(text)} holds a code and a name that are not of one area.",
                remedy="Write the code or the name alone, whichever is right.",
            )
        kind = name_unheld_kind(text) if OFFICIAL_CODE.fullmatch(text) else None
        if kind:
            return self.refusal("area-not-kept", f"{quote(text)} is {kind}.", remedy="Leave the row out.")
        return self.refusal(
            "unknown-area",
            f"{quote(text)} is not an area that we know.",
            remedy=lambda: self._suggest(text, reading),
        )

    def _suggest(self, text: str, reading: Reading) -> str:
        near = [f"{a.name} ({a.code})" for a in reading.areas.nearest(text[:80], self.levels)]
        return "Nearest known names: " + "; ".join(near) + "." if near else "Use the official code."


def _name_divided(meant: Sequence[Area]) -> str:
    """What became of a county of the same name: "Cumbria" is a police force area, and was a county."""
    names = {area.name for area in meant}
    divided = (words.partition(", ") for words in DIVIDED_COUNTIES.values())
    return "".join(f"; the county of that name was {fate}" for name, _, fate in divided if name in names)


def _join_levels(levels: frozenset[AreaLevel]) -> str:
    return " or ".join(words for level, words in LEVEL_WORDS.items() if level in levels)
