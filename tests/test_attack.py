"""An attack on the product as a whole: random returns, everything that it says of them, and a solver.

A solver looks whether what the API says leaves every hidden count at least two possible values (see
tests/metrics/worlds.py). And nothing that any other answer or page says, down to hover texts, alternative texts and
the drawing of a chart, may depend on a hidden number at all: put others in their place, and every answer stays the
same to the letter. So they tell no more than the figures that the solver knows.
"""

from __future__ import annotations

import os
from pathlib import Path
from random import Random

import pytest
from sqlalchemy import text

from metrics.catalogue import metric_named
from tests.attacked import KINDS, Kind, Product, draw_world, make_store, read_csv, send_world, spoil_hidden
from tests.metrics.worlds import World, find_given_away

ROUNDS = int(os.environ.get("ATTACKED_PRODUCTS", "3"))


def attack(product: Product, kind: Kind, world: World) -> list[tuple[int, int, int]]:
    """What a reader of the API works out of a world: (area, category, kind of number)."""
    figures = product.ask(kind)
    assert len(figures) == len(world.categories) * 8, "eight areas, each with every category"
    flags = {key: int(row["status"] == "suppressed") for key, row in figures.items()}
    require_true(kind, world, figures)
    return find_given_away(world, flags)


def require_true(kind: Kind, world: World, figures: dict[tuple[int, int], dict[str, object]]) -> None:
    """What is shown is what was sent, to the nearest 5 under the hospital rule."""
    for (area, category), row in figures.items():
        count = world.figure(area, category)[0]
        assert count is not None
        if row["numerator"] is None:
            assert [row[name] for name in ("denominator", "value", "lower95", "upper95")] == [None] * 4
            assert row["status"] in ("suppressed", "too few to calculate")
        else:
            rounds = metric_named(kind.metric).disclosure == "hes" and area != 99
            assert row["numerator"] == (round(count / 5) * 5 if rounds else count)


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.metric)
@pytest.mark.parametrize("seed", range(ROUNDS))
def test_no_hidden_count_can_be_worked_out_from_what_is_shown(kind: Kind, seed: int, tmp_path: Path) -> None:
    store, world = make_store(tmp_path), draw_world(kind, Random(seed))
    send_world(store, kind, world)
    assert attack(Product(store), kind, world) == []


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.metric)
def test_no_answer_and_no_page_depends_on_a_hidden_number(kind: Kind, tmp_path: Path) -> None:
    store = make_store(tmp_path)
    send_world(store, kind, draw_world(kind, Random(3)))
    before = Product(store).say_everything(kind)
    assert spoil_hidden(store) > 5
    after = Product(store).say_everything(kind)
    assert [name for name in before if before[name] != after[name]] == []
    suppressed = [row for row in read_csv(before[f"csv sex {'E06000019'}"]) if row["status"] == "suppressed"]
    assert all(row["numerator"] == row["value"] == row["lower95"] == "" for row in suppressed)


def test_answers_and_pages_depend_on_hidden_numbers_where_nothing_takes_them_out(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("metrics.results.hide", lambda cells: cells)
    store = make_store(tmp_path)
    send_world(store, KINDS[0], draw_world(KINDS[0], Random(3)))
    before = Product(store).say_everything(KINDS[0])
    spoil_hidden(store)
    after = Product(store).say_everything(KINDS[0])
    told = {name.split()[0] for name in before if before[name] != after[name]}
    assert told >= {"json", "csv", "rows", "compare", "metric", "area", "provenance"}


@pytest.mark.parametrize(
    "undo", ["UPDATE outcome SET hidden = 0 WHERE hidden = 2", "UPDATE outcome SET hidden = 0 WHERE category_id > 0"]
)
def test_the_attack_finds_what_is_given_away_without_secondary_suppression(undo: str, tmp_path: Path) -> None:
    found, kind = 0, KINDS[0]
    for seed in range(4):
        store, world = make_store(tmp_path / str(seed)), draw_world(kind, Random(seed))
        send_world(store, kind, world)
        with store.engine.begin() as connection:
            connection.execute(text(undo))
        product = Product(store)
        figures = product.ask(kind)
        shown = {key: int(row["status"] == "suppressed") for key, row in figures.items()}
        found += bool(find_given_away(world, shown)) or not any(shown.values())
    assert found
