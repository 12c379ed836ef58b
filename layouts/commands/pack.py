"""The command that makes a board pack, or makes one again from its own file."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path
from typing import Annotated

import typer

from layouts.as_at import stand_at
from layouts.commands.opened_store import open_store
from layouts.commands.terminal import AsAt, err, out
from layouts.definitions_version import find_definitions_version
from layouts.pack.content.assemble import make_pack
from layouts.pack.files import write_pack
from layouts.pack.parts import Pack, PackFormat, PackSource
from layouts.pack.source import read_source
from layouts.page_data.quarters import find_quarters
from layouts.view import View
from loaders.areas import read_areas
from loaders.errors import UsageError
from loaders.periods import PeriodError, PeriodKind, parse_period
from metrics.catalogue import metric_named
from metrics.outcomes import Outcomes

cli = typer.Typer()
"""The command. The object of its context are the `Openers` of the store that the environment names."""

_Metrics = Annotated[str, typer.Option(help="Short names with commas between; the exceptions if not said")]
_From = Annotated[Path | None, typer.Option("--from", help="A pack's own file: the same figures, made again")]


@cli.command()
def pack(  # noqa: PLR0913 a command has its options
    context: typer.Context,
    target: Annotated[Path, typer.Option("--output", "-o", help="The file to write; its ending says the format")],
    partnership: Annotated[str, typer.Option(help="A partnership's short name, e.g. west-midlands")] = "",
    quarter: Annotated[str, typer.Option(help="The quarter, e.g. “July to September 2025”; else the latest")] = "",
    form: Annotated[PackFormat | None, typer.Option("--format", help="Slides, Word paper or PDF")] = None,
    as_at: AsAt = "",
    metrics: _Metrics = "",
    source: _From = None,
) -> None:
    """Make a board pack: slides, or a board paper as a Word document or PDF."""
    with open_store(context) as store:
        chosen = _read_format(target, form)
        if source:
            if partnership or quarter or as_at or metrics:
                raise UsageError("A pack's file says all of it.", hint="With --from there is only --format and -o.")
            made = _make_again(read_source(_read(source)), store.outcomes)
        else:
            view = _read_view(partnership, quarter, as_at=as_at, metrics=metrics)
            outcomes = stand_at(store.outcomes, as_at)
            _require_quarter(view, outcomes)
            made = make_pack(view, outcomes, made_at=datetime.now(UTC))
        _write(target, write_pack(made, chosen))
        out.print(f"{target}: {made.title}, {made.quarter}, as at {made.as_at}.", markup=False)


def _make_again(source: PackSource, outcomes: Outcomes) -> Pack:
    """Make a pack again of the figures that stood, and say where they cannot be quite the same."""
    if source.version > outcomes.data_version():
        raise UsageError("The pack was made from another store, or from a later state of this one.")
    view = View(
        "pack",
        partnership=read_areas().partnership(source.partnership).area.code,
        quarter=source.quarter,
        metrics=tuple(metric_named(slug).slug for slug in source.metrics),
        as_at=source.as_at,
    )
    made = make_pack(view, outcomes.at(source.version), made_at=datetime.now(UTC))
    if source.definitions != find_definitions_version():
        err.print("The definitions of the metrics have changed since the pack was made.", markup=False)
    if source.figures != made.source.figures:
        words = "Not every figure is the same: some are hidden by now, or are made by other definitions."
        err.print(words, markup=False)
    return made


def _read_view(partnership: str, quarter: str, *, as_at: str, metrics: str) -> View:
    """The view of what was asked for. Raises `UsageError` for what is not known."""
    if not partnership:
        raise UsageError("Whose pack is it?", hint="Name a partnership with --partnership, or a pack with --from.")
    slugs = tuple(metric_named(name.strip()).slug for name in metrics.split(",") if name.strip())
    try:
        code = parse_period(quarter, PeriodKind.QUARTER).code if quarter else ""
    except PeriodError as error:
        raise UsageError(error.message, hint=error.remedy) from None
    area = read_areas().partnership(partnership).area
    return View("pack", partnership=area.code, quarter=code, metrics=slugs, as_at=as_at)


def _require_quarter(view: View, outcomes: Outcomes) -> None:
    """Raises `UsageError` for a quarter of which nothing is held: its pack would be empty. With none named, or none
    held at all, there is nothing to hold it against."""
    held = find_quarters(outcomes, view.chosen_partnership)
    if view.quarter and held and view.quarter not in {each.code for each in held}:
        wanted = parse_period(view.quarter, PeriodKind.QUARTER).span_label
        hint = f"There are figures from {held[-1].span_label} to {held[0].span_label}."
        raise UsageError(f"No quarterly figures are held of {wanted}.", hint=hint)


def _read_format(target: Path, form: PackFormat | None) -> PackFormat:
    """The format that is asked for, or that the file's ending says. Raises `UsageError` where the two differ."""
    ending = target.suffix.removeprefix(".").lower()
    known = ending in list(PackFormat)
    if form and known and ending != form:
        raise UsageError(f"{target.name} is no name for a file of the format {form}.", hint=f"Let it end in .{form}.")
    if form:
        return form
    if not known:
        raise UsageError(f"What is to be made as {target.name}?", hint=f"There are: {', '.join(PackFormat)}.")
    return PackFormat(ending)


def _read(path: Path) -> bytes:
    try:
        return path.read_bytes()
    except OSError as error:
        raise UsageError(f"The file {path} cannot be read: {error.strerror}.") from None


def _write(path: Path, content: bytes) -> None:
    try:
        path.write_bytes(content)
    except OSError as error:
        raise UsageError(f"The file {path} cannot be written: {error.strerror}.") from None
