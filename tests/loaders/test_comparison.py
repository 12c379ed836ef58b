"""A file's totals beside those that stand: by hand, then against a loop, then what becomes of a load."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
from sqlalchemy import Engine

from loaders.attempts import SendingOutcome, find_attempt, list_attempts_of
from loaders.comparison import Line, compare_report, tell_change
from loaders.load import Sending
from loaders.plausibility import find_plausible_range
from loaders.report import Severity, SubmissionReport
from loaders.standing import check_in_store, open_check
from tests.loaders.sent import TREATMENT_HEADER, check, codes, join, supply, supply_row, write
from tests.loaders.stored import NOTE, RECEIVED, load, load_as, read_parts, send, show_all

SPRING, SUMMER, LAST_SUMMER = "April to June 2025", "July to September 2025", "July to September 2024"


def quarter(period: str, seizures: tuple[str, str, str], lines: str = "4", *, area: str = "West Mercia") -> list[str]:
    """A quarter's rows of two measures, one of which is sent in parts."""
    parts = zip("ABC", seizures, strict=True)
    rows = [supply_row(area=area, period=period, category=f"Class {name}", count=count) for name, count in parts]
    return [*rows, supply_row(area=area, period=period, measure="county-lines-closed", category="All", count=lines)]


def look(engine: Engine, folder: Path, *rows: str) -> SubmissionReport:
    """Check a supply return against what stands."""
    return check_in_store(engine, write(folder, supply(*rows), "looked-at.csv"), show=show_all)


def line_of(report: SubmissionReport, measure: str = "seizures", *, area: str = "West Mercia") -> Line:
    """The line of a measure and area."""
    assert report.comparison
    (line,) = [each for each in report.comparison.lines if (each.measure, each.area) == (measure, area)]
    return line


@pytest.mark.parametrize(
    ("before", "now", "words"),
    [
        (12, 12, "the same"), (0, 3, "3 more"), (100, 112, "12 more (+12%)"), (112, 100, "12 fewer (−11%)"),
        (1_000, 3_100, "3.1 times as many"), (5, 0, "5 fewer (−100%)"), (2.5, 3, "0.5 more (+20%)"),
    ],
)  # fmt: skip
def test_a_change_is_told_in_words(before: float, now: float, words: str) -> None:
    assert tell_change(before, now) == words


# ---------------------------------------------------------------- beside what stands


def test_totals_stand_beside_the_period_before_and_the_year_before(engine: Engine, tmp_path: Path) -> None:
    send(engine, tmp_path, supply(*quarter(SPRING, ("30", "50", "20"))))
    send(engine, tmp_path, supply(*quarter(LAST_SUMMER, ("40", "40", "40"), "nil")))
    report = look(engine, tmp_path, *quarter(SUMMER, ("33", "50", "29")))
    assert (report.accepted, report.findings) == (True, [])
    seizures = line_of(report)
    assert seizures.now.count == 112
    assert seizures.before
    assert (seizures.before.count, seizures.before.period) == (100, "April to June 2025 (Q1 2025/26)")
    assert seizures.year_before
    assert (seizures.year_before.count, seizures.change, seizures.unusual) == (120, "12 more (+12%)", False)
    closed = line_of(report, "county-lines-closed")
    assert closed.year_before
    assert (closed.change, closed.year_before.words) == ("the same", "nothing to report")
    assert report.comparison
    assert report.comparison.words == (
        "Compared with the figures for the period before and the same period a year before."
    )
    assert report.to_dict()["totals"]["lines"][1]["now"]["words"] == "112"


def test_a_jump_is_a_question_with_its_reason(engine: Engine, tmp_path: Path) -> None:
    send(engine, tmp_path, supply(*quarter(SPRING, ("30", "50", "20"))))
    report = look(engine, tmp_path, *quarter(SUMMER, ("33", "900", "29")))
    assert (report.headline, report.accepted) == ("Confirm 1 unusual value", True)
    (query,) = report.findings
    assert (query.code, query.severity, query.row, query.column) == ("unlike-before", Severity.QUERY, 2, "count")
    assert query.message == (
        "Drug seizures, West Mercia, July to September 2025 (Q2 2025/26): 962 in all; 100 the period before."
    )
    assert query.expected == "about 50 to 200, going by the figures before"
    assert line_of(report).unusual
    assert report.comparison
    assert report.comparison.lines[0].measure == "seizures"  # what is unusual comes first


def test_what_fits_last_year_is_no_question(engine: Engine, tmp_path: Path) -> None:
    """Some things come every summer."""
    send(engine, tmp_path, supply(*quarter(SPRING, ("30", "50", "20"))))
    send(engine, tmp_path, supply(*quarter(LAST_SUMMER, ("30", "850", "20"))))
    assert look(engine, tmp_path, *quarter(SUMMER, ("33", "900", "29"))).to_confirm == 0


def test_nothing_where_there_was_much_is_a_question(engine: Engine, tmp_path: Path) -> None:
    send(engine, tmp_path, supply(*quarter(SPRING, ("30", "50", "20"))))
    assert codes(look(engine, tmp_path, *quarter(SUMMER, ("nil", "nil", "nil"))), Severity.QUERY) == ["unlike-before"]
    assert look(engine, tmp_path, *quarter(SUMMER, ("[c]", "0", "0"))).to_confirm == 0  # what is hidden is not nothing


def test_what_is_hidden_is_not_compared(engine: Engine, tmp_path: Path) -> None:
    send(engine, tmp_path, supply(*quarter(SPRING, ("[c]", "50", "20"))))
    line = line_of(look(engine, tmp_path, *quarter(SUMMER, ("33", "900", "29"))))
    assert line.before
    assert (line.before.count, line.before.words, line.change) == (None, "not known", "cannot be compared")


def test_what_a_count_is_out_of_is_compared_too(engine: Engine, tmp_path: Path) -> None:
    def rows(period: str, people: int) -> str:
        cells = [f"{each},All,All,All,60,{people}" for each in ("All", "Opiate")]
        return join(TREATMENT_HEADER, *(f"Kent,{period},treatment-progress,Adults,{each}" for each in cells))

    send(engine, tmp_path, rows("12 months to June 2025", 120))
    path = write(tmp_path, rows("12 months to September 2025", 1_200))
    report = check_in_store(engine, path, show=show_all)
    (query,) = report.findings
    assert (query.column, query.value) == ("out_of", "1,200 in all")
    assert line_of(report, "treatment-progress", area="Kent").now.words == "60 of 1,200"


def test_the_file_s_own_earlier_period_comes_before_what_stands(engine: Engine, tmp_path: Path) -> None:
    send(engine, tmp_path, supply(*quarter(SPRING, ("30", "50", "20"))))
    corrected = quarter(SPRING, ("30", "850", "20"))
    report = look(engine, tmp_path, *corrected, *quarter(SUMMER, ("33", "900", "29")))
    assert report.findings == []  # nothing stands for the winter, and the summer fits the new spring


def test_what_stands_already_is_not_asked_about_again(engine: Engine, tmp_path: Path) -> None:
    send(engine, tmp_path, supply(*quarter(SPRING, ("30", "50", "20"))))
    summer = quarter(SUMMER, ("33", "900", "29"))
    assert load(engine, write(tmp_path, supply(*summer))).headline == "Accepted, with 1 unusual value confirmed"
    kent = quarter(SUMMER, ("1", "2", "3"), area="Kent")
    assert look(engine, tmp_path, *summer, *kent).to_confirm == 0
    assert look(engine, tmp_path, *quarter(SUMMER, ("33", "901", "29"))).to_confirm == 1


def test_made_up_figures_are_shown_and_raise_no_question(engine: Engine, tmp_path: Path) -> None:
    send(engine, tmp_path, supply(*quarter(SPRING, ("30", "50", "20"))), illustrative=True)
    report = look(engine, tmp_path, *quarter(SUMMER, ("33", "900", "29")))
    assert report.to_confirm == 0
    line = line_of(report)
    assert line.before
    assert line.before.illustrative
    assert report.comparison
    assert report.comparison.words.endswith("made up: no question is asked on their account.")


def test_an_annual_return_has_one_period_before(engine: Engine, tmp_path: Path) -> None:
    header = "area,period,measure,age_band,sex,count"
    send(engine, tmp_path, join(header, "Kent,2023,drug-misuse-deaths,All,All,60"))
    path = write(tmp_path, join(header, "Kent,2024,drug-misuse-deaths,All,All,66"))
    line = line_of(check_in_store(engine, path, show=show_all), "drug-misuse-deaths", area="Kent")
    assert line.before
    assert (line.before.period, line.year_before, line.change) == ("2023", None, "6 more (+10%)")


def test_a_withdrawn_figure_is_nothing_to_compare_with(engine: Engine, tmp_path: Path) -> None:
    from loaders.withdraw import Withdrawal, withdraw

    number = send(engine, tmp_path, supply(*quarter(SPRING, ("30", "50", "20"))))
    withdraw(engine, Withdrawal(number, "Sent by mistake.", "A. Officer", RECEIVED), lambda *_: None)
    report = look(engine, tmp_path, *quarter(SUMMER, ("33", "900", "29")))
    assert (report.to_confirm, line_of(report).change) == (0, "no figure before")
    assert report.comparison
    assert report.comparison.words.startswith("Nothing stands yet")


# ---------------------------------------------------------------- without a comparison


def test_a_file_that_is_to_be_mended_is_compared_later(engine: Engine, tmp_path: Path) -> None:
    send(engine, tmp_path, supply(*quarter(SPRING, ("30", "50", "20"))))
    report = look(engine, tmp_path, *quarter(SUMMER, ("33", "lots", "29")))
    assert report.comparison
    assert (report.comparison.lines, len(report.findings)) == ((), 1)
    assert "once nothing is left to mend" in report.comparison.words


def test_without_a_store_it_is_said_that_nothing_was_compared(tmp_path: Path) -> None:
    file, missing = write(tmp_path, supply(*quarter(SUMMER, ("1", "2", "3")))), tmp_path / "none" / "none.sqlite"
    for url in (f"sqlite:///{missing}", f"sqlite:///{write(tmp_path, 'no database at all' * 100, 'bad.sqlite')}"):
        with open_check(url) as check_alone:
            report = check_alone(file, None)
        assert report.to_confirm == 0
        assert report.comparison
        assert report.comparison.words.startswith("Nothing was compared")
    assert not missing.parent.exists()


def test_a_check_makes_nothing_in_the_store(engine: Engine, tmp_path: Path) -> None:
    send(engine, tmp_path, supply(*quarter(SPRING, ("30", "50", "20"))))
    url = engine.url.render_as_string(hide_password=False)
    before = read_parts(engine)
    with open_check(url, show_all) as check_beside:
        report = check_beside(write(tmp_path, supply(*quarter(SUMMER, ("33", "900", "29")))), None)
    assert report.to_confirm == 1
    assert read_parts(engine) == before


def test_a_file_of_no_figures_is_not_compared(tmp_path: Path) -> None:
    for content in ("", "a,b\n1,2\n"):
        report = check(tmp_path, content)
        compare_report(report, None)
        assert report.comparison is None


# ---------------------------------------------------------------- sending


def test_what_is_unusual_is_confirmed_with_the_file_or_later(engine: Engine, tmp_path: Path) -> None:
    send(engine, tmp_path, supply(*quarter(SPRING, ("30", "50", "20"))))
    path = write(tmp_path, supply(*quarter(SUMMER, ("33", "900", "29"))))
    report = load_as(engine, Sending(path, note="  ", received_at=RECEIVED))
    assert (report.accepted, report.to_confirm) == (True, 1)
    assert report.headline == "Accepted, with 1 unusual value to confirm"
    with engine.connect() as connection:
        attempt = find_attempt(connection, report.receipt or 0)
    assert attempt
    assert attempt.outcome is SendingOutcome.ACCEPTED
    assert attempt.report["totals"]["lines"][0]["unusual"]
    confirmed = load_as(engine, Sending(path, note="A large find in August.", received_at=RECEIVED))
    assert (confirmed.submission, confirmed.receipt, confirmed.to_confirm) == (report.submission, report.receipt, 0)
    with engine.connect() as connection:
        again = list_attempts_of(connection, [report.submission or 0])
    assert [(each.outcome, each.note) for each in again] == [
        (SendingOutcome.ACCEPTED, ""),
        (SendingOutcome.SAME_AGAIN, "A large find in August."),
    ]


def test_illustrative_files_are_neither_compared_nor_asked_about(engine: Engine, tmp_path: Path) -> None:
    send(engine, tmp_path, supply(*quarter(SPRING, ("30", "50", "20"))))
    path = write(tmp_path, supply(*quarter(SUMMER, ("33", "900", "29"))))
    report = load_as(engine, Sending(path, illustrative=True, received_at=RECEIVED))
    assert (report.accepted, report.comparison) == (True, None)


# ---------------------------------------------------------------- many at once, against a loop


def test_a_whole_table_is_asked_about_like_each_of_its_cells(engine: Engine, tmp_path: Path) -> None:
    """Random counts of two forces over three years, in two sendings: the questions are those of a loop over cells."""
    random = np.random.default_rng(11)
    periods = [f"{y}-Q{q}" for y in (2022, 2023, 2024) for q in (1, 2, 3, 4)]
    counts = {
        (force, period): int(count)
        for force in ("West Mercia", "Kent")
        for period, count in zip(periods, random.choice([0, 3, 12, 40, 90, 500], len(periods)), strict=True)
    }
    rows = {
        key: supply_row(area=key[0], period=key[1], measure="county-lines-closed", category="All", count=str(count))
        for key, count in counts.items()
    }
    early = {key for key in counts if key[1] < "2023-Q3"}
    load_as(engine, Sending(write(tmp_path, supply(*(rows[k] for k in rows if k in early))), note=NOTE))
    report = look(engine, tmp_path, *(rows[k] for k in rows if k not in early))
    expected = set()
    for area, period in counts.keys() - early:
        place = periods.index(period)
        known = [counts[area, periods[place - back]] for back in (1, 4) if place >= back]
        ranges = [find_plausible_range(np.array([float(each)])) for each in known]
        if all(not low[0] <= counts[area, period] <= high[0] for low, high in ranges):
            expected.add((area, period))
    assert _list_asked(report) == expected
    assert len(expected) > 3


def _list_asked(report: SubmissionReport) -> set[tuple[str, str]]:
    assert report.comparison
    quarters = {"January": 1, "April": 2, "July": 3, "October": 4}
    return {
        (line.area, f"{line.now.period.split(' (')[0][-4:]}-Q{quarters[line.now.period.split()[0]]}")
        for line in report.comparison.lines
        if line.unusual
    }
