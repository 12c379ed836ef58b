"""Unmet need, held against the real published files: the counts give the value, and the interval is not Wilson's."""

import csv
from pathlib import Path

import pytest

from metrics import statistics
from metrics.catalogue import metric_named

FINGERTIPS = Path(__file__).parents[4] / "shared" / "data" / "fingertips"


@pytest.mark.parametrize(
    ("slug", "name"),
    [("unmet-need-ocu", "93517_unmet_opiates.csv"), ("unmet-need-alcohol", "93532_unmet_alcohol.csv")],
)
def test_the_published_counts_give_the_published_value(slug: str, name: str) -> None:
    path = FINGERTIPS / name
    if not path.exists():
        pytest.skip(f"the published file is not here: {name}")
    series = metric_named(slug).main
    with path.open(encoding="utf-8-sig", newline="") as file:
        rows = list(csv.DictReader(file))
    assert rows
    assert {f"Fingertips {row['Indicator ID']}" for row in rows} == set(series.where["publication"])
    for row in rows:
        count, out_of = float(row["Count"]), float(row["Denominator"])
        # In 2019/20 the published estimate of users was rounded to whole people after the value was worked out.
        rounding = 0.5 * series.multiplier / out_of
        assert series.multiplier * count / out_of == pytest.approx(float(row["Value"]), abs=rounding)
        # The interval is that of the modelled prevalence, many times wider: recalculating it would be wrong.
        wilson = statistics.proportion(count, out_of, multiplier=series.multiplier)
        published = float(row["Upper CI 95.0 limit"]) - float(row["Lower CI 95.0 limit"])
        assert published > 1.5 * (wilson.upper - wilson.lower)
