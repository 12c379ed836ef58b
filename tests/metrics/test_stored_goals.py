"""Goals that were sent: found as of the newest file, by every process, and gone with the illustrative data."""

from __future__ import annotations

from loaders.areas import read_areas
from loaders.database import open_engine, write_transaction
from loaders.periods import parse_any_period
from loaders.remove import remove_illustrative
from metrics.catalogue import find_metrics, metric_named
from metrics.goals import Goal, Rebase
from metrics.outcomes import Outcomes
from metrics.refresh import refresh_all
from tests.metrics.store import Store

AREAS = read_areas()
HEREFORDSHIRE = AREAS.by_code("E06000019")
PROGRESS = metric_named("treatment-progress")
TARGET = "Herefordshire | 2027/28 | treatment-progress | target | 52.5 | Partnership board, 12 May 2025"
BASELINE = "Herefordshire | 2027/28 | treatment-progress | baseline | 44 | Annual report"
REBASE = "Herefordshire | 2024-Q2 | treatment-progress | start anew | A new form came in | Head of Analysis"


def past(line: str) -> str:
    """The same for a year that is over."""
    return line.replace("2027/28", "2023/24")


def remove_samples(store: Store) -> None:
    with write_transaction(store.engine) as connection:
        remove_illustrative(connection)


def read_goals(store: Store) -> tuple[tuple[Goal, ...], tuple[Rebase, ...]]:
    """All that stands, as a process that starts now reads it."""
    goals = Outcomes(store.engine, find_metrics()).goals
    return goals.goals, goals.rebases


def test_an_empty_store_has_none(store: Store) -> None:
    assert read_goals(store) == ((), ())


def test_what_is_sent_is_read_word_for_word(store: Store) -> None:
    store.send("targets", TARGET)
    store.send("chart-rebases", REBASE, illustrative=True)
    area, period = HEREFORDSHIRE.id, parse_any_period("2027/28")
    source = "Partnership board, 12 May 2025"
    start = parse_any_period("2024-Q2")
    assert read_goals(store) == (
        (Goal("treatment-progress", area, "target", 52.5, period, source, illustrative=False),),
        (Rebase("treatment-progress", area, start, "A new form came in", "Head of Analysis", illustrative=True),),
    )


def test_a_later_file_replaces_the_same_goal_and_no_other(store: Store) -> None:
    store.send("targets", past(TARGET), past(BASELINE), TARGET)
    store.send("targets", past(TARGET).replace("52.5", "50").replace("12 May", "9 June"))
    found = {(goal.kind, goal.period.start.year, goal.value) for goal in read_goals(store)[0]}
    assert found == {("target", 2023, 50.0), ("baseline", 2023, 44.0), ("target", 2027, 52.5)}
    sources = {goal.source for goal in read_goals(store)[0] if goal.value == 50}
    assert sources == {"Partnership board, 9 June 2025"}


def test_a_target_that_is_taken_back_is_gone(store: Store) -> None:
    store.send("targets", TARGET)
    store.send("targets", TARGET.replace("52.5", "[z]"))
    assert read_goals(store) == ((), ())


def test_a_rebase_that_is_taken_back_is_gone_and_one_sent_again_has_the_new_reason(store: Store) -> None:
    store.send("chart-rebases", REBASE, REBASE.replace("2024-Q2", "2025-Q1"))
    store.send("chart-rebases", REBASE.replace("start anew", "take back"))
    store.send("chart-rebases", REBASE.replace("2024-Q2", "2025-Q1").replace("form", "system"))
    assert [(each.start, each.reason) for each in read_goals(store)[1]] == [
        (parse_any_period("2025-Q1"), "A new system came in")
    ]


def test_a_server_sees_what_another_process_loads(store: Store) -> None:
    server = Outcomes(open_engine(str(store.engine.url)), find_metrics())
    assert server.goals.find_target(PROGRESS, HEREFORDSHIRE) is None
    store.send("targets", TARGET)
    server.read([], [])  # as any page does
    target = server.goals.find_target(PROGRESS, HEREFORDSHIRE)
    assert target is not None
    assert target.value == 52.5


def test_illustrative_goals_go_and_what_they_replaced_stands_again(store: Store) -> None:
    store.send("targets", past(TARGET), past(BASELINE))
    store.send("targets", past(TARGET).replace("52.5", "60"), TARGET, illustrative=True)
    store.send("chart-rebases", REBASE, illustrative=True)
    remove_samples(store)
    goals, rebases = read_goals(store)
    assert {(goal.kind, goal.value, goal.illustrative) for goal in goals} == {
        ("target", 52.5, False),
        ("baseline", 44.0, False),
    }
    assert rebases == ()


def test_goals_change_no_figure(store: Store) -> None:
    store.send("housing", "Worcester | 2025-Q3 | homelessness-drug-need | Relief | 20 | 80")
    before = store.find("homelessness-drug-need", "E07000237")
    store.send("targets", "Worcester | 2027/28 | homelessness-drug-need | target | 5 | Partnership board")
    assert store.find("homelessness-drug-need", "E07000237") == before
    with write_transaction(store.engine) as connection:
        refresh_all(connection)
    assert store.find("homelessness-drug-need", "E07000237") == before
    assert len(read_goals(store)[0]) == 1


def test_a_baseline_of_a_hidden_figure_is_not_told_and_that_of_a_shown_one_is(store: Store) -> None:
    treated = "12 months to March 2024 | treatment-progress | Adults | All | All | All | All"
    store.send("treatment", f"Herefordshire | {treated} | 2 | 40", f"Birmingham | {treated} | 80 | 200")
    both = (past(BASELINE), past(BASELINE).replace("Herefordshire", "Birmingham"))
    store.send("targets", *both, past(TARGET))
    found = {(goal.kind, AREAS.by_id(goal.area).name) for goal in read_goals(store)[0]}
    assert found == {("baseline", "Birmingham"), ("target", "Herefordshire")}
