"""The names that loaders have of the metrics are those of the definitions."""

from loaders.metric_names import METRICS
from metrics.catalogue import find_metrics


def test_targets_can_be_sent_for_every_metric_in_the_unit_that_its_page_shows() -> None:
    defined = [(slug, metric.title, metric.main.unit) for slug, metric in sorted(find_metrics().items())]
    assert [(each.slug, each.label, each.description) for each in METRICS] == defined
