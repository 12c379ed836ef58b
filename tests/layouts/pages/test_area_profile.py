"""The area profile, on figures that one can check in the head."""

from dataclasses import replace

import numpy as np
import pytest

from layouts.page_data.area_page import ProfileRow, build_area_page, choose_area, find_peers, list_profile_areas
from layouts.page_data.metric.rows import MetricRow
from layouts.pages import area_profile
from layouts.view import View
from loaders.areas import read_areas
from metrics.catalogue import metric_named
from tests.layouts.figures import make_metric, make_result
from tests.layouts.pages.board import PARTNERSHIP, SHROPSHIRE, progress, supply
from tests.layouts.pages.reading import find_all, find_links, find_state, find_text, read_rows
from tests.layouts.standings import make_standing
from tests.metrics.store import Store

VIEW = View("area", partnership=PARTNERSHIP, area=SHROPSHIRE)
AREAS = read_areas()


def show(store: Store, view: View = VIEW) -> dict[str, dict[str, str]]:
    """The rows of the page's tables, by metric."""
    return read_rows(area_profile.render(view, store.outcomes))


def test_a_row_says_value_judgement_and_interval(board_store: Store) -> None:
    row = show(board_store)["Treatment progress"]
    assert row["Value and 95% interval"] == "60.0% 56.9% to 63.0%"  # Wilson's, 600 of 1,000
    assert row["Against England"] == "Better England 55.0%"
    assert row["Against the partnership"] == "Similar Partnership 60.0%"
    assert row["Recent trend"].startswith("No trend: there are fewer than five such periods")


def test_the_mark_stands_on_the_range_of_the_peers(board_store: Store) -> None:
    pictures = [img["alt"] for img in find_all(area_profile.render(VIEW, board_store.outcomes), "Img")]
    # Telford 60%, Herefordshire 40%, Worcestershire 70%
    assert "Shropshire 60.0%; England 55.0%; 3 peers from 40.0% to 70.0%." in pictures


def test_the_ends_of_the_bar_are_labelled_worst_and_best(board_store: Store) -> None:
    rows = show(board_store)
    assert rows["Treatment progress"]["Beside its peers"] == "Worst 40.0%Best 70.0%"
    # Of households with a drug need less is better; Telford and Shropshire have the same.
    assert rows["Homeless with drug need"]["Beside its peers"] == "Worst 10.0%Best 10.0%"


def make_profile_row(value: float, peers: tuple[float, ...]) -> ProfileRow:
    metric = make_metric()
    row = MetricRow(metric, metric.main, make_standing(metric, 10 * value, None), (), None)
    return ProfileRow(row, tuple(make_result(metric, numerator=each, denominator=100) for each in peers))


def test_the_middle_half_lies_between_the_quartiles() -> None:
    row = make_profile_row(50, (10, 20, 30, 40))
    assert row.quartiles == pytest.approx((20, 40))
    uneven = make_profile_row(50, (10, 20, 30, 40, 90))
    assert uneven.quartiles == pytest.approx(np.percentile([10, 20, 30, 40, 50, 90], [25, 75]))


def test_a_few_peers_have_no_quartiles() -> None:
    assert make_profile_row(50, (10, 20, 30)).quartiles is None
    assert make_profile_row(50, (10, 20, 30, 30)).quartiles is not None


def test_an_area_that_is_its_partnership_is_not_set_against_it(
    board_store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert "Against the partnership" in show(board_store)["Treatment progress"]
    monkeypatch.setattr(area_profile, "is_same_place", lambda area, other: area.code == SHROPSHIRE)
    assert "Against the partnership" not in show(board_store)["Treatment progress"]


def test_a_missing_figure_has_neither_mark_nor_judgement(store: Store) -> None:
    store.send("treatment", progress("Shropshire", 2025, "[c]", 100), progress("Telford and Wrekin", 2025, 50, 100))
    row = show(store)["Treatment progress"]
    assert row["Value and 95% interval"] == "[c] hidden to protect people"
    assert row["Beside its peers"] == row["Against England"] == row["Variation"] == row["Recent trend"] == ""


def test_counts_of_areas_of_different_size_are_not_set_side_by_side(board_store: Store) -> None:
    board_store.send("police-supply", supply("county-lines-closed", 2025, 5),
                     "Staffordshire | July to September 2025 | county-lines-closed | All | 8")  # fmt: skip
    row = show(board_store)["County lines closed"]
    assert row["Beside its peers"] == "A count: areas differ in size"
    assert row[""] == (
        "County lines closed July to September 2025; number of lines; West Mercia police force area only"
    )


def test_the_slowest_return_is_found_too(board_store: Store) -> None:
    line = "Shropshire | October to December 2023 | proven-reoffending | Drug offences | 30 | 100"
    board_store.send("probation-reoffending", line)
    row = show(board_store)["Proven reoffending"]
    assert row[""] == "Proven reoffending October to December 2023; percentage"
    assert row["Value and 95% interval"].startswith("30.0%")


def test_a_metric_leads_to_its_page_with_the_area_in_focus(board_store: Store) -> None:
    links = find_links(area_profile.render(VIEW, board_store.outcomes))
    assert links["Treatment progress"] == f"/p/{PARTNERSHIP}/m/treatment-progress?area={SHROPSHIRE}"
    assert links["County lines closed"] == f"/p/{PARTNERSHIP}/m/county-lines-closed"  # the force's, not the area's


def test_all_metrics_are_there_by_priority(board_store: Store) -> None:
    groups = build_area_page(VIEW, board_store.outcomes).groups
    assert [len(rows) for rows in groups.values()] == [9, 19, 8]


def test_only_the_areas_own_returns_count(board_store: Store) -> None:
    status = build_area_page(VIEW, board_store.outcomes).status
    assert status is not None
    assert {each.area.name for each in status.due} == {"Shropshire", "West Mercia"}
    assert (status.received, len(status.due)) == (2, 7)


def test_the_heading_leads_back(board_store: Store) -> None:
    heading = area_profile.make_heading(replace(VIEW, quarter="2025-Q3"))
    assert find_links(heading) == {"Shropshire, Telford and Wrekin": f"/p/{PARTNERSHIP}?quarter=2025-Q3"}
    assert find_text(list(find_all(heading, "H1"))) == "Shropshire"


def test_the_page_says_what_it_is(board_store: Store) -> None:
    state = find_state(area_profile.render(VIEW, board_store.outcomes))
    assert state["title"] == "Area profile – Shropshire – Combating Drugs Outcomes"
    assert state["message"] == "Shropshire, July to September 2025 (Q2 2025/26): 1 better than England, 0 worse."


def test_an_empty_store_says_what_to_do(store: Store) -> None:
    assert "No returns have been loaded yet." in find_text(area_profile.render(VIEW, store.outcomes))


# ---------------------------------------------------------------- areas


@pytest.mark.parametrize(
    ("metric", "area", "shown"),
    [
        ("treatment-progress", "E10000034", "Worcestershire"),
        ("treatment-progress", "E07000237", "Worcestershire"),  # Worcester, a district: its county
        ("neighbourhood-crime", "E07000237", "Worcester"),
        ("county-lines-closed", "E07000237", "West Mercia"),
        ("hepc-prevalence-pwid", "E07000237", "England"),
    ],
)
def test_where_an_area_has_no_figure_the_smallest_around_it_stands_in(metric: str, area: str, shown: str) -> None:
    chosen = choose_area(metric_named(metric).main, AREAS.by_code(area))
    assert chosen is not None
    assert chosen.name == shown


def test_peers_are_of_the_same_tier_and_region() -> None:
    peers = {area.name for area in find_peers(AREAS.by_code(SHROPSHIRE))}
    assert {"Telford and Wrekin", "Staffordshire", "Birmingham", "Worcestershire"} <= peers
    assert not {"Shropshire", "Worcester", "West Midlands", "Cheshire East"} & peers
    districts = {area.name for area in find_peers(AREAS.by_code("E07000237"))}
    assert "Wychavon" in districts
    assert not {"Worcestershire", "Worcester"} & districts


def test_a_forces_peers_are_the_other_forces_of_its_region() -> None:
    peers = [area.name for area in find_peers(AREAS.by_code("E23000016"))]
    assert sorted(peers) == ["Staffordshire", "Warwickshire", "West Midlands"]


def test_members_and_the_districts_within_them_have_profiles() -> None:
    names = [area.name for area in list_profile_areas(AREAS.partnership("herefordshire-and-worcestershire"))]
    assert names[:2] == ["Herefordshire", "Worcestershire"]
    assert set(names[2:]) == {"Bromsgrove", "Malvern Hills", "Redditch", "Worcester", "Wychavon", "Wyre Forest"}
