"""Reads targets, baselines and rebases from the returns that stand: of partners, and of the strategy."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import Any, TypeAlias, cast

from loaders.periods import Period
from loaders.status import Status
from loaders.tables import StoredChunk, all_tables
from metrics.counts import Transaction, stream_standing_rows
from metrics.goals import Goal, GoalKind, Goals, Rebase
from metrics.stored_cells import read_hidden_totals

TARGETS, REBASES = "targets", "chart-rebases"  # the returns
_TAKEN_BACK = "take back"

_Row: TypeAlias = tuple[dict[str, Any], bool]


def read_goals(connection: Transaction, codes: Mapping[tuple[str, str], int], *, version: int | None = None) -> Goals:
    """Read what stands, as this connection sees the store, or stood at a version. `codes` are the words of the store.

    A target that is taken back (its value is "not applicable") and a rebase that is are not given, nor is a baseline
    where the figure of its period is hidden: it is that figure, or near it.
    """
    words = {number: text for (_, text), number in codes.items()}
    goals = tuple(_find_goals(_read_rows(connection, TARGETS, version), words))
    return Goals(
        goals=_leave_out_hidden(connection, goals),
        rebases=tuple(_find_rebases(_read_rows(connection, REBASES, version), words)),
    )


def _leave_out_hidden(connection: Transaction, goals: tuple[Goal, ...]) -> tuple[Goal, ...]:
    baselines = [each for each in goals if each.kind == "baseline"]
    areas, periods = {each.area for each in baselines}, {each.period.id for each in baselines}
    hidden = read_hidden_totals(connection, areas=areas, periods=periods)
    return tuple(
        each for each in goals if each.kind != "baseline" or (each.metric, each.area, each.period.id) not in hidden
    )


def _find_goals(rows: Iterable[_Row], words: Mapping[int, str]) -> Iterator[Goal]:
    for row, illustrative in rows:
        if row["value_status"] == Status.OK:
            yield Goal(
                metric=words[row["measure"]],
                area=row["area"],
                kind=cast(GoalKind, words[row["kind"]]),
                value=row["value"],
                period=Period.from_id(row["period"]),
                source=words[row["source"]],
                illustrative=illustrative,
            )


def _find_rebases(rows: Iterable[_Row], words: Mapping[int, str]) -> Iterator[Rebase]:
    for row, illustrative in rows:
        if words[row["decision"]] != _TAKEN_BACK:
            yield Rebase(
                metric=words[row["measure"]],
                area=row["area"],
                start=Period.from_id(row["period"]),
                reason=words[row["reason"]],
                person=words[row["decided_by"]],
                illustrative=illustrative,
            )


def _read_rows(connection: Transaction, returned: str, version: int | None) -> Iterator[_Row]:
    """The standing rows of a return, column name to plain value, and whether each is illustrative."""
    table = all_tables().tables["return_" + returned.replace("-", "_")]
    for chunk, illustrative, _ in stream_standing_rows(connection, table, returned, version=version):
        for cells in _walk(chunk):
            yield cells, illustrative


def _walk(chunk: StoredChunk) -> Iterator[dict[str, Any]]:
    names = list(chunk.columns)
    for cells in zip(*(chunk.columns[name].tolist() for name in names), strict=True):
        yield dict(zip(names, cells, strict=True))
