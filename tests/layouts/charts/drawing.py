"""What the tests of charts share: points to draw, and ways to look into a figure."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from typing import Any

import orjson
import plotly.graph_objects as go

from layouts.charts.specs import Point


def make_points(
    values: Sequence[float | None], *, reach: float | None = None, provisional: int = 0
) -> tuple[Point, ...]:
    """Points of successive quarters; None has no figure, the last `provisional` ones may still change."""
    return tuple(
        Point(
            label=f"Jul–Sep {2000 + index}",
            text=f"Jul–Sep {2000 + index}: {value}",
            value=value,
            lower=None if value is None or reach is None else value - reach,
            upper=None if value is None or reach is None else value + reach,
            shown="[c]" if value is None else f"{value:.1f}%",
            provisional=index >= len(values) - provisional,
        )
        for index, value in enumerate(values)
    )


def find_trace(figure: dict[str, Any], name: str) -> dict[str, Any]:
    """The one trace of that name."""
    found = [trace for trace in figure["data"] if trace.get("name") == name]
    assert len(found) == 1, [trace.get("name") for trace in figure["data"]]
    trace: dict[str, Any] = found[0]
    return trace


def find_texts(part: Any) -> Iterator[str]:
    """Every text within a figure that plotly reads as a person would see it."""
    if isinstance(part, dict):
        for key, value in part.items():
            if key in ("text", "ticktext", "hovertext", "name"):
                yield from [value] if isinstance(value, str) else value
            elif key != "template":
                yield from find_texts(value)
    elif isinstance(part, list):
        for value in part:
            yield from find_texts(value)


def measure_bytes(figure: dict[str, Any]) -> int:
    """How many bytes a figure takes on its way to the browser."""
    return len(orjson.dumps(figure))


def count_grid_lines(axis: dict[str, Any]) -> int:
    """How many lines the grid of a linear axis has."""
    low, high = axis["range"]
    return round((high - low) / axis["dtick"]) + 1


def require_drawable(figure: dict[str, Any]) -> None:
    """Fail unless the figure is plain data and plotly knows each of its properties."""
    assert json.loads(orjson.dumps(figure)) == json.loads(json.dumps(figure))
    go.Figure(figure)
