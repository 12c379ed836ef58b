"""The words and marks of special causes on control charts, of their points and of the two signs alike."""

from __future__ import annotations

from typing import Final

from layouts import theme
from layouts.theme import Mark

IMPROVEMENT: Final = "Improvement"
CONCERN: Final = "Concern"
HIGH: Final = "Unusually high"
LOW: Final = "Unusually low"

CAUSE_MARKS: Final[dict[str, Mark]] = {
    IMPROVEMENT: theme.MARKS["Better"],
    CONCERN: theme.MARKS["Worse"],
    HIGH: theme.MARKS["Higher"],
    LOW: theme.MARKS["Lower"],
}
"""By the word of the special cause; shapes and colours are those of the judgements that it resembles."""
