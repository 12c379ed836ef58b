"""What a page shows, as its address says it: the only state that a page has.

Addresses are typed by people, cut by mail programs and kept for years: a value that is not known falls back, and a
notice on the page says so. Path variables and query keys never share a name.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any, Literal, cast, get_args
from urllib.parse import parse_qs, quote, unquote, urlencode, urlsplit

from layouts.as_at import find_moment
from layouts.view_reader import ViewReader, name_slug
from loaders.areas import Area, Partnership, read_areas
from loaders.periods import Period, PeriodKind, parse_period
from metrics.catalogue import find_metrics
from metrics.definition import Metric, Series

__all__ = ["AREA_PLOTS", "COMPARATORS", "PATHS", "PLOTS", "TABS", "Page", "View",
           "find_page", "name_slug", "name_source", "name_variables"]  # fmt: skip

Page = Literal[
    "overview", "metric", "provenance", "area", "compare", "returns", "revisions", "pack", "send", "receipt", "methods",
    "method", "help", "accessibility", "changes",
]  # fmt: skip

TABS = ("over-time", "by-area", "breakdown", "table", "about")
COMPARATORS = ("england", "partnership")
PLOTS = ("ranked", "funnel")
AREA_PLOTS = (*PLOTS, "map")
"""How areas are drawn side by side: on the compare page, and on the metric page's tab “by area”."""

PATHS: dict[str, str] = {
    "overview": "/p/<partnership_slug>",
    "metric": "/p/<partnership_slug>/m/<metric_slug>",
    "provenance": "/p/<partnership_slug>/m/<metric_slug>/from",
    "area": "/p/<partnership_slug>/a/<area_code>",
    "compare": "/p/<partnership_slug>/compare",
    "returns": "/p/<partnership_slug>/returns",
    "revisions": "/p/<partnership_slug>/revisions",
    "pack": "/p/<partnership_slug>/board-pack",
    "send": "/p/<partnership_slug>/send",
    "receipt": "/receipts/<receipt_number>",
    "methods": "/methods",
    "method": "/methods/<metric_slug>",
    "help": "/help",
    "accessibility": "/accessibility",
    "changes": "/changes",
}
"""The address of each page; the names in brackets are those of the path variables."""

_KEYS: dict[str, tuple[str, ...]] = {
    "overview": ("quarter",),
    "metric": ("quarter", "area", "tab", "by", "source", "against", "plot"),
    "provenance": ("area", "period", "by", "category", "source"),
    "area": ("quarter", "against"),
    "compare": ("quarter", "metrics", "areas", "sort", "against", "plot"),
    "returns": (),
    "revisions": ("since",),
    "pack": ("quarter", "metrics"),
    "send": (),
    "receipt": ("key",),
    "methods": (),
    "method": (),
    "help": (),
    "accessibility": (),
    "changes": (),
}
"""The query keys that each page understands, in the order in which they are written."""

_ABOUT_NOW: tuple[Page, ...] = ("send", "receipt")
"""The pages that are never as at a moment of the past: one sends now, and a receipt says what became of it since."""

_DEFAULTS = {"tab": TABS[0], "against": COMPARATORS[0], "plot": PLOTS[0]}


@dataclass(frozen=True, slots=True)
class View:
    """What one page shows. Every field is a word of its address; an empty one stands for the page's default.

    `partnership` and `metric` are slugs and `area` a code (on the area page of its subject, on the metric page of the
    area in focus), `receipt` a number, `keys` what opens it. `quarter` is the code of the latest period to show, such
    as 2025-Q3. `source` is the slug of a series' name. On the page of a figure's provenance `period` is the code of its
    period and `category` the slug of its group's word. `as_at` is the day or moment of the past as which all is shown
    (`layouts.as_at`), `since` the one from which on changes are listed. `notices` say in words what was not understood
    and fell back.
    """

    page: Page
    partnership: str = ""
    metric: str = ""
    receipt: str = ""
    keys: tuple[str, ...] = ()
    area: str = ""
    quarter: str = ""
    tab: str = _DEFAULTS["tab"]
    by: str = ""
    source: str = ""
    metrics: tuple[str, ...] = ()
    areas: tuple[str, ...] = ()
    sort: str = ""
    against: str = _DEFAULTS["against"]
    period: str = ""
    category: str = ""
    plot: str = _DEFAULTS["plot"]
    since: str = ""
    as_at: str = ""
    notices: tuple[str, ...] = ()

    @classmethod
    def from_query(cls, page: Page, *, path: Mapping[str, Any], query: Mapping[str, Any]) -> View:
        """Read an address. `path` holds the path variables of `PATHS`; names that are not known are ignored.

        Dash gives path variables and query keys in one mapping: pass that as both.
        """
        read = ViewReader(path, query)
        partnership = read.partnership() if "<partnership_slug>" in PATHS[page] else ""
        metric = read.metric(required=page in ("metric", "provenance")) if "<metric_slug>" in PATHS[page] else ""
        fields: dict[str, Any] = {"partnership": partnership, "metric": metric}
        if page == "receipt":
            fields["receipt"] = read.receipt()
        if page == "area":
            fields["area"] = read.area(partnership)
        if page == "method" and not metric:
            page = "methods"
        readers: dict[str, Callable[[], Any]] = {
            "quarter": read.quarter,
            "area": lambda: read.anywhere() if page == "provenance" else read.focus(partnership),
            "tab": lambda: read.word("tab", TABS),
            "by": lambda: read.breakdown(metric),
            "source": lambda: read.source(metric),
            "period": lambda: read.period(metric),
            "category": read.category,
            "metrics": read.metrics,
            "areas": lambda: read.areas(partnership),
            "sort": read.sort,
            "against": lambda: read.word("against", COMPARATORS),
            "plot": lambda: read.word("plot", AREA_PLOTS if page == "metric" else PLOTS),
            "key": read.keys,
            "since": lambda: read.moment("since", "The last three months are shown instead."),
            "as-at": lambda: read.moment("as-at", "Today's figures are shown instead."),
        }
        fields |= {_name_field(key): readers[key]() for key in _find_keys(page)}
        if page == "metric" and fields["tab"] != "by-area":
            fields["plot"] = _DEFAULTS["plot"]
        return cls(page=page, **fields, notices=tuple(read.notices))

    @classmethod
    def from_href(cls, href: str) -> View:
        """Read an address that `href` wrote. Raises `ValueError` for any that has no page here."""
        address = urlsplit(href)
        found = find_page(address.path)
        if found is None:
            raise ValueError(f"No page has the address {href!r}.")
        page, path = found
        return cls.from_query(page, path=path, query=parse_qs(address.query))

    def changed(self, **changes: Any) -> View:
        """The same view with other words, and without notices: those were about the address it came from."""
        return replace(self, **{"notices": (), **changes})

    def href(self, **changes: Any) -> str:
        """Write the address, with these words changed: path and query, defaults left out, keys in a fixed order.

        `page` may change too: words that the other page does not understand are left out.
        """
        return _write_href(self.changed(**changes) if changes else self)

    # ------------------------------------------------------------ what the words stand for

    @property
    def chosen_partnership(self) -> Partnership:
        """The partnership of the address; the first one on pages without."""
        areas = read_areas()
        return areas.partnership(self.partnership) if self.partnership else areas.partnerships()[0]

    @property
    def chosen_metric(self) -> Metric:
        """The metric of the address. Only for views that name one."""
        return find_metrics()[self.metric]

    @property
    def chosen_area(self) -> Area:
        """The area of the address; the partnership's own where none is named."""
        return read_areas().by_code(self.area) if self.area else self.chosen_partnership.area

    @property
    def chosen_series(self) -> Series:
        """The series of the metric that is shown: the named one, else the first."""
        metric = self.chosen_metric
        return next((each for each in metric.series if name_slug(each.name) == self.source), metric.main)

    @property
    def until(self) -> Period | None:
        """The quarter that is the latest to show; None for the latest there is."""
        return parse_period(self.quarter, PeriodKind.QUARTER) if self.quarter else None

    @property
    def moment(self) -> datetime | None:
        """The moment of the past as which all is shown; None for the present."""
        return find_moment(self.as_at)


def name_source(metric: Metric, series: Series) -> str:
    """The word of a series in addresses: empty for the metric's first, which is the default."""
    return "" if series.name == metric.main.name else name_slug(series.name)


def find_page(path: str) -> tuple[Page, dict[str, str]] | None:
    """Find the page of a path and its path variables; None where no page has it. `/` is the first overview."""
    path = path.rstrip("/")
    if not path:
        return "overview", {}
    for page, template in PATHS.items():
        found = re.fullmatch(re.sub("<.+?>", "([^/]+)", template), path)
        if found:
            values = (unquote(value) for value in found.groups())
            return cast(Page, page), dict(zip(name_variables(page), values, strict=True))
    return None


def name_variables(page: str) -> list[str]:
    """The names of the path variables of a page, in their order."""
    return re.findall("<(.+?)>", PATHS[page])


def _write_href(view: View) -> str:
    path = PATHS[view.page]
    for name, value in (("partnership", "slug"), ("metric", "slug"), ("area", "code"), ("receipt", "number")):
        path = path.replace(f"<{name}_{value}>", quote(getattr(view, name), safe=""))
    words = {key: _write_word(getattr(view, _name_field(key))) for key in _find_keys(view.page)}
    if not _has_plot(view):
        words.pop("plot", None)
    chosen = {key: word for key, word in words.items() if word and word != _DEFAULTS.get(key)}
    return path + ("?" + urlencode(chosen, safe=",:", quote_via=quote) if chosen else "")


def _has_plot(view: View) -> bool:
    """Whether a page draws areas side by side in the way that was chosen, perhaps on the page one comes from."""
    return view.tab == "by-area" if view.page == "metric" else view.plot in PLOTS


def _find_keys(page: Page) -> tuple[str, ...]:
    """The query keys of a page: that of the moment of the past goes with every page but those about now."""
    return _KEYS[page] if page in _ABOUT_NOW else (*_KEYS[page], "as-at")


def _name_field(key: str) -> str:
    return "keys" if key == "key" else key.replace("-", "_")


def _write_word(value: str | tuple[str, ...]) -> str:
    return value if isinstance(value, str) else ",".join(value)


assert set(get_args(Page)) == set(PATHS) == set(_KEYS)
