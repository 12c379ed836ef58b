"""What pages show as files, under the pages' own addresses: CSV, workbook, slides, pictures.

What is built is what the page builds; only the medium differs. `layouts.exported` says which page offers what,
`layouts.export_formats` as what it can be had.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Final

from flask import Flask, Response, request

from layouts.api.answers import answer_words
from layouts.as_at import explain_moment
from layouts.export_formats import FORMATS, PICTURES
from layouts.exported import EXPORTS, Exported, find_exported
from layouts.page import read_outcomes
from layouts.view import PATHS, Page, View
from layouts.view_reader import is_partnership
from metrics.catalogue import find_metrics

_NO_FIGURES: Final = "There are no figures for this: the page at this address says why."
_NO_CHART: Final = "This view is a table and has no chart, so there is no picture of it. It can be had as xlsx or csv."
_SEVERAL: Final = "This view has several charts: ask for the picture of one of them. All can be had as xlsx or pptx."


def add_export_routes(server: Flask) -> None:
    """Serve the exhibits of pages as files."""
    for page, part in EXPORTS:
        for ending in FORMATS:
            name = f"{page}_{part}_{ending.replace('.', '_')}"
            server.add_url_rule(f"{PATHS[page]}/{part}.{ending}", name, _make_answer(page, part, ending))


def _make_answer(page: Page, part: str, ending: str) -> Callable[..., Response]:
    def answer(**path: str) -> Response:
        return _answer(page, part, ending, path)

    return answer


def _answer(page: Page, part: str, ending: str, path: dict[str, str]) -> Response:
    """Answer with a file, or say in words what is wrong: a file has no place to say that something fell back."""
    unknown = _find_unknown(path)
    if unknown:
        return answer_words(unknown, status=404)
    unread = explain_moment(request.args.get("as-at", ""))
    if unread:
        return answer_words(unread, status=400)
    view = View.from_query(page, path=path, query=request.args)
    if view.notices:
        return answer_words("\n".join(view.notices), status=400)
    exported = find_exported(page, part, view, read_outcomes(view))
    if exported.problems:
        return answer_words("\n".join(exported.problems), status=400)
    missing = _find_missing(exported, ending)
    if missing:
        return answer_words(missing, status=404)
    write, media = FORMATS[ending]
    headers = {"Content-Disposition": _name(exported.whole.name, ending)}
    return Response(write(exported), content_type=media, headers=headers)


def _find_unknown(path: dict[str, str]) -> str:
    """What of the path does not exist: a page would show another one instead, a file must not."""
    if not is_partnership(path["partnership_slug"]):
        return "There is no such partnership."
    return "" if path.get("metric_slug") in (None, *find_metrics()) else "There is no such metric."


def _find_missing(exported: Exported, ending: str) -> str:
    """Why there is no such file, where there is none."""
    if not exported.exhibits:
        return _NO_FIGURES
    if ending not in PICTURES:
        return ""
    if len(exported.exhibits) > 1:
        return _SEVERAL
    return "" if exported.whole.chart else _NO_CHART


def _name(stem: str, ending: str) -> str:
    """The file's name, of harmless letters alone."""
    return f'attachment; filename="{re.sub(r"[^A-Za-z0-9_.-]+", "-", stem)}.{ending}"'
