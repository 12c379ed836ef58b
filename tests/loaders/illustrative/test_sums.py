"""Figures that have to fit together do, in every return."""

from __future__ import annotations

from datetime import date

import pytest

from loaders.illustrative.blueprint import Blueprint
from loaders.illustrative.draw import Figures, draw_figures
from loaders.illustrative.lines import TOTAL, Line, make_lines
from loaders.illustrative.places import Places, make_places
from loaders.illustrative.samples import RETURNS
from loaders.illustrative.senders import find_reporting_areas
from loaders.illustrative.timeline import find_periods
from loaders.illustrative.treatment import ADULTS
from loaders.periods import Period
from tests.loaders.illustrative.rows import TODAY, Row, only_number, pick

BLUEPRINTS = [blueprint for blueprints in RETURNS for blueprint in blueprints]
LATEST = "12 months to September 2026"


def draw(blueprint: Blueprint, today: date = TODAY) -> tuple[Figures, Places, list[Period]]:
    periods = find_periods(blueprint.returned, today)
    places = make_places(find_reporting_areas(blueprint.returned))
    return draw_figures(blueprint, places, periods), places, periods


def group_totals(lines: list[Line], column: str) -> dict[tuple[object, ...], dict[str, Line]]:
    """The rows that differ in nothing but one column, by that column's word."""
    groups: dict[tuple[object, ...], dict[str, Line]] = {}
    for line in lines:
        rest = tuple(word for name, word in line.words.items() if name != column)
        groups.setdefault((line.area.id, line.period.id, rest), {})[line.words[column]] = line
    return {key: group for key, group in groups.items() if TOTAL in group and len(group) > 1}


@pytest.mark.parametrize("blueprint", BLUEPRINTS, ids=lambda blueprint: blueprint.key)
def test_each_breakdown_adds_up_to_its_total(blueprint: Blueprint) -> None:
    figures, places, periods = draw(blueprint)
    lines = list(make_lines(blueprint, figures, places, periods))
    assert lines
    for axis in (axis for axis in blueprint.axes if axis.total):
        groups = group_totals(lines, axis.column)
        assert groups
        for group in groups.values():
            total, parts = group[TOTAL], [line for word, line in group.items() if word != TOTAL]
            counts = [float(line.numbers["count"] or 0) for line in parts]
            whole = float(total.numbers["count"] or 0)
            if axis.words:  # one assessment can name several people
                assert max(counts) <= whole <= sum(counts)
            else:
                assert sum(counts) == whole
            if blueprint.common:
                assert {line.numbers["out_of"] for line in parts} == {total.numbers["out_of"]}
            elif total.numbers["out_of"] is not None:
                assert sum(float(line.numbers["out_of"] or 0) for line in parts) == total.numbers["out_of"]


@pytest.mark.parametrize(
    "blueprint", [each for each in BLUEPRINTS if each.share is not None], ids=lambda blueprint: blueprint.key
)
def test_no_count_is_more_than_it_is_out_of(blueprint: Blueprint) -> None:
    figures, _, _ = draw(blueprint)
    assert figures.out_of is not None
    if blueprint.common:
        counts = figures.count.sum(axis=tuple(range(2, figures.count.ndim)))
        assert (counts <= figures.out_of).all()
    else:
        assert (figures.count <= figures.out_of).all()


@pytest.mark.parametrize("area", ["Worcestershire", "Birmingham", "England"])
def test_deaths_and_completions_are_out_of_the_very_people_in_treatment(standing: list[Row], area: str) -> None:
    mine = pick(standing, returned="treatment", area=area, period=LATEST, client_group="Adults")
    plain = {"sex": TOTAL, "age": TOTAL, "ethnicity": TOTAL}
    everyone = only_number(mine, measure="in-treatment", substance=TOTAL, **plain)
    opiate = only_number(mine, measure="in-treatment", substance="Opiate", **plain)
    alcohol = only_number(mine, measure="in-treatment", substance="Alcohol only", **plain)
    assert only_number(mine, "out_of", measure="deaths-in-treatment", substance=TOTAL, **plain) == everyone
    assert only_number(mine, "out_of", measure="completion-opiate", substance=TOTAL, **plain) == opiate
    completed = only_number(mine, "out_of", measure="completion-non-opiate", substance=TOTAL, **plain)
    assert completed == everyone - opiate - alcohol


def test_areas_come_to_less_than_england() -> None:
    figures, places, _ = draw(ADULTS)
    totals = figures.count.sum(axis=(2, 3, 4, 5))
    national = places.are_national
    assert (totals[~national].sum(axis=0) < totals[national][0]).all()


def test_published_values_agree_with_their_counts_and_limits(standing: list[Row]) -> None:
    published = pick(standing, returned="published-figures")
    multipliers = {"ocu-prevalence": 1_000, "alcohol-dependence-prevalence": 1_000}
    counted = 0
    for row in published:
        value, lower, upper = (row.number(name) for name in ("value", "lower", "upper"))
        assert value is not None
        assert lower is not None
        assert upper is not None
        assert lower < value < upper
        count, out_of = row.number("count"), row.number("out_of")
        if count is not None and out_of is not None:
            counted += 1
            assert count / out_of * multipliers.get(row["measure"], 100) == pytest.approx(value, abs=0.01)
    assert counted > 200
