"""Which metrics a board must look at, and why: those that worsened, are off target, do not vary by chance alone, or of
which nothing can be said. By the tests of the overview's four sentences, metric by metric."""

from __future__ import annotations

from itertools import chain
from typing import Final

from layouts.comparison import Standing, is_published
from layouts.formatting import start_small
from layouts.pack.parts import OFF_TARGET, WORSENED
from layouts.page_data.overview_page import OverviewPage, find_told, list_rows
from layouts.page_data.overview_sentences import UNKNOWN, lacks_test, read_variation
from layouts.signs import USUAL, VARIATION_WORDS
from layouts.wording_parts import name_status
from metrics.signals import Signal

_UNKNOWN: Final = frozenset(chain.from_iterable(UNKNOWN.values()))


def find_exceptions(page: OverviewPage) -> dict[str, tuple[str, ...]]:
    """Find the metrics that are exceptions: slug to reasons, in the framework's order.

    Like the sentences it leaves out what is known for England alone, and figures of single authorities.
    """
    rows = list_rows(page)
    signals = {each.row.metric.slug: each.row.signal for each in rows if each.row.signal}
    found = {each.metric.slug: _find_reasons(each, signals) for each in find_told(rows)}
    return {slug: reasons for slug, reasons in found.items() if reasons}


def _find_reasons(standing: Standing, signals: dict[str, Signal]) -> tuple[str, ...]:
    """Say why a metric is an exception, in a few lower-case words each; nothing where it is none."""
    variation = read_variation(standing, signals)
    reasons = []
    if standing.course == "worse" or variation.startswith("concern"):
        reasons.append(WORSENED)
    if standing.target_met is False:
        reasons.append(OFF_TARGET)
    if variation and VARIATION_WORDS[variation] != USUAL:
        reasons.append(f"not chance on the control chart ({start_small(VARIATION_WORDS[variation])})")
    if standing.result.status in _UNKNOWN:
        why = name_status(standing.result, published=is_published(standing.metric, standing.result))
        reasons.append(f"cannot say: {why}")
    elif lacks_test(standing, signals):
        reasons.append("cannot say: no test of change")
    return tuple(reasons)
