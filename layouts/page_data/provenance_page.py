"""What the page of a figure's provenance shows, and the same as plain data for machines."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import Any, Final
from urllib.parse import urlencode

from layouts.definitions_version import find_definitions_version
from layouts.formatting import join_words
from layouts.page_data.held_areas import find_held_areas
from layouts.provenance_words import (
    find_ranges,
    list_definition,
    name_figure,
    tell_figure,
    tell_pooled,
    tell_way,
    write_member,
)
from layouts.view import View, name_slug
from loaders.areas import Area
from loaders.errors import UsageError
from loaders.periods import Period, parse_period
from metrics.outcomes import Outcomes
from metrics.provenance import find_provenance
from metrics.provenance_facts import Asked, Member, Provenance, Source
from metrics.results import COLUMNS, find_periods, to_row

JSON_PATH: Final = "/api/v1/provenance.json"
_SHOWN_INSTEAD: Final = re.compile(r" [^.]* is shown instead\.$")
PARAMETERS: Final = ("metric", "partnership", "area", "period", "by", "category", "source", "as-at")
"""The words of the address of the same as plain data, which are those of the page's own."""

ROWS_HIDDEN: Final = (
    "Which rows they are is shown, what they say is not: rows hold counts as they were sent, also those that are too "
    "small to be shown. Whoever runs this dashboard can let them be shown, with the setting SHOW_ROWS."
)
ROWS_SHOWN: Final = (
    "What the rows say is shown as it was sent, small counts among it, because whoever runs this dashboard allows it "
    "(the setting SHOW_ROWS). Do not pass it on."
)


@dataclass(frozen=True, slots=True)
class ProvenancePage:
    """A figure's provenance as a person sees it. `found` is None where the area has no figure of any period.

    `view` is the address as it was understood; `notices` say what of it was not.
    """

    view: View
    found: Provenance | None
    notices: tuple[str, ...]
    shows_rows: bool

    @property
    def title(self) -> str:
        """Which figure the page is about."""
        if self.found is None:
            return f"{self.view.chosen_metric.short_title}, {self.view.chosen_area.name}"
        return name_figure(self.found.asked)

    @property
    def others(self) -> tuple[Area, ...]:
        """The areas of the partnership, but for the one that was asked for, that can have a figure."""
        held = find_held_areas(self.view.chosen_series, self.view.chosen_partnership)
        return tuple(each for each in held if each != self.view.chosen_area)


def build_provenance(view: View, outcomes: Outcomes, *, show_rows: bool = False) -> ProvenancePage:
    """Build the page of a view. A period or group that is not named, or not held, falls back."""
    category, notices = _find_category(view, outcomes)
    period = _find_period(view, outcomes)
    if period is None:
        return ProvenancePage(view, None, tuple(notices), show_rows)
    asked = Asked(
        view.chosen_metric,
        view.chosen_series,
        view.chosen_area,
        period,
        view.by if category else "",
        category,
    )
    view = replace(view, period=period.code_in(asked.series.period), by=asked.breakdown)
    return ProvenancePage(view, find_provenance(outcomes, asked, with_contents=show_rows), tuple(notices), show_rows)


def require_provenance(view: View, outcomes: Outcomes, *, show_rows: bool = False) -> ProvenancePage:
    """Build the same for a file or an answer, which has no place for notices. Raises `UsageError` for all of them."""
    page = build_provenance(view, outcomes, show_rows=show_rows)
    notices = [*view.notices, *page.notices]
    if notices:
        raise UsageError(_SHOWN_INSTEAD.sub("", notices[0]))
    if page.found is None:
        raise UsageError(f"There is no figure of {page.title}.", hint=_hint_at(page))
    return page


def _hint_at(page: ProvenancePage) -> str:
    """Where there can be a figure, or what it waits for."""
    held = find_held_areas(page.view.chosen_series, page.view.chosen_partnership)
    if page.view.chosen_area in held or not held:
        return "No return that gives it was loaded yet."
    return f"There can be one of: {join_words(area.name for area in held)}."


def _find_period(view: View, outcomes: Outcomes) -> Period | None:
    """The period asked for, else the latest for which the area has a figure."""
    series = view.chosen_series
    if view.period:
        return parse_period(view.period, series.period)
    held = find_periods(outcomes, view.chosen_metric, areas=[view.chosen_area], series=series)
    return held[-1] if held else None


def _find_category(view: View, outcomes: Outcomes) -> tuple[str, list[str]]:
    """The group asked for, in the words of the store; the total where there is no such group."""
    if not (view.by and view.category):
        return "", []
    words = [word for kind, word in outcomes.register.codes if kind == view.by and name_slug(word) == view.category]
    if words and view.by in view.chosen_series.breakdowns:
        return words[0], []
    return "", [f"There is no group “{view.category}” of {view.by}. The total is shown instead."]


# ---------------------------------------------------------------- addresses


def write_member_href(view: View, member: Member) -> str:
    """The address of the provenance of an area's own part in a sum."""
    return view.href(area=member.area.code)


def write_metric_href(page: ProvenancePage) -> str:
    """The way back to the metric: with the area in focus where the metric's page has it."""
    view = page.view
    held = find_held_areas(view.chosen_series, view.chosen_partnership)
    focus = view.area if view.chosen_area in held and view.chosen_area != view.chosen_partnership.area else ""
    tab = "breakdown" if view.by else "over-time"
    return view.href(page="metric", area=focus, tab=tab, category="", period="")


def write_json_href(view: View) -> str:
    """The address of the same as plain data (`layouts.api.provenance`)."""
    words = {name: getattr(view, name.replace("-", "_")) for name in PARAMETERS}
    return f"{JSON_PATH}?" + urlencode({name: word for name, word in words.items() if word}, safe=":")


# ---------------------------------------------------------------- as plain data


def describe_provenance(page: ProvenancePage) -> dict[str, Any]:
    """A figure's provenance as plain data."""
    found = page.found
    assert found is not None
    asked = found.asked
    return {
        "figure": dict(zip(COLUMNS, to_row(found.result), strict=True)) if found.result else None,
        "sentences": [tell_figure(found), *tell_way(found)],
        "definition": {
            "metric": asked.metric.slug,
            "series": asked.series.name,
            "return": asked.series.returned,
            "breakdown": asked.breakdown,
            "category": asked.category,
            "words": dict(list_definition(found)),
            "definitions_version": find_definitions_version(),
            "address": View("method", metric=asked.metric.slug).href(),
        },
        "population_years": list(found.mid_years),
        "areas": [_describe_member(page, each) for each in found.members],
        "periods": [{"period": each.period.code, "sent": tell_pooled(each)} for each in found.pooled],
        "not_returned": [{"area_code": area.code, "period": period.code} for area, period in found.missing],
        "submissions": [_describe_source(each) for each in found.sources],
        "rows": ROWS_SHOWN if page.shows_rows else ROWS_HIDDEN,
        "version": found.version,
    }


def _describe_member(page: ProvenancePage, member: Member) -> dict[str, Any]:
    result = member.result
    assert page.found is not None
    return {
        "area_code": member.area.code,
        "area_name": member.area.name,
        "figure": write_member(page.found.asked, result),
        "status": result.status.word if result else "not returned",
        "numerator": result.numerator if result else None,
        "denominator": result.denominator if result else None,
        "from": write_member_href(page.view, member),
    }


def _describe_source(source: Source) -> dict[str, Any]:
    origin = source.origin
    told = {
        "submission": origin.submission,
        "receipt": origin.receipt,
        "address": View("receipt", receipt=str(origin.receipt)).href() if origin.receipt else None,
        "file": origin.file_name,
        "return": origin.returned,
        "layout": origin.layout,
        "sender": origin.sender,
        "received_at": origin.received_at.isoformat(),
        "rules_version": origin.rules_version,
        "illustrative": origin.illustrative,
        "used_for": source.purpose.value,
        "row_count": len(source.rows),
        "row_ranges": [list(each) for each in find_ranges(source.rows)],
        "areas": sorted({area.code for area, _ in source.places}),
        "periods": sorted({period.code for _, period in source.places}),
    }
    return told | ({"contents": list(source.contents)} if source.contents else {})
