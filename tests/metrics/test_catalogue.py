"""The catalogue of metrics: complete, in order, and true to the framework's table."""

import csv
from collections import Counter
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest

from loaders.errors import UsageError
from metrics.catalogue import find_metrics, metric_named, require_metric
from metrics.definition import Metric, Polarity, Priority, Tier
from metrics.shared_facts import OWN_EVERYTHING

FRAMEWORK_TABLE = Path(__file__).parents[3] / "shared" / "framework_metrics.csv"
METRICS = find_metrics()

each_metric = pytest.mark.parametrize("metric", METRICS.values(), ids=METRICS)


@pytest.fixture(scope="module")
def framework_rows() -> list[dict[str, str]]:
    """The rows of the framework's table, if it lies beside the project."""
    if not FRAMEWORK_TABLE.exists():
        pytest.skip(f"the framework's table is not here: {FRAMEWORK_TABLE.name}")
    with FRAMEWORK_TABLE.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


# ---------------------------------------------------------------- the catalogue


def test_there_are_the_metrics_of_the_framework_and_three_local_ones() -> None:
    assert Counter(metric.tier for metric in METRICS.values()) == {
        Tier.HEADLINE: 11,
        Tier.SUPPORTING: 22,
        Tier.LOCAL: 3,
    }


def test_the_order_is_by_priority_and_headline_first() -> None:
    places = [
        (list(Priority).index(metric.priority), list(Tier).index(metric.tier), metric.order)
        for metric in METRICS.values()
    ]
    assert places == sorted(places)
    assert len(set(places)) == len(places), "two metrics share a place"


def test_a_caller_cannot_change_the_catalogue() -> None:
    with pytest.raises(TypeError, match="does not support item"):
        find_metrics()["drug-seizures"] = metric_named("stable-accommodation")  # type: ignore[index] # that is the point


def test_the_catalogue_is_read_once_however_often_it_is_asked_for() -> None:
    assert find_metrics() is find_metrics()


def test_a_metric_is_found_by_its_slug() -> None:
    assert metric_named("alcohol-specific-deaths").metric_id == "alcohol_specific_deaths"


@pytest.mark.parametrize(
    ("wrong", "nearest"),
    [
        ("alcohol_specific_deaths", "alcohol-specific-deaths"),
        ("alchohol-specific-death", "alcohol-specific-deaths"),
        ("homicide", "drug-related-homicide"),
        ("Treatment progress", "treatment-progress"),
    ],
)
def test_an_unknown_metric_is_answered_with_the_nearest_names(wrong: str, nearest: str) -> None:
    with pytest.raises(UsageError) as caught:
        metric_named(wrong)
    assert nearest in caught.value.hint
    assert wrong in caught.value.message


def test_a_name_like_no_other_is_answered_with_where_to_look() -> None:
    with pytest.raises(UsageError) as caught:
        metric_named("zzzzzz")
    assert "methods page" in caught.value.hint


def _module(name: str, **held: Any) -> ModuleType:
    module = ModuleType(f"metrics.supply.{name}")
    vars(module).update(held)
    return module


def test_a_module_without_its_metric_is_refused() -> None:
    metric = metric_named("drug-seizures")
    assert require_metric(_module("drug_seizures", METRIC=metric), Priority.SUPPLY) is metric
    with pytest.raises(ValueError, match="must hold one metric"):
        require_metric(_module("drug_seizures"), Priority.SUPPLY)
    with pytest.raises(ValueError, match="must hold one metric"):
        require_metric(_module("drug_seizures", METRIC=metric, OTHER=metric), Priority.SUPPLY)
    with pytest.raises(ValueError, match="names must agree"):
        require_metric(_module("seizures", METRIC=metric), Priority.SUPPLY)
    with pytest.raises(ValueError, match="of the priority supply"):
        require_metric(_module("drug_seizures", METRIC=metric), Priority.DEMAND)


# ---------------------------------------------------------------- the framework's table

_TIERS = {"headline": Tier.HEADLINE, "supporting": Tier.SUPPORTING, "additional_local": Tier.LOCAL}
_POLARITIES = {
    "high": Polarity.HIGH_IS_GOOD,
    "low": Polarity.LOW_IS_GOOD,
    "neither": Polarity.NEUTRAL,
}

# What the table's notes of own knowledge say, in the words that the pages show.
_OWN_WORDS = {
    "definition": "the wording of the definition",
    "numerator": "what is counted",
    "denominator": "what it is counted out of",
    "unit": "the unit",
    "polarity": "which direction is good",
    "priority": "which priority it serves",
    "priority mapping": "which priority it serves",
    "local partner": "which local partner sends it",
    "local_partner": "which local partner sends it",
    "period type": "the kind of period",
    "cadence": "how often it is published",
    "ci_method": "how the interval is calculated",
    "geography": "the lowest level of area",
    "publication_source": "the publication it comes from",
    "disclosure": "how small numbers are hidden",
    "disclosure <5": "how small numbers are hidden",
    "the four offence types": "the four kinds of offence",
    "a+b construction": "that the two kinds of admission are added",
    "distinct-client caveat": "that one person can be counted in two areas",
    "Fingertips id 92544 and indicator wording (own knowledge)": ("the number and wording of the Fingertips indicator"),
    "3-week rule": "the limit of three weeks",
    "splitting into two metrics": "that unmet need is two metrics",
    "that alcohol is one of them": "that alcohol is one of the unmet-need metrics",
    "other offence codes": "which offence codes belong to it",
    "whether CDOF counts it as one or two metrics": "that it is one metric and not two",
}
_EVERYTHING = {"everything else", "rest"}

# The metrics that a source calls headline; of the others it is this product's reading.
_KNOWN_HEADLINE = {
    "drug-use-last-year",
    "neighbourhood-crime",
    "hospital-admissions-drug",
    "county-lines-closed",
    "ocg-disruptions",
    "numbers-in-treatment",
}


def test_the_catalogue_is_the_framework_table(framework_rows: list[dict[str, str]]) -> None:
    table = {row["metric_id"].replace("_", "-"): row for row in framework_rows}
    assert set(METRICS) == set(table)
    for slug, metric in METRICS.items():
        row = table[slug]
        assert (metric.title, metric.outcome, metric.outcome_level, metric.priority.value) == (
            row["name"],
            row["outcome"],
            row["outcome_level"],
            row["priority"],
        )
        assert (metric.tier, metric.polarity) == (_TIERS[row["tier"]], _POLARITIES[row["polarity"]])
        assert metric.fingertips_ids == tuple(map(int, filter(None, row["fingertips_id"].split(";"))))


def test_the_places_are_those_of_the_framework_table(framework_rows: list[dict[str, str]]) -> None:
    for tier, name in ((tier, name) for name, tier in _TIERS.items()):
        rows = [row["metric_id"] for row in framework_rows if row["tier"] == name]
        ordered = sorted((m for m in METRICS.values() if m.tier is tier), key=lambda metric: metric.order)
        places = {metric.metric_id: metric.order for metric in ordered}
        assert [metric.metric_id for metric in ordered] == rows, places


def test_what_is_own_knowledge_is_said_to_be(framework_rows: list[dict[str, str]]) -> None:
    for row in framework_rows:
        shown = METRICS[row["metric_id"].replace("_", "-")].own_knowledge
        for note in filter(None, map(str.strip, row["own_knowledge_fields"].split(","))):
            wanted = OWN_EVERYTHING if note in _EVERYTHING else (_OWN_WORDS[note],)
            assert set(wanted) <= set(shown), (row["metric_id"], note)


@each_metric
def test_own_readings_are_told_in_known_words_and_once(metric: Metric) -> None:
    known = {*_OWN_WORDS.values(), *OWN_EVERYTHING, "that it is a headline metric"}
    assert set(metric.own_knowledge) <= known
    assert len(set(metric.own_knowledge)) == len(metric.own_knowledge)
    # No official statement of polarity, priority, summing or disclosure was found for any metric.
    assert {"which direction is good", "which priority it serves"} <= set(metric.own_knowledge)
    own_headline = metric.tier is Tier.HEADLINE and metric.slug not in _KNOWN_HEADLINE
    assert ("that it is a headline metric" in metric.own_knowledge) is own_headline


# ---------------------------------------------------------------- what disclosure control rests on


def test_no_count_that_is_hidden_is_shown_again_by_another_series() -> None:
    """Were one measure of a return shown as quarters and as years, three shown quarters would tell the fourth; were it
    shown by two metrics, one could hide what the other shows."""
    measures = [
        (series.returned, series.measure)
        for metric in find_metrics().values()
        for series in metric.series
        if series.source == "partner"
    ]
    controlled = [
        (series.returned, series.measure)
        for metric in find_metrics().values()
        for series in metric.series
        if series.source == "partner" and metric.disclosure != "none"
    ]
    assert len(controlled) > 15
    assert [each for each in controlled if measures.count(each) > 1] == []
