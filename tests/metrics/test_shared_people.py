"""People who are counted by one measure, and whom another one is out of: neither tells what the other hides."""

from __future__ import annotations

from collections.abc import Sequence
from random import Random

import pytest

from loaders.status import Status
from metrics.catalogue import find_metrics
from metrics.definition import Series
from metrics.plans import Plan
from metrics.results import Result
from tests.metrics.store import Store
from tests.metrics.test_refresh import read_hidden, read_table

PERIOD = "12 months to September 2025"
AREA, NEIGHBOUR = "Herefordshire", "Worcestershire"
COUNTING, DYING = "in-treatment", "deaths-in-treatment"


def write_row(measure: str, group: str, numbers: str, *, area: str = AREA) -> str:
    """A row about a client group, and a substance after a comma; numbers are the count and what it is out of."""
    clients, _, substance = group.partition(", ")
    return f"{area} | {PERIOD} | {measure} | {clients} | {substance or 'All'} | All | All | All | {numbers}"


def write_everybody() -> dict[str, list[str]]:
    """Three young people beside 300 adults, of whom eight died. The authority next to it has no such secret."""
    return {
        COUNTING: [
            write_row(COUNTING, "Adults", "300 |"),
            write_row(COUNTING, "Young people", "3 |"),
            write_row(COUNTING, "Adults", "600 |", area=NEIGHBOUR),
            write_row(COUNTING, "Young people", "40 |", area=NEIGHBOUR),
        ],
        DYING: [write_row(DYING, "Adults", "8 | 300"), write_row(DYING, "Adults", "9 | 600", area=NEIGHBOUR)],
    }


def find_secret(store: Store) -> list[float]:
    """What a reader makes of the number of young people in treatment, who takes the two metrics together."""
    total = store.figure("numbers-in-treatment", AREA, PERIOD)
    adults = store.figure("deaths-in-treatment", AREA, PERIOD)
    known = total.numerator is not None and adults.denominator is not None
    return [total.numerator - adults.denominator] if known else []  # type: ignore[operator] # both are there


@pytest.mark.parametrize("order", [(COUNTING, DYING), (DYING, COUNTING)], ids=" then ".join)
def test_young_people_are_not_told_by_the_adults_who_could_have_died(store: Store, order: Sequence[str]) -> None:
    rows = write_everybody()
    for measure in order:
        store.send("treatment", *rows[measure])
    hidden = store.figure("numbers-in-treatment", AREA, PERIOD, by="client_group", category="Young people")
    assert hidden.status is Status.SUPPRESSED
    assert find_secret(store) == []
    shown, before = read_table(store), read_hidden(store)
    store.refresh()
    assert (read_table(store), read_hidden(store)) == (shown, before)


def test_what_is_no_secret_any_more_is_shown_by_both(store: Store) -> None:
    rows = write_everybody()
    store.send("treatment", *rows[COUNTING], *rows[DYING])
    assert store.figure("deaths-in-treatment", AREA, PERIOD).status is Status.SUPPRESSED
    store.send("treatment", write_row(COUNTING, "Adults", "300 |"), write_row(COUNTING, "Young people", "30 |"))
    assert store.figure("deaths-in-treatment", AREA, PERIOD).denominator == 300
    store.send("treatment", write_row(COUNTING, "Adults", "300 |"), write_row(COUNTING, "Young people", "2 |"))
    assert store.figure("deaths-in-treatment", AREA, PERIOD).status is Status.SUPPRESSED


def test_a_figure_is_not_shown_of_the_larger_area_where_that_would_tell(store: Store) -> None:
    rows = write_everybody()
    store.send("treatment", *rows[COUNTING], *rows[DYING])
    places = (AREA, NEIGHBOUR, "herefordshire-and-worcestershire")
    found = [store.figure("deaths-in-treatment", each, PERIOD) for each in places]
    assert sum(each.status is Status.SUPPRESSED for each in found) >= 2


def test_opiate_users_are_not_told_by_those_who_could_have_completed(store: Store) -> None:
    groups = {"Opiate": 40, "Alcohol only": 257, "Non-opiate only": 3}
    store.send(
        "treatment",
        write_row(COUNTING, "Adults", "300 |"),
        *(write_row(COUNTING, f"Adults, {name}", f"{count} |") for name, count in groups.items()),
        write_row("completion-opiate", "Adults", "10 | 40"),
    )
    shown = store.find("numbers-in-treatment", AREA, PERIOD, by="substance")
    assert {each.category for each in shown if each.status is Status.OK} == {"Alcohol only"}
    assert store.figure("successful-completion-opiate", AREA, PERIOD).status is Status.SUPPRESSED


@pytest.mark.parametrize("seed", range(6))
def test_whatever_is_sent_in_whatever_order_neither_tells_on_the_other(seed: int, store: Store) -> None:
    random = Random(seed)
    for _ in range(6):
        store.send("treatment", *draw_rows(random))
    shown, hidden = read_table(store), read_hidden(store)
    for area in (AREA, NEIGHBOUR, "herefordshire-and-worcestershire", "England"):
        adults, people = (_find_one(store, area, by="client_group", category=each) for each in ("Adults", ""))
        dying = _find_one(store, area, metric=DYING)
        if dying and dying.status is Status.OK:
            assert Status.SUPPRESSED not in [each.status for each in (adults, people) if each]
    store.refresh()
    assert (read_table(store), read_hidden(store)) == (shown, hidden)


def draw_rows(random: Random) -> list[str]:
    """Rows of one of the measures, or both, for one authority or both."""
    rows = []
    for area in random.sample((AREA, NEIGHBOUR), k=random.randint(1, 2)):
        adults, dead = random.choice((12, 80, 300)), random.choice((0, 3, 9))
        young = random.choice(("0", "1", "3", "30", "[c]"))
        counting = [
            write_row(COUNTING, "Adults", f"{adults} |", area=area),
            write_row(COUNTING, "Young people", f"{young} |", area=area),
        ]
        dying = [write_row(DYING, "Adults", f"{dead} | {adults}", area=area)]
        rows += random.choice((counting, dying, counting + dying))
    return rows


def _find_one(
    store: Store, area: str, *, metric: str = "numbers-in-treatment", by: str = "", category: str = ""
) -> Result | None:
    found = store.find(metric, area, PERIOD, by=by if category else "", category=category or None)
    return found[0] if found else None


# ---------------------------------------------------------------- the definitions

LINKED = [
    (metric.slug, each) for metric in find_metrics().values() for each in metric.series if each.counted_by is not None
]


@pytest.mark.parametrize(("slug", "series"), LINKED, ids=[slug for slug, _ in LINKED])
def test_who_counts_the_people_is_summed_together_with_whom_it_is_about(
    slug: str, series: Series, store: Store
) -> None:
    """Both are written at once, in one group of series: else the one would be hidden by what the other was before."""
    how = series.counted_by
    assert how is not None
    plans = store.outcomes.register.plans
    (counting,) = (p for p in plans if (p.series.returned, p.series.measure) == (series.returned, how.measure))
    mine = store.outcomes.register.by_series[slug, series.name]
    assert find_shape(counting) == find_shape(mine)
    assert counting.metric.disclosure == mine.metric.disclosure
    assert how.column in counting.series.breakdowns
    assert set(how.breakdowns) <= {*counting.series.breakdowns} & {*series.breakdowns}
    assert {(how.column, word) for word in how.words} <= store.outcomes.register.codes.keys()


def find_shape(plan: Plan) -> tuple[object, ...]:
    """What series have in common that are summed together."""
    series = plan.series
    return series.level, series.period, series.pooled, series.additive, plan.selective


def test_deaths_and_completions_are_linked_with_people_in_treatment() -> None:
    assert {slug for slug, _ in LINKED} == {
        "deaths-in-treatment",
        "successful-completion-opiate",
        "successful-completion-nonopiate",
    }
