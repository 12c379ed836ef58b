"""What stands for the totals that a file is held against, as far as everybody may see it; and the check of a file that
does so without storing it."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator
from contextlib import contextmanager
from functools import partial
from pathlib import Path
from typing import Any, TypeAlias

import numpy as np
from numpy.typing import NDArray
from sqlalchemy import Connection, Engine, Select, and_, or_, select
from sqlalchemy.exc import DBAPIError

from loaders.check import check_file
from loaders.comparison import NO_STORE, Comparison, compare_report
from loaders.database import open_existing, say_error
from loaders.errors import StoreError
from loaders.partner_return import PartnerReturn
from loaders.parts import NIL
from loaders.report import SubmissionReport
from loaders.tables import StoredChunk, code, scope_text, submission, submission_part
from loaders.totals import AREA_BITS, PERIOD_BITS, Totals

Show: TypeAlias = Callable[[Connection, PartnerReturn, StoredChunk], StoredChunk]
"""Gives totals that stand (columns measure, area, period, count and out_of) as everybody may see them: null for what is
hidden. The loaders do not know what the figures are shown as, so the composition root hands it in."""


def show_nothing(_connection: Connection, _returned: PartnerReturn, rows: StoredChunk) -> StoredChunk:
    """Hide every total: for who does not say what may be seen."""
    hidden = np.full(len(rows), np.nan)
    return StoredChunk({**rows.columns, "count": hidden, "out_of": hidden})


def check_in_store(
    engine: Engine, path: Path, *, show: Show = show_nothing, layout: str | None = None, name: str | None = None
) -> SubmissionReport:
    """Check a file as `check_file` does, and hold its totals against those that stand. Nothing is stored.

    Raises `UsageError` as `check_file` does, and `StoreError` when the database fails.
    """
    report = check_file(path, layout=layout, name=name)
    try:
        with engine.connect() as connection:
            compare_report(report, partial(read_standing_totals, connection, show))
    except DBAPIError as error:
        raise StoreError(f"The database failed: {say_error(error)}.", hint="Try again.") from error
    return report


Check: TypeAlias = Callable[[Path, str | None], SubmissionReport]
"""Checks a file, as one of a layout where that is named."""


@contextmanager
def open_check(url: str, show: Show = show_nothing) -> Iterator[Check]:
    """Give the check of files, held against the store at a URL where there is one; nothing is made or changed there.

    Where the store cannot be read, files are checked all the same, and the reports say why nothing was compared.
    """
    try:
        engine = open_existing(url)
    except StoreError as error:
        why = Comparison(f"Nothing was compared. {error}")
        yield lambda path, layout: _check_alone(path, layout, why)
        return
    if engine is None:
        yield lambda path, layout: _check_alone(path, layout, NO_STORE)
        return
    try:
        yield lambda path, layout: check_in_store(engine, path, show=show, layout=layout)
    finally:
        engine.dispose()


def _check_alone(path: Path, layout: str | None, why: Comparison) -> SubmissionReport:
    report = check_file(path, layout=layout)
    compare_report(report, None, why=why)
    return report


def read_standing_totals(connection: Connection, show: Show, returned: PartnerReturn, key: NDArray[np.int64]) -> Totals:
    """Read the totals of a return that stand for the measures, areas and periods of these keys; some more may come.

    Of what `show` hides, nothing is told, not even whether it was nil.
    """
    measures = [returned.measure.values[n] for n in np.unique(key >> AREA_BITS + PERIOD_BITS).tolist()]
    codes = _read_codes(connection, returned, measures)
    standing = _read_standing(connection, codes, key)
    shown = show(connection, returned, standing)
    withheld = _find_withheld(standing, shown)
    places = {codes["measure", word]: returned.measure.values.index(word) for kind, word in codes if kind == "measure"}
    columns = standing.columns
    packed = np.array([places[each] for each in columns["measure"].tolist()], dtype=np.int64) << AREA_BITS
    packed = (packed | columns["area"]) << PERIOD_BITS | columns["period"]
    order = np.argsort(packed)
    return Totals(
        packed[order],
        {name: np.where(withheld, np.nan, shown.columns[name])[order] for name in ("count", "out_of")},
        (columns["nil"] & ~withheld)[order],
        np.zeros(len(order), dtype=np.int64),
        columns["illustrative"][order],
        withheld[order],
    )


def _read_standing(connection: Connection, codes: dict[tuple[str, str], int], key: NDArray[np.int64]) -> StoredChunk:
    """What stands for these keys, with the measures' codes, and whether it is nil or made up; a nil counts 0."""
    measures = {number: codes["measure", word] for (kind, word), number in codes.items() if kind == "scope"}
    rows = connection.execute(_select_totals(measures, key)).all() if measures else []
    scope, area, period, counted, out_of, told, illustrative = zip(*rows, strict=True) if rows else ((),) * 7
    nil = np.array(told, dtype=np.int64) == NIL
    return StoredChunk(
        {
            "measure": np.array([measures[each] for each in scope], dtype=np.int64),
            "area": np.array(area, dtype=np.int64),
            "period": np.array(period, dtype=np.int64),
            "count": np.where(nil, 0, np.array(counted, dtype=float)),
            "out_of": np.array(out_of, dtype=float),
            "nil": nil,
            "illustrative": np.array(illustrative, dtype=bool),
        }
    )


def _find_withheld(standing: StoredChunk, shown: StoredChunk) -> NDArray[np.bool_]:
    """Which totals are known and not shown; one that is not shown whole is not shown at all."""
    pairs = ((standing.columns[name], shown.columns[name]) for name in ("count", "out_of"))
    withheld = [np.isnan(seen) & ~np.isnan(known) for known, seen in pairs]
    return withheld[0] | withheld[1]


def _read_codes(connection: Connection, returned: PartnerReturn, measures: list[str]) -> dict[tuple[str, str], int]:
    """The codes of these measures, and those of their scopes, by "measure" or "scope" and the measure."""
    names = {scope_text(returned.slug, measure): measure for measure in measures}
    query = select(code.c.kind, code.c.text, code.c.id).where(
        or_(
            and_(code.c.kind == "scope", code.c.text.in_(names)),
            and_(code.c.kind == "measure", code.c.text.in_(measures)),
        )
    )
    return {(kind, names.get(text, text)): number for kind, text, number in connection.execute(query)}


def _select_totals(scopes: Collection[int], key: NDArray[np.int64]) -> Select[Any]:
    part = submission_part.c
    return (
        select(
            part.scope_id, part.area_id, part.period, part.counted, part.out_of, part.told, submission.c.illustrative
        )
        .join(submission, submission.c.id == part.submission_id)
        .where(
            part.superseded_by.is_(None),
            part.scope_id.in_(scopes),
            part.period.in_(np.unique(key & (1 << PERIOD_BITS) - 1).tolist()),
            part.area_id.in_(np.unique(key >> PERIOD_BITS & (1 << AREA_BITS) - 1).tolist()),
        )
    )
