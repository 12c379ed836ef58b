"""Housing: households with a drug dependency need, out of those owed the same duty."""

from typing import ClassVar

from loaders.areas import AreaLevel
from loaders.returns.housing import RETURN
from tests.loaders.returns.contract import ReturnContract


class TestHousing(ReturnContract):
    returned = RETURN
    header = "area,period,measure,duty,count,out_of"
    broken: ClassVar = {"count-above-out-of": {"count": "97"}, "missing-out-of": {"out_of": "z"}}

    def test_districts_send_it_and_counties_do_not(self) -> None:
        assert RETURN.area.levels == {AreaLevel.DISTRICT, AreaLevel.UNITARY, AreaLevel.COUNTRY}
