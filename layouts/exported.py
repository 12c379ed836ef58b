"""What each page offers as files: one list of addresses, and for each the exhibits that the page itself shows."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import Final

from layouts.exhibit import Exhibit
from layouts.exhibits.parts import name_as_at, stand_as_at
from layouts.page_data.area_exhibit import build_profile_exhibits
from layouts.page_data.area_page import build_area_page
from layouts.page_data.compare.matrix import build_matrix
from layouts.page_data.compare.page import build_compare_page
from layouts.page_data.metric.page import build_metric_page
from layouts.page_parts.actions import EXPORT, MATRIX
from layouts.view import Page, View
from metrics.definition import Priority
from metrics.outcomes import Outcomes


@dataclass(frozen=True, slots=True)
class Exported:
    """The exhibits of an address, none where there are no figures.

    `title` is that of a workbook or of slides, `sentence` what the page says at length, `problems` what of the
    address the data do not have. `name` is the stem of the file's name where there are several exhibits.
    """

    exhibits: tuple[Exhibit, ...]
    title: str = ""
    name: str = ""
    sentence: str = ""
    problems: tuple[str, ...] = ()

    @property
    def whole(self) -> Exhibit:
        """The exhibit, or several as one without a chart: their rows and notes after each other."""
        first, *rest = self.exhibits
        if not rest:
            return first
        every = self.exhibits
        return replace(
            first,
            name=self.name,
            title=self.title,
            chart=None,
            table=replace(first.table, rows=tuple(row for each in every for row in each.table.rows), figures=()),
            results=tuple(dict.fromkeys(result for each in every for result in each.results)),
            source="; ".join(dict.fromkeys(part for each in every for part in each.source.split("; "))),
            notes=tuple(dict.fromkeys(note for each in every for note in each.notes)),
            marking=next((each.marking for each in every if each.marking), None),
            as_at=max(each.as_at for each in every),
        )


def find_exported(page: Page, part: str, view: View, outcomes: Outcomes) -> Exported:
    """Find what an address offers as a file, with the day as at which the view looks at it."""
    found = EXPORTS[page, part](view, outcomes)
    exhibits = tuple(stand_as_at(each, view.moment) for each in found.exhibits)
    return replace(found, exhibits=exhibits, name=name_as_at(found.name, view.moment))


def _find_metric(view: View, outcomes: Outcomes) -> Exported:
    page = build_metric_page(view, outcomes)
    title = f"{page.subject.metric.short_title}, {page.subject.area.name}"
    sentence = " ".join([page.sentence, *page.findings]).strip()
    exhibits = (page.exhibit,) if page.exhibit else ()
    problems = (*page.subject.notices, *([page.no_plot] if page.no_plot else []))
    return Exported(exhibits, title=title, sentence=sentence, problems=problems)


def _find_compared(view: View, outcomes: Outcomes) -> Exported:
    """The areas of one metric. A funnel that cannot be drawn is no other picture: a file has no place to say so."""
    page = build_compare_page(view, outcomes)
    if page.picture is None:
        return Exported(())
    return Exported((page.picture,), title=page.picture.title, problems=(page.no_funnel,) if page.no_funnel else ())


def _find_matrix(view: View, outcomes: Outcomes) -> Exported:
    page = build_compare_page(view, outcomes)
    matrix = build_matrix(page)
    return Exported((matrix,), title=matrix.title, sentence=page.summary) if matrix else Exported(())


def _find_profile(view: View, outcomes: Outcomes) -> Exported:
    """All metrics of an area: an exhibit for each priority."""
    page = build_area_page(view, outcomes)
    exhibits = build_profile_exhibits(page)
    return Exported(tuple(exhibits.values()), title=f"{page.area.name}: all metrics", name=page.name)


def _make_group(priority: Priority) -> Callable[[View, Outcomes], Exported]:
    def find(view: View, outcomes: Outcomes) -> Exported:
        exhibit = build_profile_exhibits(build_area_page(view, outcomes)).get(priority)
        return Exported((exhibit,), title=exhibit.title) if exhibit else Exported(())

    return find


EXPORTS: Final[dict[tuple[Page, str], Callable[[View, Outcomes], Exported]]] = {
    ("metric", EXPORT): _find_metric,
    ("compare", EXPORT): _find_compared,
    ("compare", MATRIX): _find_matrix,
    ("area", EXPORT): _find_profile,
    **{("area", priority.value): _make_group(priority) for priority in Priority},
}
"""By page, and by the word that its address goes on with: `…/compare/matrix.csv` has the word “matrix”."""
