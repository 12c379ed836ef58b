"""Schools: both kinds of exclusion, and both together, by academic year."""

from typing import ClassVar

import pytest

from loaders.returns.schools import RETURN
from tests.loaders.returns.contract import ReturnContract


class TestSchools(ReturnContract):
    returned = RETURN
    header = "area,period,measure,exclusion,count,out_of"
    broken: ClassVar = {"count-above-out-of": {"count": "27451"}, "missing-out-of": {"out_of": "[z]"}}

    @pytest.mark.parametrize(
        ("sent", "exclusion"),
        [("total", "All"), ("Fixed-period exclusion", "Suspension"), ("Permanent", "Permanent exclusion")],
    )
    def test_older_words_for_exclusions_are_understood(self, sent: str, exclusion: str) -> None:
        row = RETURN.row.model_validate({**RETURN.example[0], "exclusion": sent})
        assert row.model_dump()["exclusion"] == exclusion
