"""A pack by hand: the board's two summers, what each part says of them, and that pages and API say the same."""

from __future__ import annotations

import json
from dataclasses import replace

import pytest

from layouts.exhibits.parts import Table
from layouts.pack.parts import Comment, PackPage
from layouts.page_data.metric.page import build_metric_page
from layouts.page_data.overview_page import build_overview_page
from layouts.view import View
from loaders.errors import UsageError
from metrics.query import OutcomeQuery, find_outcomes
from metrics.results import COLUMNS, to_row
from tests.layouts.pack.content.packs import MADE_AT, make_board_pack, make_view, say
from tests.layouts.pages.board import PARTNERSHIP, homeless, progress
from tests.metrics.store import Store


def find_row(table: Table, name: str) -> tuple[str, ...]:
    """The row of a metric."""
    return next(row for row in table.rows if row[0] == name)


def find_page(pages: tuple[PackPage, ...], metric: str) -> PackPage:
    """The page of a metric."""
    return next(page for page in pages if page.metric == metric)


def test_the_cover_says_whose_it_is_which_quarter_and_as_at_when(board_store: Store) -> None:
    pack = make_board_pack(board_store)
    assert pack.partnership == "Shropshire, Telford and Wrekin"
    assert pack.quarter == "July to September 2025 (Q2 2025/26)"
    assert pack.title == "Shropshire, Telford and Wrekin: Combating Drugs Partnership outcomes"
    assert pack.name == f"board-pack_{PARTNERSHIP}_2025-Q3_{MADE_AT.date().isoformat()}"
    assert str(MADE_AT.year) in pack.as_at
    assert pack.markings == ("Provisional: figures for July to September 2025 can still change.",)


def test_the_four_sentences_are_those_of_the_overview(board_store: Store) -> None:
    pack = make_board_pack(board_store)
    told = build_overview_page(View("overview", partnership=PARTNERSHIP), board_store.outcomes).sentences
    assert [each.heading.partition(" (")[0] for each in pack.sentences] == [each.heading for each in told]
    worsened, improved, off_target, cannot_say = pack.sentences
    assert worsened.heading == "Worsened (1)"
    assert worsened.text == "Homeless with drug need, by more than chance on a year earlier."
    assert improved.text == "Treatment progress, by more than chance on a year earlier."
    assert off_target.text == "No target is set for any of these metrics."
    assert cannot_say.text.startswith("No return for ")
    assert off_target.figures == cannot_say.figures == ()
    assert "Incomplete: Continuity of care from prison." in cannot_say.text


def test_what_moved_is_told_with_its_figure_its_change_and_england(board_store: Store) -> None:
    worsened, improved, _, _ = make_board_pack(board_store).sentences
    assert worsened.figures == (
        "Homeless with drug need rose to 10.0% in July to September 2025: up 5.0 percentage points on the same quarter "
        "a year earlier, more than chance.",
    )
    assert improved.figures == (
        "Treatment progress rose to 60.0% in the 12 months to September 2025: up 10.0 percentage points on the 12 "
        "months before, more than chance. England: 55.0%.",
    )


def test_the_exceptions_are_what_worsened_and_of_what_nothing_can_be_said(board_store: Store) -> None:
    pack = make_board_pack(board_store)
    assert find_page(pack.pages, "homelessness-drug-need").reasons == ("worsened",)
    assert find_page(pack.pages, "continuity-of-care").reasons == ("cannot say: incomplete, 1 of 2 areas",)
    assert find_page(pack.pages, "county-lines-closed").reasons == ("cannot say: no test of change",)
    assert "cannot say: no return yet" in find_page(pack.pages, "ocg-disruptions").reasons
    metrics = {page.metric for page in pack.pages}
    assert "treatment-progress" not in metrics  # improved, by more than chance, without a target
    assert "drug-related-homicide" not in metrics  # nothing to report is an answer


def test_chosen_metrics_are_taken_instead_in_the_frameworks_order(board_store: Store) -> None:
    pack = make_board_pack(board_store, metrics=("homelessness-drug-need", "treatment-progress"))
    assert [page.metric for page in pack.pages] == ["treatment-progress", "homelessness-drug-need"]
    assert [page.reasons for page in pack.pages] == [(), ("worsened",)]
    assert [note.name for note in pack.methods] == [page.name for page in pack.pages]


def test_a_page_shows_what_the_metrics_own_page_shows(board_store: Store) -> None:
    pack = make_board_pack(board_store, metrics=("treatment-progress",))
    page = build_metric_page(View("metric", partnership=PARTNERSHIP, metric="treatment-progress"), board_store.outcomes)
    assert page.exhibit is not None
    (made,) = pack.pages
    assert made.exhibit is not None
    assert made.title == made.exhibit.title == page.exhibit.title
    assert made.sentence == page.sentence
    assert made.findings == page.findings
    assert made.exhibit.table == page.exhibit.table
    assert made.exhibit.records == page.exhibit.records
    assert "1,200 of 2,000" in made.sentence


def test_every_record_is_what_the_api_answers(board_store: Store) -> None:
    pack = make_board_pack(board_store, metrics=("homelessness-drug-need",))
    exhibit = pack.pages[0].exhibit
    assert exhibit is not None
    query = OutcomeQuery(metric="homelessness-drug-need", area=PARTNERSHIP)
    answered = {to_row(result) for result in find_outcomes(board_store.outcomes, query)}
    value = COLUMNS.index("value")
    own = [record for record in exhibit.records if record[1] == PARTNERSHIP and record[value] is not None]
    assert set(own) <= answered
    assert [record[value] for record in own] == [5.0, 10.0]


def test_all_metrics_stand_in_both_tables_with_the_figures_of_the_overview(board_store: Store) -> None:
    pack = make_board_pack(board_store)
    for section in (pack.overview, pack.framework):
        assert [len(table.rows) for table in section.tables] == [9, 19, 8]
    brief = find_row(pack.overview.tables[1], "Treatment progress")
    assert brief == ("Treatment progress", "Year to Sep 2025", "60.0%", "Improved", "")
    full = find_row(pack.framework.tables[1], "Treatment progress")
    assert full == (
        "Treatment progress",
        "12 months to September 2025; percentage",
        "60.0%",
        "57.8% to 62.1%",
        "Up 10.0 percentage points; improved",
        "Better; England 55.0%",
        "",
    )
    assert find_row(pack.overview.tables[1], "Continuity of care from prison")[2:] == ("1 of 2 areas", "", "")
    assert find_row(pack.overview.tables[0], "Drug-related homicide (force)")[2] == "Nothing to report"
    assert find_row(pack.overview.tables[0], "County lines closed (force)")[3] == "Not tested"


def test_confidence_counts_the_returns_by_state(board_store: Store) -> None:
    section = make_board_pack(board_store).confidence
    table = section.tables[0]
    assert [column.header for column in table.columns][3:] == [
        "Owed", "In", "Nothing to report", "In part", "Late", "Not yet due",
    ]  # fmt: skip
    housing = next(row for row in table.rows if row[0] == "Housing: homelessness")
    assert housing[3:] == ("2", "2", "0", "0", "0", "0")
    continuity = next(row for row in table.rows if row[0] == "Continuity of care from prison")
    assert continuity[3:5] == ("2", "1")
    assert sum(int(cell) for cell in continuity[4:]) == 2
    assert section.sentences[-1].startswith("Figures of this quarter are provisional")
    assert " quarterly returns for July to September 2025 are in and whole." in section.sentences[0]
    assert " are late" in section.sentences[1]
    assert "None of the quarter's totals is hidden to protect people." in section.sentences
    missing = section.tables[1]
    assert ("Continuity of care from prison", "Telford and Wrekin") in {row[:2] for row in missing.rows}


def of_sex(sex: str, line: str) -> str:
    """A line of the treatment return of one sex."""
    return line.replace("| Adults | All | All |", f"| Adults | All | {sex} |")


def test_inequalities_have_both_gaps_and_a_page_where_they_are_no_chance(board_store: Store) -> None:
    members = ("Shropshire", "Telford and Wrekin")
    board_store.send(
        "treatment",
        *(progress(area, 2025, 600, 1_000) for area in members),
        *(of_sex("Female", progress(area, 2025, 100, 400)) for area in members),
        *(of_sex("Male", progress(area, 2025, 500, 600)) for area in members),
    )
    pack = make_board_pack(board_store)
    (row,) = pack.equality.tables[0].rows
    # 1,000 of 1,200 men and 200 of 800 women: 83.3% and 25%
    assert row == (
        "Treatment progress", "Sex", "Male: 83.3%", "Female: 25.0%", "58.3 percentage points", "3.3", "Yes",
    )  # fmt: skip
    (page,) = pack.inequalities
    assert "a gap of 58.3 percentage points, 3.3 times as high; more than chance." in page.sentence
    assert page.exhibit is not None
    assert page.exhibit.title.startswith("Treatment progress by sex: higher for Male (83.3%)")
    assert page.sentence in pack.equality.sentences


def test_a_comment_stands_with_its_metric_signed_and_dated(board_store: Store) -> None:
    say(board_store, "homelessness-drug-need", "First <b>thought</b>")
    say(board_store, "homelessness-drug-need", "The new form counts more.\nWe check it.", "B. Lead")
    pack = make_board_pack(board_store)
    comment = find_page(pack.pages, "homelessness-drug-need").comment
    assert comment == Comment("The new form counts more.\nWe check it.", "B. Lead", MADE_AT.date())
    assert find_page(pack.pages, "continuity-of-care").comment is None


def test_a_pack_made_again_after_a_resubmission_has_the_same_figures(board_store: Store) -> None:
    say(board_store, "homelessness-drug-need", "As it was.")
    before = make_board_pack(board_store)
    board_store.send("housing", homeless("Shropshire", 2025, 300, 1_000))
    say(board_store, "homelessness-drug-need", "As it is now.")
    now = make_board_pack(board_store)
    page = find_page(now.pages, "homelessness-drug-need")
    assert page.exhibit is not None
    assert "20.0%" in page.title  # 400 of 2,000
    assert page.comment is not None
    assert page.comment.text == "As it is now."

    source = before.source
    again = make_board_pack(
        board_store, version=source.version, metrics=source.metrics, as_at=source.as_at, quarter=source.quarter
    )
    assert again.pages == before.pages
    assert again.framework == before.framework
    assert again.confidence == before.confidence
    assert again.sentences == before.sentences
    assert replace(again, made_from=before.made_from) == before
    assert again.source == source != now.source
    assert again.source.figures != now.source.figures


def test_as_at_a_day_before_the_data_there_is_nothing_to_make(board_store: Store) -> None:
    with pytest.raises(UsageError, match="No returns have been loaded yet for Shropshire, Telford and Wrekin"):
        make_board_pack(board_store, version=0, as_at="2020-01-01")


def test_what_changed_since_the_last_board_says_what_came_in(board_store: Store) -> None:
    section = make_board_pack(board_store).changes
    assert section.title == "What changed since the last board"
    assert "came in for the first time." in " ".join(section.sentences)
    assert section.tables == ()


def test_the_source_is_plain_data_and_names_the_submissions(board_store: Store) -> None:
    pack = make_board_pack(board_store, base="https://outcomes.example/")
    assert pack.source.submissions == (1, 2, 3, 4)
    assert pack.source.version == board_store.outcomes.data_version()
    assert json.dumps(pack.source.metrics)
    rows = {row[0]: row[1] for row in pack.made_from.tables[0].rows}
    assert rows["Submissions that stood"] == "4 submissions: numbers 1, 2, 3, 4"
    assert rows["Address"].startswith(f"https://outcomes.example/p/{PARTNERSHIP}/board-pack?as-at=")
    assert pack.methods[0].address.startswith("https://outcomes.example/methods/")


def test_made_up_figures_are_marked(store_of_samples: Store) -> None:
    pack = make_board_pack(store_of_samples)
    assert pack.markings[0] == "Illustrative data: these figures are made up."


@pytest.fixture
def store_of_samples(board_store: Store) -> Store:
    """The board, with one return of made-up figures."""
    board_store.send("treatment", progress("Telford and Wrekin", 2023, 1, 2), illustrative=True)
    board_store.send("housing", homeless("Shropshire", 2025, 101, 1_000), illustrative=True)
    return board_store


def test_a_view_of_the_pack_keeps_its_words() -> None:
    view = make_view(metrics=("treatment-progress",), quarter="2025-Q3")
    assert view.href() == f"/p/{PARTNERSHIP}/board-pack?quarter=2025-Q3&metrics=treatment-progress"
    assert View.from_href(view.href()) == view
