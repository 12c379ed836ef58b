"""Nothing to report, said by a button or a command: a file like any other, of which every measure is nil."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from loaders.areas import read_areas
from loaders.check import check_file
from loaders.errors import UsageError
from loaders.load import Sending
from loaders.nil_return import Nothing, report_nothing, write_nil_file
from loaders.obligations import find_owed_returns, find_owing_areas
from loaders.partner_return import PartnerReturn
from loaders.periods import latest_complete
from loaders.report import SubmissionReport
from loaders.returns_catalogue import return_named
from tests.loaders.sent import READING, TODAY

MERCIA = read_areas().by_code("E23000016")
NAMED = ("prison-finds",)  # what is reported by name cannot be nil without one


@pytest.mark.parametrize("returned", find_owed_returns().values(), ids=lambda each: each.slug)
def test_every_return_can_be_nil_and_passes_its_own_check(returned: PartnerReturn, tmp_path: Path) -> None:
    area = find_owing_areas(returned, read_areas().partnerships()[0])[0]
    assert returned.period.kind is not None
    period = latest_complete(returned.period.kind, TODAY)
    path = tmp_path / "nil.csv"
    if returned.slug in NAMED:
        with pytest.raises(UsageError, match="needs a name in the column prison"):
            write_nil_file(path, returned, area, period)
        return
    write_nil_file(path, returned, area, period)
    report = check_file(path, layout=returned.slug, reading=READING)
    assert (report.accepted, report.findings) == (True, [])
    text = path.read_text(encoding="utf-8")
    assert all(measure in text for measure in returned.measure.values)
    assert report.parts == {(area.id, period.id)}


@pytest.mark.parametrize("slug", ["population", "targets", "published-figures"])
def test_what_nobody_owes_cannot_be_nil(slug: str, tmp_path: Path) -> None:
    period = latest_complete(return_named("police-supply").period.kind, date(2026, 3, 1))  # type: ignore[arg-type]  # it has one
    with pytest.raises(UsageError, match="always something to report"):
        write_nil_file(tmp_path / "nil.csv", return_named(slug), MERCIA, period)


def keep(seen: list[tuple[Sending, str]]) -> Callable[[Sending], SubmissionReport]:
    """A loader that only looks at what it is given."""

    def load(sending: Sending) -> SubmissionReport:
        seen.append((sending, sending.path.read_text(encoding="utf-8")))
        return SubmissionReport(file=sending.path.name)

    return load


def test_it_is_loaded_like_any_other_file() -> None:
    seen: list[tuple[Sending, str]] = []
    report_nothing(keep(seen), Nothing("police-supply", "west mercia", "July to September 2025", "A. Officer"))
    ((sending, text),) = seen
    assert (sending.layout, sending.sender, sending.nil) == ("police-supply", "A. Officer", True)
    assert sending.path.name == "nil-police-supply-E23000016-2025-Q3.csv"
    assert text.splitlines()[1] == "E23000016,2025-Q3,county-lines-closed,All,nil"


@pytest.mark.parametrize(
    ("said", "words"),
    [
        (Nothing("police-suply", "Kent", "July to September 2025", "me"), "no return called"),
        (Nothing("police-supply", "Atlantis", "July to September 2025", "me"), "Atlantis"),
        (Nothing("police-supply", "Kent", "2025Q3", "me"), "could mean"),
        (Nothing("police-supply", "Kent", "July to September 2095", "me"), "2095"),
        (Nothing("police-supply", "Kent", "July to September 2025", " "), "not said who"),
    ],
)
def test_what_cannot_be_understood_is_refused_in_words(said: Nothing, words: str) -> None:
    seen: list[tuple[Sending, str]] = []
    with pytest.raises(UsageError, match=words):
        report_nothing(keep(seen), said)
    assert seen == []
