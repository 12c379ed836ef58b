"""Probation reoffending: two offence groups, each out of its cohort."""

from typing import ClassVar

from loaders.deadlines import read_deadlines
from loaders.returns.probation_reoffending import RETURN
from tests.loaders.returns.contract import ReturnContract


class TestProbationReoffending(ReturnContract):
    returned = RETURN
    header = "area,period,measure,offence_group,count,out_of"
    broken: ClassVar = {
        "count-above-out-of": {"count": "105"},
        "missing-out-of": {"out_of": "not applicable"},
    }

    def test_it_is_due_once_the_cohort_has_been_followed(self) -> None:
        followed_and_judged = 365 + 183
        assert followed_and_judged < read_deadlines()[RETURN.slug].days < 2 * 365 + 45
