"""The page of returns: what is outstanding in words, the matrix, the files; on a store one can check by hand."""

from __future__ import annotations

from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from layouts.page_data import return_states
from layouts.page_data.return_states import find_quarters_shown, find_standings
from layouts.page_data.returns_page import build_returns_page, group_standings, list_outstanding, tell_urgency
from layouts.page_parts.returns_matrix import make_matrix, make_state_mark
from layouts.pages import returns
from layouts.view import View
from loaders.areas import read_areas
from loaders.obligations import Standing, State, judge, list_obligations
from tests.layouts.pages.dues import PARTNERSHIP, TODAY, homeless, make_dues
from tests.layouts.pages.reading import find_all, find_links, find_state, find_text, read_rows
from tests.metrics.store import Store

VIEW = View("returns", partnership=PARTNERSHIP)
BOARD = read_areas().partnership(PARTNERSHIP)
SUMMER, SPRING = "Jul–Sep 2025", "Apr–Jun 2025"


@pytest.fixture
def dues(tmp_path: Path) -> Store:
    """See `tests.layouts.pages.dues`."""
    return make_dues(tmp_path)


def read_outstanding(store: Store, today: date = TODAY) -> list[str]:
    body = returns.render(VIEW, store.outcomes, today=today)
    (listed,) = [each for each in find_all(body, "Ul") if each.get("className") == "outstanding"]
    return [" ".join(find_text(each).split()) for each in listed["children"]]


def read_matrix(store: Store, today: date = TODAY) -> dict[str, dict[str, dict[str, str]]]:
    """The cells of each return by the name of the row and the quarter."""
    groups = build_returns_page(VIEW, store.outcomes, today=today).groups
    quarters = find_quarters_shown(today)
    return {each.returned.slug: read_rows(make_matrix([each], quarters)) for each in groups}


# ---------------------------------------------------------------- what is outstanding


def test_what_is_outstanding_is_told_in_words(dues: Store) -> None:
    assert [line for line in read_outstanding(dues) if "July to September 2025" in line] == [
        "In part, late by 12 days: Police: drug supply from West Mercia Police, July to September 2025, was due "
        "14 November 2025; still to come: Disruptions and County lines referrals; not available: Drug-related "
        "homicides.",
        "Late by 12 days: Police: recorded crime for Shropshire and Telford and Wrekin, July to September 2025, was "
        "due 14 November 2025.",
        "Late by 12 days: Housing: homelessness for Telford and Wrekin, July to September 2025, was due 14 November "
        "2025.",
    ]


def test_late_longest_comes_first_then_due_soonest(dues: Store) -> None:
    outstanding = build_returns_page(VIEW, dues.outcomes, today=TODAY).outstanding
    assert [each.due for each in outstanding] == sorted(each.due for each in outstanding)
    lateness = [each.days_late for each in outstanding]
    assert lateness == sorted(lateness, reverse=True)
    assert (lateness[0], lateness[-1]) == ((TODAY - date(2025, 7, 1)).days, 0)  # reoffending: 1 July 2025


def test_the_day_of_the_deadline_is_in_time(dues: Store) -> None:
    def find(words: str, today: date) -> str:
        return next(line for line in read_outstanding(dues, today) if f"{words}, July to September 2025" in line)

    crime = "recorded crime for Shropshire and Telford and Wrekin"
    assert find(crime, date(2025, 11, 12)).startswith("Due in 2 days: ")
    assert find(crime, date(2025, 11, 13)).startswith("Due tomorrow: ")
    assert find(crime, date(2025, 11, 14)).startswith("Due today: ")
    assert find(crime, date(2025, 11, 15)).startswith("Late by 1 day: ")
    assert find("drug supply from West Mercia Police", date(2025, 11, 14)).startswith("In part, due today: ")


def test_areas_of_which_the_same_is_true_share_a_line(dues: Store) -> None:
    lines = read_outstanding(dues)
    assert len([line for line in lines if "recorded crime" in line and "July to September 2025" in line]) == 1


def test_what_its_sender_has_not_is_told_last_and_is_never_late(dues: Store) -> None:
    dues.send("continuity-of-care", "Shropshire | 12 months to June 2025 | continuity-of-care | All | [x] | [x]")
    assert read_outstanding(dues)[-1] == (
        "In part: Continuity of care from prison for Shropshire, 12 months to June 2025; not available: all of it."
    )


def test_all_in_is_said_so(dues: Store) -> None:
    standings = find_standings(dues.outcomes, BOARD, today=TODAY)
    done = [each for each in standings if each.state in (State.NIL, State.RESUBMITTED, State.ACCEPTED)]
    assert done
    assert list_outstanding(done, BOARD, today=TODAY) == ()


def test_a_refused_file_is_told(dues: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    standings = find_standings(dues.outcomes, BOARD, today=TODAY)
    crime = next(each for each in standings if each.obligation.due == date(2025, 11, 14) and each.state is State.LATE)
    refused = {crime.obligation.key: datetime(2025, 11, 20, tzinfo=UTC)}
    monkeypatch.setattr(return_states, "read_rejected", lambda *_, **__: refused)
    standings = find_standings(dues.outcomes, BOARD, today=TODAY)
    (found,) = [each for each in standings if each.state is State.WITH_ERRORS]
    assert found.obligation == crime.obligation
    assert tell_urgency(found, TODAY) == "Received with errors, late by 12 days"


# ---------------------------------------------------------------- from when on something is owed


def test_nothing_is_owed_from_before_the_first_quarter_with_a_return(dues: Store) -> None:
    quarters = {each.obligation.quarter.code for each in find_standings(dues.outcomes, BOARD, today=TODAY)}
    assert quarters == {"2025-Q2", "2025-Q3", "2025-Q4"}


def test_in_an_empty_store_the_latest_quarter_is_owed(store: Store) -> None:
    standings = find_standings(store.outcomes, BOARD, today=TODAY)
    assert {each.obligation.quarter.code for each in standings} == {"2025-Q3", "2025-Q4"}
    words = find_text(returns.render(VIEW, store.outcomes, today=TODAY))
    assert "No returns have been loaded yet" in words
    assert "Late by 12 days" in words


def test_a_new_return_changes_the_answer_at_once(dues: Store) -> None:
    assert any("Housing: homelessness for Telford" in line for line in read_outstanding(dues))
    dues.send("housing", *homeless("Telford and Wrekin", "July to September 2025", 3))
    assert not any("Housing: homelessness for Telford" in line for line in read_outstanding(dues))


# ---------------------------------------------------------------- the matrix


def test_each_cell_has_a_state_and_its_day(dues: Store) -> None:
    rows = read_matrix(dues)["housing"]
    assert (rows["Shropshire"][SUMMER], rows["Telford and Wrekin"][SUMMER]) == (
        "Nothing to report 7 Nov 2025",
        "Late by 12 days",
    )
    assert (rows["Shropshire"][SPRING], rows["Telford and Wrekin"][SPRING]) == (
        "Accepted 7 Aug 2025",
        "Resubmitted once, 1 Sep 2025",
    )
    assert rows["Shropshire"]["Oct–Dec 2025"] == "Not due by 14 Feb 2026"


def test_a_return_that_lacks_measures_says_how_many_are_in(dues: Store) -> None:
    assert read_matrix(dues)["police-supply"]["West Mercia Police"][SUMMER] == "In part 2 of 5 measures"


def test_areas_with_the_same_states_share_a_row(dues: Store) -> None:
    rows = read_matrix(dues)["police-recorded-crime"]
    assert [name for name in rows if name.startswith(("Both", "Shropshire", "Telford"))] == ["Both areas"]


def test_most_alike_and_single_ones_apart() -> None:
    board = read_areas().partnership("west-midlands")
    owed = [e for e in _list_standings("west-midlands") if e.obligation.returned == "treatment"]
    first = owed[0].obligation.area
    told = [Standing(e.obligation, State.LATE, None, 3) if e.obligation.area == first else e for e in owed]
    (group,) = group_standings(told, find_quarters_shown(TODAY))
    assert len(group.areas) == len(board.members) == 7
    assert sorted(row.label for row in group.rows) == sorted([first.name, "The other 6 areas"])


def _list_standings(slug: str) -> list[Standing]:
    quarter = find_quarters_shown(TODAY)[1]
    owed = list_obligations(read_areas().partnership(slug), quarter, quarter)
    return [judge(each, None, today=TODAY) for each in owed]


def test_a_period_that_is_not_the_column_s_own_is_named(dues: Store) -> None:
    rows = read_matrix(dues)
    assert rows["probation-reoffending"]["Both areas"][SUMMER] == "Late for Oct–Dec 2023 by 56 days"
    assert rows["deaths"]["Both areas"][SUMMER] == "Late for 2024 by 30 days"
    assert rows["treatment"]["Both areas"][SUMMER] == "Due by 29 Nov 2025"


def test_partners_of_whom_something_is_late_come_first_and_stay_together() -> None:
    late = {"deaths"}
    told = [
        Standing(each.obligation, State.LATE, None, 3)
        if each.obligation.returned in late
        else Standing(each.obligation, State.DUE)
        for each in _list_standings(PARTNERSHIP)
    ]
    partners = [group.returned.partner for group in group_standings(told, find_quarters_shown(TODAY))]
    assert partners[:3] == ["Public health", "Police", "Police"]
    assert len(partners) == len({each.obligation.returned for each in told})


def test_every_state_has_a_shape_of_its_own_in_the_style_sheet() -> None:
    style = (Path(returns.__file__).parents[1] / "assets" / "returns.css").read_text(encoding="utf-8")
    marks = [make_state_mark(state) for state in State]
    shapes = [each["className"] for mark in marks for each in find_all(mark, "Span") if "aria-hidden" in each]
    assert len(set(shapes)) == len(shapes) == len(State)
    assert all(f".{shape.split()[1]} {{" in style for shape in shapes)
    assert [find_text(mark) for mark in marks] == [state.value for state in State]


# ---------------------------------------------------------------- the rest of the page


def test_the_strip_says_what_the_overview_says(dues: Store) -> None:
    page = build_returns_page(VIEW, dues.outcomes, today=TODAY)
    assert (page.status.quarter.code, page.status.received, len(page.status.due)) == ("2025-Q3", 1, 13)
    assert page.next_due == date(2025, 11, 29)
    assert page.late == len([each for each in page.outstanding if each.days_late])  # no return has areas that differ


def test_files_and_calendar_are_linked(dues: Store) -> None:
    body = returns.render(VIEW, dues.outcomes, today=TODAY)
    addresses = [link["href"] for link in find_all(body, "A")]
    assert find_links(body)["Deadlines for your calendar"] == f"/p/{PARTNERSHIP}/returns.ics"
    for part in ("template", "example", "dictionary"):
        assert f"/returns/police-supply/{part}.csv" in addresses
    assert find_links(body)["Send a return"] == f"/p/{PARTNERSHIP}/send"
    files = [link for link in find_all(body, "A") if link["href"].endswith((".csv", ".ics"))]
    assert all("download" in link for link in files)


def test_links_of_the_same_words_have_names_of_their_own(dues: Store) -> None:
    body = returns.render(VIEW, dues.outcomes, today=TODAY)
    names = [link["aria-label"] for link in find_all(body, "A") if link["href"].startswith("/returns/")]
    assert len(set(names)) == len(names) == 3 * 10  # nobody has sent anything of a prison


def test_made_up_returns_carry_the_banner(tmp_path: Path, dues: Store) -> None:
    folder = tmp_path / "made-up"
    folder.mkdir()
    assert "Illustrative data" in find_text(
        returns.render(VIEW, make_dues(folder, illustrative=True).outcomes, today=TODAY)
    )
    assert "Illustrative data" not in find_text(returns.render(VIEW, dues.outcomes, today=TODAY))


def test_the_page_says_what_it_is(dues: Store) -> None:
    state = find_state(returns.render(VIEW, dues.outcomes, today=TODAY))
    assert state["href"] == f"/p/{PARTNERSHIP}/returns"
    assert state["title"] == "Returns – Shropshire, Telford and Wrekin – Combating Drugs Outcomes"
    assert len(list(find_all(returns.render(VIEW, dues.outcomes, today=TODAY), "H1"))) == 1
