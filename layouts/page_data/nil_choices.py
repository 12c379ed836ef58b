"""For what a partnership can say that there is nothing to report: what is outstanding and not there in part."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from layouts.page_data.return_states import find_standings
from layouts.page_data.returns_page import name_period, name_senders, tell_urgency, write_period_code
from loaders.areas import Partnership
from loaders.nil_return import can_be_nil
from loaders.obligations import OUTSTANDING, Standing, find_owed_returns
from metrics.outcomes import Outcomes


@dataclass(frozen=True, slots=True)
class NilChoice:
    """A return, area and period, by slug and codes, and in words that say how pressing it is."""

    returned: str
    area: str
    period: str
    words: str


def list_nil_choices(outcomes: Outcomes, partnership: Partnership, *, today: date) -> tuple[NilChoice, ...]:
    """List what is outstanding and can be nil, late longest first. Nothing of it is there in part, to be replaced."""
    found = [
        each
        for each in find_standings(outcomes, partnership, today=today)
        if each.state in OUTSTANDING and each.sent is None and can_be_nil(find_owed_returns()[each.obligation.returned])
    ]
    ordered = sorted(found, key=lambda each: each.obligation.due)
    return tuple(_to_choice(each, partnership, today) for each in ordered)


def _to_choice(standing: Standing, partnership: Partnership, today: date) -> NilChoice:
    owed, returned = standing.obligation, find_owed_returns()[standing.obligation.returned]
    what = f"{returned.title} {name_senders(returned, [owed.area], partnership)}, {name_period(owed)}"
    words = f"{what} ({tell_urgency(standing, today).lower()})"
    return NilChoice(owed.returned, owed.area.code, write_period_code(owed), words)
