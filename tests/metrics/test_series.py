"""Where every metric's figures come from, held against the returns and the published layouts themselves."""

import importlib
import pkgutil
from datetime import date

import pytest

import loaders.published
from loaders.areas import FIVE_YEAR_BANDS, LOWER_TIER, UPPER_TIER, AreaLevel
from loaders.columns import OneOf
from loaders.conversion.indicators import INDICATORS
from loaders.periods import latest_complete
from loaders.returns_catalogue import find_returns
from metrics.catalogue import find_metrics
from metrics.definition import Metric, OutOf, Population, Series, Statistic

METRICS = find_metrics()
SERIES = [(metric, series) for metric in METRICS.values() for series in metric.series]

each_series = pytest.mark.parametrize(
    ("metric", "series"), SERIES, ids=[f"{metric.slug}/{series.name}" for metric, series in SERIES]
)

# Publications that no layout reads: somebody types these figures into the return of published figures.
TYPED_IN = {
    "Crime Survey for England and Wales",
    "Smoking, Drinking and Drug Use survey",
    "Unlinked Anonymous Monitoring survey",
    "OCU prevalence estimates",
    "Partner estimate",
}
_LEVELS = {"upper tier": UPPER_TIER, "lower tier": LOWER_TIER}


def find_publications() -> set[str]:
    """Every publication that the layouts write. Indicators of a part only have no total, so no series shows them."""
    names = [found.name for found in pkgutil.iter_modules(loaders.published.__path__)]
    modules = [importlib.import_module(f"loaders.published.{name}") for name in names]
    fingertips = {f"Fingertips {number}" for number, indicator in INDICATORS.items() if not indicator.is_part}
    return fingertips | {module.PUBLICATION for module in modules if hasattr(module, "PUBLICATION")}


@each_series
def test_a_series_names_columns_and_words_of_its_return(metric: Metric, series: Series) -> None:
    returned = find_returns()[series.returned]
    assert series.measure in returned.measure.values
    assert set(series.breakdowns) <= set(returned.breakdowns)
    assert len(set(series.breakdowns)) == len(series.breakdowns)
    for name, words in series.where.items():
        column = returned.columns[name]
        assert words
        if isinstance(column, OneOf):
            assert set(words) <= set(column.values), name


@each_series
def test_a_series_has_the_level_and_period_of_its_return(metric: Metric, series: Series) -> None:
    returned = find_returns()[series.returned]
    wanted = frozenset({series.level}) if isinstance(series.level, AreaLevel) else _LEVELS[series.level]
    if returned.period.kind is None:
        assert wanted <= returned.area.levels
        return
    assert wanted == returned.area.levels - {AreaLevel.COUNTRY}
    today = date(2026, 1, 1)
    months = latest_complete(returned.period.kind, today).months
    assert latest_complete(series.period, today).months == months * series.pooled


@each_series
def test_a_published_series_names_its_publication(metric: Metric, series: Series) -> None:
    is_published = find_returns()[series.returned].published
    assert (series.source == "published") is is_published
    if is_published:
        (publication,) = series.where["publication"]
        assert publication in find_publications() | TYPED_IN
        assert series.name.startswith(publication)


def test_every_publication_that_is_loaded_feeds_a_series() -> None:
    named = {word for _, series in SERIES for word in series.where.get("publication", ())}
    assert named == find_publications() | TYPED_IN


@each_series
def test_a_series_can_be_calculated(metric: Metric, series: Series) -> None:
    returned = find_returns()[series.returned]
    measure = next(each for each in returned.measure.measures if each.slug == series.measure)
    if isinstance(series.denominator, OutOf):
        assert measure.out_of, "the return sends no denominator for this measure"
    if isinstance(series.denominator, Population) and series.denominator.ages:
        assert set(series.denominator.ages) <= set(FIVE_YEAR_BANDS)
    if series.statistic is Statistic.COUNT:
        assert (series.denominator, series.multiplier) == (None, 1)
    if series.statistic is Statistic.PROPORTION:
        assert (series.multiplier, series.unit) == (100, "%")
    if series.unit.startswith("per "):
        assert series.unit.startswith(f"per {series.multiplier:,.0f} ")
    assert series.additive is not bool(series.why_not_additive)


def test_every_measure_that_a_partner_returns_is_used() -> None:
    used = {(series.returned, series.measure) for _, series in SERIES}
    returned = {
        (each.slug, measure)
        for each in find_returns().values()
        if not each.published and not each.decided
        for measure in each.measure.values
    }
    assert returned - used == set()


@pytest.mark.parametrize("metric", METRICS.values(), ids=METRICS)
def test_the_partner_comes_first(metric: Metric) -> None:
    sources = [series.source for series in metric.series]
    assert sources == sorted(sources), "the series are not partner first"
