"""The texts of every metric: whole, plain sentences without an unexplained abbreviation."""

import re
from typing import Any

import pytest

from metrics.catalogue import find_metrics
from metrics.definition import Metric

METRICS = find_metrics()
each_metric = pytest.mark.parametrize("metric", METRICS.values(), ids=METRICS)

# Short names that pages may use, if the longer words stand in the same metric's texts.
_WRITTEN_OUT = {
    "NDTMS": "National Drug Treatment Monitoring System",
    "ONS": "Office for National Statistics",
    "MHCLG": "Ministry of Housing, Communities and Local Government",
    "NRM": "National Referral Mechanism",
    "OCU": "opiate and/or crack cocaine use",
}
_EVERYDAY = {"NHS", "UK", "HM"}


def _texts(value: Any) -> list[str]:
    """Every text within a dumped definition."""
    if isinstance(value, str):
        return [value]
    parts = value.values() if isinstance(value, dict) else value if isinstance(value, list) else ()
    return [text for part in parts for text in _texts(part)]


def _texts_for_people(metric: Metric) -> list[str]:
    """The texts of a metric that a person reads: no slugs, no names of columns."""
    data = metric.model_dump(mode="json", exclude={"metric_id", "priority", "tier", "polarity", "disclosure"})
    for series in data["series"]:
        for name in ("source", "returned", "measure", "where", "breakdowns", "denominator", "statistic", "counted_by"):
            series.pop(name)
    return [text for text in _texts(data) if text]


@each_metric
def test_no_abbreviation_goes_unexplained(metric: Metric) -> None:
    texts = _texts_for_people(metric)
    everything = " ".join(texts)
    for short in set(re.findall(r"\b[A-Z]{2,}\b", everything)) - _EVERYDAY:
        assert _WRITTEN_OUT[short] in everything, short


@each_metric
def test_texts_are_whole_plain_sentences(metric: Metric) -> None:
    sentences = [
        metric.why,
        metric.definition,
        metric.numerator,
        metric.denominator,
        metric.lowest_geography,
        metric.disclosure_note,
        metric.access,
        metric.aggregation,
        metric.example.story,
        *metric.caveats,
    ]
    for text in sentences:
        assert re.fullmatch(r"([A-Z0-9]|data\.police\.uk).*\.", text), text
        assert "  " not in text
    assert not re.search(r"[<>_@]", " ".join(_texts_for_people(metric)))
    assert len(metric.short_title) <= 32
    assert metric.caveats
    assert all(source.publisher for source in metric.sources)


def test_titles_are_unique() -> None:
    for titles in ([m.title for m in METRICS.values()], [m.short_title for m in METRICS.values()]):
        assert len(set(titles)) == len(titles)


@each_metric
def test_a_definition_goes_through_json(metric: Metric) -> None:
    assert Metric.model_validate_json(metric.model_dump_json()) == metric
    assert metric.to_dict()["slug"] == metric.slug
