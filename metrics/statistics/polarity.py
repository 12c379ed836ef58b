"""Which direction is good, and in which words a difference is told."""

from typing import Any, Final

import numpy as np
from numpy.typing import NDArray

from metrics.statistics.arrays import Texts

HIGH, LOW, NEUTRAL, NOT_APPLICABLE = range(4)

_KINDS: Final = {
    "high_is_good": HIGH,
    "low_is_good": LOW,
    "neutral": NEUTRAL,
    "no_judgement": NEUTRAL,
    "not_applicable": NOT_APPLICABLE,
}

NOT_COMPARED: Final = "Not compared"
_HIGH_WORDS: Final = ["Worst", "Worse", "Similar", "Better", "Best", NOT_COMPARED]
_LABELS: Final[Texts] = np.array(
    [
        _HIGH_WORDS,
        [*_HIGH_WORDS[4::-1], NOT_COMPARED],
        ["Lowest", "Lower", "Similar", "Higher", "Highest", NOT_COMPARED],
        [NOT_COMPARED] * 6,
    ]
)
UNKNOWN: Final = 3
"""The relation of what cannot be compared; -2, -1, 0, 1 and 2 are far below to far above."""


def read_polarity(polarity: Any) -> NDArray[np.int8]:
    """Return the code of each polarity: one word, or an array of them.

    "high_is_good", "low_is_good", "neutral" (Fingertips calls it "no_judgement") or "not_applicable".
    ValueError for any other word.
    """
    words = np.asarray(polarity, dtype=object)
    unknown = {str(word) for word in words.flat if word not in _KINDS}
    if unknown:
        raise ValueError(f"The polarity must be one of {', '.join(_KINDS)}; not {', '.join(sorted(unknown))}.")
    codes = [_KINDS[word] for word in words.flat]
    return np.array(codes, dtype=np.int8).reshape(words.shape)


def label_relation(relation: NDArray[np.int8], polarity: Any) -> Any:
    """Return the label of each relation (-2 to 2, or UNKNOWN) to what it is compared with."""
    return _LABELS[read_polarity(polarity), relation + 2]
