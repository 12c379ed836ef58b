"""What definitions rest on: every publication named, its address where one is known, the day of the last review."""

from datetime import UTC, date, datetime
from urllib.parse import urlsplit

import pytest

from metrics.catalogue import find_metrics
from metrics.definition import Metric

METRICS = list(find_metrics().values())
OWN_SERIES = {"Partner estimate"}
"""Published in form, but a partner's own: there is no publication to lead to."""


@pytest.fixture(params=METRICS, ids=lambda metric: metric.slug)
def metric(request: pytest.FixtureRequest) -> Metric:
    """Each metric in turn."""
    chosen: Metric = request.param
    return chosen


def test_every_published_series_has_its_publication(metric: Metric) -> None:
    published = [series for series in metric.series if series.source == "published" and series.name not in OWN_SERIES]
    for series in published:
        source = metric.find_source(series)
        assert source is not None, series.name
        assert source.publisher
    partners = [series for series in metric.series if series not in published]
    assert [metric.find_source(series) for series in partners] == [None] * len(partners)


def test_a_series_has_one_publication(metric: Metric) -> None:
    names = [name for source in metric.sources for name in source.series]
    assert len(names) == len(set(names))


def test_an_address_is_whole_and_secure(metric: Metric) -> None:
    for source in metric.sources:
        if source.address:
            parts = urlsplit(source.address)
            assert (parts.scheme, parts.query, parts.fragment) == ("https", "", "")
            assert "." in parts.netloc


def test_a_review_is_no_plan(metric: Metric) -> None:
    assert date(2025, 1, 1) <= metric.reviewed <= datetime.now(UTC).date()
    assert metric.to_dict()["reviewed"] == metric.reviewed.isoformat()


def test_one_publication_has_one_address() -> None:
    addresses: dict[tuple[str, str], set[str]] = {}
    for metric in METRICS:
        for source in metric.sources:
            addresses.setdefault((source.title, source.publisher), set()).add(source.address)
    assert [named for named, found in addresses.items() if len(found) > 1] == []
    assert any(found != {""} for found in addresses.values())
