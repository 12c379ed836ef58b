"""Population: published, by sex and the same age bands as deaths and admissions."""

from loaders.returns.population import RETURN
from tests.loaders.returns.contract import ReturnContract, typed_chunk


class TestPopulation(ReturnContract):
    returned = RETURN
    header = "area,period,measure,sex,age_band,count"

    def test_it_is_published_and_only_ever_counted(self) -> None:
        assert RETURN.published
        assert RETURN.numbers == ("count",)

    def test_the_sexes_of_the_example_add_up_to_everyone(self) -> None:
        everyone, female, male = typed_chunk(RETURN, RETURN.example).columns["count"][:3]
        assert female + male == everyone
