"""The overview, on figures that one can check in the head."""

from dataclasses import replace

import pytest

from layouts.comparison import Trio, find_standing
from layouts.page_data.metric.rows import MetricRow
from layouts.page_data.overview_page import OverviewPage, OverviewRow, PriorityGroup, build_overview_page
from layouts.page_data.overview_sentences import Clause, tell_overview
from layouts.pages import overview
from layouts.view import View
from metrics.definition import Polarity, Priority, Tier
from metrics.signals import TrendFinding, find_recent_trends, find_signals
from tests.layouts.figures import make_metric
from tests.layouts.pages.board import PARTNERSHIP, homeless, progress, supply
from tests.layouts.pages.reading import find_all, find_links, find_state, find_text, read_rows
from tests.layouts.standings import make_goal, make_standing
from tests.metrics.runs import make_run
from tests.metrics.store import Store

VIEW = View("overview", partnership=PARTNERSHIP)


def show(store: Store, view: View = VIEW) -> dict[str, dict[str, str]]:
    """The rows of the page's tables, by metric."""
    return read_rows(overview.render(view, store.outcomes))


# ---------------------------------------------------------------- rows


def test_a_row_says_value_change_judgement_and_interval(board_store: Store) -> None:
    assert show(board_store)["Treatment progress"] == {
        "": "Treatment progress 12 months to September 2025; percentage",
        "Value": "60.0%",
        "Change in a year": "Up 10.0 percentage points improved, more than chance",
        "Trend": "",
        "Variation": f"No sign: {SHARED_MONTHS}",
        "Against England": "Better England 55.0%",
        "95% interval": "57.8% to 62.1% 2 of 2 areas in",
    }


SHARED_MONTHS = "Successive figures share nine of their twelve months, so the rules for chance do not hold."


def test_worse_is_told_by_the_metrics_own_direction(board_store: Store) -> None:
    row = show(board_store)["Homeless with drug need"]
    assert row["Value"] == "10.0%"
    assert row["Change in a year"] == "Up 5.0 percentage points worsened, more than chance"


def test_a_figure_of_the_force_is_called_so(board_store: Store) -> None:
    row = show(board_store)["County lines closed"]
    assert row[""] == (
        "County lines closed July to September 2025; number of lines; West Mercia police force area only"
    )
    assert (row["Value"], row["Change in a year"]) == ("5", "Up 1 a count, not tested")
    assert row["95% interval"] == "A full count"


def test_the_figure_of_a_force_that_the_partnership_makes_up_is_its_own(store: Store) -> None:
    store.send("police-supply", "West Midlands | July to September 2025 | county-lines-closed | All | 9")
    row = show(store, View("overview", partnership="west-midlands"))["County lines closed"]
    assert (row[""], row["Value"]) == (
        "County lines closed July to September 2025; number of lines",
        "9",
    )


def test_an_incomplete_sum_says_how_many_are_in_and_is_no_number(board_store: Store) -> None:
    row = show(board_store)["Continuity of care from prison"]
    assert row["Value"] == "1 of 2 areas"
    assert row["Against England"] == row["95% interval"] == row["Change in a year"] == ""


def test_nothing_to_report_is_an_answer(board_store: Store) -> None:
    assert show(board_store)["Drug-related homicide"]["Value"] == "Nothing to report"


def test_a_hidden_figure_says_why(store: Store) -> None:
    store.send("police-supply", supply("drug-related-homicides", 2025, "[c]"))
    assert show(store)["Drug-related homicide"]["Value"] == "[c] hidden to protect people"


def test_what_was_not_returned_is_not_carried_forward(board_store: Store) -> None:
    board_store.send("housing", homeless("Shropshire", 2026, 5, 50), homeless("Telford and Wrekin", 2026, 5, 50))
    row = show(board_store)["Treatment progress"]
    assert "12 months to September 2026" in row[""]
    assert row["Variation"] == ""
    assert row["Value"] == "No return last 60.0%, 12 months to September 2025"


def test_a_national_figure_is_called_so_and_not_judged_against_itself(board_store: Store) -> None:
    board_store.send(
        "published-figures",
        "England | April 2024 to March 2025 | drug-use-last-year | Crime Survey for England and Wales "
        "| All | All | All | 8.8 | 8.3 | 9.3 | | ",
    )
    row = show(board_store)["Drug use in the last year"]
    assert row[""] == "Drug use in the last year April 2024 to March 2025; percentage; England only"
    assert (row["Value"], row["Against England"]) == ("8.8%", "")


def test_single_authorities_stand_in_where_figures_cannot_be_summed(board_store: Store) -> None:
    line = "2022 to 2024 | drug-misuse-deaths | Fingertips 92432 | All | All | All"
    board_store.send("published-figures", f"Shropshire | {line} | 4.5 | 3 | 6 | | ",
                     f"Telford and Wrekin | {line} | 6.5 | 5 | 8 | | ")  # fmt: skip
    row = show(board_store)["Drug misuse deaths"]
    assert row["Value"] == "4.5 to 6.5 in 2 authorities; not to be summed"
    links = find_links(overview.render(VIEW, board_store.outcomes))
    assert links["Drug misuse deaths"] == f"/p/{PARTNERSHIP}/m/drug-misuse-deaths?tab=by-area"


def test_an_earlier_quarter_shows_what_there_was_then(board_store: Store) -> None:
    view = VIEW.changed(quarter="2024-Q3")
    row = show(board_store, view)["Treatment progress"]
    assert (row[""], row["Value"]) == ("Treatment progress 12 months to September 2024; percentage", "50.0%")
    assert row["Change in a year"] == "no figure a year earlier"
    links = find_links(overview.render(view, board_store.outcomes))
    assert links["Treatment progress"].endswith("?quarter=2024-Q3")


def test_the_small_line_is_told_in_words(board_store: Store) -> None:
    pictures = [img["alt"] for img in find_all(overview.render(VIEW, board_store.outcomes), "Img")]
    assert "Last 5 periods: from 50.0% to 60.0%; lowest 50.0%, highest 60.0%." in pictures


def show_alone(row: MetricRow) -> dict[str, str]:
    """The cells of one row, on a page of its own."""
    group = PriorityGroup(Priority.TREATMENT, {Tier.HEADLINE: (OverviewRow(row),), Tier.SUPPORTING: (), Tier.LOCAL: ()})
    page = OverviewPage(VIEW.chosen_partnership, None, (), (group,))
    return read_rows(overview.make_group(group, page, VIEW))["Treatment progress"]


@pytest.mark.parametrize(
    ("target", "polarity", "told"),
    [
        (60, Polarity.HIGH_IS_GOOD, "Not met 60.0% by March 2026; 10.0 percentage points to go"),
        (40, Polarity.HIGH_IS_GOOD, "Met 40.0% by March 2026"),
        (40, Polarity.LOW_IS_GOOD, "Not met 40.0% by March 2026; 10.0 percentage points to go"),
        (40, Polarity.NEUTRAL, "Not judged 40.0% by March 2026"),
    ],
)
def test_a_target_has_a_column_as_soon_as_there_is_one(target: float, polarity: Polarity, told: str) -> None:
    metric = make_metric(polarity=polarity)
    standing = make_standing(metric, 500, 500, target=target)
    assert show_alone(MetricRow(metric, metric.main, standing, (), None))["Target"] == told


def test_the_change_since_the_baseline_stands_beneath() -> None:
    metric = make_metric()
    row = MetricRow(metric, metric.main, make_standing(metric, 500, 500, baseline=44), (), None)
    assert show_alone(row)["Change in a year"] == (
        "No change could be chance up 6.0 percentage points on the baseline, 44.0% in 2021/22"
    )


def make_charted_row(values: list[float | None], target: float | None = None) -> MetricRow:
    """A row whose control chart is that of these quarters, the last of them the figure shown."""
    run = make_run(values, target=target)
    goal = make_goal(run.metric, "target", target)
    standing = find_standing(Trio(run.metric, run.results[-1], target=goal))
    (signal,), (trend,) = find_signals([run]), find_recent_trends([run])
    return MetricRow(run.metric, run.metric.main, standing, run.results, None, signal, trend)


def test_the_signs_of_the_control_chart_stand_in_words() -> None:
    steady = show_alone(make_charted_row([45.0, 47.0] * 10, target=40))
    assert steady["Variation"] == "Usual variation"
    assert steady["Target"] == "Met 40.0% by March 2026 Reliably meets target"
    fallen = show_alone(make_charted_row([*[45.0, 47.0] * 10, 30.0]))
    assert fallen["Variation"].startswith("Concern")


def test_the_sign_of_an_older_figure_is_not_carried_forward() -> None:
    row = make_charted_row([*[45.0, 47.0] * 10, 30.0, None])
    assert row.signal is not None
    assert row.signal.variation == "concern_low"
    assert show_alone(row)["Variation"] == ""
    told = tell_overview([row.standing], {row.metric.slug: row.signal})
    assert (told[0].count, told[3].count) == (0, 1)


def test_a_recent_trend_stands_beneath_the_small_line() -> None:
    row = make_charted_row([45.0, 47.0])
    told = replace(row, trend=TrendFinding("Increasing", "Getting better", "", "five financial years"))
    assert show_alone(told)["Trend"] == "Increasing: getting better"
    flat = replace(row, trend=TrendFinding("No significant change", "No significant change", "", ""))
    assert show_alone(flat)["Trend"] == "No significant change"
    assert show_alone(row)["Trend"] == ""


def test_without_targets_there_is_no_empty_column(board_store: Store) -> None:
    assert "Target" not in show(board_store)["Treatment progress"]


# ---------------------------------------------------------------- the page


def test_every_metric_stands_under_its_priority_and_tier(board_store: Store) -> None:
    page = build_overview_page(VIEW, board_store.outcomes)
    counts = {
        group.priority: tuple(len(group.rows[tier]) for tier in (Tier.HEADLINE, Tier.SUPPORTING, Tier.LOCAL))
        for group in page.groups
    }
    assert counts == {Priority.SUPPLY: (4, 5, 0), Priority.TREATMENT: (5, 12, 2), Priority.DEMAND: (2, 5, 1)}


def test_supporting_and_local_metrics_are_folded(board_store: Store) -> None:
    body = overview.render(VIEW, board_store.outcomes)
    assert [find_text(each["children"]) for each in find_all(body, "Summary")] == [
        "5 supporting metrics", "12 supporting metrics", "2 local metrics", "5 supporting metrics", "1 local metric",
    ]  # fmt: skip


def test_the_four_sentences_come_from_the_figures(board_store: Store) -> None:
    worsened, improved, off, unknown = build_overview_page(VIEW, board_store.outcomes).sentences
    assert [metric.slug for metric in worsened.clauses[0].metrics] == ["homelessness-drug-need"]
    assert [metric.slug for metric in improved.clauses[0].metrics] == ["treatment-progress"]
    assert off.clauses == (Clause("No target is set for any of these metrics."),)
    told = {clause.opening: [metric.slug for metric in clause.metrics] for clause in unknown.clauses}
    assert told["Incomplete: "] == ["continuity-of-care"]
    assert told["No test of change for "] == ["county-lines-closed"]


def test_sentences_link_to_what_they_name(board_store: Store) -> None:
    body = overview.render(VIEW, board_store.outcomes)
    worsened = list(find_all(body, "Dd"))[5]  # after the five facts of the strip
    assert find_text(worsened).strip() == "Homeless with drug need, by more than chance on a year earlier."
    assert find_links(worsened["children"]) == {"Homeless with drug need": f"/p/{PARTNERSHIP}/m/homelessness-drug-need"}


def test_the_page_says_what_it_is_to_browser_and_screen_reader(board_store: Store) -> None:
    state = find_state(overview.render(VIEW, board_store.outcomes))
    assert state == {
        "href": f"/p/{PARTNERSHIP}",
        "title": "Overview – Shropshire, Telford and Wrekin – Combating Drugs Outcomes",
        "message": "July to September 2025 (Q2 2025/26). Worsened: 1. Improved: 1.",
    }


def test_missing_returns_are_listed_with_their_dates(board_store: Store) -> None:
    rows = show(board_store)
    assert rows["Continuity of care from prison"]
    body = overview.render(VIEW, board_store.outcomes)
    assert "10 returns missing" in [find_text(each["children"]) for each in find_all(body, "H2")]
    assert "3 of 13 (10 missing)" in " ".join(find_text(body).split())


def test_illustrative_figures_carry_the_banner(store: Store) -> None:
    store.send("treatment", progress("Shropshire", 2025, 50, 100), illustrative=True)
    assert "Illustrative data: these figures are made up" in find_text(overview.render(VIEW, store.outcomes))


def test_an_empty_store_says_what_to_do(store: Store) -> None:
    body = find_text(overview.render(VIEW, store.outcomes))
    assert "No returns have been loaded yet." in body
    assert "python app.py load FILE.csv" in body


def test_a_partnership_without_returns_beside_one_with_is_named(store: Store) -> None:
    store.send("treatment", progress("Birmingham", 2025, 50, 100))
    body = find_text(overview.render(VIEW, store.outcomes))
    assert "No returns have been loaded yet for Shropshire, Telford and Wrekin." in body


def test_the_heading_leads_to_the_members_profiles(board_store: Store) -> None:
    links = find_links(overview.layout(VIEW, board_store.outcomes))
    assert links["Telford and Wrekin"] == f"/p/{PARTNERSHIP}/a/E06000020"
