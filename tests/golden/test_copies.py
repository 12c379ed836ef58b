"""The known answers are those of the reference set, unchanged."""

import csv
from pathlib import Path

import pytest

from tests.golden import FOLDER, read_cases

REFERENCE = Path(__file__).parents[2].parent / "shared" / "golden"

SOURCES = {
    "proportions": "proportions",
    "rates": "rates",
    "byar_limits": "byar_limits",
    "aggregates": "aggregates_expected",
    "aggregate_members": "aggregates_members",
    "standardised_rates": "dsr_expected",
    "standardised_rate_bands": "dsr_bands",
    "standardised_rates_of_events": "dsr_nonindependent_expected",
    "standardised_rate_of_events_bands": "dsr_nonindependent_bands",
    "funnel_limits": "funnel_limits",
    "funnel_areas": "funnel_significance",
    "means": "means",
    "quantiles": "quantiles_phe",
    "quintiles": "quintiles_fingertips",
    "comparisons": "comparison",
    "targets": "target",
    "changes": "change",
    "trends": "trend_expected",
    "trend_points": "trend_points",
    "control_charts": "xmr_cases",
    "control_chart_points": "xmr_points",
    "suppressed_counts": "suppression_cells",
    "suppressed_tables": "suppression_tables_expected",
    "suppressed_table_cells": "suppression_tables",
}


def test_each_file_is_named_here() -> None:
    assert {path.stem for path in FOLDER.glob("*.csv")} == set(SOURCES)


@pytest.mark.parametrize("name", SOURCES)
def test_each_file_says_where_its_answers_come_from(name: str) -> None:
    cases = read_cases(name)
    assert cases
    assert {case.get("origin", "peer_run") for case in cases} <= {"peer_run", "own_rule"}


@pytest.mark.parametrize(("name", "source"), SOURCES.items())
def test_copy_is_unmodified(name: str, source: str) -> None:
    if not REFERENCE.is_dir():
        pytest.skip("the reference set does not lie beside this repository: nothing to hold the copy against")
    with (REFERENCE / f"{source}.csv").open(encoding="utf-8", newline="") as file:
        original = list(csv.DictReader(file))
    copy = read_cases(name)
    assert copy == [{column: row[column] for column in copy[0]} for row in original]
