"""Prison finds: by prison; finds are events, so there may be more of them than prisoners."""

from typing import ClassVar

import pytest

from loaders.report import Severity
from loaders.returns.prison_finds import RETURN
from tests.loaders.returns.contract import ReturnContract, broken_rules


class TestPrisonFinds(ReturnContract):
    returned = RETURN
    header = "area,period,measure,prison,count,out_of"
    broken: ClassVar = {
        "more-events-than-people": {"prison": "HMP Birmingham", "count": "1069"},
        "missing-out-of": {"prison": "HMP Birmingham", "out_of": "[z]"},
        "total-among-prisons": {"prison": "TOTAL"},
    }

    def test_more_finds_than_prisoners_are_asked_about_not_refused(self) -> None:
        severities = {rule.code: rule.severity for rule in RETURN.rules}
        assert severities["more-events-than-people"] is Severity.QUERY
        assert severities["total-among-prisons"] is Severity.ERROR

    @pytest.mark.parametrize("prison", ["All", "all prisons", "Totals"])
    def test_a_total_is_no_prison(self, prison: str) -> None:
        assert broken_rules(RETURN, {**RETURN.example[0], "prison": prison}) == {"total-among-prisons"}

    @pytest.mark.parametrize("prison", ["HMP Allerton", "Total Care Wing"])
    def test_a_name_that_begins_like_a_total_is_a_name(self, prison: str) -> None:
        assert broken_rules(RETURN, {**RETURN.example[0], "prison": prison}) == set()
