"""Plans: which periods and which rows feed a series, and definitions that do not fit their return."""

from __future__ import annotations

import numpy as np
import pytest

from loaders.errors import OutcomesError
from loaders.periods import Period, PeriodKind, parse_any_period
from metrics.catalogue import find_metrics, metric_named
from metrics.definition import Metric, Series
from metrics.plans import SHAPES, Dimension, Plan, make_plan, wanted_words


def plan_of(slug: str, place: int = 0, dimensions: tuple[Dimension, ...] = ()) -> Plan:
    """The plan of one of a metric's series, with the hash of each word as its code."""
    metric = metric_named(slug)
    return Plan(1, metric, metric.series[place], 1, {}, dimensions)


def find_fitting(mask_of: str, plan: Plan, *texts: str) -> list[str]:
    """Which of these periods the plan takes."""
    ids = np.array([parse_any_period(text).id for text in texts])
    return [text for text, fits in zip(texts, getattr(plan, mask_of)(ids), strict=True) if fits]


def test_the_shapes_are_those_of_the_periods() -> None:
    for kind, (months, starts) in SHAPES.items():
        fitting = {
            (length, start)
            for length in (1, 3, 12, 36)
            for start in range(12)
            if Period(Period.from_id((2020 * 12 + start) * 100 + 1).start, length).fits(kind)
        }
        assert fitting == {(months, start) for start in starts}, kind
    assert set(SHAPES) == set(PeriodKind)


def test_a_quarterly_series_takes_quarters_alone() -> None:
    texts = ("July to September 2025", "September 2025", "2024/25", "2024")
    assert find_fitting("feeds", plan_of("neighbourhood-crime"), *texts) == ["July to September 2025"]
    assert find_fitting("shows", plan_of("neighbourhood-crime"), *texts) == ["July to September 2025"]


def test_a_pooled_series_takes_the_parts_and_shows_the_whole() -> None:
    texts = ("July to September 2025", "September 2025", "2024", "2022 to 2024")
    street = plan_of("neighbourhood-crime", 1)
    assert (street.months, street.pooled_months) == (1, 3)
    assert find_fitting("feeds", street, *texts) == ["September 2025"]
    assert find_fitting("shows", street, *texts) == ["July to September 2025"]
    deaths = plan_of("drug-misuse-deaths")
    assert find_fitting("feeds", deaths, *texts) == ["2024"]
    assert find_fitting("shows", deaths, *texts) == ["2022 to 2024"]
    assert deaths.fits(parse_any_period("2022 to 2024").id)
    assert not deaths.fits(parse_any_period("2021/22 to 2023/24").id)


def test_a_rolling_series_takes_years_to_any_quarter() -> None:
    texts = ("12 months to September 2025", "2024/25", "2024", "September 2024 to August 2025")
    assert find_fitting("feeds", plan_of("treatment-progress"), *texts) == [*texts[:3]]


def test_what_not_every_area_has() -> None:
    assert plan_of("prison-drug-finds").selective
    named = (Dimension("group", 1, True),)
    assert plan_of("neighbourhood-crime", 1, named).open_breakdowns == ("group",)
    assert plan_of("neighbourhood-crime", 1, named).selective
    assert not plan_of("neighbourhood-crime", 0, (Dimension("offence", None, False),)).selective
    assert not plan_of("numbers-in-treatment", 1, named).selective, "never summed"


def test_every_word_of_every_definition_is_asked_for() -> None:
    words = wanted_words(find_metrics().values())
    assert ("measure", "prison-drug-finds") in words
    assert {("category", "Major"), ("category", "Moderate")} <= words
    assert ("category", "Minor") not in words
    assert ("publication", "data.police.uk") in words


def test_a_breakdown_that_the_return_does_not_have_is_named() -> None:
    metric = metric_named("treatment-progress")
    series = metric.main.model_copy(update={"breakdowns": ("sex", "shoe_size")})
    with pytest.raises(OutcomesError, match="shoe_size") as caught:
        make_plan(1, metric, series, (Dimension("sex", 1, False),), CODES)
    assert "treatment-progress" in caught.value.message


CODES = {("measure", "treatment-progress"): 5, ("client_group", "Adults"): 6}


def test_words_become_their_codes() -> None:
    metric: Metric = metric_named("treatment-progress")
    series: Series = metric.main.model_copy(update={"breakdowns": ()})
    made = make_plan(9, metric, series, (Dimension("client_group", None, False),), CODES)
    assert (made.id, made.measure, made.where) == (9, 5, {"client_group": (6,)})
