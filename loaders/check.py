"""The check of a file: everything that is wrong with it, at once, in words; and its typed rows for whoever loads it.

A file streams through in chunks. Rows that are well-formed go, typed, to a `sink`; the sink is no longer called once
something has been found that rejects the file.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TypeAlias

import numpy as np
from numpy.typing import NDArray

from loaders.columns import Reading, default_reading
from loaders.errors import UsageError
from loaders.partner_return import PartnerReturn, Rule, TypedChunk
from loaders.published_catalogue import find_layouts
from loaders.published_layout import Converted, PublishedLayout, Source
from loaders.read import FileFacts, TextChunk, TextColumn, UnreadableRowsError, inspect_file, read_chunks
from loaders.recognise import Layout, find_header_problems, fold_heading, layout_named, recognise
from loaders.repeats import RepeatFinder
from loaders.report import Finding, Severity, SubmissionReport
from loaders.returns_catalogue import find_returns, return_named
from loaders.typed import Typist

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
    facts = _inspect(path, name)
    report = SubmissionReport(file=facts.name, sha256=facts.sha256)
    report.add(facts.findings)
    if facts.findings:
        return report
    chosen = layout_named(layout) if layout else recognise(facts)
    if chosen is None:
        report.add([_unknown_layout(facts)])
        return report
    report.layout, report.title = chosen.slug, chosen.title
    returned = chosen if isinstance(chosen, PartnerReturn) else return_named(chosen.target)
    if isinstance(chosen, PartnerReturn):
        report.add(find_header_problems(facts.header, returned))
    if report.accepted:
        sink = begin(returned, chosen, facts) if begin else None
        _check_rows(chosen, returned, facts, report, reading=reading or default_reading(), sink=sink)
    return report


def _inspect(path: Path, name: str | None) -> FileFacts:
    try:
        return inspect_file(path, name=name)
    except OSError as error:
        raise UsageError(f"The file {name or path.name} cannot be read: {error.strerror}.") from None


def _check_rows(
    chosen: Layout,
    returned: PartnerReturn,
    facts: FileFacts,
    report: SubmissionReport,
    *,
    reading: Reading,
    sink: Sink | None,
) -> None:
    typist = Typist(returned, reading, report)
    repeats = RepeatFinder(returned)
    try:
        for text in _open_chunks(chosen, facts, report, reading):
            chunk = _drop_blank_rows(text, report)
            report.rows += len(chunk)
            typed, good = typist.type_chunk(chunk)
            _apply_rules(returned.rules, typed, chunk, good, report=report)
            repeats.take(typed)
            if sink and report.accepted:
                sink(typed)
    except UnreadableRowsError as error:
        report.add(error.findings)
    report.add(_to_repeat_finding(row, earlier) for row, earlier in repeats.find_repeats())
    if report.accepted and not report.rows:
        report.add([_no_rows()])


def _open_chunks(
    chosen: Layout, facts: FileFacts, report: SubmissionReport, reading: Reading
) -> Iterator[TextChunk]:
    if isinstance(chosen, PartnerReturn):
        yield from read_chunks(facts, tuple(fold_heading(cell) for cell in facts.header))
        return
    source = Source(
        path=facts.path, name=facts.name, encoding=facts.encoding, areas=reading.areas, today=reading.today
    )
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


def _drop_blank_rows(chunk: TextChunk, report: SubmissionReport) -> TextChunk:
    """Take out rows in which every cell is empty (spreadsheets leave them at the end); they keep their row numbers."""
    blank: NDArray[np.bool_] | None = None
    for column in chunk.columns.values():
        if column.are_numbers:
            return chunk
        empty = np.array([not str(text).strip() for text in column.texts], dtype=bool)
        if not empty.any():
            return chunk
        here = empty[column.codes]
        blank = here if blank is None else blank & here
    if blank is None or not blank.any():
        return chunk
    kept = np.flatnonzero(~blank)
    report.add(
        Finding("blank-row", "The row is empty and was passed over.", Severity.NOTE, row=int(row))
        for row in chunk.rows[blank]
    )
    return TextChunk(
        chunk.rows[kept], {n: TextColumn(c.codes[kept], c.texts) for n, c in chunk.columns.items()}
    )


def _apply_rules(
    rules: tuple[Rule, ...],
    typed: TypedChunk,
    chunk: TextChunk,
    good: NDArray[np.int64],
    *,
    report: SubmissionReport,
) -> None:
    for rule in rules:
        hits = np.flatnonzero(rule.find(typed))
        room = report.room(rule.code, rule.severity)
        column = chunk.columns[rule.column]
        report.add(
            Finding(
                code=rule.code,
                message=rule.message,
                severity=rule.severity,
                row=int(typed.rows[i]),
                column=rule.column,
                value=column.text(int(column.codes[good[i]])),
                remedy=rule.remedy,
            )
            for i in hits[:room]
        )
        report.add_count(rule.code, rule.severity, max(0, len(hits) - room))


def _to_repeat_finding(row: int, earlier: int) -> Finding:
    return Finding(
        code="repeated-row",
        message=f"This row is about the same thing as row {earlier:,}.",
        row=row,
        expected="one row for each area, period, measure and breakdown",
        remedy="Delete one of the two, or correct the area, period, measure or breakdown.",
    )


def _unknown_layout(facts: FileFacts) -> Finding:
    known = ", ".join([*find_returns(), *find_layouts()])
    return Finding(
        code="unknown-layout",
        message="The first row is not the header of any return or published file that we know.",
        row=1,
        value=",".join(facts.header)[:200],
        expected=f"the header of one of: {known}",
        remedy="Start from a template, with the column names in the first row; or say which return this is.",
    )


def _no_rows() -> Finding:
    return Finding(
        code="no-rows",
        message="The file has a header but no rows.",
        remedy="Send the figures, or write nil in the count column where there is nothing to report.",
    )
