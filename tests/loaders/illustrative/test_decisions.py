"""Targets, baselines and the new start of a chart: made of the very figures, and with something to see in them."""

from __future__ import annotations

import numpy as np
import pytest
from numpy.typing import NDArray

from loaders.areas import LOWER_TIER, UPPER_TIER, read_areas, read_populations
from loaders.illustrative import SampleFile
from loaders.periods import PeriodKind, parse_period, quarters
from metrics import statistics
from metrics.statistics import ControlChart
from tests.loaders.illustrative.rows import Row, only_number, pick

PARTNERSHIPS = ("herefordshire-and-worcestershire", "shropshire-telford-and-wrekin", "west-midlands")
FIRST_YEAR, LATEST_YEAR = "12 months to March 2022", "12 months to September 2026"
NEXT_YEAR = "April 2027 to March 2028"
PLAIN = {"substance": "All", "sex": "All", "age": "All", "ethnicity": "All"}


def add_up(rows: list[Row], column: str = "count") -> float:
    return sum(row.number(column) or 0 for row in rows)


def find_share(standing: list[Row], area: str, period: str) -> tuple[float, float]:
    """The percentage of people in treatment who make progress, and of how many, in a partnership."""
    names = {part.name for part in read_areas().members(read_areas().by_code(area), UPPER_TIER)}
    rows = pick(standing, returned="treatment", measure="treatment-progress", period=period, **PLAIN)
    mine = [row for row in rows if row["area"] in names]
    return 100 * add_up(mine) / add_up(mine, "out_of"), add_up(mine, "out_of")


def find_goal(standing: list[Row], metric: str, area: str, kind: str) -> float:
    """The value of a target or baseline."""
    return only_number(standing, "value", returned="targets", measure=metric, area=area, kind=kind)


@pytest.mark.parametrize("area", PARTNERSHIPS)
def test_a_baseline_is_the_figure_of_its_period(standing: list[Row], area: str) -> None:
    (row,) = pick(standing, returned="targets", measure="treatment-progress", area=area, kind="baseline")
    assert row["period"] == "April 2021 to March 2022"
    assert row.number("value") == pytest.approx(find_share(standing, area, FIRST_YEAR)[0], abs=0.051)


@pytest.mark.parametrize("area", PARTNERSHIPS)
def test_one_target_is_so_near_that_chance_can_tell_either_way(standing: list[Row], area: str) -> None:
    value, people = find_share(standing, area, LATEST_YEAR)
    interval = statistics.proportion(value / 100 * people, people)
    target = find_goal(standing, "treatment-progress", area, "target")
    assert value < target < interval.upper


@pytest.mark.parametrize("area", PARTNERSHIPS)
def test_one_target_is_clearly_missed_and_one_met(standing: list[Row], area: str) -> None:
    need = read_need(standing, area)[-1]
    assert need > 1.4 * find_goal(standing, "homelessness-drug-need", area, "target")
    assert read_crime(standing, area)[-1] < find_goal(standing, "neighbourhood-crime", area, "target")


def test_targets_are_for_the_year_after_this_one(standing: list[Row]) -> None:
    targets = pick(standing, returned="targets", kind="target")
    assert {row["period"] for row in targets} == {NEXT_YEAR}
    assert {"Worcestershire", "Birmingham", *PARTNERSHIPS} <= {row["area"] for row in targets}


def test_every_decision_says_that_it_is_made_up_and_names_no_person(standing: list[Row]) -> None:
    assert all(row["source"].startswith("Illustrative") for row in pick(standing, returned="targets"))
    rebases = pick(standing, returned="chart-rebases")
    assert {row["decided_by"] for row in rebases} == {"Head of Analysis"}
    assert all(row["reason"].startswith("Illustrative") for row in rebases)


def test_decisions_are_no_later_than_the_day(samples: list[SampleFile]) -> None:
    names = [sample.path.name for sample in samples]
    assert {f"{area}_targets.csv" for area in PARTNERSHIPS} | {"west-mercia_chart-rebases.csv"} <= set(names)


# ------------------------------------------------------------ what control charts find


def read_quarters(standing: list[Row], measure: str, area: str, column: str) -> NDArray[np.float64]:
    """The sums of a partnership by quarter; NaN for one that is not there."""
    names = {part.name for part in read_areas().members(read_areas().by_code(area), LOWER_TIER)}
    mine = [row for row in standing if row["measure"] == measure and row["area"] in names and "value" not in row.cells]
    mine = [row for row in mine if row.returned != "chart-rebases"]
    first, last = (
        parse_period(text, PeriodKind.QUARTER) for text in ("October to December 2021", "July to September 2026")
    )
    by_quarter = [[row for row in mine if row["period"] == each.span_label] for each in quarters(first, last)]
    return np.array([add_up(rows, column) if rows else np.nan for rows in by_quarter])


def read_crime(standing: list[Row], area: str) -> NDArray[np.float64]:
    """Neighbourhood crime for every 1,000 people by quarter, without one that is late at the end."""
    people = read_populations().count(read_areas().by_code(area), 2020)
    assert people
    rates = 1_000 * read_quarters(standing, "neighbourhood-crime", area, "count") / people
    return rates[~np.isnan(rates)]


def read_need(standing: list[Row], area: str) -> NDArray[np.float64]:
    """The percentage of homeless households with a drug need by quarter."""
    counts, of = (read_quarters(standing, "homelessness-drug-need", area, column) for column in ("count", "out_of"))
    return 100 * counts / of


def draw_chart(values: NDArray[np.float64], *, rebase_at: tuple[int, ...] = ()) -> ControlChart:
    return statistics.control_chart(values, improvement="decrease", rebase_at=rebase_at)


def test_one_metric_gets_worse_beyond_chance(standing: list[Row]) -> None:
    need = read_need(standing, "herefordshire-and-worcestershire")
    assert len(need) == 20
    assert draw_chart(need).variation == "concern_high"


@pytest.mark.parametrize("area", PARTNERSHIPS[:2])
def test_a_step_is_a_special_cause_until_the_chart_starts_anew(standing: list[Row], area: str) -> None:
    (row,) = pick(standing, returned="chart-rebases", area=area)
    assert (row["period"], row["decision"]) == ("January to March 2023", "start anew")
    crime = read_crime(standing, area)
    assert len(crime) == 19
    assert (draw_chart(crime).points["special_cause"] != "Common Cause").any()
    anew = draw_chart(crime, rebase_at=(5,)).points["special_cause"]
    assert (anew == "Common Cause").all()
    assert len(crime) - 5 >= 13  # enough for limits


def test_nothing_starts_anew_where_nothing_changed(standing: list[Row]) -> None:
    assert pick(standing, returned="chart-rebases", area="west-midlands") == []
    assert find_goal(standing, "neighbourhood-crime", "west-midlands", "target") > 0
