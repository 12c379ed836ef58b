"""The check of a file: everything that is wrong with it, at once, in words; and its typed rows for whoever loads it.

A file streams through in chunks. Rows that are well-formed go, typed, to a `sink`; the sink is no longer called once
something has been found that rejects the file.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import TypeAlias

import numpy as np
from numpy.typing import NDArray

from loaders.columns import Reading, default_reading
from loaders.conversion.layout import Converted, Source
from loaders.errors import UsageError
from loaders.missing_parts import PartsKeeper
from loaders.partner_return import PartnerReturn, Rule, TypedChunk
from loaders.read import FileFacts, UnreadableRowsError, inspect_file
from loaders.recognise import Layout, explain_unknown, find_header_problems, fold_heading, layout_named, recognise
from loaders.repeats import RepeatFinder
from loaders.report import Finding, Kind, Severity, SubmissionReport
from loaders.returns_catalogue import return_named
from loaders.stray_rows import leave_out_stray_rows
from loaders.text_rows import TextChunk, TextColumn, read_chunks
from loaders.totals import TotalsKeeper
from loaders.typed import MOST_UNREADABLE, TypedRows, Typist

MOST_PARTS = 100_000  # areas and periods that a report names; a file about all of the country has some ten thousand

Sink: TypeAlias = Callable[[TypedChunk], None]
Begin: TypeAlias = Callable[[PartnerReturn, Layout, FileFacts], Sink | None]


def check_file(
    path: Path,
    *,
    layout: str | None = None,
    name: str | None = None,
    reading: Reading | None = None,
    begin: Begin | None = None,
) -> SubmissionReport:
    """Check one file against its layout and report every problem.

    `layout` names the layout where the header shall not decide; `name` is the file's name as its sender knows it.
    `begin` is called once, when the header is in order, with the return, the layout and the file's facts; what it
    gives is called with each chunk of well-formed rows for as long as nothing rejects the file. Raises `UsageError`
    for a path that cannot be read or an unknown layout, and nothing for anything that a file may hold.
    """
    named = layout_named(layout) if layout else None
    facts = _inspect(path, name)
    report = SubmissionReport(file=facts.name)
    report.add(facts.findings)
    if not facts.findings:
        _check_rows(facts, report, named, reading, begin)
    report.sha256 = facts.sha256
    return report


def _check_rows(
    facts: FileFacts, report: SubmissionReport, named: Layout | None, reading: Reading | None, begin: Begin | None
) -> None:
    """Report the problems of a file that can be read as CSV: of its header, then of its rows."""
    chosen = named or recognise(facts)
    if chosen is None:
        report.add([explain_unknown(facts)])
        return
    returned = chosen if isinstance(chosen, PartnerReturn) else return_named(chosen.target)
    report.layout, report.title, report.returned = chosen.slug, chosen.title, returned.slug
    report.asks = not returned.published
    if isinstance(chosen, PartnerReturn):
        report.add(find_header_problems(facts.header, chosen))
    if report.accepted:
        sink = begin(returned, chosen, facts) if begin else None
        check = _RowCheck(returned, reading or default_reading(), report)
        check.run(_open_chunks(chosen, facts, report, check.reading), sink)


def _inspect(path: Path, name: str | None) -> FileFacts:
    shown = name or path.name
    if path.exists() and not path.is_file():
        raise UsageError(f"{shown} is not a file.", hint="Name a CSV file.")
    try:
        return inspect_file(path, name=name)
    except OSError as error:
        raise UsageError(f"The file {shown} cannot be read: {error.strerror}.") from None


@dataclass(slots=True)
class _RowCheck:
    """The check of a file's rows against a return, once its header is in order."""

    returned: PartnerReturn
    reading: Reading
    report: SubmissionReport

    def run(self, chunks: Iterator[TextChunk], sink: Sink | None) -> None:
        """Check all chunks; give the well-formed rows to the sink for as long as nothing rejects the file."""
        typist = Typist(self.returned, self.reading, self.report)
        repeats, totals = RepeatFinder(self.returned), TotalsKeeper(self.returned)
        parts = PartsKeeper(self.returned)
        try:
            for chunk in chunks:
                self.report.rows += len(chunk)
                typed = typist.type_chunk(chunk)
                _note_parts(typed.keyed, self.report)
                self._apply_rules(typed, chunk)
                repeats.take(typed.keyed)
                are_totals = self.returned.find_totals(typed.whole)
                totals.take(typed.whole, are_totals)
                parts.take(typed.whole, are_totals)
                if sink and self.report.accepted:
                    sink(typed.whole)
                if typist.hopeless:
                    self.report.add([_gave_up(typist.hopeless, int(chunk.rows[-1]))])
                    break
        except UnreadableRowsError as error:
            self.report.add(error.findings)
        self._report_repeats(repeats)
        self.report.sums = totals.add_up()
        self.report.add(totals.find_unbelievable(self.report.sums))
        if self.report.accepted:  # rows that have to be mended may be the missing ones
            self.report.add(parts.find_missing(self.reading.areas))
        if self.report.accepted and not self.report.rows:
            self.report.add([_no_rows(self.returned)])

    def _apply_rules(self, typed: TypedRows, chunk: TextChunk) -> None:
        for rule in self.returned.rules:
            places = typed.positions[rule.find(typed.whole)]
            make = partial(self._to_finding, rule, chunk, places)
            self.report.add_each(Kind(rule.code, rule.severity, rule.column), len(places), make)

    def _to_finding(self, rule: Rule, chunk: TextChunk, places: NDArray[np.int64], which: int) -> Finding:
        place = int(places[which])
        return Finding(
            code=rule.code,
            message=rule.message,
            severity=rule.severity,
            row=int(chunk.rows[place]),
            column=rule.column,
            value=chunk.columns[rule.column].text(place).strip(),
            expected=self.returned.columns[rule.column].expectation,
            remedy=rule.remedy,
            period=chunk.period(place),
        )

    def _report_repeats(self, repeats: RepeatFinder) -> None:
        kind = Kind("repeated-row")
        count, pairs = repeats.find_repeats(self.report.room(kind))
        self.report.add_each(
            kind,
            count,
            lambda i: Finding(
                code=kind.code,
                message=f"This row is about the same thing as row {pairs[i][1]:,}.",
                row=pairs[i][0],
                expected="one row for each area, period, measure and breakdown",
                remedy="Delete one of the two, or correct the area, period, measure or breakdown.",
            ),
        )


def _note_parts(keyed: TypedChunk, report: SubmissionReport) -> None:
    """Note which areas and periods rows speak of, also those that have to be mended; enough is enough."""
    both = keyed.columns["area"].astype(np.int64) << 32 | keyed.columns["period"].astype(np.int64)
    for packed in np.unique(both).tolist()[: max(0, MOST_PARTS - len(report.parts))]:
        report.parts.add((packed >> 32, packed & 0xFFFF_FFFF))


def _open_chunks(chosen: Layout, facts: FileFacts, report: SubmissionReport, reading: Reading) -> Iterator[TextChunk]:
    if isinstance(chosen, PartnerReturn):
        chunks = read_chunks(facts, tuple(fold_heading(cell) for cell in facts.header), report)
        yield from leave_out_stray_rows(chunks, report)
        return
    source = Source(path=facts.path, name=facts.name, encoding=facts.encoding, areas=reading.areas)
    for converted in chosen.convert(source):
        report.add(converted.findings)
        if len(converted.frame):
            yield _to_text_chunk(converted)


def _to_text_chunk(converted: Converted) -> TextChunk:
    columns = {}
    for name in converted.frame.columns:
        column = converted.frame[name].astype("category").cat
        columns[str(name)] = TextColumn(column.codes.to_numpy(), column.categories.to_numpy(dtype=object))
    return TextChunk(converted.rows, columns)


def _gave_up(column: str, row: int) -> Finding:
    return Finding(
        code="gave-up",
        message=f"The check stopped after row {row:,}: more than {MOST_UNREADABLE:,} different texts of the column "
        f"{column} cannot be read.",
        severity=Severity.NOTE,
        row=row,
        column=column,
        remedy="Check that this is the right file, with each column under its own name.",
    )


def _no_rows(returned: PartnerReturn) -> Finding:
    nil = ", or write nil in the count column where there is nothing to report" if "count" in returned.numbers else ""
    return Finding(
        code="no-rows",
        message="The file has a header but no rows.",
        remedy=f"Fill in the rows{nil}.",
    )
