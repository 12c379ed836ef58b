"""The exhibit of a metric's page as a file, under the page's own address: CSV, workbook, slide, picture.

What is built is what the page builds; only the medium differs. Libraries that draw and write are loaded when the first
such file is asked for: pages need none of them.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Final

from flask import Flask, Response, request

from layouts.exhibit import Exhibit
from layouts.page import read_outcomes
from layouts.page_data.metric_page import MetricPage, build_metric_page
from layouts.page_parts.actions import EXPORT
from layouts.renderers.csv import render_csv
from layouts.renderers.csv_metadata import render_csv_metadata
from layouts.view import PATHS, View
from loaders.areas import read_areas
from metrics.catalogue import find_metrics

_CSV: Final = "text/csv; charset=utf-8"
_PLAIN: Final = "text/plain; charset=utf-8"
_NO_FIGURES: Final = "There are no figures for this: the page at this address says why."
_NO_CHART: Final = "This view is a table and has no chart, so there is no picture of it. It can be had as xlsx or csv."


def add_export_routes(server: Flask) -> None:
    """Serve the exhibits of metric pages as files."""
    for ending in FORMATS:
        rule = f"{PATHS['metric']}{EXPORT}{ending}"
        server.add_url_rule(rule, f"export_{ending.replace('.', '_')}", _make_answer(ending))


def _make_answer(ending: str) -> Callable[..., Response]:
    def answer(**path: str) -> Response:
        return _answer(ending, path)

    return answer


def _answer(ending: str, path: dict[str, str]) -> Response:
    """Answer with a file, or say in words what is wrong: a file has no place to say that something fell back."""
    unknown = _find_unknown(path)
    if unknown:
        return _refuse(unknown, 404)
    view = View.from_query("metric", path=path, query=request.args)
    if view.notices:
        return _refuse("\n".join(view.notices), 400)
    page = build_metric_page(view, read_outcomes())
    if page.subject.notices:
        return _refuse("\n".join(page.subject.notices), 400)
    if page.exhibit is None:
        return _refuse(_NO_FIGURES, 404)
    write, media = FORMATS[ending]
    if ending in _PICTURES and page.exhibit.chart is None:
        return _refuse(_NO_CHART, 404)
    content = write(page.exhibit, page)
    return Response(content, content_type=media, headers={"Content-Disposition": _name(page.exhibit, ending)})


def _find_unknown(path: dict[str, str]) -> str:
    """What of the path does not exist: a page would show the first one instead, a file must not."""
    if not any(each.area.code == path["partnership_slug"] for each in read_areas().partnerships()):
        return "There is no such partnership."
    return "" if path["metric_slug"] in find_metrics() else "There is no such metric."


def _refuse(words: str, status: int) -> Response:
    return Response(words, status=status, content_type=_PLAIN)


def _name(exhibit: Exhibit, ending: str) -> str:
    """The file's name, of harmless letters alone."""
    stem = re.sub(r"[^A-Za-z0-9_.-]+", "-", exhibit.name)
    return f'attachment; filename="{stem}.{ending}"'


# ---------------------------------------------------------------- formats


def _write_csv(exhibit: Exhibit, _page: MetricPage) -> bytes:
    return render_csv(exhibit).encode("utf-8")


def _write_metadata(exhibit: Exhibit, _page: MetricPage) -> bytes:
    return render_csv_metadata(exhibit)


def _write_xlsx(exhibit: Exhibit, page: MetricPage) -> bytes:
    from layouts.renderers.xlsx import render_xlsx

    return render_xlsx([exhibit], title=f"{page.subject.metric.short_title}, {page.subject.area.name}")


def _write_pptx(exhibit: Exhibit, page: MetricPage) -> bytes:
    from layouts.renderers.powerpoint import render_powerpoint

    return render_powerpoint(exhibit, sentence=" ".join([page.sentence, *page.findings]).strip())


def _write_png(exhibit: Exhibit, _page: MetricPage) -> bytes:
    from layouts.renderers.picture import render_picture

    return render_picture(exhibit, form="png")


def _write_svg(exhibit: Exhibit, _page: MetricPage) -> bytes:
    from layouts.renderers.picture import render_picture

    return render_picture(exhibit, form="svg")


_OFFICE: Final = "application/vnd.openxmlformats-officedocument."
_PICTURES: Final = ("png", "svg")

FORMATS: Final[dict[str, tuple[Callable[[Exhibit, MetricPage], bytes], str]]] = {
    "csv": (_write_csv, _CSV),
    "csv-metadata.json": (_write_metadata, "application/csvm+json"),
    "xlsx": (_write_xlsx, f"{_OFFICE}spreadsheetml.sheet"),
    "pptx": (_write_pptx, f"{_OFFICE}presentationml.presentation"),
    "png": (_write_png, "image/png"),
    "svg": (_write_svg, "image/svg+xml; charset=utf-8"),
}
"""By the ending of the address: who writes the file, and its media type."""
