"""Which target, baseline and rebases hold for a figure: the area's own, and of several the right one."""

import pytest

from loaders.areas import Area, read_areas
from loaders.periods import parse_any_period
from metrics.catalogue import metric_named
from metrics.goals import Goal, GoalKind, Goals, Rebase

AREAS = read_areas()
ENGLAND, HEREFORDSHIRE, WORCESTERSHIRE = (AREAS.by_code(code) for code in ("E92000001", "E06000019", "E10000034"))
PARTNERSHIP = AREAS.by_code("herefordshire-and-worcestershire")
PROGRESS, CARE = metric_named("treatment-progress"), metric_named("continuity-of-care")


def make_goal(period: str, value: float = 50, *, area: int = HEREFORDSHIRE.id, kind: GoalKind = "target") -> Goal:
    return Goal(PROGRESS.slug, area, kind, value, parse_any_period(period), "Board", illustrative=False)


def make_rebase(period: str, *, area: int = HEREFORDSHIRE.id) -> Rebase:
    return Rebase(PROGRESS.slug, area, parse_any_period(period), "A new form came in", "Head of Analysis", False)


def test_nothing_is_found_in_nothing() -> None:
    empty = Goals()
    assert empty.find_target(PROGRESS, HEREFORDSHIRE) is None
    assert empty.find_target(PROGRESS, HEREFORDSHIRE, period=parse_any_period("2025-Q3")) is None
    assert empty.find_baseline(PROGRESS, HEREFORDSHIRE) is None
    assert empty.find_rebases(PROGRESS, HEREFORDSHIRE) == ()


@pytest.mark.parametrize("area", [ENGLAND, PARTNERSHIP, HEREFORDSHIRE])
def test_no_area_inherits_from_another(area: Area) -> None:
    target, baseline = make_goal("2027/28", area=area.id), make_goal("2021/22", area=area.id, kind="baseline")
    goals = Goals((target, baseline), (make_rebase("2024-Q2", area=area.id),))
    for other in (ENGLAND, PARTNERSHIP, HEREFORDSHIRE, WORCESTERSHIRE):
        mine = other is area
        assert (goals.find_target(PROGRESS, other) is target) is mine
        assert (goals.find_baseline(PROGRESS, other) is baseline) is mine
        assert bool(goals.find_rebases(PROGRESS, other)) is mine


def test_a_metric_has_its_own_goals() -> None:
    goals = Goals((make_goal("2027/28"),), (make_rebase("2024-Q2"),))
    assert goals.find_target(CARE, HEREFORDSHIRE) is None
    assert goals.find_rebases(CARE, HEREFORDSHIRE) == ()


@pytest.mark.parametrize(
    ("figure", "value"),
    [
        ("12 months to September 2025", 50),  # the next step
        ("12 months to March 2027", 50),  # reached by the very end of the step
        ("12 months to June 2027", 60),  # one quarter later the next step counts
        ("April 2031 to March 2032", 60),  # no step is left: the last one stays
    ],
)
def test_a_figure_is_held_against_the_next_step(figure: str, value: float) -> None:
    goals = Goals((make_goal("April 2029 to March 2030", 60), make_goal("April 2026 to March 2027", 50)))
    found = goals.find_target(PROGRESS, HEREFORDSHIRE, period=parse_any_period(figure))
    assert found is not None
    assert found.value == value


def test_without_a_period_the_last_target_counts() -> None:
    goals = Goals((make_goal("2029/30", 60), make_goal("2026/27", 50)))
    assert goals.find_target(PROGRESS, HEREFORDSHIRE) == make_goal("2029/30", 60)


def test_of_several_baselines_that_of_the_latest_period_counts() -> None:
    goals = Goals((make_goal("2024/25", 48, kind="baseline"), make_goal("2021/22", 44, kind="baseline")))
    assert goals.find_baseline(PROGRESS, HEREFORDSHIRE) == make_goal("2024/25", 48, kind="baseline")
    assert goals.find_target(PROGRESS, HEREFORDSHIRE) is None


def test_rebases_come_oldest_first() -> None:
    late, early = make_rebase("2025-Q1"), make_rebase("2023-Q3")
    assert Goals((), (late, early)).find_rebases(PROGRESS, HEREFORDSHIRE) == (early, late)
