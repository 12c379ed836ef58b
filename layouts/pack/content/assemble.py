"""Puts a board pack together, of the figures that a partnership's pages show."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from functools import cached_property

from layouts.as_at import find_day, name_moment
from layouts.exhibits.parts import ILLUSTRATIVE
from layouts.pack.content.changes import make_changes
from layouts.pack.content.confidence import make_confidence
from layouts.pack.content.exceptions import find_exceptions
from layouts.pack.content.framework import make_framework, make_overview
from layouts.pack.content.inequalities import choose_widest, find_gaps, make_equality, make_gap_page
from layouts.pack.content.made_from import hash_figures, make_made_from, make_source
from layouts.pack.content.methods import make_method_notes
from layouts.pack.content.metric_pages import make_metric_page
from layouts.pack.content.sentences import write_told
from layouts.pack.parts import Comment, Pack, PackPage, PackSentence
from layouts.page_data.overview_page import OverviewPage, OverviewRow, build_overview_page, list_rows
from layouts.page_data.returns_in import QuarterStatus
from layouts.view import View
from loaders.comments import read_comments
from loaders.errors import UsageError
from metrics.outcomes import Outcomes


def make_pack(view: View, outcomes: Outcomes, *, made_at: datetime, base: str = "") -> Pack:
    """Make the pack of a view (page “pack”): its partnership, quarter and metrics; the exceptions where it names none.

    `outcomes` are those that the view looks at, of now or as they stood; `made_at` is the time it is (UTC). `base` is
    the product's own address, empty where it is not known. Raises `UsageError` where nothing was ever returned.
    """
    version = outcomes.data_version() if outcomes.version is None else outcomes.version
    # One version, so that what comes in meanwhile does not get into half of the pack.
    return _Work(_name_day(view, made_at), outcomes.at(version), made_at, base).make()


def choose_exceptions(view: View, outcomes: Outcomes) -> dict[str, tuple[str, ...]]:
    """The metrics that a pack of the view's partnership and quarter takes where nobody chooses, and why each."""
    return find_exceptions(build_overview_page(view.changed(page="overview"), outcomes))


def _name_day(view: View, made_at: datetime) -> View:
    """A pack of today's figures is as at today: made again later it must say the same."""
    return view if view.as_at else view.changed(as_at=made_at.date().isoformat())


@dataclass(frozen=True)
class _Work:
    """One pack in the making: what its parts share is found once."""

    view: View
    outcomes: Outcomes
    made_at: datetime
    base: str

    @cached_property
    def overview(self) -> OverviewPage:
        return build_overview_page(self.view.changed(page="overview"), self.outcomes)

    @cached_property
    def status(self) -> QuarterStatus:
        if self.overview.status is None:
            name = self.overview.partnership.area.name
            raise UsageError(f"No returns have been loaded yet for {name}.", hint="There is nothing to put in a pack.")
        return self.overview.status

    @cached_property
    def reasons(self) -> dict[str, tuple[str, ...]]:
        return find_exceptions(self.overview)

    @cached_property
    def rows(self) -> list[OverviewRow]:
        """The metrics of the pack, in the framework's order."""
        wanted = self.view.metrics or tuple(self.reasons)
        return [each for each in list_rows(self.overview) if each.row.metric.slug in wanted]

    def make(self) -> Pack:
        """Put the parts together. Raises `UsageError` where nothing was ever returned."""
        area, pages = self.overview.partnership.area, self._make_pages()
        gaps = find_gaps(self.overview, self.outcomes)
        widest = choose_widest(gaps)
        inequalities = tuple(make_gap_page(each, self.view, self.outcomes) for each in widest)
        equality, framework = make_equality(gaps, widest), make_framework(self.overview)
        source = make_source(
            self.view,
            self.outcomes,
            metrics=[each.metric for each in pages],
            figures=hash_figures([framework, equality], [*pages, *inequalities]),
            made_at=self.made_at,
        )
        day = find_day(self.view.as_at)
        return Pack(
            name=f"board-pack_{self.view.partnership}_{self.status.quarter.code}_{day.isoformat()}",
            title=f"{area.name}: Combating Drugs Partnership outcomes",
            partnership=area.name,
            quarter=self.status.quarter.label,
            as_at=name_moment(self.view.as_at),
            made_at=self.made_at,
            markings=self._find_markings([*pages, *inequalities]),
            sentences=self._write_sentences(),
            overview=make_overview(self.overview),
            framework=framework,
            changes=make_changes(self.overview.partnership, self.outcomes, day=day),
            pages=pages,
            inequalities=inequalities,
            equality=equality,
            confidence=make_confidence(self.overview.partnership, self.status, self.outcomes, today=day),
            methods=make_method_notes(self.rows, base=self.base),
            made_from=make_made_from(source, address=self._find_address()),
            source=source,
        )

    def _write_sentences(self) -> tuple[PackSentence, ...]:
        rows = {each.row.metric.slug: each.row for each in list_rows(self.overview)}
        area = self.overview.partnership.area
        return tuple(write_told(each, rows, area=area) for each in self.overview.sentences)

    def _make_pages(self) -> tuple[PackPage, ...]:
        comments = self._read_comments()
        return tuple(
            make_metric_page(each, self.view, self.outcomes, reasons=self.reasons, comments=comments)
            for each in self.rows
        )

    def _read_comments(self) -> dict[str, Comment]:
        with self.outcomes.connect() as connection:
            written = read_comments(
                connection,
                self.view.partnership,
                self.status.quarter,
                illustrative=self.status.illustrative,
                version=self.outcomes.version,
            )
        return {slug: Comment(each.text, each.person, each.written_at.date()) for slug, each in written.items()}

    def _find_markings(self, pages: Sequence[PackPage]) -> tuple[str, ...]:
        """What must stand on each page: that figures are made up, that they may still change."""
        marked = any(each.exhibit.marking for each in pages if each.exhibit)
        quarter = self.status.quarter.span_label
        return (
            *([f"{ILLUSTRATIVE}."] if self.status.illustrative or marked else []),
            *([f"Provisional: figures for {quarter} can still change."] if self.status.provisional else []),
        )

    def _find_address(self) -> str:
        return self.base.rstrip("/") + self.view.href() if self.base else ""
