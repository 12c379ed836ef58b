"""Police recorded crime: four neighbourhood crimes, two drug offences, and none under the other's name."""

from typing import ClassVar

from loaders.returns.police_recorded_crime import RETURN
from tests.loaders.returns.contract import ReturnContract, broken_rules


class TestPoliceRecordedCrime(ReturnContract):
    returned = RETURN
    header = "area,period,measure,offence,count"
    broken: ClassVar = {"offence-of-another-measure": {"measure": "drug-offences", "offence": "Domestic burglary"}}

    def test_the_words_of_the_crime_statistics_are_understood(self) -> None:
        sent = {**RETURN.example[0], "offence": "Robbery of personal property"}
        assert RETURN.row.model_validate(sent).model_dump()["offence"] == "Personal robbery"

    def test_a_drug_offence_is_no_neighbourhood_crime(self) -> None:
        row = {**RETURN.example[0], "offence": "Possession"}
        assert broken_rules(RETURN, row) == {"offence-of-another-measure"}
