"""Continuity of care: nobody can start treatment who was not released."""

from typing import ClassVar

from loaders.returns.continuity_of_care import RETURN
from loaders.status import Status
from tests.loaders.returns.contract import ReturnContract, typed_chunk


class TestContinuityOfCare(ReturnContract):
    returned = RETURN
    header = "area,period,measure,sex,count,out_of"
    broken: ClassVar = {"count-above-out-of": {"count": "122"}, "missing-out-of": {"out_of": "[z]"}}

    def test_the_example_hides_both_sexes_so_that_neither_can_be_worked_out(self) -> None:
        statuses = typed_chunk(RETURN, RETURN.example).statuses["count"]
        assert statuses.tolist() == [Status.OK, Status.SUPPRESSED, Status.SUPPRESSED]
