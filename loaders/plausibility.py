"""Is a table of figures that is well-formed also believable? This period against those before.

Of one area: a count is asked about that is less than half or more than double what it was, and further from it than
chance takes counts of that size (`find_plausible_range`).

Across areas: large areas stay large, so that from one year to the next the logarithms of areas' figures correlate
strongly, whatever the trend of all. A year whose figures have been shuffled between areas breaks with both its
neighbours (`find_scrambled_years`).
"""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from loaders.report import Finding, Severity

JUMP = 2.0
"""How many times as many, or as few, a count may be as before without being asked about."""

CHANCE = 4.0
"""How many standard errors two counts of the same thing may lie apart without being asked about."""

FEWEST_AREAS = 10
FEWEST_LINKS = 3
FAR_BELOW = 0.3


def find_plausible_range(before: NDArray[np.float64]) -> tuple[NDArray[np.float64], NDArray[np.float64]]:
    """Give the lowest and highest count that is not asked about, for each count before; NaN for an unknown one.

    A count is asked about when it lies beyond both of two limits. One is a ratio: JUMP times as many, or as few. The
    other is chance: the square roots of two Poisson counts with the same expectation differ by about √½ (Anscombe 1948,
    with 3/8 added to each count), whatever their size, and CHANCE times that is allowed. Small counts vary by many
    times, so the second decides for them: from 0 to 11 and back; large ones hardly vary by chance and still change, so
    the first does: from 500 to 1,000.
    """
    root, far = np.sqrt(before + 0.375), CHANCE * np.sqrt(0.5)
    low = np.minimum(before / JUMP, np.maximum(root - far, 0) ** 2 - 0.375)
    high = np.maximum(before * JUMP, (root + far) ** 2 - 0.375)
    return np.maximum(low, 0), high


def find_scrambled_years(values: NDArray[np.float64]) -> tuple[int, ...]:
    """Give the columns of `values` (areas × consecutive periods, NaN for unknown) that look shuffled between areas.

    Two neighbouring periods are linked by the correlation, across areas, of the logarithms of their figures, over the
    areas with a positive figure in both. A link is weak when it lies more than FAR_BELOW under the links' upper
    quartile (one shuffled year weakens two links, so that their median may be weak itself). A period is given when both
    its links are weak; one at an end, when its one link is weak and its neighbour's other link is not. Fewer than
    FEWEST_LINKS links, or a link over fewer than FEWEST_AREAS areas, say nothing.
    """
    periods = values.shape[1]
    links = np.array([_correlate(values[:, i], values[:, i + 1]) for i in range(periods - 1)])
    if np.isfinite(links).sum() < FEWEST_LINKS:
        return ()
    weak = links < np.nanquantile(links, 0.75) - FAR_BELOW
    return tuple(period for period in range(periods) if _is_scrambled(period, weak, np.isfinite(links)))


def query_scrambled_year(label: str) -> Finding:
    """Ask for a look at a period whose figures seem to stand against the wrong areas."""
    return Finding(
        "scrambled-year",
        f"The figures of {label} do not fit those of the years beside it: large areas have small figures "
        "and small areas large ones.",
        Severity.QUERY,
        value=label,
        remedy="Check that each figure of this year stands against the right area.",
    )


def _is_scrambled(period: int, weak: NDArray[np.bool_], known: NDArray[np.bool_]) -> bool:
    """Whether every known link of a period is weak, and the fault is not its neighbour's."""
    own = _known_links(period, known)
    if not own or not all(weak[link] for link in own):
        return False
    if len(own) == 2:
        return True
    neighbour = period - 1 if own[0] < period else period + 1
    return any(not weak[link] for link in _known_links(neighbour, known))


def _known_links(period: int, known: NDArray[np.bool_]) -> list[int]:
    """The links of a period that could be calculated: to the one before, and to the one after."""
    return [link for link in (period - 1, period) if 0 <= link < len(known) and known[link]]


def _correlate(first: NDArray[np.float64], second: NDArray[np.float64]) -> float:
    """The correlation of the logarithms over the areas that have a figure in both; NaN for too few or for no spread."""
    with np.errstate(invalid="ignore"):
        both = (first > 0) & (second > 0)
    if both.sum() < FEWEST_AREAS:
        return float("nan")
    x, y = np.log(first[both]), np.log(second[both])
    if x.std() == 0 or y.std() == 0:
        return float("nan")
    return float(np.corrcoef(x, y)[0, 1])
