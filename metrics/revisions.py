"""What changed between two versions of the data: figures as they were shown, beside those that are shown since."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from operator import attrgetter
from typing import NamedTuple

import numpy as np

from loaders.areas import Area
from loaders.revisions import read_revisions
from metrics.cells import Cells
from metrics.outcomes import Outcomes
from metrics.plans import Plan
from metrics.results import Result, make_results
from metrics.stored_past import read_since

_SHOWN = attrgetter("status", "numerator", "denominator", "value", "lower", "upper")


@dataclass(frozen=True, slots=True)
class Revised:
    """A figure that is no longer what it was: as it was shown, as it is shown since, and the submission that last
    changed it (None where it was something else, such as new definitions). `before` or `after` is None where there was,
    or is, no such figure."""

    before: Result | None
    after: Result | None
    submission: int | None

    @property
    def figure(self) -> Result:
        """What the revision is about: the figure of after, or that of before where there is none."""
        figure = self.after or self.before
        assert figure is not None
        return figure


def find_revised(outcomes: Outcomes, *, areas: Sequence[Area], since: int) -> list[Revised]:
    """Find the totals and categories of these areas whose shown figure differs between a version and the outcomes (of
    now, or of their own version), by metric, area as given, category and period.

    A figure that was first sent since has no `before`. What is hidden in both is no difference.
    """
    if outcomes.version is not None and outcomes.version <= since:
        return []
    plans = {plan.id: plan for plan in outcomes.register.plans}
    with outcomes.connect() as connection:
        ids = [area.id for area in areas]
        found = read_since(connection, series=list(plans), areas=ids, since=since, until=outcomes.version)
        made_by = {each.version: each.submission for each in read_revisions(connection, after=since)}
    before = _find_shown(found.before, plans, outcomes.at(since))
    after = _find_shown(found.after, plans, outcomes)
    pairs = {key: (before.get(key), after.get(key)) for key in {**before, **after}}
    revised = {
        key: Revised(*pair, made_by.get(found.made[key.packed])) for key, pair in pairs.items() if _differ(*pair)
    }
    series, area = (_find_places(ids) for ids in (list(plans), [area.id for area in areas]))
    category = outcomes.last_register.places

    def order(key: _Key) -> tuple[int, ...]:
        return series[key.series], area[key.area], category.get(key.category, -1), key.period

    return [revised[key] for key in sorted(revised, key=order)]


class _Key(NamedTuple):
    """Which figure it is; `packed` as `Cells.key`."""

    packed: int
    series: int
    area: int
    period: int
    category: int


def _find_shown(cells: Cells, plans: Mapping[int, Plan], outcomes: Outcomes) -> dict[_Key, Result]:
    """The figures of a metric's own periods as these outcomes show them; those that it pools are shown nowhere."""
    own = [(cells.series == number) & plans[number].shows(cells.period) for number in np.unique(cells.series).tolist()]
    cells = cells.take(np.logical_or.reduce(own)) if own else cells
    columns = (cells.key(), cells.series, cells.area, cells.period, cells.category)
    keys = map(_Key, *(column.tolist() for column in columns))
    return dict(zip(keys, make_results(cells, plans, outcomes), strict=True))


def _differ(before: Result | None, after: Result | None) -> bool:
    return before is None or after is None or _SHOWN(before) != _SHOWN(after)


def _find_places(ids: Sequence[int]) -> dict[int, int]:
    return {number: place for place, number in enumerate(ids)}
