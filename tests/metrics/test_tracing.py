"""The way of a sum backwards: periods that are pooled, areas that are summed."""

from loaders.areas import read_areas
from loaders.periods import parse_any_period
from metrics.catalogue import metric_named
from metrics.summing import find_series_tree
from metrics.tracing import find_own_periods, find_within
from tests.metrics.store import Store


def test_a_pooled_period_is_made_of_its_years(store: Store) -> None:
    plans = store.outcomes.register.by_series
    deaths = metric_named("drug-misuse-deaths").main.name
    pooled = find_own_periods(plans["drug-misuse-deaths", deaths], parse_any_period("2019 to 2021").id)
    assert pooled == [parse_any_period(text).id for text in ("2019", "2020", "2021")]
    crime = plans["neighbourhood-crime", "data.police.uk"]
    months = find_own_periods(crime, parse_any_period("2024-Q4").id)
    assert months == [parse_any_period(f"2024-{month}").id for month in (10, 11, 12)]


def test_a_period_that_is_not_pooled_is_itself(store: Store) -> None:
    plan = store.outcomes.register.by_series["neighbourhood-crime", metric_named("neighbourhood-crime").main.name]
    quarter = parse_any_period("2024-Q4").id
    assert find_own_periods(plan, quarter) == [quarter]


def test_all_areas_below_are_found_and_no_others(store: Store) -> None:
    plans = store.outcomes.register.by_series
    crime = find_series_tree(plans["neighbourhood-crime", metric_named("neighbourhood-crime").main.name])
    county = read_areas().by_code("E10000034")
    found = {read_areas().by_id(number).name for number in find_within(crime, county.id)}
    assert found == {
        *("Worcestershire", "Bromsgrove", "Malvern Hills", "Redditch", "Worcester", "Wychavon", "Wyre Forest"),
    }
    treatment = find_series_tree(plans["treatment-progress", metric_named("treatment-progress").main.name])
    assert find_within(treatment, county.id) == [county.id]
