"""A store of treatment progress whose figures one can check in the head, for the tests of pages."""

import json
from pathlib import Path
from typing import Any

from layouts.view import View
from tests.metrics.store import Store

PARTNERSHIP = "herefordshire-and-worcestershire"
HEREFORDSHIRE, WORCESTERSHIRE, SHROPSHIRE = "E06000019", "E10000034", "E06000051"

_ALL = "treatment-progress | Adults | All | All | All | All"


def row(area: str, year: int, count: object, out_of: object, *, sex: str = "All") -> str:
    """One line of the treatment return: so many of so many made progress in the 12 months to September."""
    words = _ALL.replace("All | All | All | All", f"All | {sex} | All | All")
    return f"{area} | 12 months to September {year} | {words} | {count} | {out_of}"


def make_store(folder: Path) -> Store:
    """Make a store with two years of two members, a neighbour and England.

    In the later year 40 of 100 in Herefordshire, 120 of 200 in Worcestershire: 160 of 300 together; 5,000 of
    10,000 in England; 90 of 150 in Shropshire. Of Herefordshire's, 10 of 50 women and 30 of 50 men.
    """
    store = Store(f"sqlite:///{folder / 'outcomes.sqlite'}", folder)
    store.send(
        "treatment",
        row("Herefordshire", 2024, 50, 100),
        row("Worcestershire", 2024, 110, 200),
        row("England", 2024, 4_800, 10_000),
        row("Herefordshire", 2025, 40, 100),
        row("Herefordshire", 2025, 10, 50, sex="Female"),
        row("Herefordshire", 2025, 30, 50, sex="Male"),
        row("Worcestershire", 2025, 120, 200),
        row("England", 2025, 5_000, 10_000),
        row("Shropshire", 2025, 90, 150),
    )
    return store


def make_view(metric: str = "treatment-progress", **words: object) -> View:
    """The view of a metric page of that partnership."""
    return View(**{"page": "metric", "partnership": PARTNERSHIP, "metric": metric, **words})  # type: ignore[arg-type]


def write(content: Any) -> str:
    """A page or a part of one as it is sent to the browser."""
    return json.dumps(content, default=lambda component: component.to_plotly_json())
