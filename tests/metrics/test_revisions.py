"""The store as at a version: figures, goals, populations and returns; and what was revised between two versions."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import Any

import pytest

from loaders.areas import read_areas
from loaders.database import write_transaction
from loaders.load import Sending, load_file
from loaders.revisions import read_revisions
from loaders.status import Status
from metrics.catalogue import metric_named
from metrics.outcomes import Outcomes
from metrics.refresh import DeferredRefresh, ensure_outcomes
from metrics.results import find_results
from metrics.revisions import Revised, find_revised
from tests.metrics.history import copy_figures
from tests.metrics.store import FIRST_DAY, Store
from tests.metrics.test_held_back import ROW, send
from tests.metrics.test_populations import HEREFORDSHIRE as HEREFORDSHIRE_CODE
from tests.metrics.test_populations import find_people, send_crime, write_year
from tests.metrics.test_withdrawal import take_back

HEREFORDSHIRE, WORCESTERSHIRE = (read_areas().by_code(code) for code in ("E06000019", "E10000034"))
PROGRESS = "treatment-progress"
TARGET = "Herefordshire | 2026/27 | treatment-progress | target | {} | Partnership board"


def find(outcomes: Outcomes) -> list[tuple[str, float | None]]:
    """Who has made progress in Herefordshire and Worcestershire."""
    results = find_results(outcomes, metric_named(PROGRESS), areas=[HEREFORDSHIRE, WORCESTERSHIRE])
    return [(each.area.name, each.numerator) for each in results]


def tell(revised: list[Revised]) -> list[tuple[Any, ...]]:
    """Area, category, what was shown and what is, and by which submission, of treatment progress."""
    mine = (each for each in revised if each.figure.metric == PROGRESS)
    return [
        (each.figure.area.name, each.figure.category, _say(each.before), _say(each.after), each.submission)
        for each in mine
    ]


def _say(figure: Any) -> Any:
    if figure is None:
        return None
    return figure.numerator if figure.status is Status.OK else figure.status


def test_figures_are_asked_for_as_at_a_version_as_they_are_now(store: Store) -> None:
    send(store, H=300, W=400)
    send(store, H=310)
    assert find(store.outcomes.at(0)) == []
    assert find(store.outcomes.at(1)) == [("Herefordshire", 300), ("Worcestershire", 400)]
    assert find(store.outcomes.at(2)) == find(store.outcomes) == [("Herefordshire", 310), ("Worcestershire", 400)]
    plan = store.outcomes.register.by_series[PROGRESS, "Treatment provider return"]
    assert store.outcomes.at(0).read_periods(plan, [HEREFORDSHIRE.id]) == []
    assert store.outcomes.at(1).read_periods(plan, [HEREFORDSHIRE.id]) == [2429712]


def test_a_version_knows_itself_and_only_a_few_are_kept(store: Store) -> None:
    past = store.outcomes.at(3)
    assert (store.outcomes.version, past.version, past.at(4).version) == (None, 3, 4)
    assert store.outcomes.at(3) is past is past.at(3)
    for version in range(10, 40):
        store.outcomes.at(version)
    assert store.outcomes.at(3) is not past
    assert past.data_version() == store.outcomes.data_version()


def test_the_version_of_a_moment_is_the_last_that_was_recorded_by_then(store: Store) -> None:
    before = datetime.now(UTC)
    send(store, H=300)
    send(store, H=310)
    with store.engine.connect() as connection:
        first, second = (each.recorded_at for each in read_revisions(connection))
    found = [store.outcomes.find_version(each) for each in (before, first, second, second + timedelta(days=9))]
    assert found == [0, 1, 2, 2]
    assert store.outcomes.find_version(second - timedelta(microseconds=1)) == 1


def test_goals_are_those_of_then(store: Store) -> None:
    for value in ("52.5", "60", "[z]"):
        store.send("targets", TARGET.format(value))
    past = [store.outcomes.at(version).goals.goals for version in range(4)]
    assert [[goal.value for goal in goals] for goals in past] == [[], [52.5], [60], []]
    assert store.outcomes.goals.goals == ()


def test_populations_are_those_of_then(store: Store) -> None:
    send_crime(store)
    before, now = find_people(store), store.outcomes.populations
    store.send("population", *write_year(2023, 1_000))
    metric, area = metric_named("neighbourhood-crime"), read_areas().by_code(HEREFORDSHIRE_CODE)
    source = next(each for each in metric.series if each.returned == "police-recorded-crime")
    figures = [find_results(store.outcomes.at(version), metric, areas=[area], series=source)[0] for version in (1, 2)]
    assert [(each.denominator, each.population_year) for each in figures] == [before, (19_000, 2023)]
    assert store.outcomes.at(1).populations is now
    assert store.outcomes.populations is not now


def test_loads_that_leave_the_outcomes_for_later_are_versions_without_figures(store: Store) -> None:
    send(store, H=300)
    path = store.folder / "deferred.csv"
    path.write_text((store.folder / "treatment-0.csv").read_text().replace("300", "310"))
    sending = Sending(path, received_at=FIRST_DAY, note="Looked at, and right.")
    assert load_file(store.engine, sending, lambda connection, *_: DeferredRefresh(connection)).accepted
    before = copy_figures(store)
    with write_transaction(store.engine) as connection:
        assert ensure_outcomes(connection)
        kinds = [(each.version, each.kind) for each in read_revisions(connection)]
    assert kinds == [(1, "load"), (2, "load"), (3, "refresh")]
    assert [find(store.outcomes.at(version)) for version in (1, 2, 3)] == [
        [("Herefordshire", 300)], [("Herefordshire", 300)], [("Herefordshire", 310)],
    ]  # fmt: skip
    assert copy_figures(store, version=2) == before


def test_a_refresh_that_changes_nothing_moves_nothing(store: Store) -> None:
    send(store, H=300, W=400)
    store.refresh()
    with store.engine.connect() as connection:
        assert connection.exec_driver_sql("SELECT count(*) FROM outcome_past").scalar() == 0
        assert connection.exec_driver_sql("SELECT max(from_version) FROM outcome").scalar() == 1


def test_a_store_without_returns_begins_no_history(store: Store) -> None:
    with write_transaction(store.engine) as connection:
        assert ensure_outcomes(connection)
        assert not ensure_outcomes(connection)
        assert read_revisions(connection) == []


# ---------------------------------------------------------------- what was revised


def test_what_was_revised_is_told_with_what_it_was_and_why(store: Store) -> None:
    areas = [WORCESTERSHIRE, HEREFORDSHIRE]
    send(store, H=300, W=400)
    assert find_revised(store.outcomes, areas=areas, since=1) == []
    second = store.send(
        "treatment", ROW.format("Herefordshire", "All", 310), ROW.format("Herefordshire", "Female", 100)
    )
    assert tell(find_revised(store.outcomes, areas=areas, since=1)) == [
        ("Herefordshire", None, 300, 310, second.submission),
        ("Herefordshire", "Female", None, 100, second.submission),
    ]
    third = send_report(store, "Worcestershire", 450)
    send_report(store, "Herefordshire", 300)
    assert tell(find_revised(store.outcomes, areas=areas, since=1)) == [("Worcestershire", None, 400, 450, third)]
    assert tell(find_revised(store.outcomes, areas=areas, since=2))[1][2:4] == (310, 300)
    assert tell(find_revised(store.outcomes.at(2), areas=areas, since=1))[0] == (
        "Herefordshire", None, 300, 310, second.submission,
    )  # fmt: skip
    assert find_revised(store.outcomes.at(1), areas=areas, since=2) == []


def send_report(store: Store, area: str, count: int) -> int:
    """Send the total of one authority; give the submission's number."""
    number = store.send("treatment", ROW.format(area, "All", count)).submission
    assert number is not None
    return number


def test_what_was_first_sent_or_taken_back_has_no_other_side(store: Store) -> None:
    first = send_report(store, "Herefordshire", 300)
    take_back(store, first)
    areas = [HEREFORDSHIRE]
    assert tell(find_revised(store.outcomes, areas=areas, since=1)) == [("Herefordshire", None, 300, None, first + 1)]
    assert tell(find_revised(store.outcomes.at(1), areas=areas, since=0)) == [("Herefordshire", None, None, 300, first)]
    assert find_revised(store.outcomes, areas=areas, since=0) == []


def test_what_is_hidden_before_and_after_is_no_revision(store: Store) -> None:
    send(store, H=2, W=400)
    send(store, H=3)
    assert tell(find_revised(store.outcomes, areas=[HEREFORDSHIRE], since=1)) == []
    send(store, H=30)
    assert tell(find_revised(store.outcomes, areas=[HEREFORDSHIRE], since=1))[0][2:4] == (Status.SUPPRESSED, 30)


def test_figures_sent_again_unchanged_are_no_revision(store: Store) -> None:
    send(store, H=300)
    rows = (ROW.format(area, "All", count) for area, count in (("Herefordshire", 300), ("Shropshire", 500)))
    store.send("treatment", *rows, day=FIRST_DAY + timedelta(days=1))
    assert find_revised(store.outcomes, areas=[HEREFORDSHIRE], since=1) == []
    past, now = (find_results(each, metric_named(PROGRESS), areas=[HEREFORDSHIRE])[0]
                 for each in (store.outcomes.at(1), store.outcomes))  # fmt: skip
    assert now.as_at - past.as_at == timedelta(days=1), "and yet it is told as it stood"


@pytest.mark.postgresql
def test_on_postgresql_it_is_the_same(postgresql_url: str, tmp_path: Any) -> None:
    store = Store(postgresql_url, tmp_path)
    test_what_was_revised_is_told_with_what_it_was_and_why(store)
    store.engine.dispose()
