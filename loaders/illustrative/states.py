"""What happens to returns in real life, laid over the made-up figures so that pages show each state.

A place in the series is named by how many periods it lies before the latest: 0 is the latest.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from loaders.areas import AreaLevel
from loaders.illustrative.draw import make_generator
from loaders.illustrative.hiding import hide_small_counts
from loaders.illustrative.lines import Line
from loaders.periods import Period
from loaders.status import Status


@dataclass(frozen=True, slots=True)
class Spot:
    """The figures of one measure for one area, by its name, in one period."""

    returned: str
    measure: str
    area: str
    back: int


@dataclass(frozen=True, slots=True)
class Sent:
    """The file of one sender for one period."""

    returned: str
    sender: str
    back: int


@dataclass(frozen=True, slots=True)
class Hider:
    """A sender who hides counts of 1 to `highest`. Without `areas` all of them do, but for England's."""

    returned: str
    measure: str
    highest: int
    areas: tuple[str, ...] = ()

    def covers(self, line: Line) -> bool:
        """Whether the hider's rule holds for a row."""
        is_theirs = line.area.name in self.areas if self.areas else line.area.level is not AreaLevel.COUNTRY
        return is_theirs and self.measure in ("", line.measure)


# Due on 14 November for July to September, and not there a week later.
LATE = Sent("police-recorded-crime", "west-mercia", 0)

# Offences of the last quarter but one, sent again once more of them were known: every partnership has a revision.
SENT_AGAIN = (
    Sent("police-recorded-crime", "west-midlands", 1),
    Sent("police-recorded-crime", "west-mercia", 1),
)
KNOWN_AT_FIRST = 0.94

NOTHING_TO_REPORT = (
    Spot("police-supply", "county-lines-closed", "West Mercia", 0),
    Spot("housing", "homelessness-drug-need", "Malvern Hills", 0),
)

NOT_AVAILABLE = (
    Spot("continuity-of-care", "continuity-of-care", "Herefordshire", 0),
    Spot("treatment", "mental-health-treatment", "Sandwell", 0),
    Spot("treatment", "mental-health-treatment", "Sandwell", 1),
)

# Returns hold exact counts, for the dashboard hides small ones itself, and standardised rates need every age band.
# Some senders hide them nevertheless: by the rule of the metric, 1 to 4 people, or 1 to 7 stays in hospital.
HIDERS = (
    Hider("treatment", "", 4, ("Herefordshire",)),
    Hider("continuity-of-care", "", 4),
    Hider("probation-reoffending", "", 4),
    Hider("nhs-admissions", "drug-admissions", 7, ("Herefordshire", "Telford and Wrekin")),
    Hider("deaths", "alcohol-specific-deaths", 4, ("Telford and Wrekin",)),
    Hider("childrens-services", "", 4),
    Hider("schools", "", 4),
)


def lay_over(returned: str, lines: Iterable[Line], periods: Sequence[Period]) -> list[Line]:
    """Give the rows of a return as senders fill them in: with nil, not available, and hidden small counts."""
    marked = [_mark(returned, line, periods) for line in lines]
    for hider in (each for each in HIDERS if each.returned == returned):
        marked = hide_small_counts(marked, hider.highest, hider.covers)
    return marked


def lower_to_first_known(lines: Iterable[Line]) -> Iterator[Line]:
    """Give rows as they were first sent, before the rest of the offences became known."""
    generator = make_generator("known at first")
    for line in lines:
        count = line.numbers["count"]
        assert isinstance(count, float)
        yield line.with_numbers(count=float(generator.binomial(int(count), KNOWN_AT_FIRST)))


def _mark(returned: str, line: Line, periods: Sequence[Period]) -> Line:
    for spots, status in ((NOTHING_TO_REPORT, Status.NIL), (NOT_AVAILABLE, Status.NOT_RETURNED)):
        for spot in spots:
            here = (spot.returned, spot.measure, spot.area) == (returned, line.measure, line.area.name)
            if here and line.period == periods[-1 - spot.back]:
                return line.with_numbers(count=status, out_of=None if line.numbers["out_of"] is None else status)
    return line
