"""What prisons send: finds of drugs in a year, prison by prison, under the authority where each stands."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from loaders.areas import Area
from loaders.illustrative.draw import make_generator
from loaders.illustrative.lines import Figure, Line
from loaders.illustrative.places import find_england
from loaders.periods import Period
from loaders.status import Status

MEASURE = "prison-drug-finds"
RETURN_SLUG = "prison-finds"

# Prisoners by prison, rounded; and finds for every 1,000 of them, about 260 in England (Annual Digest, own reading).
_PRISONS = {
    "Worcestershire": {"HMP Hewell": (1_060, 290), "HMP Long Lartin": (590, 160)},
    "Shropshire": {"HMP Stoke Heath": (740, 330)},
    "Birmingham": {"HMP Birmingham": (960, 410)},
}
_OF_ENGLAND = {"Every prison in England": (82_000, 260)}
NO_PRISON = "No prison in this area"


def make_prison_lines(areas: Sequence[Area], periods: Sequence[Period]) -> Iterator[Line]:
    """Give the rows of every area: its prisons' finds, or nothing to report where there is no prison."""
    generator = make_generator(MEASURE)
    england = find_england()
    for area in areas:
        prisons = _OF_ENGLAND if area == england else _PRISONS.get(area.name, {})
        for period in periods:
            if not prisons:
                yield _make_line(area, period, NO_PRISON, {"count": Status.NIL, "out_of": Status.NIL})
            for prison, (prisoners, rate) in prisons.items():
                held = float(round(prisoners * generator.uniform(0.97, 1.03)))
                finds = float(generator.poisson(held * rate / 1000))
                yield _make_line(area, period, prison, {"count": finds, "out_of": held})


def _make_line(area: Area, period: Period, prison: str, numbers: dict[str, Figure]) -> Line:
    return Line(area, period, {"measure": MEASURE, "prison": prison}, numbers)
