"""The page for sending: what is outstanding is offered for “nothing to report”, of which nothing is there in part."""

from __future__ import annotations

from pathlib import Path

import pytest

from layouts.page_data.nil_choices import list_nil_choices
from layouts.pages import send
from layouts.view import View
from loaders.areas import read_areas
from loaders.load import Sending
from loaders.nil_return import Nothing, can_be_nil, report_nothing
from loaders.obligations import find_owed_returns
from loaders.report import SubmissionReport
from loaders.returns_catalogue import find_returns
from tests.layouts.pages.dues import PARTNERSHIP, SUMMER, TODAY, make_dues
from tests.layouts.pages.reading import find_all
from tests.metrics.store import Store

BOARD = read_areas().partnership(PARTNERSHIP)


@pytest.fixture
def dues(tmp_path: Path) -> Store:
    """See `tests.layouts.pages.dues`."""
    return make_dues(tmp_path)


def test_what_is_outstanding_can_be_nil_unless_it_is_there_in_part(dues: Store) -> None:
    choices = list_nil_choices(dues.outcomes, BOARD, today=TODAY)
    summer = [each for each in choices if SUMMER in each.words and "quarter" not in each.words]
    assert ("housing", "E06000020", "2025-Q3") in [(each.returned, each.area, each.period) for each in summer]
    assert "Housing: homelessness for Telford and Wrekin, July to September 2025 (late by 12 days)" in [
        each.words for each in summer
    ]
    assert "police-supply" not in {each.returned for each in summer}, "it is in, in part"
    assert "Shropshire" not in [each.words for each in summer if each.returned == "housing"]
    assert "prison-finds" not in {each.returned for each in choices}, "it needs the name of a prison"


def test_every_choice_can_be_sent_as_it_is_offered(dues: Store) -> None:
    names = []

    def load(sending: Sending) -> SubmissionReport:
        names.append(sending.path.name)
        return SubmissionReport(sending.path.name)

    for each in list_nil_choices(dues.outcomes, BOARD, today=TODAY):
        report_nothing(load, Nothing(each.returned, each.area, each.period, "A. Officer"))
    assert "nil-housing-E06000020-2025-Q3.csv" in names


def test_which_returns_can_be_nil() -> None:
    unable = {slug for slug, each in find_returns().items() if not can_be_nil(each)}
    assert unable & find_owed_returns().keys() == {"prison-finds"}
    assert unable - find_owed_returns().keys() == find_returns().keys() - find_owed_returns().keys()


def test_the_page_offers_them_and_keeps_the_fields_for_others_out_of_the_way(dues: Store, store: Store) -> None:
    for made, some in ((dues, True), (store, False)):
        body = send.layout(View("send", partnership=PARTNERSHIP), made.outcomes)
        selects = {each["id"]: each for each in find_all(body, "Select")}
        (other,) = [each for each in find_all(body, "Div") if each.get("id") == "nil-other"]
        assert some <= ("nil-owed" in selects)
        assert other["hidden"] is ("nil-owed" in selects)
        assert {"nil-return", "nil-area"} <= selects.keys()
