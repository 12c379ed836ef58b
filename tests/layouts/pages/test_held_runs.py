"""What pages remember of an area's figures over time: the same as is read, and forgotten with the next load."""

from collections.abc import Sequence

from layouts.page_data.held_runs import HeldRun, find_held_run
from loaders.areas import read_areas
from loaders.periods import Period, parse_any_period
from metrics.catalogue import metric_named
from metrics.results import Result, find_results
from tests.layouts.pages.board import progress
from tests.metrics.store import Store

PROGRESS = metric_named("treatment-progress")
SHROPSHIRE = read_areas().by_code("E06000051")


def find(store: Store) -> HeldRun:
    return find_held_run(
        store.outcomes, PROGRESS, PROGRESS.main, SHROPSHIRE, version=store.outcomes.data_version()
    )  # fmt: skip


def year_to_september(year: int) -> Period:
    return parse_any_period(f"12 months to September {year}")


def test_it_holds_what_is_read(board_store: Store) -> None:
    held = find(board_store)
    assert held.results == find_results(board_store.outcomes, PROGRESS, areas=[SHROPSHIRE])
    assert [each.value for each in held.results] == [50, 60]
    assert held.find(year_to_september(2025)) is held.results[1]
    assert held.find(year_to_september(2023)) is None


def test_figures_between_two_periods_are_found_whether_or_not_there_are_any_at_them(board_store: Store) -> None:
    held = find(board_store)

    def values(first: int, last: int) -> Sequence[float | None]:
        found: Sequence[Result] = held.between(year_to_september(first), year_to_september(last))
        return [each.value for each in found]

    assert values(2020, 2024) == [50]
    assert values(2024, 2025) == [50, 60]
    assert values(2026, 2030) == []


def test_nothing_is_held_of_what_was_never_returned(store: Store) -> None:
    held = find(store)
    assert held.results == ()
    assert held.find(year_to_september(2025)) is None
    assert list(held.between(year_to_september(2020), year_to_september(2030))) == []


def test_a_load_is_seen_at_once(board_store: Store) -> None:
    before = find(board_store)
    board_store.send("treatment", progress("Shropshire", 2025, 700, 1_000))
    assert [each.value for each in find(board_store).results] == [50, 70]
    assert [each.value for each in before.results] == [50, 60]
