"""The worked example of one metric, step by step, by the metric's own statistic."""

from __future__ import annotations

from layouts.formatting import format_interval, format_value, format_with_unit
from layouts.page_data.methods.steps import (
    explain_percentage,
    explain_rate,
    explain_standardised,
    tabulate_bands,
    write_number,
)
from layouts.page_data.methods.topic import Example, Grid, Step
from loaders.areas import FIVE_YEAR_BANDS
from metrics import statistics
from metrics.definition import Metric, Population, Statistic


def explain_example(metric: Metric) -> Example:
    """The example's story and its steps; for a standardised rate the table of its age bands as well."""
    if metric.main.statistic is Statistic.STANDARDISED_RATE:
        return Example(metric.example.story, _standardise(metric), _tabulate(metric))
    return Example(metric.example.story, _explain(metric))


def _explain(metric: Metric) -> tuple[Step, ...]:
    example, series = metric.example, metric.main
    numerator, denominator = example.numerator, example.denominator
    if numerator is not None and denominator is not None:
        if series.statistic is Statistic.PROPORTION:
            return explain_percentage(numerator, denominator, series.unit)
        if series.statistic is Statistic.CRUDE_RATE:
            return explain_rate(numerator, denominator, multiplier=series.multiplier, unit=series.unit)
        sums = f"{write_number(numerator)} ÷ {write_number(denominator)} × {write_number(series.multiplier)}"
        return (Step("Value", sums, format_value(example.value, series.unit)),)
    return _repeat(metric)


def _repeat(metric: Metric) -> tuple[Step, ...]:
    """What is counted, or published, and needs no sum."""
    example, unit = metric.example, metric.main.unit
    published = metric.main.statistic is Statistic.PUBLISHED
    steps = [Step("Value", "as published" if published else "counted", format_with_unit(example.value, unit))]
    if example.lower is not None and example.upper is not None:
        steps.append(Step("95% interval", "as published", format_interval(example.lower, example.upper, unit)))
    return tuple(steps)


def _standardise(metric: Metric) -> tuple[Step, ...]:
    example, series = metric.example, metric.main
    weights = _find_weights(metric)
    return explain_standardised(
        example.counts, example.populations, weights, multiplier=series.multiplier, unit=series.unit
    )


def _tabulate(metric: Metric) -> Grid:
    example, ages = metric.example, _find_ages(metric)
    weights = _find_weights(metric)
    return tabulate_bands(ages, example.counts, example.populations, weights, multiplier=metric.main.multiplier)


def _find_ages(metric: Metric) -> tuple[str, ...]:
    denominator = metric.main.denominator
    return (denominator.ages if isinstance(denominator, Population) else None) or FIVE_YEAR_BANDS


def _find_weights(metric: Metric) -> list[float]:
    """The standard population of the age bands that the metric covers."""
    standard = dict(zip(FIVE_YEAR_BANDS, statistics.EUROPEAN_STANDARD_POPULATION_2013, strict=True))
    return [float(standard[age]) for age in _find_ages(metric)]
