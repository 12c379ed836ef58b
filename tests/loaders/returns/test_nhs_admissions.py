"""NHS admissions: types and ages belong to measures, and only one measure has decimals."""

from typing import ClassVar

import pytest

from loaders.returns.nhs_admissions import RETURN
from tests.loaders.returns.contract import ReturnContract, broken_rules

YOUNG = "substance-misuse-admissions-15-24"
ALCOHOL = "alcohol-related-admissions"


class TestNhsAdmissions(ReturnContract):
    returned = RETURN
    header = "area,period,measure,type,age_band,sex,count"
    broken: ClassVar = {
        "type-of-another-measure": {"measure": "drug-admissions", "type": "All"},
        "age-band-of-another-measure": {"measure": YOUNG, "age_band": "25 to 29"},
        "fraction-of-an-admission": {"measure": YOUNG, "count": "83.5"},
    }

    @pytest.mark.parametrize(
        ("count", "broken"),
        [("186", set()), ("186.0", set()), ("[c]", set()), ("0.5", {"fraction-of-an-admission"})],
    )
    def test_drug_admissions_are_whole(self, count: str, broken: set[str]) -> None:
        assert broken_rules(RETURN, {**RETURN.example[0], "count": count}) == broken

    def test_alcohol_related_admissions_may_have_decimals_but_no_type(self) -> None:
        row = {**RETURN.example[0], "measure": ALCOHOL, "type": "All", "count": "12.25"}
        assert broken_rules(RETURN, row) == set()
        assert broken_rules(RETURN, {**row, "type": "Poisoning by drugs"}) == {"type-of-another-measure"}

    @pytest.mark.parametrize("age_band", ["All", "15 to 19", "20 to 24", "15-19"])
    def test_the_measure_for_15_to_24_takes_its_two_bands(self, age_band: str) -> None:
        row = {**RETURN.example[0], "measure": YOUNG, "type": "All", "age_band": age_band}
        assert broken_rules(RETURN, row) == set()
