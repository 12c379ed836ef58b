"""A return that says there is nothing to report, made for somebody who has nothing to fill in."""

from __future__ import annotations

import csv
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from itertools import product
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Final

from loaders.areas import Area
from loaders.columns import BadText, Name, OneOf, Reading, default_reading
from loaders.comparison import is_compared
from loaders.errors import UsageError
from loaders.load import Sending
from loaders.partner_return import PartnerReturn
from loaders.periods import Period
from loaders.report import SubmissionReport
from loaders.returns_catalogue import return_named
from loaders.status import MARK, Status

CONFIRMED: Final = "Nothing to report (confirmed)."
"""The note of such a return: who says so has been asked whether it is so."""


@dataclass(frozen=True, slots=True)
class Nothing:
    """Who says of which return, area and period, in their own words, that there is nothing to report."""

    returned: str
    area: str
    period: str
    sender: str


def report_nothing(load: Callable[[Sending], SubmissionReport], said: Nothing) -> SubmissionReport:
    """Make the file that says so and load it like any other; give the report. Raises `UsageError`."""
    returned, reading = return_named(said.returned), default_reading()
    area, period = _read_subject(returned, said.area, said.period, reading)
    if not said.sender.strip():
        raise UsageError("It is not said who reports nothing.")
    with TemporaryDirectory(prefix="nil-") as folder:
        path = Path(folder) / f"nil-{returned.slug}-{area.code}-{period.code}.csv"
        write_nil_file(path, returned, area, period)
        return load(Sending(path, layout=returned.slug, sender=said.sender, note=CONFIRMED, nil=True))


def _read_subject(returned: PartnerReturn, area: str, period: str, reading: Reading) -> tuple[Area, Period]:
    """Read the words for the area and the period of a return as its cells are read. Raises `UsageError`."""
    found = []
    for column, words in ((returned.area, area), (returned.period, period)):
        try:
            found.append(int(column.read_cell(words, reading)))
        except BadText as problem:
            raise UsageError(problem.message, hint=problem.remedy or f"Expected: {problem.expected}.") from None
    return reading.areas.by_id(found[0]), Period.from_id(found[1])


def write_nil_file(path: Path, returned: PartnerReturn, area: Area, period: Period) -> None:
    """Write the return as a CSV file in which every measure is nil, as a person would fill in the template.

    Raises `UsageError` for a return that takes no nil: one of shares, say, or of names that are not known.
    """
    if not is_compared(returned):
        raise UsageError(f"There is always something to report in the return “{returned.title}”.")
    kind = returned.period.kind
    subject = {"area": area.code, "period": period.code_in(kind) if kind else period.code}
    with path.open("w", encoding="utf-8", newline="") as stream:
        writer = csv.DictWriter(stream, returned.columns, lineterminator="\r\n")
        writer.writeheader()
        for measure in returned.measure.values:
            writer.writerows(subject | {"measure": measure} | cells for cells in _list_rows(returned, measure))


def can_be_nil(returned: PartnerReturn) -> bool:
    """Whether a partner can say of a return that there is nothing to report, without a name for what is lacking."""
    try:
        return is_compared(returned) and all(list(_list_rows(returned, each)) for each in returned.measure.values)
    except UsageError:
        return False


def _list_rows(returned: PartnerReturn, measure: str) -> Iterator[dict[str, str]]:
    """The cells of a measure's rows: its total, or every part of it where there is none."""
    names = returned.breakdowns
    out_of = next(each.out_of for each in returned.measure.measures if each.slug == measure)
    numbers = {name: MARK[Status.NIL] for name in returned.numbers if name != "out_of" or out_of}
    for words in product(*(_choose_words(returned, measure, name) for name in names)):
        yield dict(zip(names, words, strict=True)) | numbers


def _choose_words(returned: PartnerReturn, measure: str, name: str) -> tuple[str, ...]:
    column = returned.columns[name]
    limits = (rule.words for rule in returned.rules if rule.column == name)
    allowed = next((words[measure] for words in limits if measure in words), None)
    if isinstance(column, OneOf | Name) and column.total and (allowed is None or column.total in allowed):
        return (column.total,)
    if allowed is not None:
        return returned.parts_of(measure, name) or allowed
    parts = returned.parts_of(measure, name)
    if not parts:
        raise UsageError(f"The return “{returned.title}” needs a name in the column {name}, even for nothing.")
    return parts
