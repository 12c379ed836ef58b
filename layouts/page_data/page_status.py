"""How far the figures of a page's quarter can be trusted, kept as long as the data stay the same."""

from __future__ import annotations

from functools import lru_cache

from layouts.page_data.quarters import choose_quarter, find_quarter, find_quarters, is_quarterly
from layouts.page_data.returns_in import QuarterStatus, find_quarter_status
from layouts.view import View
from layouts.wording import Returns
from loaders.areas import Area, AreaLevel, Partnership
from loaders.periods import Period
from loaders.returns_catalogue import find_returns
from metrics.definition import Series
from metrics.outcomes import Outcomes


def read_status(view: View, outcomes: Outcomes) -> QuarterStatus | None:
    """How the quarter of a view stands for its partnership; None where nothing was ever returned."""
    partnership = view.chosen_partnership
    quarter = choose_quarter(find_quarters(outcomes, partnership), view.until)
    return _read(outcomes, partnership, quarter, outcomes.data_version()) if quarter else None


@lru_cache(maxsize=128)
def _read(outcomes: Outcomes, partnership: Partnership, quarter: Period, _version: int) -> QuarterStatus:
    """The version is part of the key: what is remembered holds as long as the data stay the same."""
    return find_quarter_status(outcomes, partnership, quarter)


def is_provisional(status: QuarterStatus | None, series: Series, period: Period) -> bool:
    """Whether a figure may still change: one that partners send every quarter, of a quarter that is provisional."""
    if status is None or not is_quarterly(series):
        return False
    return status.provisional and find_quarter(period) == status.quarter


def count_returns(status: QuarterStatus | None, series: Series, area: Area, *, provisional: bool) -> Returns | None:
    """How many of the returns that a series needs are in for an area; None where none is due every quarter.

    What counts is the series' own measure: a return may be in with one measure and still lack another.
    """
    if status is None or series.source == "published":
        return None
    title = find_returns()[series.returned].title
    whole = area.level in (AreaLevel.PARTNERSHIP, AreaLevel.FORCE)
    due = [each for each in status.due if each.title == title and (whole or each.area == area)]
    if not due:
        return None
    return Returns(sum(series.measure in each.measures for each in due), len(due), provisional)
