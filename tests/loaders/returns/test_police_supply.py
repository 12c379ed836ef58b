"""Police supply: every category belongs to its own measure."""

from typing import ClassVar

import pytest

from loaders.returns.police_supply import CATEGORIES_OF_MEASURE, RETURN
from tests.loaders.returns.contract import ReturnContract, broken_rules


class TestPoliceSupply(ReturnContract):
    returned = RETURN
    header = "area,period,measure,category,count"
    broken: ClassVar = {"category-of-another-measure": {"measure": "disruptions", "category": "Class A"}}

    @pytest.mark.parametrize("measure", RETURN.measure.values)
    @pytest.mark.parametrize("category", sorted({word for words in CATEGORIES_OF_MEASURE.values() for word in words}))
    def test_a_category_is_refused_unless_it_is_the_measures_own(self, measure: str, category: str) -> None:
        row = {**RETURN.example[0], "measure": measure, "category": category}
        own = category in CATEGORIES_OF_MEASURE[measure]
        assert broken_rules(RETURN, row) == (set() if own else {"category-of-another-measure"})
