"""Children's services: several factors may stand in one assessment, so rows need not add up to All."""

from typing import ClassVar

from loaders.returns.childrens_services import RETURN
from tests.loaders.returns.contract import ReturnContract, typed_chunk


class TestChildrensServices(ReturnContract):
    returned = RETURN
    header = "area,period,measure,factor,count,out_of"
    broken: ClassVar = {"count-above-out-of": {"count": "1321"}, "missing-out-of": {"out_of": "[z]"}}

    def test_the_example_shows_factors_that_add_up_to_more_than_all(self) -> None:
        everyone, *factors = typed_chunk(RETURN, RETURN.example).columns["count"].tolist()
        assert sum(factors) > everyone > max(factors)
