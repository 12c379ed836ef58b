"""How figures are made up: expected numbers by hand, sums by hand, chance within its bounds."""

from __future__ import annotations

import numpy as np
import pytest

from loaders.areas import FIVE_YEAR_BANDS, read_areas
from loaders.illustrative.axes import AgeAxis, Axis
from loaders.illustrative.blueprint import Blueprint
from loaders.illustrative.draw import Figures, draw_figures
from loaders.illustrative.lines import make_lines
from loaders.illustrative.places import Places, find_england, make_places
from loaders.periods import Period, PeriodKind, parse_period, quarters

HEREFORDSHIRE = read_areas().by_code("E06000019")
BIRMINGHAM = read_areas().by_code("E08000025")
TWO_QUARTERS = quarters(*(parse_period(text, PeriodKind.QUARTER) for text in ("2026-Q2", "2026-Q3")))
YEARS_TO = quarters(*(parse_period(text, PeriodKind.YEAR_TO_QUARTER) for text in ("2025-Q3-12m", "2026-Q3-12m")))

KIND = Axis(column="kind", total=False, shares={"x": 1, "y": 3})
SEX = Axis(column="sex", shares={"Female": 0.5, "Male": 0.5})
FACTOR = Axis(
    column="factor",
    shares={"child alone": 0.5, "parent alone": 0.3, "both": 0.2},
    words={"Child": ("child alone", "both"), "Parent": ("parent alone", "both")},
)


def one_place(people: float = 1_000_000) -> Places:
    """An area whose people are all in one band."""
    bands = np.zeros((1, len(FIVE_YEAR_BANDS)))
    bands[0, 5] = people
    return Places((HEREFORDSHIRE,), bands)


def plan(**options: object) -> Blueprint:
    return Blueprint(returned="police-recorded-crime", measure="neighbourhood-crime", **options)  # type: ignore[arg-type]  # any of its fields


def within_chance(drawn: float, expected: float) -> bool:
    """Whether a Poisson number is within five standard deviations."""
    return abs(drawn - expected) <= 5 * np.sqrt(expected)


def test_the_rate_is_for_every_thousand_residents_a_year() -> None:
    # 8 a year for 1,000 of 1,000,000 residents are 2,000 a quarter, times the area's factor of a half.
    figures = draw_figures(plan(rate=8.0, factors={"Herefordshire": 0.5}), one_place(), TWO_QUARTERS)
    assert figures.out_of is None
    assert figures.count.shape == (1, 2)
    assert all(within_chance(float(count), 1_000) for count in figures.count[0])


def test_trend_and_season_move_the_rate() -> None:
    # A quarter earlier at 16 times a year means half: 16 ** -0.25. July to September counts three times.
    figures = draw_figures(plan(rate=8.0, trend=15.0, seasons=(1, 1, 3, 1)), one_place(), TWO_QUARTERS)
    assert within_chance(float(figures.count[0, 0]), 1_000)
    assert within_chance(float(figures.count[0, 1]), 6_000)


def test_england_can_go_another_way() -> None:
    places = Places((HEREFORDSHIRE, find_england()), np.repeat(one_place().bands, 2, axis=0))
    blueprint = plan(rate=8.0, trend=15.0, trend_in_england=0.0)
    count = draw_figures(blueprint, places, TWO_QUARTERS).count
    assert within_chance(float(count[0, 0]), 1_000)
    assert within_chance(float(count[1, 0]), 2_000)


def test_a_share_is_drawn_from_its_people() -> None:
    figures = draw_figures(plan(rate=80.0, share=0.25, axes=(KIND,), odds={"x": 3.0}), one_place(), TWO_QUARTERS)
    assert figures.out_of is not None
    share = figures.count.sum(axis=(0, 1)) / figures.out_of.sum(axis=(0, 1))
    # The area strays by at most a few tenths on the scale of log odds; x has three times the odds of y.
    odds = share / (1 - share)
    assert odds[0] / odds[1] == pytest.approx(3.0, rel=0.15)
    assert share[1] == pytest.approx(0.25, abs=0.08)


def test_a_rolling_year_is_the_sum_of_its_quarters() -> None:
    blueprint = Blueprint(returned="continuity-of-care", measure="continuity-of-care", rate=8.0, trend=15.0)
    count = draw_figures(blueprint, one_place(), YEARS_TO).count[0]
    assert count.shape == (5,)
    # The last year and the first share no quarter; each year is 16 times the one before.
    assert count[4] / count[0] == pytest.approx(16, rel=0.25)
    steps = np.diff(count)
    assert (steps > 0).all()


def test_chance_is_the_same_each_time_and_another_for_each_measure() -> None:
    places = one_place()
    first, again = (draw_figures(plan(rate=8.0), places, TWO_QUARTERS).count for _ in range(2))
    other = Blueprint(returned="police-recorded-crime", measure="drug-offences", rate=8.0)
    assert (first == again).all()
    assert (first != draw_figures(other, places, TWO_QUARTERS).count).all()


def test_a_part_of_other_people_never_exceeds_them() -> None:
    whole = plan(rate=8.0, axes=(KIND, SEX))
    part = Blueprint(
        returned="police-recorded-crime",
        measure="part",
        part_of=whole,
        axes=whole.axes,
        share=0.9,
        only={"kind": ("x",)},
    )
    people = draw_figures(whole, one_place(), TWO_QUARTERS).count
    figures = draw_figures(part, one_place(), TWO_QUARTERS)
    assert figures.out_of is not None
    assert figures.out_of.shape == (1, 2, 1, 2)
    assert (figures.out_of == people[:, :, :1]).all()  # all of them are known
    assert (figures.count <= figures.out_of).all()
    assert figures.count.sum() > 0


class TestAxes:
    def test_shares_are_made_to_add_up(self) -> None:
        assert KIND.divide(one_place()).tolist() == [[0.25, 0.75]]

    def test_metropolitan_boroughs_have_their_own(self) -> None:
        axis = Axis(column="ethnicity", shares={"a": 1, "b": 1}, urban={"a": 1, "b": 4})
        assert axis.divide(make_places([HEREFORDSHIRE, BIRMINGHAM])).tolist() == [[0.5, 0.5], [0.2, 0.8]]

    def test_ages_add_up_to_one_in_england_and_follow_the_people_elsewhere(self) -> None:
        axis = AgeAxis(column="age_band", shares={"0 to 4": 0, "80 to 84": 5, "85 to 89": 5})
        england, herefordshire, birmingham = axis.divide(make_places([find_england(), HEREFORDSHIRE, BIRMINGHAM]))
        assert england.sum() == pytest.approx(1)
        assert herefordshire.sum() > 1 > birmingham.sum()
        assert england[0] == 0


class TestLines:
    """Two cells of a kind by two sexes, by hand: x has 1 and 2, y has 3 and 4."""

    figures = Figures(np.array([[[[1.0, 2], [3, 4]]]]), np.array([[[[10.0, 20], [30, 40]]]]))
    period: Period = TWO_QUARTERS[0]

    def write(self, blueprint: Blueprint, figures: Figures) -> list[tuple[object, ...]]:
        lines = make_lines(blueprint, figures, one_place(), [self.period])
        return [(*line.words.values(), line.numbers["count"], line.numbers["out_of"]) for line in lines]

    def test_parts_are_told_apart_and_each_breakdown_adds_up(self) -> None:
        blueprint = plan(axes=(KIND, SEX), fixed={"age": "All"})
        told = [(sex, kind, count, out_of) for _, sex, _, kind, count, out_of in self.write(blueprint, self.figures)]
        assert told == [
            ("All", "x", 3, 30), ("All", "y", 7, 70),
            ("Female", "x", 1, 10), ("Male", "x", 2, 20), ("Female", "y", 3, 30), ("Male", "y", 4, 40),
        ]  # fmt: skip

    def test_totals_come_first(self) -> None:
        blueprint = plan(axes=(Axis(column="kind", shares=KIND.shares), SEX))
        told = [(kind, sex, count) for _, kind, sex, count, _ in self.write(blueprint, self.figures)]
        assert told == [("All", "All", 10), ("x", "All", 3), ("y", "All", 7), ("All", "Female", 4), ("All", "Male", 6)]

    def test_words_that_overlap_count_a_cell_twice(self) -> None:
        figures = Figures(np.array([[[5.0, 3, 2]]]), np.array([[100.0]]))
        blueprint = plan(axes=(FACTOR,), common=True, share=0.1)
        told = [(factor, count, out_of) for _, factor, count, out_of in self.write(blueprint, figures)]
        assert told == [("All", 10, 100), ("Child", 7, 100), ("Parent", 5, 100)]

    def test_only_some_cells(self) -> None:
        figures = Figures(np.array([[[7.0]]]), None)
        told = self.write(plan(axes=(Axis(column="kind", shares=KIND.shares),), only={"kind": ("y",)}), figures)
        assert [(kind, count) for _, kind, count, _ in told] == [("All", 7), ("y", 7)]
