"""Published figures: one measure for each metric, limits the right way round, nothing calculated again."""

import csv
from pathlib import Path
from typing import ClassVar

import pytest

from loaders.periods import Period
from loaders.report import Severity
from loaders.returns.published_figures import RETURN
from tests.loaders.returns.contract import ReturnContract, broken_rules

FRAMEWORK = Path(__file__).parents[4] / "shared" / "framework_metrics.csv"
BEYOND_THE_FRAMEWORK = {"drug-poisoning-deaths", "households-owed-duty"}


class TestPublishedFigures(ReturnContract):
    returned = RETURN
    header = "area,period,measure,publication,sex,age,group,value,lower,upper,count,out_of"
    broken: ClassVar = {
        "lower-above-upper": {"value": "", "lower": "64.1", "upper": "40.6"},
        "value-outside-limits": {"value": "40.5"},
        "percentage-above-100": {"value": "54.6", "upper": "100.1"},
        "more-events-than-people": {"count": "2635.4"},
        "no-figure": {"value": "", "count": ""},
    }

    def test_a_measure_stands_for_each_metric_of_the_framework(self) -> None:
        if not FRAMEWORK.exists():
            pytest.skip("The framework's table is not on this machine: ../shared/framework_metrics.csv")
        with FRAMEWORK.open(encoding="utf-8", newline="") as stream:
            metrics = {row["metric_id"].replace("_", "-") for row in csv.DictReader(stream)}
        assert set(RETURN.measure.values) == metrics | BEYOND_THE_FRAMEWORK

    def test_there_are_36_metrics_and_two_more_measures(self) -> None:
        assert len(set(RETURN.measure.values)) == 38
        assert set(RETURN.measure.values) >= BEYOND_THE_FRAMEWORK

    def test_every_measure_says_what_its_value_is(self) -> None:
        starts = (
            "The value is a percentage of ",
            "The value is a rate for every ",
            "The value is a number of ",
        )
        assert all(measure.description.startswith(starts) for measure in RETURN.measure.measures)

    def test_a_publication_is_replaced_by_itself_alone(self) -> None:
        assert RETURN.scope == ("measure", "publication")
        assert RETURN.breakdowns == ("sex", "age", "group")

    @pytest.mark.parametrize("value", ["40.6", "64.1", "[c]", ""])
    def test_a_value_may_touch_its_limits_or_be_hidden(self, value: str) -> None:
        assert broken_rules(RETURN, {**RETURN.example[0], "value": value}) == set()

    def test_a_rate_may_be_above_100(self) -> None:
        row = {
            **RETURN.example[0],
            "measure": "neighbourhood-crime",
            "value": "120",
            "lower": "",
            "upper": "",
        }
        assert broken_rules(RETURN, row) == set()

    def test_what_a_publisher_may_mean_is_not_refused(self) -> None:
        severities = {rule.code: rule.severity for rule in RETURN.rules}
        assert severities["more-events-than-people"] is Severity.QUERY
        assert severities["no-figure"] is Severity.NOTE

    @pytest.mark.parametrize(("sent", "months"), [("2022 to 2024", 36), ("July to September 2025", 3), ("2019/20", 12)])
    def test_periods_of_any_length_are_read(self, sent: str, months: int) -> None:
        row = RETURN.row.model_validate({**RETURN.example[0], "period": sent}).model_dump()
        assert Period.from_id(row["period"]).months == months
