"""The strategy's own targets and baselines: of metrics that there are, in units that are not theirs."""

import csv

from loaders.areas import REFERENCE_FOLDER, AreaLevel, read_areas
from metrics.catalogue import find_metrics, metric_named
from metrics.national_goals import find_national_goals


def test_the_baseline_of_neighbourhood_crime_is_the_surveys() -> None:
    (baseline,) = find_national_goals(metric_named("neighbourhood-crime"))
    assert (baseline.kind, baseline.value, baseline.period.label) == (
        "baseline",
        1_960_000,
        "April 2019 to March 2020 (2019/20)",
    )


def test_most_metrics_have_none() -> None:
    assert find_national_goals(metric_named("treatment-progress")) == ()


def test_each_is_the_nations_and_of_a_metric_in_another_unit_than_its_figures() -> None:
    metrics = find_metrics()
    with (REFERENCE_FOLDER / "targets.csv").open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    assert len(rows) == sum(len(find_national_goals(metric)) for metric in metrics.values())
    for row in rows:
        assert read_areas().by_code(row["area_code"]).level is AreaLevel.COUNTRY
        assert row["kind"] in ("target", "baseline")
        assert row["unit"] != metrics[row["metric"]].main.unit
        assert row["comparison"].endswith(".")
