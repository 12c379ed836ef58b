"""What a submission changed: its rows beside those of the submissions that it replaced, old and new."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from typing import Any, TypeAlias

from sqlalchemy import Connection, select

from loaders.database import read_codes
from loaders.partner_return import PartnerReturn
from loaders.parts import Part, read_parts
from loaders.status import write_number
from loaders.tables import return_table, submission_part

MOST_ROWS = 100_000  # of each of the two that are compared; a partner's return has some thousand

_Rows: TypeAlias = dict[tuple[int, ...], dict[str, str]]


@dataclass(frozen=True, slots=True)
class Difference:
    """A row that is not what it was: what it is about, and its numbers as a file would write them, by column.

    `area` and `period` are ids, `words` the rest of what the row is about, by column. `before` or `after` is empty
    where there was, or is, no such row.
    """

    area: int
    period: int
    words: dict[str, str]
    before: dict[str, str]
    after: dict[str, str]


def find_differences(connection: Connection, returned: PartnerReturn, number: int) -> list[Difference] | None:
    """Find what a submission changed of what it replaced, by area, period and measure.

    Only what it replaced is compared: what nobody had sent before is no change. None where there is too much.
    """
    mine = submission_part.c.superseded_by == number
    parts = set(read_parts(connection, returned, mine))
    replaced = set(connection.scalars(select(submission_part.c.submission_id).where(mine)))
    before = _read_rows(connection, returned, replaced, parts)
    after = _read_rows(connection, returned, {number}, parts)
    if before is None or after is None:
        return None
    texts = {number: text for (_, text), number in read_codes(connection).items()}
    changed = sorted(key for key in before.keys() | after.keys() if before.get(key) != after.get(key))
    return [_tell(returned, key, texts, before.get(key, {}), after.get(key, {})) for key in changed]


def _tell(
    returned: PartnerReturn, key: tuple[int, ...], texts: dict[int, str], before: dict[str, str], after: dict[str, str]
) -> Difference:
    about = dict(zip(returned.dimensions, key, strict=True))
    words = {name: texts[number] for name, number in about.items() if name not in ("area", "period")}
    return Difference(about["area"], about["period"], words, before, after)


def _read_rows(
    connection: Connection, returned: PartnerReturn, submissions: Collection[int], parts: set[Part]
) -> _Rows | None:
    """The rows of submissions that speak of these parts; None where there are too many."""
    table, width = return_table(returned).c, len(returned.dimensions)
    numbers = [column for name in returned.numbers for column in (table[name], table[f"{name}_status"])]
    query = (
        select(*(table[name] for name in returned.dimensions), *numbers)
        .where(table.submission_id.in_(submissions), table.area.in_({area for *_, area in parts}))
        .limit(MOST_ROWS + 1)
    )
    places = [returned.dimensions.index(name) for name in returned.scope]
    period, area = (returned.dimensions.index(name) for name in ("period", "area"))
    rows: _Rows = {}
    for count, row in enumerate(connection.execute(query), start=1):
        if count > MOST_ROWS:
            return None
        key = tuple(row[:width])
        if (tuple(key[place] for place in places), key[period], key[area]) in parts:
            rows[key] = _write_numbers(returned, row[width:])
    return rows


def _write_numbers(returned: PartnerReturn, cells: Any) -> dict[str, str]:
    """Numbers and their statuses, as a file would write them."""
    pairs = zip(returned.numbers, cells[::2], cells[1::2], strict=True)
    return {name: write_number(number, status) for name, number, status in pairs}
