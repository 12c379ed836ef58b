"""Reads the words of an address: each is known and given back, or falls back with a notice."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Any

from layouts.as_at import explain_moment
from loaders.areas import AUTHORITIES, Area, Partnership, read_areas
from loaders.errors import OutcomesError
from loaders.periods import PeriodError, PeriodKind, parse_period
from metrics.catalogue import find_metrics, metric_named
from metrics.definition import Metric, Tier

_LONGEST = 60  # letters of a word not understood that a notice repeats
_MOST_KEYS = 30  # of one address


def name_slug(name: str) -> str:
    """Write a name as a word for addresses: “Fingertips 91380” is fingertips-91380."""
    return re.sub(r"[^a-z0-9]+", "-", name.lower()).strip("-")


def is_partnership(slug: str) -> bool:
    """Whether a partnership has this slug."""
    return any(each.area.code == slug for each in read_areas().partnerships())


class ViewReader:
    """Reads one address; `notices` collects, in words, what was not understood and what is shown instead."""

    def __init__(self, path: Mapping[str, Any], query: Mapping[str, Any]) -> None:
        self._path, self._query = path, query
        self.notices: list[str] = []

    # ------------------------------------------------------------ the path

    def partnership(self) -> str:
        """The partnership's slug; the first one's where none is named or it is not known."""
        first = read_areas().partnerships()[0]
        slug = _text(self._path.get("partnership_slug"))
        if not slug or is_partnership(slug):
            return slug or first.area.code
        self._note(f"There is no partnership “{_cut(slug)}”. {first.area.name} is shown instead.")
        return first.area.code

    def metric(self, *, required: bool) -> str:
        """The metric's slug. Where it is not known: the first headline metric if one is required, else none."""
        slug = _text(self._path.get("metric_slug"))
        if slug in find_metrics():
            return slug
        first = next(each for each in find_metrics().values() if each.tier is Tier.HEADLINE)
        if slug:
            shown = f"“{first.title}” is shown instead." if required else "All metrics are listed instead."
            self._note(f"{_explain(lambda: metric_named(slug))} {shown}")
        return first.slug if required else ""

    def area(self, slug: str) -> str:
        """The code of the authority that an area page is about; the first member where it is not known."""
        partnership = read_areas().partnership(slug)
        area = self._find_area(
            _text(self._path.get("area_code")),
            partnership,
            known=_authorities(partnership),
            instead=f" {partnership.members[0].name} is shown instead.",
        )
        return (area or partnership.members[0]).code

    def receipt(self) -> str:
        """The number of a receipt; 0, which none has, for what is no number: no other can be shown instead."""
        text = _text(self._path.get("receipt_number"))
        return text if re.fullmatch("[1-9][0-9]{0,8}", text) else "0"

    # ------------------------------------------------------------ the query

    def keys(self) -> tuple[str, ...]:
        """The keys of receipts; whether they are any, the receipt says."""
        return tuple(dict.fromkeys(self._words("key")))[:_MOST_KEYS]

    def quarter(self) -> str:
        """The code of the latest quarter to show, or empty."""
        text = self._word("quarter")
        if not text:
            return ""
        try:
            return parse_period(text, PeriodKind.QUARTER).code
        except PeriodError as error:
            self._note(f"{error.message} The latest figures are shown instead.")
            return ""

    def focus(self, slug: str) -> str:
        """The code of the area in focus, or empty: one of the partnership's, or its police force area."""
        partnership = read_areas().partnership(slug)
        area = self._find_area(self._word("area"), partnership, known=_list_focusable(partnership))
        return area.code if area else ""

    def anywhere(self) -> str:
        """The code of any area of the register, or empty."""
        code = self._word("area")
        codes = read_areas().codes
        area = codes.get(code) or codes.get(code.upper())
        if code and area is None:
            self._note(f"There is no area “{_cut(code)}”.")
        return area.code if area else ""

    def period(self, slug: str) -> str:
        """The code of one of the periods of the series that is shown, or empty."""
        text, source = self._word("period"), self._word("source")
        metric = find_metrics()[slug]
        kind = next((each for each in metric.series if name_slug(each.name) == source), metric.main).period
        try:
            return parse_period(text, kind).code_in(kind) if text else ""
        except PeriodError as error:
            self._note(f"{error.message} The latest figure is shown instead.")
            return ""

    def category(self) -> str:
        """The slug of a group of the breakdown: names differ from area to area, so the page says whether it is one."""
        return name_slug(self._word("category")[:_LONGEST])

    def word(self, key: str, known: Sequence[str]) -> str:
        """One of the known words; the first is the default."""
        text = self._word(key)
        if not text or text in known:
            return text or known[0]
        self._note(f"There is no {key} “{_cut(text)}”. There are: {', '.join(known)}.")
        return known[0]

    def breakdown(self, slug: str) -> str:
        """A breakdown that one of the metric's series has, or empty."""
        metric = find_metrics()[slug]
        return self._choose("by", metric, [name for each in metric.series for name in each.breakdowns])

    def source(self, slug: str) -> str:
        """The slug of the name of one of the metric's series, or empty; the first series is the default."""
        metric = find_metrics()[slug]
        found = self._choose("source", metric, [name_slug(each.name) for each in metric.series])
        return "" if found == name_slug(metric.main.name) else found

    def metrics(self) -> tuple[str, ...]:
        """Slugs of metrics, each once, in the order given; those not known are left out."""
        found = [slug for slug in self._words("metrics") if self._is_metric(slug)]
        return tuple(dict.fromkeys(found))

    def areas(self, slug: str) -> tuple[str, ...]:
        """Codes of areas of the partnership or its police force area, each once, in the order given."""
        partnership = read_areas().partnership(slug)
        known = _list_focusable(partnership)
        found = (self._find_area(code, partnership, known=known) for code in self._words("areas"))
        return tuple(dict.fromkeys(area.code for area in found if area))

    def moment(self, key: str, instead: str) -> str:
        """A day or moment of the past, as it is written, or empty; `instead` says what is shown where it is none."""
        text = self._word(key)
        fault = explain_moment(text)
        if fault:
            self._note(f"{fault} {instead}")
        return "" if fault else text

    def sort(self) -> str:
        """The slug of a metric to sort by, or empty."""
        slug = self._word("sort")
        return slug if slug and self._is_metric(slug) else ""

    # ------------------------------------------------------------ parts

    def _word(self, key: str) -> str:
        return _text(self._query.get(key))

    def _words(self, key: str) -> Iterable[str]:
        return (word for part in self._word(key).split(",") if (word := part.strip()))

    def _note(self, notice: str) -> None:
        if notice not in self.notices:
            self.notices.append(notice)

    def _choose(self, key: str, metric: Metric, known: list[str]) -> str:
        text = self._word(key)
        if not text or text in known:
            return text
        words = {"by": "breakdown", "source": "source"}
        there = f"There are: {', '.join(dict.fromkeys(known))}." if known else "It has none."
        self._note(f"“{metric.title}” has no {words[key]} “{_cut(text)}”. {there}")
        return ""

    def _is_metric(self, slug: str) -> bool:
        if slug in find_metrics():
            return True
        self._note(_explain(lambda: metric_named(slug)))
        return False

    def _find_area(
        self, code: str, partnership: Partnership, *, known: Sequence[Area], instead: str = ""
    ) -> Area | None:
        if not code:
            return None
        codes = read_areas().codes  # official codes are capitals, slugs of partnerships are not
        area = codes.get(code) or codes.get(code.upper())
        if area in known:
            return area
        if area == partnership.area and not instead:
            return None  # the partnership itself is what is shown anyway
        what = f"{area.name} ({area.code}) is not in {partnership.area.name}." if area else None
        if area == partnership.area:
            what = f"{area.name} is the partnership itself, not one of its authorities."
        self._note((what or f"There is no area “{_cut(code)}”.") + instead)
        return None


def _authorities(partnership: Partnership) -> list[Area]:
    """The members and the districts within them."""
    areas = read_areas()
    found = (each for member in partnership.members for each in (member, *areas.members(member, AUTHORITIES)))
    return list(dict.fromkeys(found))


def _list_focusable(partnership: Partnership) -> list[Area]:
    """Its authorities and its police force area."""
    return [*_authorities(partnership), *([partnership.force] if partnership.force else [])]


def _text(value: Any) -> str:
    """A word of an address; of a key that is given several times the last."""
    if isinstance(value, list | tuple):
        value = value[-1] if value else ""
    return value.strip() if isinstance(value, str) else ""


def _cut(text: str) -> str:
    return text if len(text) <= _LONGEST else text[:_LONGEST] + "…"


def _explain(ask: Callable[[], object]) -> str:
    """The words of the error that this ends in."""
    try:
        ask()
    except OutcomesError as error:
        return str(error)
    return ""
