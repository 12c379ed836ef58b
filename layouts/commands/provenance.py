"""The command that tells where a figure comes from: the same as its page, for a terminal or a program."""

from __future__ import annotations

from enum import StrEnum
from typing import Annotated

import orjson
import typer

from layouts.api.provenance import read_view
from layouts.as_at import stand_at
from layouts.commands.opened_store import open_store
from layouts.commands.terminal import AsAt
from layouts.page_data.provenance_page import describe_provenance, require_provenance
from layouts.texts.provenance import write_provenance


class ProvenanceFormat(StrEnum):
    """How provenance is printed."""

    TEXT = "text"
    JSON = "json"


cli = typer.Typer()
"""The command. The object of its context are the `Openers` of the store that the environment names."""


@cli.command()
def provenance(  # noqa: PLR0913 - each option of the command is a parameter
    context: typer.Context,
    metric: Annotated[str, typer.Option(help="The metric's short name, e.g. neighbourhood-crime")],
    area: Annotated[str, typer.Option(help="An area's code or name")] = "",
    partnership: Annotated[str, typer.Option(help="A partnership's short name, for its own figure")] = "",
    period: Annotated[str, typer.Option(help="The period, e.g. 2025-Q3; the latest if not said")] = "",
    by: Annotated[str, typer.Option(help="A breakdown, e.g. sex")] = "",
    category: Annotated[str, typer.Option(help="A group of the breakdown, e.g. Female")] = "",
    source: Annotated[str, typer.Option(help="One of the metric's sources; the first if not said")] = "",
    as_at: AsAt = "",
    form: Annotated[ProvenanceFormat, typer.Option("--format", help="How to print it")] = ProvenanceFormat.TEXT,
) -> None:
    """Print where a figure comes from: definition, areas, submissions, and the rows of their files."""
    words = {"metric": metric, "area": area, "partnership": partnership, "period": period, "by": by,
             "category": category, "source": source, "as-at": as_at}  # fmt: skip
    with open_store(context) as store:
        view = read_view({name: word for name, word in words.items() if word})
        page = require_provenance(view, stand_at(store.outcomes, view.as_at), show_rows=store.show_rows)
        if form is ProvenanceFormat.JSON:
            typer.echo(orjson.dumps(describe_provenance(page), option=orjson.OPT_INDENT_2))
        else:
            typer.echo(write_provenance(page), nl=False)
