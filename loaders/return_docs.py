"""The data dictionary of all returns as a page; `python -m loaders.return_docs` writes `docs/returns.md`."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path

from loaders.columns import MeasureColumn
from loaders.partner_return import PartnerReturn
from loaders.report import Severity
from loaders.returns_catalogue import find_returns
from loaders.status import MARKS

RETURNS_PAGE = Path(__file__).parents[1] / "docs" / "returns.md"

_OPENING = """\
# Returns: what each one holds

This page is made from the code. Do not edit it: run `python -m loaders.return_docs` in the project's folder.

A return is a CSV file. Its first line names the columns, in any order; each further line is one row.
A file may hold many areas and periods. Sending again is normal: for each area, period and measure (and each
publication, and targets apart from baselines) the newest file stands.
**The numbers in the worked examples are invented**: they show the form, not the facts.

## When there is no number

An empty cell could mean none, hidden or not known, so it is refused unless the column says that it may be
empty. Write 0 where there were none, and otherwise:
"""

_CONSEQUENCES = {
    Severity.ERROR: "must be mended",
    Severity.QUERY: "must be confirmed",
    Severity.NOTE: "for information",
}


def describe_returns() -> str:
    """Give the page as Markdown: the marks, then each return: partners' figures, decisions, published figures."""
    returns = sorted(find_returns().values(), key=lambda each: (each.published, each.decided, each.title))
    marks = [
        (status.word, f"`{marks[0]}`", ", ".join(f"`{mark}`" for mark in marks[1:])) for status, marks in MARKS.items()
    ]
    parts = [_OPENING, _table(("Meaning", "Write", "Also understood"), marks)]
    parts.extend(part for each in returns for part in _describe(each))
    return "\n".join(parts)


def _describe(each: PartnerReturn) -> Iterator[str]:
    yield f"\n## {each.title}\n\n{each.summary}\n"
    yield f"- Name: `{each.slug}`"
    yield f"- From: {each.partner}"
    yield f"- Due: {'whenever it is decided' if each.decided else f'{each.due_days} days after the end of the period'}"
    yield f"- One row for each: {', '.join(f'`{name}`' for name in each.dimensions)}"
    yield "\n### Columns\n"
    yield _table(("Column", "Label", "What it means", "What it accepts", "Example", "Sensitivity"), _columns(each))
    yield "\n### Measures\n"
    yield _describe_measures(each)
    if each.rules:
        yield "\n### What is checked beside each cell\n"
        yield _table(
            ("Check", "Column", "What is wrong", "What to do", "Consequence"),
            ((f"`{r.code}`", f"`{r.column}`", r.message, r.remedy, _CONSEQUENCES[r.severity]) for r in each.rules),
        )
    yield "\n### Worked example (invented numbers)\n"
    yield "```csv\n" + "\n".join(each.example_csv().splitlines()) + "\n```"


def _describe_measures(each: PartnerReturn) -> str:
    measures = each.measure.measures
    if each.decided:
        return _table(("Metric", "Title", "Unit"), ((f"`{m.slug}`", m.label, m.description) for m in measures))
    lines = ((f"`{m.slug}`", m.label, m.description, m.out_of or "") for m in measures)
    return _table(("Measure", "Label", "What it counts", "Out of"), lines)


def _columns(each: PartnerReturn) -> Iterator[tuple[str, ...]]:
    """Give the lines of the table of columns; the measures have a table of their own."""
    for entry in each.dictionary():
        is_measure = isinstance(each.columns[entry["column"]], MeasureColumn)
        accepts = "one of the measures below" if is_measure else entry["accepts"]
        example = f"`{entry['example']}`"
        yield f"`{entry['column']}`", entry["label"], entry["meaning"], accepts, example, entry["sensitivity"]


def _table(header: tuple[str, ...], lines: Iterable[tuple[str, ...]]) -> str:
    rows = [header, ("---",) * len(header), *lines]
    return "\n".join("| " + " | ".join(cell.replace("|", "\\|") for cell in row) + " |" for row in rows)


def write_page() -> None:
    """Write `docs/returns.md`."""
    RETURNS_PAGE.parent.mkdir(exist_ok=True)
    RETURNS_PAGE.write_text(describe_returns() + "\n", encoding="utf-8")


if __name__ == "__main__":
    write_page()
