"""What every return promises, checked once here for all of them, and the chunk that rules are tried on."""

from __future__ import annotations

import csv
import io
from collections.abc import Mapping, Sequence
from typing import Any, ClassVar

import numpy as np

from loaders.columns import Name, Number, OneOf
from loaders.partner_return import PartnerReturn, Rule, TypedChunk

Cells = Mapping[str, str]


def typed_chunk(returned: PartnerReturn, rows: Sequence[Cells]) -> TypedChunk:
    """Read rows through the row model, one by one, and give them as the chunk that rules see."""
    read = [returned.row.model_validate(dict(row)) for row in rows]
    columns: dict[str, np.ndarray[Any, Any]] = {}
    statuses: dict[str, np.ndarray[Any, Any]] = {}
    codebooks: dict[str, list[str]] = {}
    for name, column in returned.columns.items():
        cells = [getattr(row, name) for row in read]
        if isinstance(column, Number):
            columns[name] = np.array([number for number, _ in cells], dtype=np.float64)
            statuses[name] = np.array([status for _, status in cells], dtype=np.int8)
        elif isinstance(column, OneOf | Name):
            codebooks[name] = list(column.values) if isinstance(column, OneOf) else sorted(set(cells))
            columns[name] = np.array([codebooks[name].index(cell) for cell in cells], dtype=np.int32)
        else:
            columns[name] = np.array(cells, dtype=np.int32)
    return TypedChunk(np.arange(2, len(rows) + 2), columns, statuses, codebooks)


def broken_rules(returned: PartnerReturn, row: Cells) -> set[str]:
    """The codes of the rules that a row breaks."""
    chunk = typed_chunk(returned, [row])
    return {rule.code for rule in returned.rules if rule.find(chunk)[0]}


def require_only(rule: Rule, chunk: TypedChunk, broken: int) -> None:
    """Fail unless the rule marks that row of the chunk (counted from 0), and no other."""
    marks = rule.find(chunk)
    assert marks.dtype == bool
    assert np.flatnonzero(marks).tolist() == [broken], f"{rule.code} marks {np.flatnonzero(marks).tolist()}"


class ReturnContract:
    """Tests that hold for each return; a test class of one return inherits them.

    `header` is the template's first line, as a data officer sees it. `broken` has, for each rule, the cells
    that make a row break it: the first row of the worked example with the same measure, with these cells.
    """

    returned: ClassVar[PartnerReturn]
    header: ClassVar[str]
    broken: ClassVar[dict[str, dict[str, str]]] = {}

    def broken_row(self, code: str) -> dict[str, str]:
        """An example row changed so that it breaks the rule."""
        changes = self.broken[code]
        measure = changes.get("measure", self.returned.example[0]["measure"])
        base = next(row for row in self.returned.example if row["measure"] == measure)
        return base | changes

    def test_template_is_the_header(self) -> None:
        assert self.returned.template_csv() == self.header + "\r\n"

    def test_worked_example_reads_and_keeps_every_rule(self) -> None:
        lines = list(csv.DictReader(io.StringIO(self.returned.example_csv())))
        assert lines == [dict(row) for row in self.returned.example]
        chunk = typed_chunk(self.returned, lines)
        for rule in self.returned.rules:
            assert not rule.find(chunk).any(), rule.code

    def test_worked_example_has_no_row_twice(self) -> None:
        keys = [tuple(row[name] for name in self.returned.dimensions) for row in self.returned.example]
        assert len(set(keys)) == len(keys)

    def test_worked_example_shows_every_measure(self) -> None:
        shown = {row["measure"] for row in self.returned.example}
        assert shown <= set(self.returned.measure.values)
        assert self.returned.published or self.returned.decided or shown == set(self.returned.measure.values)

    def test_dictionary_explains_every_column(self) -> None:
        entries = self.returned.dictionary()
        assert [entry["column"] for entry in entries] == self.header.split(",")
        for entry in entries:
            empty = [name for name, words in entry.items() if not words]
            assert not empty, f"{entry['column']} lacks {empty}"

    def test_examples_of_columns_are_accepted(self) -> None:
        for name, column in self.returned.columns.items():
            accepted = dict(self.returned.example[0]) | {name: column.example}
            self.returned.row.model_validate(accepted)

    def test_other_spellings_lead_to_words_of_the_list(self) -> None:
        for name, column in self.returned.columns.items():
            if isinstance(column, OneOf):
                assert set(column.also.values()) <= set(column.values), name
                assert all(spelling == spelling.lower() for spelling in column.also), name
                assert column.total in (None, *column.values), name

    def test_each_rule_finds_the_row_that_breaks_it(self) -> None:
        assert set(self.broken) == {rule.code for rule in self.returned.rules}
        for rule in self.returned.rules:
            rows = [*self.returned.example, self.broken_row(rule.code)]
            require_only(rule, typed_chunk(self.returned, rows), broken=len(rows) - 1)

    def test_rules_name_their_column_and_a_remedy(self) -> None:
        codes = [rule.code for rule in self.returned.rules]
        assert len(set(codes)) == len(codes)
        for rule in self.returned.rules:
            assert rule.column in self.returned.columns
            assert rule.message.endswith(".")
            assert rule.remedy.endswith(".")
