"""Random returns of one police force's authorities and of England, and every answer that the product then gives.

What is asked for is what anybody can ask for: the API as JSON and as CSV, the rows of the command line, and each page
with its charts, hover texts, alternative texts and tables.
"""

from __future__ import annotations

import csv
import io
import json
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from random import Random
from typing import Any

from flask import Flask
from sqlalchemy import text

from layouts.api.outcomes import add_routes
from layouts.application import create_application
from layouts.export_formats import FORMATS, PICTURES
from layouts.exported import EXPORTS, Exported
from layouts.page_data.provenance_page import describe_provenance, require_provenance
from layouts.pages import area_profile, compare, metric, overview, provenance
from layouts.view import PLOTS, TABS, View, name_slug
from loaders.areas import FIVE_YEAR_BANDS
from metrics.catalogue import metric_named
from metrics.disclosure import hidden_below
from metrics.protection_sheet import Rule
from metrics.query import OutcomeQuery, find_outcomes
from metrics.results import COLUMNS, to_row
from tests.metrics.store import Store
from tests.metrics.worlds import World

LEAVES = {"E06000019": 1, "E10000034": 2, "E06000051": 3, "E06000020": 4}  # West Mercia's four authorities
REST = 5  # the rest of England, which nobody shows
WEST, EAST = "herefordshire-and-worcestershire", "shropshire-telford-and-wrekin"
FORCE, ENGLAND = "E23000016", "E92000001"
LARGER = {FORCE: 50, WEST: 60, EAST: 70, ENGLAND: 99}
CHILDREN = {60: (1, 2), 70: (3, 4), 50: (1, 2, 3, 4), 99: (50, REST)}
AREAS = {**LEAVES, **LARGER}
YEAR = "12 months to September 2025"


@dataclass(frozen=True)
class Kind:
    """A metric as it is sent: `line` takes a word of each breakdown, in their order; `words` are those of each.

    `tail` stands after the count where the return has more columns. `whole` are breakdowns of which one word alone is
    sent: its figure is the total once more.
    """

    metric: str
    returned: str
    line: str
    words: Mapping[str, tuple[str, ...]]
    is_share: bool = False
    periods: tuple[str, ...] = (YEAR,)
    tail: str = ""
    whole: Mapping[str, str] = field(default_factory=dict)


_SEXES = ("Female", "Male")
_PEOPLE = {"substance": ("Opiate", "Alcohol only", "Non-opiate only"), "sex": _SEXES, "age": ("18 to 29", "30 to 49")}
KINDS = (
    *(
        Kind(measure, "treatment", measure + " | Adults | {} | {} | {} | All", _PEOPLE, is_share=True)
        for measure in ("treatment-progress", "deaths-in-treatment")
    ),
    Kind(
        "numbers-in-treatment",
        "treatment",
        "in-treatment | Adults | {} | {} | {} | All",
        _PEOPLE,
        tail=" | ",
        whole={"client_group": "Adults"},
    ),
    Kind(
        "hospital-admissions-drug",
        "nhs-admissions",
        "drug-admissions | Poisoning by drugs | {} | {}",
        {"age_band": FIVE_YEAR_BANDS[4:9], "sex": _SEXES},
    ),
    Kind(
        "drug-misuse-deaths",
        "deaths",
        "drug-misuse-deaths | {} | {}",
        {"age_band": FIVE_YEAR_BANDS, "sex": _SEXES},
        periods=("2020", "2021", "2022"),
    ),
)


def draw_world(kind: Kind, random: Random) -> World:
    """Draw people of every authority, each with a word of each breakdown; mostly few."""
    numbers = iter(range(10, 1000))
    breakdowns = {column: tuple(next(numbers) for _ in words) for column, words in kind.words.items()}
    below = hidden_below(metric_named(kind.metric).disclosure)
    world = World(CHILDREN, breakdowns, {}, {} if kind.is_share else None, Rule(below))
    for leaf in (*LEAVES.values(), REST):
        for column in (world.counts, world.rests):
            if column is not None:
                size = 3_000 if leaf == REST else int(random.expovariate(1 / random.choice((4, 25, 80))))
                people = [tuple(random.choice(several) for several in breakdowns.values()) for _ in range(size)]
                column[leaf, 0] = size
                for place, several in enumerate(breakdowns.values()):
                    column.update({(leaf, each): sum(p[place] == each for p in people) for each in several})
    return world


SENT = {**LEAVES, ENGLAND: 99}


def send_world(store: Store, kind: Kind, world: World, areas: Mapping[str, int] = SENT) -> None:
    """Send what these areas have in a world as partners would; a count of several years falls into the first."""
    store.send(kind.returned, *_write_lines(kind, world, areas))


def _write_lines(kind: Kind, world: World, areas: Mapping[str, int]) -> Iterator[str]:
    totals = ["All"] * len(kind.words)
    for code, area in areas.items():
        cuts = [(0, totals)]
        for place, (column, several) in enumerate(kind.words.items()):
            for number, word in zip(world.breakdowns[column], several, strict=True):
                cuts.append((number, [*totals[:place], word, *totals[place + 1 :]]))
        for category, chosen in cuts:
            count, rest = world.figure(area, category)
            assert count is not None
            for place, period in enumerate(kind.periods):
                share = f" | {(count if place == 0 else 0) + (rest or 0)}" if kind.is_share else ""
                counted = count if place == 0 else 0
                yield f"{code} | {period} | {kind.line.format(*chosen)} | {counted}{share}{kind.tail}"


class Product:
    """The product over a store as it is, or as it stood at a version, as anybody can ask it."""

    def __init__(self, store: Store, *, version: int | None = None) -> None:
        self.outcomes = store.outcomes if version is None else store.outcomes.at(version)
        server = Flask(__name__)
        add_routes(server, self.outcomes)
        self.client = server.test_client()
        create_application(self.outcomes)

    def ask(self, kind: Kind) -> dict[tuple[int, int], dict[str, Any]]:
        """The figures of a metric by area and category (0 for the total), as the API's JSON has them."""
        found: dict[tuple[int, int], dict[str, Any]] = {}
        numbers = iter(range(10, 1000))
        for column, words in {"": (), **kind.words}.items():
            places = {word: next(numbers) for word in words} if column else {"": 0}
            for code, area in AREAS.items():
                rows = json.loads(self._get(kind, column, code, "json"))
                found |= {(area, places[row["category"]]): row for row in rows if row["category"] in places}
        self._require_hidden_alike(kind, found)
        return found

    def _require_hidden_alike(self, kind: Kind, found: Mapping[tuple[int, int], dict[str, Any]]) -> None:
        """A total that stands once more as the only category of a breakdown is hidden there, too."""
        for column, word in kind.whole.items():
            for code, area in LEAVES.items():
                rows = json.loads(self._get(kind, column, code, "json"))
                again = [row["numerator"] for row in rows if row["category"] == word]
                assert again in ([found[area, 0]["numerator"]], [None]), (column, area)

    def _get(self, kind: Kind, by: str, area: str, ending: str) -> str:
        source = metric_named(kind.metric).main.name
        query = {"metric": kind.metric, "area": area, "source": source} | ({"by": by} if by else {})
        answer = self.client.get(f"/api/v1/outcomes.{ending}", query_string=query)
        assert answer.status_code == 200, answer.get_data(as_text=True)
        return answer.get_data(as_text=True)

    def say_everything(self, kind: Kind) -> dict[str, str]:
        """Every answer about a metric, each by what was asked: API, CSV, rows of the command line, pages."""
        said = {}
        for by in ("", *kind.words, *kind.whole):
            for code in AREAS:
                for ending in ("json", "csv"):
                    said[f"{ending} {by} {code}"] = self._get(kind, by, code, ending)
                query = OutcomeQuery(kind.metric, code, by=by, source=metric_named(kind.metric).main.name)
                rows = [to_row(each) for each in find_outcomes(self.outcomes, query)]
                said[f"rows {by} {code}"] = repr(rows)
        for name, page, view in self._find_views(kind):
            told = json.dumps(page.layout(view, self.outcomes), default=_to_plain)
            if page is provenance:
                told += json.dumps(describe_provenance(require_provenance(view, self.outcomes)))
            said[name] = re.sub(r"as-at=[^\"&]+", "", told)  # frozen links name the second in which they were made
            said |= {f"{ending} {name} {part}": told for part, ending, told in self._export(view)}
        return said

    def _export(self, view: View) -> Iterator[tuple[str, str, str]]:
        """The view as files: figures as tidy rows, the chart as it is drawn, and the words of both."""
        for page, part in EXPORTS:
            exported = EXPORTS[page, part](view, self.outcomes) if page == view.page else Exported(())
            for ending in _TOLD if exported.exhibits else ():
                if ending not in PICTURES or (len(exported.exhibits) == 1 and exported.whole.chart):
                    yield part, ending, FORMATS[ending][0](exported).decode()
                yield (
                    part,
                    "words",
                    repr([(each.title, each.subtitle, each.alt, each.notes) for each in exported.exhibits]),
                )

    def _find_views(self, kind: Kind) -> Iterator[tuple[str, Any, View]]:
        for partnership in (WEST, EAST):
            yield f"overview {partnership}", overview, View("overview", partnership)
            for plot in PLOTS:
                yield (
                    f"compare {partnership} {plot}",
                    compare,
                    View("compare", partnership, metrics=(kind.metric,), plot=plot),
                )
            for area in ("", *LEAVES, FORCE):
                for tab in TABS:
                    for by in ("", *kind.words) if tab == "breakdown" else ("",):
                        view = View("metric", partnership, kind.metric, area, tab=tab, by=by)
                        yield f"metric {partnership} {area} {tab} {by}", metric, view
                if area:
                    yield f"area {partnership} {area}", area_profile, View("area", partnership, area=area)
        for area in AREAS:
            for by, word in (("", ""), *((by, word) for by, words in kind.words.items() for word in words)):
                view = View("provenance", WEST, kind.metric, area=area, by=by, category=name_slug(word))
                yield f"provenance {area} {by} {word}", provenance, view


_TOLD = ("csv", "csv-metadata.json", "figure.json")
"""The formats whose content is text; what else there is is written from the same exhibits."""


def _to_plain(part: Any) -> Any:
    return part.to_plotly_json() if hasattr(part, "to_plotly_json") else str(part)


def spoil_hidden(store: Store) -> int:
    """Put other numbers in the place of all hidden ones, straight in the table; give how many there are."""
    with store.engine.begin() as connection:
        changed = connection.execute(
            text(
                "UPDATE outcome SET numerator = numerator + 1000, denominator = denominator + 5000, value = 77.7, "
                "variance = 7.7 WHERE hidden IN (1, 2)"
            )
        )
        return int(changed.rowcount)


def read_csv(answer: str) -> list[dict[str, str]]:
    """The rows of a CSV answer."""
    rows = list(csv.reader(io.StringIO(answer.lstrip("\ufeff"))))
    start = rows.index(list(COLUMNS))
    return [dict(zip(COLUMNS, row, strict=True)) for row in rows[start + 1 :]]


def make_store(folder: Path) -> Store:
    """An empty store."""
    folder.mkdir(parents=True, exist_ok=True)
    return Store(f"sqlite:///{folder / 'outcomes.sqlite'}", folder)
