"""The data dictionary of all returns as a page; `python -m loaders.return_docs` writes `docs/returns.md`."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path

import numpy as np

from loaders.columns import MeasureColumn
from loaders.deadlines import read_deadlines
from loaders.partner_return import PartnerReturn
from loaders.plausibility import CHANCE, JUMP, find_plausible_range
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

_UNUSUAL = f"""
## When a total is unusual

Each file's totals, by area and measure, are shown beside those that stand for the period before and for the same period
a year before (or that the file itself holds for them). A total is asked about that fits neither of them, and so is what
a count is out of. The file is stored all the same; a note says why the total is right, and stays on the receipt.

A count fits another one when neither is more than {JUMP:g} times the other, **or** when they are no further apart than
chance takes two counts of that size: their square roots, with 3/8 added to each count, differ by at most {CHANCE:g}
standard errors, each √½ (Anscombe's transformation of Poisson counts).

| Before | Is asked about below | Is asked about above |
| --- | --- | --- |
{{ranges}}

Both limits are needed. A ratio alone would ask about every small area, where 3 after 1 is chance; chance alone would
ask about every large one, where a change of a tenth is beyond chance and quite usual. Together they find a digit too
many from 2 upwards, a part that was left out where it was most of the whole, and nothing where there had been a dozen.
On public figures the rule asks seldom where nothing was wrong: of 8,856 pairs of successive counts of deaths from drug
poisoning by local authority, about 8; of seizures by force and kind of drug, which do leap, about 8 in 100.

Nothing is asked about figures that are hidden, about what stands already as the file has it, nor on account of figures
that are made up for illustration. Anybody can have a file checked, so it is held against what everybody may see: a
total that is hidden on the pages, to protect people, stands as [c] and raises no question."""

_CONSEQUENCES = {
    Severity.ERROR: "must be mended",
    Severity.QUERY: "is to be confirmed",
    Severity.NOTE: "for information",
}


def describe_returns() -> str:
    """Give the page as Markdown: the marks, then each return: partners' figures, decisions, published figures."""
    returns = sorted(find_returns().values(), key=lambda each: (each.published, each.decided, each.title))
    marks = [
        (status.word, f"`{marks[0]}`", ", ".join(f"`{mark}`" for mark in marks[1:])) for status, marks in MARKS.items()
    ]
    parts = [_OPENING, _table(("Meaning", "Write", "Also understood"), marks)]
    parts.append(_describe_unusual())
    parts.extend(part for each in returns for part in _describe(each))
    return "\n".join(parts)


def _describe_unusual() -> str:
    """Say when a total is asked about, with the range of some."""
    counts = np.array([0, 2, 12, 50, 100, 1_000], dtype=np.float64)
    low, high = find_plausible_range(counts)
    rows = zip(counts.tolist(), np.ceil(low).tolist(), np.floor(high).tolist(), strict=True)
    lines = [f"| {count:,.0f} | {f'{first:,.0f}' if first else 'never'} | {last:,.0f} |" for count, first, last in rows]
    return _UNUSUAL.replace("{ranges}", "\n".join(lines))


def _describe(each: PartnerReturn) -> Iterator[str]:
    yield f"\n## {each.title}\n\n{each.summary}\n"
    yield f"- Name: `{each.slug}`"
    yield f"- From: {each.partner}"
    yield f"- Due: {_say_when_due(each)}"
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


def _say_when_due(each: PartnerReturn) -> str:
    if each.decided:
        return "whenever it is decided"
    deadline = read_deadlines().get(each.slug)
    return f"{deadline.days} days after the end of the period" if deadline else "whenever it is published"


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
