"""The page of the board pack: what is chosen already and why, the preview, comments escaped, the ways to the files."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from layouts.html_text import write_html
from layouts.page_data.pack_page import apply_metrics, build_choices, build_pack_view
from layouts.page_parts.pack_parts import CHOSEN_ID, tell_chosen
from layouts.pages import board_pack
from layouts.view import View
from tests.layouts.pack.content.packs import make_board_pack, make_view, say
from tests.layouts.pages.board import PARTNERSHIP
from tests.layouts.pages.progress import write
from tests.layouts.pages.reading import find_all, find_text
from tests.metrics.store import Store

NOW = datetime.now(UTC)


def test_exceptions_are_ticked_and_say_why(board_store: Store) -> None:
    choices = build_choices(make_view(), board_store.outcomes)
    labels = {option.value: option.label for option in choices.exceptions}
    assert labels["homelessness-drug-need"] == "Homeless with drug need – worsened"
    assert set(labels) == set(choices.chosen)
    others = {option.value for options in choices.others.values() for option in options}
    assert "treatment-progress" in others
    assert not others & set(labels)
    assert len(others) + len(labels) == 36


def test_the_address_names_metrics_only_where_they_are_not_the_exceptions(board_store: Store) -> None:
    outcomes = board_store.outcomes
    exceptions = build_choices(make_view(), outcomes).chosen
    assert apply_metrics(make_view(), exceptions, outcomes).metrics == ()
    assert apply_metrics(make_view(), (), outcomes).metrics == ()
    chosen = apply_metrics(make_view(), ("homelessness-drug-need", "treatment-progress"), outcomes)
    assert chosen.metrics == ("treatment-progress", "homelessness-drug-need")


def test_ticking_a_box_says_anew_how_many_are_chosen(board_store: Store) -> None:
    view = make_view(metrics=("treatment-progress", "neighbourhood-crime"))
    choices = board_pack.make_choices(view, board_store.outcomes)
    assert [find_text(each) for each in find_all(choices, "Span") if each.get("id") == CHOSEN_ID] == ["2 chosen"]
    assert tell_chosen(build_choices(view.changed(metrics=("treatment-progress",)), board_store.outcomes)) == "1 chosen"


def test_the_preview_holds_each_page_of_the_pack(board_store: Store) -> None:
    page = build_pack_view(make_view(), board_store.outcomes, made_at=NOW)
    assert page is not None
    pack = make_board_pack(board_store)
    titles = [each.title for each in page.pages]
    assert titles[:4] == ["Cover", "Four sentences", "All metrics on a page", "What changed since the last board"]
    assert [each.title for each in page.pages if each.page] == [each.title for each in pack.pages]
    assert "36 metrics" in page.pages[2].lines[0]


def test_the_page_leads_to_all_files_of_what_is_chosen(board_store: Store) -> None:
    view = make_view(metrics=("treatment-progress",))
    content = write(board_pack.layout(view, board_store.outcomes))
    for ending in ("pptx", "docx", "pdf"):
        assert f"/p/{PARTNERSHIP}/board-pack/file.{ending}?metrics=treatment-progress" in content
    assert "Chosen by hand." in content
    assert "Add a comment on Treatment progress" in content


def test_a_comment_stands_on_the_page_as_text_with_how_many_came_before(board_store: Store) -> None:
    say(board_store, "homelessness-drug-need", "One.")
    say(board_store, "homelessness-drug-need", "<img src=x onerror=alert(1)>\nTwo & three", "B. <Lead>")
    body = board_pack.render(make_view(metrics=("homelessness-drug-need",)), board_store.outcomes)
    content = "".join(map(write_html, body[:-1]))
    assert "&lt;img src=x onerror=alert(1)&gt;" in content
    assert "<img" not in content
    assert "Two &amp; three" in content
    assert "B. &lt;Lead&gt;" in content
    assert "1 earlier version kept" in content
    assert "Change the comment on Homeless with drug need" in content


def test_looking_back_one_can_read_but_not_comment(board_store: Store) -> None:
    view = make_view(as_at=NOW.date().isoformat())
    content = write(board_pack.render(view, board_store.outcomes.at(board_store.outcomes.data_version())))
    assert "Comments are shown as they stood then." in content
    assert "Keep this comment" not in content


def test_an_empty_store_says_what_to_do(store: Store) -> None:
    content = write(board_pack.layout(make_view(), store.outcomes))
    assert "No returns have been loaded yet" in content
    assert "file.pptx" not in content


@pytest.mark.parametrize("page", ["pack"])
def test_the_page_has_a_title(page: str) -> None:
    view = View(page, partnership=PARTNERSHIP)  # type: ignore[arg-type]
    assert board_pack.find_title(view).startswith("Board pack – Shropshire, Telford and Wrekin")
