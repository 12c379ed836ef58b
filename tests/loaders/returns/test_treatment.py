"""Treatment: whom each measure is about, what it is out of, and the words that the national system uses."""

from typing import ClassVar

import pytest

from loaders.returns.treatment import MEASURES, RETURN
from tests.loaders.returns.contract import ReturnContract, broken_rules

IN_TREATMENT, PROGRESS = "in-treatment", "treatment-progress"


class TestTreatment(ReturnContract):
    returned = RETURN
    header = "area,period,measure,client_group,substance,sex,age,ethnicity,count,out_of"
    broken: ClassVar = {
        "count-above-out-of": {"measure": PROGRESS, "count": "837"},
        "missing-out-of": {"measure": PROGRESS, "out_of": ""},
        "out-of-not-wanted": {"measure": IN_TREATMENT, "out_of": "1046"},
        "client-group-of-another-measure": {"measure": "young-people-cessation", "client_group": "Adults"},
        "substance-of-another-measure": {"measure": "completion-opiate", "substance": "Alcohol only"},
        "age-of-young-people": {
            "measure": "young-people-cessation",
            "client_group": "Young people",
            "age": "18 to 29",
        },
    }

    def test_only_the_number_in_treatment_has_no_denominator(self) -> None:
        assert [measure.slug for measure in MEASURES if not measure.out_of] == [IN_TREATMENT]

    @pytest.mark.parametrize("mark", ["[c]", "[x]", "nil"])
    def test_a_row_without_a_count_need_not_say_out_of_how_many(self, mark: str) -> None:
        row = {**self.broken_row("missing-out-of"), "count": mark}
        assert broken_rules(RETURN, row) == set()

    @pytest.mark.parametrize(("count", "broken"), [("836", set()), ("837", {"count-above-out-of"})])
    def test_a_count_may_be_all_of_its_denominator(self, count: str, broken: set[str]) -> None:
        row = {**self.broken_row("count-above-out-of"), "count": count}
        assert broken_rules(RETURN, row) == broken

    def test_a_hidden_denominator_is_one(self) -> None:
        row = {**self.broken_row("missing-out-of"), "out_of": "[c]"}
        assert broken_rules(RETURN, row) == set()

    @pytest.mark.parametrize(
        ("sent", "substance"),
        [
            ("TOTAL", "All"),
            ("opiates", "Opiate"),
            ("NON-OPIATES ONLY", "Non-opiate only"),
            ("alcohol only", "Alcohol only"),
            ("alcohol & non-opiates", "Non-opiate and alcohol"),
        ],
    )
    def test_the_national_systems_substances_are_understood(self, sent: str, substance: str) -> None:
        row = RETURN.row.model_validate({**RETURN.example[0], "substance": sent})
        assert row.model_dump()["substance"] == substance

    @pytest.mark.parametrize(
        ("sent", "age"),
        [("18-29", "18 to 29"), ("30–49", "30 to 49"), ("50+", "50 and over"), ("Total", "All")],
    )
    def test_the_national_systems_ages_are_understood(self, sent: str, age: str) -> None:
        assert RETURN.row.model_validate({**RETURN.example[0], "age": sent}).model_dump()["age"] == age
