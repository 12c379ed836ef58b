"""What is hidden stays hidden as at any date, and what was hidden is not given away by what is shown since."""

from __future__ import annotations

from random import Random

import pytest
from sqlalchemy import select

from loaders.areas import read_areas
from loaders.database import raise_data_version, write_transaction
from loaders.status import Status
from loaders.tables import outcome_past
from metrics.cells import empty_cells, make_cells
from metrics.held_back import Change, Scope, write_protected
from metrics.protection import BESIDE, COARSE, SHOWN
from metrics.summing import find_series_tree
from tests.metrics.history import Copy, copy_figures
from tests.metrics.past_attack import Past
from tests.metrics.store import Store

METRIC = ("treatment-progress", "Treatment provider return")
ROW = "{} | 12 months to September 2025 | treatment-progress | Adults | All | {} | All | All | {} | 900"
FOUR = ("Herefordshire", "Worcestershire", "Shropshire", "Telford and Wrekin")
HEREFORDSHIRE, WORCESTERSHIRE, SHROPSHIRE, TELFORD = FOUR
BOTH, BEYOND, FORCE = "Herefordshire and Worcestershire", "Shropshire, Telford and Wrekin", "West Mercia"


def send(store: Store, **counts: int) -> int:
    """Send totals of authorities, by the first letter of their names; give the version of the data."""
    names = {name[0]: name for name in FOUR}
    store.send("treatment", *(ROW.format(names[letter], "All", count) for letter, count in counts.items()))
    return store.outcomes.data_version()


def tell(store: Store, version: int | None = None) -> dict[str, float | None]:
    """What a reader sees of each area's total, now or as at a version; None where it is hidden."""
    shown = {}
    for (series, _, area, category), each in copy_figures(store, version=version).items():
        if series == store.outcomes.register.by_series[METRIC].id and category == 0 and each.is_number:
            shown[read_areas().by_id(area).name] = each.numbers[1] if each.is_shown else None
    return shown


def test_what_was_hidden_and_is_not_any_more_cannot_be_worked_out_from_the_old_totals(store: Store) -> None:
    """Herefordshire's 3 was hidden, with Worcestershire's 40 beside it, which is shown now: 43 - 40 would tell."""
    old = send(store, H=3, W=40, S=60, T=80)
    before = tell(store)
    assert before == {HEREFORDSHIRE: None, WORCESTERSHIRE: None, SHROPSHIRE: 60, TELFORD: 80, BOTH: 43, BEYOND: 140,
                      FORCE: 183}  # fmt: skip
    send(store, H=30)
    assert tell(store)[WORCESTERSHIRE] == 40
    assert tell(store, old) == before | {WORCESTERSHIRE: 40, BOTH: None, FORCE: None}


def test_what_is_hidden_now_is_hidden_as_at_any_date(store: Store) -> None:
    """Worcestershire's 40 is hidden now, and has not changed: shown as it was, it would give away the 2."""
    first = send(store, H=50, W=40, S=60, T=80)
    second = send(store, H=30)
    assert tell(store, first) == {HEREFORDSHIRE: 50, WORCESTERSHIRE: 40, SHROPSHIRE: 60, TELFORD: 80, BOTH: 90,
                                  BEYOND: 140, FORCE: 230}  # fmt: skip
    send(store, H=2)
    for version, total in ((first, 90), (second, 70)):
        past = tell(store, version)
        assert (past[HEREFORDSHIRE], past[WORCESTERSHIRE], past[BOTH]) == (None, None, total)


def test_a_change_of_the_mask_alone_is_no_new_version(store: Store) -> None:
    old = send(store, H=50, W=40, S=60, T=80)
    send(store, H=2)
    with store.engine.connect() as connection:
        replaced = connection.exec_driver_sql("SELECT area_id FROM outcome_past").scalars().all()
    assert read_areas().by_code("E10000034").id not in replaced, "Worcestershire is hidden, but has not changed"
    assert tell(store, old)[WORCESTERSHIRE] is None


def test_what_is_sent_again_elsewhere_is_shown_as_it_stood(store: Store) -> None:
    old = send(store, H=3, W=40, S=60, T=80)
    send(store, S=65)
    send(store, H=30)
    assert tell(store, old)[SHROPSHIRE] == 60
    assert tell(store, old)[BEYOND] == 140


def test_where_a_sum_stayed_all_that_moved_is_held_back(store: Store) -> None:
    """27 of Shropshire's were Herefordshire's: West Mercia's 183 stays, and 183 - 60 - 80 - 40 would tell the 3."""
    old = send(store, H=3, W=40, S=60, T=80)
    send(store, H=30, S=33)
    assert tell(store, old) == {HEREFORDSHIRE: None, WORCESTERSHIRE: 40, SHROPSHIRE: None, TELFORD: 80, BOTH: None,
                                BEYOND: None, FORCE: 183}  # fmt: skip


def test_what_comes_new_and_hidden_is_not_told_by_the_total_before(store: Store) -> None:
    """No row means nobody: with the 2 of another substance since, 45 - 43 would tell them."""
    start = "Herefordshire | 12 months to September 2025 | treatment-progress | Adults"
    row = start + " | {} | All | All | All | {} | 900"
    old = (("Opiate", 3), ("Alcohol only", 40))
    store.send("treatment", *(row.format(*each) for each in (("All", 43), *old)))
    assert tell(store)[HEREFORDSHIRE] == 43
    store.send("treatment", *(row.format(*each) for each in (("All", 45), *old, ("Non-opiate only", 2))))
    assert tell(store)[HEREFORDSHIRE] == 45
    assert tell(store, 1)[HEREFORDSHIRE] is None


@pytest.mark.parametrize(("hidden", "expected"), [(COARSE, COARSE), (BESIDE, BESIDE), (SHOWN, COARSE)])
def test_a_rate_to_one_decimal_is_told_no_better_as_at_any_date_and_not_at_all_once_it_is_hidden(
    hidden: int, expected: int, store: Store
) -> None:
    plan, area = store.outcomes.register.by_series[METRIC], read_areas().by_code("E06000019").id
    stood = empty_cells()
    with write_transaction(store.engine) as connection:
        for count, shown in ((10, COARSE), (11, hidden)):
            raise_data_version(connection)
            made = make_cells(
                1, series=plan.id, area=area, period=2024 * 1200 + 912, numerator=count, hidden=shown, status=Status.OK
            )
            write_protected(connection, Change(stood, made), Scope([plan.id], [area], None))
            stood = made
        past = connection.execute(select(outcome_past.c.numerator, outcome_past.c.hidden)).all()
    assert [tuple(row) for row in past] == [(10, expected)]


def test_published_figures_are_public_as_at_any_date(store: Store) -> None:
    for count in ("2", "40"):
        store.send(
            "published-figures",
            f"Wyre Forest | 2019-01 | neighbourhood-crime | data.police.uk | All | All | All | | | | {count} | ",
        )
    with store.engine.connect() as connection:
        assert set(connection.exec_driver_sql("SELECT hidden FROM outcome_past").scalars()) == {0}


@pytest.mark.parametrize("seed", range(8))
def test_nothing_that_was_ever_hidden_can_be_told_from_all_versions_together(seed: int, store: Store) -> None:
    random = Random(seed)
    counts = {(name, sex): _draw(random) for name in FOUR for sex in ("Female", "Male")}
    kept: dict[int, Copy] = {}
    for step in range(6):
        names = FOUR if step == 0 else random.sample(FOUR, k=random.choice((1, 1, 2)))
        for name in names if step else ():
            for sex in random.sample(("Female", "Male"), k=random.choice((1, 2))):
                counts[name, sex] = _draw(random)
        _send_sexes(store, names, counts)
        kept[store.outcomes.data_version()] = copy_figures(store)
    past = _find_past(store, kept)
    assert any(each.level == 2 for copy in kept.values() for each in copy.values()), "something was hidden"
    assert past.find_given_away() == []


def _draw(random: Random) -> int:
    return random.choice((1, 2, 3, 4, 7, 12, 30, 55, 90))


def _send_sexes(store: Store, names: tuple[str, ...] | list[str], counts: dict[tuple[str, str], int]) -> None:
    rows = []
    for name in names:
        women, men = counts[name, "Female"], counts[name, "Male"]
        several = (("All", women + men), ("Female", women), ("Male", men))
        rows += [ROW.format(name, sex, count) for sex, count in several]
    store.send("treatment", *rows)


def _find_past(store: Store, kept: dict[int, Copy]) -> Past:
    register = store.outcomes.register
    plan = register.by_series[METRIC]
    tree, areas = find_series_tree(plan), {area for copy in kept.values() for (_, _, area, _) in copy}
    children = {area: tree.children[area] for area in areas if area in tree.children}
    sexes = [register.codes["sex", word] for word in ("Female", "Male")]
    return Past(
        series=plan.id,
        children=children,
        sexes=sexes,
        kept=kept,
        shown={version: copy_figures(store, version=version) for version in kept},
    )
