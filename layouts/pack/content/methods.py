"""How each metric in the pack is measured, and where more is said."""

from __future__ import annotations

from collections.abc import Sequence

from layouts.pack.parts import MethodNote
from layouts.page_data.methods.texts import write_interval_method
from layouts.page_data.overview_page import OverviewRow
from layouts.view import View


def make_method_notes(rows: Sequence[OverviewRow], *, base: str) -> tuple[MethodNote, ...]:
    """Make a note on each metric. `base` is the product's own address (“https://outcomes.example”), empty where it is
    not known: then the notes have no addresses."""
    return tuple(_make_note(each, base) for each in rows)


def _make_note(each: OverviewRow, base: str) -> MethodNote:
    metric, series = each.row.metric, each.row.series
    address = base.rstrip("/") + View("method", metric=metric.slug).href() if base else ""
    return MethodNote(metric.title, f"{metric.definition} {write_interval_method(series)}", f"{series.name}.", address)
