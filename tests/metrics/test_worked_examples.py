"""Each metric's worked example, calculated twice more: from first principles, and by the product's statistics."""

import ast
import math
import operator
import re
from collections.abc import Callable

import numpy as np
import pytest
from scipy.stats import chi2, norm

from loaders.areas import FIVE_YEAR_BANDS
from metrics import statistics
from metrics.catalogue import find_metrics
from metrics.definition import Metric, Population, Statistic, WorkedExample

Z = float(norm.ppf(0.975))
DIGITS = 5e-6  # examples are written to six significant digits

METRICS = list(find_metrics().values())


def of_statistic(*kinds: Statistic) -> list[Metric]:
    """The metrics whose first series is of one of these kinds."""
    return [metric for metric in METRICS if metric.main.statistic in kinds]


def for_each(metrics: list[Metric]) -> pytest.MarkDecorator:
    """Run the test for each of these metrics, under its name."""
    assert metrics, "no metric is of that kind"
    return pytest.mark.parametrize("metric", metrics, ids=lambda metric: metric.slug)


def assert_limits(example: WorkedExample, lower: float, upper: float) -> None:
    """The example's limits are these, to the digits that it gives."""
    assert example.lower == pytest.approx(lower, rel=DIGITS)
    assert example.upper == pytest.approx(upper, rel=DIGITS)


@for_each(of_statistic(Statistic.COUNT))
def test_a_count_is_its_own_value_and_has_no_interval(metric: Metric) -> None:
    example = metric.example
    assert example.value == example.numerator
    assert (example.denominator, example.lower, example.upper) == (None, None, None)


@for_each(of_statistic(Statistic.PROPORTION))
def test_a_proportion_has_the_limits_that_solve_wilsons_equation(metric: Metric) -> None:
    example, scale = metric.example, metric.main.multiplier
    assert example.numerator is not None
    assert example.denominator is not None
    share, people = example.numerator / example.denominator, example.denominator
    # The limits are the true shares p from which the observed one lies z standard errors away:
    # (share - p)² = z² p (1 - p) / n, a quadratic in p.
    lower, upper = sorted(np.roots([1 + Z * Z / people, -(2 * share + Z * Z / people), share * share]).real)
    assert example.value == pytest.approx(share * scale, rel=DIGITS)
    assert_limits(example, lower * scale, upper * scale)

    estimate = statistics.proportion(example.numerator, example.denominator, multiplier=scale)
    assert (estimate.status, estimate.method) == ("ok", "Wilson")
    assert example.value == pytest.approx(float(estimate.value), rel=DIGITS)
    assert_limits(example, float(estimate.lower), float(estimate.upper))


@for_each(of_statistic(Statistic.CRUDE_RATE))
def test_a_crude_rate_has_exact_limits_below_ten_and_byars_above(metric: Metric) -> None:
    example, scale = metric.example, metric.main.multiplier
    assert example.numerator is not None
    assert example.denominator is not None
    events, unit = example.numerator, scale / example.denominator
    lower, upper = _exact(events) if events < 10 else _byar(events)
    assert example.value == pytest.approx(events * unit, rel=DIGITS)
    assert_limits(example, lower * unit, upper * unit)

    estimate = statistics.crude_rate(events, example.denominator, multiplier=scale)
    assert (estimate.status, estimate.method) == ("ok", "Exact" if events < 10 else "Byars")
    assert example.value == pytest.approx(float(estimate.value), rel=DIGITS)
    assert_limits(example, float(estimate.lower), float(estimate.upper))


@for_each(of_statistic(Statistic.STANDARDISED_RATE))
def test_a_standardised_rate_has_dobsons_limits(metric: Metric) -> None:
    example, scale, weights = metric.example, metric.main.multiplier, _weights(metric)
    assert len(example.counts) == len(example.populations) == len(weights)
    rate = variance = 0.0
    for count, people, weight in zip(example.counts, example.populations, weights, strict=True):
        rate += weight * count / people / sum(weights)
        variance += weight**2 * count / people**2 / sum(weights) ** 2
    events = math.fsum(example.counts)
    spread = math.sqrt(variance / events)
    lower, upper = (rate + spread * (limit - events) for limit in _byar(events))
    assert events >= 10
    assert example.value == pytest.approx(rate * scale, rel=DIGITS)
    assert_limits(example, lower * scale, upper * scale)

    estimate = statistics.standardised_rate(example.counts, example.populations, weights, multiplier=scale)
    assert estimate.status == "ok"
    assert example.value == pytest.approx(float(estimate.value), rel=DIGITS)
    assert_limits(example, float(estimate.lower), float(estimate.upper))


@for_each(of_statistic(Statistic.PUBLISHED))
def test_a_published_value_is_repeated_or_added_up_without_an_interval(metric: Metric) -> None:
    example = metric.example
    if metric.main.additive:
        assert example.numerator is not None
        assert example.denominator is not None
        assert example.value == metric.main.multiplier * example.numerator / example.denominator
        assert (example.lower, example.upper) == (None, None)
    else:
        assert (example.numerator, example.denominator) == (None, None)
        assert example.lower is not None
        assert example.upper is not None
        assert example.lower < example.value < example.upper


@for_each(METRICS)
def test_the_story_says_that_it_is_an_example_and_holds_its_numbers(metric: Metric) -> None:
    example = metric.example
    assert example.story.startswith("Example with invented numbers: ")
    numbers = [example.numerator, example.denominator, example.value]
    if metric.main.statistic is Statistic.PUBLISHED and not metric.main.additive:
        numbers += [example.lower, example.upper]
    told = {text.rstrip(".,") for text in re.findall(r"[\d.,]+", example.story)}
    for number in numbers:
        assert number is None or f"{number:,.6g}" in told or f"{number:,.0f}" in told, number


@for_each(METRICS)
def test_every_sum_in_the_story_is_right(metric: Metric) -> None:
    story = metric.example.story
    sums = re.findall(r"((?:\(?[\d,.]+\)? [+÷×] )+\(?[\d,.]+\)?(?:[ +÷×()\d,.]*[\d)])?) = ([\d,.]*\d)", story)
    assert len(sums) == story.count(" = "), "a sum of the story was not understood"
    for left, right in sums:
        assert _calculate(left) == pytest.approx(float(right.replace(",", "")), rel=DIGITS), left


def test_most_stories_hold_a_sum() -> None:
    assert sum(" = " in metric.example.story for metric in METRICS) >= len(METRICS) - 4


def _byar(events: float) -> tuple[float, float]:
    """Byar's limits of a count."""
    lower = events * (1 - 1 / (9 * events) - Z / (3 * math.sqrt(events))) ** 3
    above = events + 1
    return lower, above * (1 - 1 / (9 * above) + Z / (3 * math.sqrt(above))) ** 3


def _exact(events: float) -> tuple[float, float]:
    """The exact Poisson limits of a count."""
    lower = chi2.ppf(0.025, 2 * events) / 2 if events else 0.0
    return float(lower), float(chi2.ppf(0.975, 2 * events + 2) / 2)


def _weights(metric: Metric) -> list[float]:
    """The standard population of the age bands that the metric covers."""
    assert isinstance(metric.main.denominator, Population)
    ages = metric.main.denominator.ages or FIVE_YEAR_BANDS
    standard = dict(zip(FIVE_YEAR_BANDS, statistics.EUROPEAN_STANDARD_POPULATION_2013, strict=True))
    return [float(standard[age]) for age in ages]


_OPERATIONS: dict[type[ast.operator], Callable[[float, float], float]] = {
    ast.Add: operator.add,
    ast.Mult: operator.mul,
    ast.Div: operator.truediv,
}


def _calculate(text: str) -> float:
    """Work out a sum as it is written for people: 5,500 × 12 ÷ 30,000."""
    plain = text.replace(",", "").replace("×", "*").replace("÷", "/")
    return _evaluate(ast.parse(plain, mode="eval").body)


def _evaluate(node: ast.expr) -> float:
    if isinstance(node, ast.BinOp):
        return _OPERATIONS[type(node.op)](_evaluate(node.left), _evaluate(node.right))
    assert isinstance(node, ast.Constant)
    assert isinstance(node.value, int | float)
    return float(node.value)
