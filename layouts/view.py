"""What a page shows, as its address says it: the only state that a page has.

Addresses are typed by people, cut by mail programs and kept for years: a value that is not known falls back, and a
notice on the page says so. Path variables and query keys never share a name.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from typing import Any, Literal, cast, get_args
from urllib.parse import parse_qs, quote, unquote, urlencode, urlsplit

from layouts.view_reader import ViewReader, name_slug
from loaders.areas import Area, Partnership, read_areas
from loaders.periods import Period, PeriodKind, parse_period
from metrics.catalogue import find_metrics
from metrics.definition import Metric, Series

__all__ = ["COMPARATORS", "PATHS", "PLOTS", "TABS", "Page", "View", "find_page", "name_slug", "name_variables"]

Page = Literal["overview", "metric", "area", "compare", "returns", "send", "receipt", "methods", "method"]

TABS = ("over-time", "by-area", "breakdown", "table", "about")
COMPARATORS = ("england", "partnership")
PLOTS = ("ranked", "funnel")

PATHS: dict[str, str] = {
    "overview": "/p/<partnership_slug>",
    "metric": "/p/<partnership_slug>/m/<metric_slug>",
    "area": "/p/<partnership_slug>/a/<area_code>",
    "compare": "/p/<partnership_slug>/compare",
    "returns": "/p/<partnership_slug>/returns",
    "send": "/p/<partnership_slug>/send",
    "receipt": "/receipts/<receipt_number>",
    "methods": "/methods",
    "method": "/methods/<metric_slug>",
}
"""The address of each page; the names in brackets are those of the path variables."""

_KEYS: dict[str, tuple[str, ...]] = {
    "overview": ("quarter",),
    "metric": ("quarter", "area", "tab", "by", "source", "against"),
    "area": ("quarter", "against"),
    "compare": ("quarter", "metrics", "areas", "sort", "against", "plot"),
    "returns": (),
    "send": (),
    "receipt": (),
    "methods": (),
    "method": (),
}
"""The query keys that each page understands, in the order in which they are written."""

_DEFAULTS = {"tab": TABS[0], "against": COMPARATORS[0], "plot": PLOTS[0]}


@dataclass(frozen=True, slots=True)
class View:
    """What one page shows. Every field is a word of its address; an empty one stands for the page's default.

    `partnership` and `metric` are slugs and `area` a code (on the area page of its subject, on the metric page of the
    area in focus), `receipt` a number. `quarter` is the code of the latest period to show, such as 2025-Q3. `source` is
    the slug of a series' name. `notices` say in words what was not understood and fell back.
    """

    page: Page
    partnership: str = ""
    metric: str = ""
    receipt: str = ""
    area: str = ""
    quarter: str = ""
    tab: str = _DEFAULTS["tab"]
    by: str = ""
    source: str = ""
    metrics: tuple[str, ...] = ()
    areas: tuple[str, ...] = ()
    sort: str = ""
    against: str = _DEFAULTS["against"]
    plot: str = _DEFAULTS["plot"]
    notices: tuple[str, ...] = ()

    @classmethod
    def from_query(cls, page: Page, *, path: Mapping[str, Any], query: Mapping[str, Any]) -> View:
        """Read an address. `path` holds the path variables of `PATHS`; names that are not known are ignored.

        Dash gives path variables and query keys in one mapping: pass that as both.
        """
        read = ViewReader(path, query)
        partnership = read.partnership() if "<partnership_slug>" in PATHS[page] else ""
        metric = read.metric(required=page == "metric") if "<metric_slug>" in PATHS[page] else ""
        fields: dict[str, Any] = {"partnership": partnership, "metric": metric}
        if page == "receipt":
            fields["receipt"] = read.receipt()
        if page == "area":
            fields["area"] = read.area(partnership)
        if page == "method" and not metric:
            page = "methods"
        readers: dict[str, Callable[[], Any]] = {
            "quarter": read.quarter,
            "area": lambda: read.focus(partnership),
            "tab": lambda: read.word("tab", TABS),
            "by": lambda: read.breakdown(metric),
            "source": lambda: read.source(metric),
            "metrics": read.metrics,
            "areas": lambda: read.areas(partnership),
            "sort": read.sort,
            "against": lambda: read.word("against", COMPARATORS),
            "plot": lambda: read.word("plot", PLOTS),
        }
        fields |= {key: readers[key]() for key in _KEYS[page]}
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
    words = {key: _write_word(getattr(view, key)) for key in _KEYS[view.page]}
    chosen = {key: word for key, word in words.items() if word and word != _DEFAULTS.get(key)}
    return path + ("?" + urlencode(chosen, safe=",", quote_via=quote) if chosen else "")


def _write_word(value: str | tuple[str, ...]) -> str:
    return value if isinstance(value, str) else ",".join(value)


assert set(get_args(Page)) == set(PATHS) == set(_KEYS)
