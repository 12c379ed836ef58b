"""What stands for the totals that a file is held against; and the check of a file that does so without storing it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import partial
from pathlib import Path
from typing import TypeAlias

import numpy as np
from numpy.typing import NDArray
from sqlalchemy import Connection, Engine, select
from sqlalchemy.exc import DBAPIError

from loaders.check import check_file
from loaders.columns import Reading
from loaders.comparison import NO_STORE, Comparison, compare_report
from loaders.database import open_existing, say_error
from loaders.errors import StoreError
from loaders.partner_return import PartnerReturn
from loaders.parts import NIL
from loaders.report import SubmissionReport
from loaders.tables import code, scope_text, submission, submission_part
from loaders.totals import AREA_BITS, PERIOD_BITS, Totals


def check_in_store(
    engine: Engine, path: Path, *, layout: str | None = None, name: str | None = None, reading: Reading | None = None
) -> SubmissionReport:
    """Check a file as `check_file` does, and hold its totals against those that stand. Nothing is stored.

    Raises `UsageError` as `check_file` does, and `StoreError` when the database fails.
    """
    report = check_file(path, layout=layout, name=name, reading=reading)
    try:
        with engine.connect() as connection:
            compare_report(report, partial(read_standing_totals, connection))
    except DBAPIError as error:
        raise StoreError(f"The database failed: {say_error(error)}.", hint="Try again.") from error
    return report


Check: TypeAlias = Callable[[Path, str | None], SubmissionReport]
"""Checks a file, as one of a layout where that is named."""


@contextmanager
def open_check(url: str) -> Iterator[Check]:
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
        yield lambda path, layout: check_in_store(engine, path, layout=layout)
    finally:
        engine.dispose()


def _check_alone(path: Path, layout: str | None, why: Comparison) -> SubmissionReport:
    report = check_file(path, layout=layout)
    compare_report(report, None, why=why)
    return report


def read_standing_totals(connection: Connection, returned: PartnerReturn, key: NDArray[np.int64]) -> Totals:
    """Read the totals of a return that stand for the measures, areas and periods of these keys; some more may come."""
    measures = returned.measure.values
    texts = {scope_text(returned.slug, measures[n]): n for n in np.unique(key >> AREA_BITS + PERIOD_BITS).tolist()}
    scopes = select(code.c.id, code.c.text).where(code.c.kind == "scope", code.c.text.in_(texts))
    numbers = {number: texts[text] for number, text in connection.execute(scopes)}
    part = submission_part.c
    query = (
        select(
            part.scope_id, part.area_id, part.period, part.counted, part.out_of, part.told, submission.c.illustrative
        )
        .join(submission, submission.c.id == part.submission_id)
        .where(
            part.superseded_by.is_(None),
            part.scope_id.in_(numbers),
            part.period.in_(np.unique(key & (1 << PERIOD_BITS) - 1).tolist()),
            part.area_id.in_(np.unique(key >> PERIOD_BITS & (1 << AREA_BITS) - 1).tolist()),
        )
    )
    rows = connection.execute(query).all() if numbers else []
    scope, area, period, counted, out_of, told, illustrative = zip(*rows, strict=True) if rows else ((),) * 7
    packed = np.array([numbers[each] for each in scope], dtype=np.int64) << AREA_BITS | np.array(area, dtype=np.int64)
    packed = packed << PERIOD_BITS | np.array(period, dtype=np.int64)
    order, nil = np.argsort(packed), np.array(told, dtype=np.int64) == NIL
    return Totals(
        packed[order],
        {"count": np.where(nil, 0, np.array(counted, dtype=float))[order], "out_of": np.array(out_of, float)[order]},
        nil[order],
        np.zeros(len(order), dtype=np.int64),
        np.array(illustrative, dtype=bool)[order],
    )
