"""Packs whose figures one can check in the head, for the tests of their content and of their files."""

from __future__ import annotations

from datetime import UTC, datetime

from layouts.pack.content.assemble import make_pack
from layouts.pack.parts import Pack
from layouts.view import View
from loaders.comments import NewComment, write_comment
from loaders.periods import PeriodKind, parse_period
from tests.layouts.pages.board import PARTNERSHIP
from tests.metrics.store import Store

QUARTER = "July to September 2025"
MADE_AT = datetime.now(UTC)


def make_view(**words: object) -> View:
    """The view of the board's pack."""
    return View("pack", partnership=PARTNERSHIP, **words)  # type: ignore[arg-type]


def make_board_pack(store: Store, *, base: str = "", version: int | None = None, **words: object) -> Pack:
    """The pack of a board's store (tests/layouts/pages/board.py), of now or as it stood at a version."""
    outcomes = store.outcomes if version is None else store.outcomes.at(version)
    return make_pack(make_view(**words), outcomes, made_at=MADE_AT, base=base)


def say(store: Store, metric: str, text: str, person: str = "A. Officer", *, illustrative: bool = False) -> None:
    """Comment on a metric of the board's quarter."""
    quarter = parse_period(QUARTER, PeriodKind.QUARTER)
    write_comment(store.engine, NewComment(PARTNERSHIP, metric, quarter, text, person, illustrative))
