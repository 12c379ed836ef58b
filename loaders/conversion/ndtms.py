"""How exports of the National Drug Treatment Monitoring System name the people they count.

Its viewer ("ViewIt") crosses sex, age and substance; the dashboard keeps the total and the breakdowns one
way. Labels change case from year to year, so they are folded.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from loaders.areas import UPPER_TIER, AreaLevel, Areas
from loaders.conversion.areas import MERGED_AWAY, UNKNOWN, find_named_place, report_unknown_area
from loaders.conversion.ledger import Ledger, Reason
from loaders.conversion.lines import TOTAL, FigureLine
from loaders.conversion.periods import read_period
from loaders.report import Finding

CROSSED = Reason("cross-tabulation", "crossing sex, age and substance, of which the dashboard keeps one at a time")

_LEVELS = UPPER_TIER | {AreaLevel.COUNTRY, AreaLevel.REGION}
_SEXES = {"total": TOTAL, "f": "Female", "m": "Male"}
_AGES = {"total": TOTAL, "18-29": "18 to 29", "30-49": "30 to 49", "50+": "50 and over"}
_SUBSTANCES = {
    "total": TOTAL,
    "opiate": "Opiate",
    "opiates": "Opiate",
    "non-opiate only": "Non-opiate only",
    "non-opiates only": "Non-opiate only",
    "alcohol only": "Alcohol only",
    "non-opiate & alcohol": "Non-opiate and alcohol",
    "alcohol & non-opiates": "Non-opiate and alcohol",
}


@dataclass(frozen=True, slots=True)
class _People:
    """Whom a row counts, in the words of published figures; each is "All" unless the row is limited to some."""

    sex: str
    age: str
    substance: str

    @property
    def limits(self) -> int:
        """In how many ways the row is limited: none for the total, one for a breakdown, more for a crossing."""
        return sum(word != TOTAL for word in (self.sex, self.age, self.substance))


def read_row(row: int, labels: Sequence[str], areas: Areas, ledger: Ledger[FigureLine]) -> FigureLine | None:
    """Read a row's period, area, sex, age and substance into a line that lacks only its figures.

    Gives None for a row that is refused or passed over, once the ledger knows why. `measure` and `publication` are
    left empty for the layout to fill.
    """
    time, area, *words = labels
    period, people, place = (
        read_period(time, row),
        _read_people(row, *words),
        find_named_place(area, _LEVELS, areas),
    )
    if isinstance(people, Finding):
        ledger.refuse(people)
    elif isinstance(period, Finding):
        ledger.refuse(period)
    elif place.reason is UNKNOWN:
        ledger.refuse(report_unknown_area(row, area, _LEVELS, areas))
    elif place.area is None or not place.whole:
        ledger.pass_over(row, place.reason or MERGED_AWAY, place.about)
    elif people.limits > 1:
        ledger.pass_over(row, CROSSED)
    else:
        return FigureLine(place.area.code, period.code, "", "", sex=people.sex, age=people.age, group=people.substance)
    return None


def _read_people(row: int, sex: str, age: str, substance: str) -> _People | Finding:
    """Read the three labels, or say which of them is not known."""
    words = []
    for column, text, known in (
        ("sex", sex, _SEXES),
        ("age", age, _AGES),
        ("substance", substance, _SUBSTANCES),
    ):
        word = known.get(text.casefold())
        if word is None:
            return Finding(
                "unknown-label",
                f"“{text[:60]}” is not a label for {column} that this layout knows.",
                row=row,
                column=column,
                value=text[:60],
                expected="one of: " + ", ".join(known),
                remedy="Check that the file is as it was exported. New labels have to be added to the layout.",
            )
        words.append(word)
    return _People(*words)
