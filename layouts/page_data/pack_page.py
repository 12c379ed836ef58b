"""What the page of the board pack shows: which metrics can be chosen, and what each page of the pack will hold."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime

from layouts.formatting import format_count
from layouts.pack.content.assemble import choose_exceptions, make_pack
from layouts.pack.parts import Pack, PackPage
from layouts.page_data.options import Option
from layouts.page_data.page_status import read_status
from layouts.page_data.returns_in import QuarterStatus
from layouts.view import View
from loaders.comments import list_versions
from metrics.catalogue import find_metrics
from metrics.definition import Priority
from metrics.outcomes import Outcomes


@dataclass(frozen=True, slots=True)
class Choices:
    """The metrics to choose from, exceptions apart with their reasons, and those that are chosen."""

    exceptions: tuple[Option, ...]
    others: dict[str, tuple[Option, ...]]
    chosen: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class PreviewPage:
    """What one page, or some pages of one kind, will hold; `page` where it is a metric's, which can be commented on.

    `versions` counts the comments of this metric that were kept before the one that stands.
    """

    title: str
    lines: tuple[str, ...]
    page: PackPage | None = None
    versions: int = 0


@dataclass(frozen=True, slots=True)
class PackView:
    """The page: how the quarter stands, and what the pack holds."""

    status: QuarterStatus
    pages: tuple[PreviewPage, ...]
    markings: tuple[str, ...]


def build_choices(view: View, outcomes: Outcomes) -> Choices:
    """Find what can be chosen, and what is chosen: the exceptions where the view names nothing."""
    reasons = choose_exceptions(view, outcomes)
    exceptions = tuple(
        Option(slug, f"{find_metrics()[slug].short_title} – {'; '.join(why)}") for slug, why in reasons.items()
    )
    others = {
        priority.value.capitalize(): tuple(
            Option(slug, metric.short_title)
            for slug, metric in find_metrics().items()
            if metric.priority is priority and slug not in reasons
        )
        for priority in Priority
    }
    return Choices(exceptions, others, view.metrics or tuple(reasons))


def apply_metrics(view: View, ticked: Iterable[str], outcomes: Outcomes) -> View:
    """The view of the ticked metrics: none are named where they are just the exceptions, or nothing is ticked."""
    wanted = set(ticked)
    if wanted == set(choose_exceptions(view, outcomes)):
        wanted = set()
    return view.changed(metrics=tuple(slug for slug in find_metrics() if slug in wanted))


def build_pack_view(view: View, outcomes: Outcomes, *, made_at: datetime) -> PackView | None:
    """Build the preview; None where nothing was ever returned for the partnership."""
    status = read_status(view, outcomes)
    if status is None:
        return None
    pack = make_pack(view, outcomes, made_at=made_at)
    with outcomes.connect() as connection:
        versions = list_versions(connection, view.partnership, status.quarter, illustrative=status.illustrative)
    kept = [each.metric for each in versions if outcomes.version is None or each.version <= outcomes.version]
    return PackView(status, tuple(_preview(pack, kept)), pack.markings)


def _preview(pack: Pack, kept: Sequence[str]) -> Iterable[PreviewPage]:
    yield PreviewPage("Cover", (f"{pack.title}. {pack.quarter}. Figures as at {pack.as_at}.", *pack.markings))
    yield PreviewPage("Four sentences", tuple(f"{each.heading}: {each.text}" for each in pack.sentences))
    metrics = sum(len(table.rows) for table in pack.overview.tables)
    yield PreviewPage(pack.overview.title, (f"{format_count(metrics, 'metric')}, a line each, by priority.",))
    yield PreviewPage(pack.changes.title, pack.changes.sentences)
    for page in pack.pages:
        earlier = max(kept.count(page.metric) - 1, 0)
        yield PreviewPage(page.title, (page.sentence,), page, earlier)
    yield PreviewPage(pack.equality.title, pack.equality.sentences[:1])
    for page in pack.inequalities:
        yield PreviewPage(page.title, (page.sentence,))
    yield PreviewPage(pack.confidence.title, pack.confidence.sentences)
    yield PreviewPage("At the end", ("The framework in full; methods; what the pack was made from.",))
