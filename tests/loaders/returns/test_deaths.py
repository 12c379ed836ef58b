"""Deaths: by five-year age and sex; a young child's death is asked about, not refused."""

from typing import ClassVar

import pytest

from loaders.areas import FIVE_YEAR_BANDS
from loaders.columns import OneOf
from loaders.report import Severity
from loaders.returns.deaths import RETURN
from tests.loaders.returns.contract import ReturnContract, broken_rules


class TestDeaths(ReturnContract):
    returned = RETURN
    header = "area,period,measure,age_band,sex,count"
    broken: ClassVar = {"death-of-a-young-child": {"age_band": "5 to 9", "count": "1"}}

    def test_ages_are_all_and_the_bands_of_the_population(self) -> None:
        ages = RETURN.columns["age_band"]
        assert isinstance(ages, OneOf)
        assert ages.values == ("All", *FIVE_YEAR_BANDS)
        assert ages.total == "All"

    @pytest.mark.parametrize(
        ("age_band", "count", "broken"),
        [
            ("0 to 4", "1", {"death-of-a-young-child"}),
            ("0 to 4", "0", set()),
            ("0 to 4", "[c]", set()),
            ("10 to 14", "1", set()),
        ],
    )
    def test_a_death_of_a_young_child_is_asked_about(self, age_band: str, count: str, broken: set[str]) -> None:
        assert broken_rules(RETURN, {**RETURN.example[0], "age_band": age_band, "count": count}) == broken
        assert [rule.severity for rule in RETURN.rules] == [Severity.QUERY]

    @pytest.mark.parametrize(
        ("sent", "sex"), [("F", "Female"), ("males", "Male"), ("Persons", "All"), ("female", "Female")]
    )
    def test_other_words_for_sex_are_understood(self, sent: str, sex: str) -> None:
        assert RETURN.row.model_validate({**RETURN.example[0], "sex": sent}).model_dump()["sex"] == sex
