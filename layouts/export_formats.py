"""What exhibits can be had as: for each ending of an address, who writes the file and its media type.

Libraries that draw and write are loaded when the first such file is asked for: pages need none of them.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

import orjson

from layouts.charts.draw import draw_chart
from layouts.exported import Exported
from layouts.renderers.csv import render_csv
from layouts.renderers.csv_metadata import render_csv_metadata

PICTURES: Final = ("png", "svg", "figure.json")
"""The formats that hold one chart alone."""


def _write_csv(exported: Exported) -> bytes:
    return render_csv(exported.whole).encode("utf-8")


def _write_metadata(exported: Exported) -> bytes:
    return render_csv_metadata(exported.whole)


def _write_xlsx(exported: Exported) -> bytes:
    from layouts.renderers.xlsx import render_xlsx

    return render_xlsx(exported.exhibits, title=exported.title)


def _write_pptx(exported: Exported) -> bytes:
    from layouts.renderers.powerpoint import render_powerpoint

    return render_powerpoint(exported.exhibits, title=exported.title, sentence=exported.sentence)


def _write_png(exported: Exported) -> bytes:
    from layouts.renderers.picture import render_picture

    return render_picture(exported.whole, form="png")


def _write_svg(exported: Exported) -> bytes:
    from layouts.renderers.picture import render_picture

    return render_picture(exported.whole, form="svg")


def _write_figure(exported: Exported) -> bytes:
    """The chart as plotly draws it in the reader's browser, for pages that show it in another form."""
    chart = exported.whole.chart
    return orjson.dumps(draw_chart(chart) if chart else {})


_OFFICE: Final = "application/vnd.openxmlformats-officedocument."

FORMATS: Final[dict[str, tuple[Callable[[Exported], bytes], str]]] = {
    "csv": (_write_csv, "text/csv; charset=utf-8"),
    "csv-metadata.json": (_write_metadata, "application/csvm+json"),
    "xlsx": (_write_xlsx, f"{_OFFICE}spreadsheetml.sheet"),
    "pptx": (_write_pptx, f"{_OFFICE}presentationml.presentation"),
    "png": (_write_png, "image/png"),
    "svg": (_write_svg, "image/svg+xml; charset=utf-8"),
    "figure.json": (_write_figure, "application/json"),
}
"""By the ending of the address: who writes the file, and its media type."""
