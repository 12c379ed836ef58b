"""What stands beneath an exhibit in every medium: marking, notes, source and as-at date, word for word the same."""

from __future__ import annotations

from layouts.exhibits.parts import Exhibit
from layouts.formatting import format_date


def write_source_line(exhibit: Exhibit) -> str:
    """Where the figures come from and the day on which they stood so."""
    return f"Source: {exhibit.source}. As at {format_date(exhibit.as_at)}."


def write_foot(exhibit: Exhibit) -> list[str]:
    """All that must stay with a picture, a line each: the marking first, where there is one, and the source last."""
    marking = [f"{exhibit.marking}."] if exhibit.marking else []
    return [*marking, *exhibit.notes, write_source_line(exhibit)]
