"""Puts the illustrative returns together and writes them out as files."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path

from loaders.illustrative.blueprint import Blueprint
from loaders.illustrative.councils import CHILDRENS_RETURN, HOUSING_RETURN, SCHOOLS_RETURN
from loaders.illustrative.decisions import make_decisions
from loaders.illustrative.draw import draw_figures
from loaders.illustrative.estimates import ESTIMATES, Estimate, make_estimate_lines
from loaders.illustrative.estimates import RETURN_SLUG as PUBLISHED
from loaders.illustrative.health import DEATHS_RETURN, NHS_RETURN
from loaders.illustrative.justice import CONTINUITY_RETURN, REOFFENDING_RETURN
from loaders.illustrative.lines import Line, make_lines
from loaders.illustrative.places import find_england, find_upper_tier, make_places
from loaders.illustrative.police import RECORDED_CRIME, SUPPLY
from loaders.illustrative.prisons import RETURN_SLUG as PRISONS
from loaders.illustrative.prisons import make_prison_lines
from loaders.illustrative.senders import find_reporting_areas, find_senders, make_slug
from loaders.illustrative.sendings import Batch, find_day_received, make_batches, write_batch
from loaders.illustrative.states import lay_over
from loaders.illustrative.timeline import find_earlier, find_periods
from loaders.illustrative.treatment import TREATMENT_RETURN
from loaders.returns_catalogue import return_named

DAYS_UNTIL_PUBLISHED = 365

RETURNS: tuple[Sequence[Blueprint], ...] = (
    SUPPLY, RECORDED_CRIME, TREATMENT_RETURN, CONTINUITY_RETURN, REOFFENDING_RETURN, NHS_RETURN, DEATHS_RETURN,
    HOUSING_RETURN, CHILDRENS_RETURN, SCHOOLS_RETURN,
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class SampleFile:
    """A file of illustrative data: where it lies, who sent it, and when it came in."""

    path: Path
    sender: str
    received_at: datetime


def write_samples(folder: Path, *, today: date) -> list[SampleFile]:
    """Write the illustrative returns as of `today` into a folder, which is made if need be.

    Gives the files in the order in which they came in, which is the order to load them in: a later file of the same
    figures replaces an earlier one. The same day gives the same bytes. Raises `OSError` where it cannot write.
    """
    folder.mkdir(parents=True, exist_ok=True)
    batches = [*_make_all_batches(today)]
    batches.sort(key=lambda each: each[1].received_at)  # stable: what is sent again stays behind what it replaces
    return [SampleFile(write_batch(batch, slug, folder), batch.sender, batch.received_at) for slug, batch in batches]


def _make_all_batches(today: date) -> Iterator[tuple[str, Batch]]:
    for blueprints in RETURNS:
        slug = blueprints[0].returned
        yield from _divide(slug, [line for each in blueprints for line in _draw_lines(each, today)], today)
    yield from _divide(
        PRISONS, list(make_prison_lines(find_reporting_areas(PRISONS), find_periods(PRISONS, today))), today
    )
    for estimate in ESTIMATES:
        yield PUBLISHED, _make_publication(estimate, today)
    yield from make_decisions(today)


def _draw_lines(blueprint: Blueprint, today: date) -> Iterator[Line]:
    periods = find_periods(blueprint.returned, today)
    places = make_places(find_reporting_areas(blueprint.returned))
    periods = [*find_earlier(periods, blueprint.earlier_years), *periods] if blueprint.earlier_years else periods
    return make_lines(blueprint, draw_figures(blueprint, places, periods), places, periods)


def _divide(slug: str, lines: Sequence[Line], today: date) -> Iterator[tuple[str, Batch]]:
    filled_in = lay_over(slug, lines, find_periods(slug, today))
    for sender in find_senders(slug):
        for batch in make_batches(slug, sender, filled_in, today):
            yield slug, batch


def _make_publication(estimate: Estimate, today: date) -> Batch:
    lines = list(make_estimate_lines(estimate, (*find_upper_tier(), find_england()), today))
    latest = max(line.period for line in lines)
    return Batch(
        name=f"publisher_{make_slug(estimate.publication)}.csv",
        sender=f"{return_named(PUBLISHED).partner} of {estimate.publication}",
        received=find_day_received(latest, DAYS_UNTIL_PUBLISHED, today),
        lines=lines,
    )
