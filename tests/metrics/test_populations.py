"""Populations that were loaded: when they are used, what they change, and that nothing is left of a failed load."""

from __future__ import annotations

from collections.abc import Iterable

import numpy as np
import pytest

from loaders.areas import FIVE_YEAR_BANDS, Populations, read_areas, read_populations
from loaders.database import write_transaction
from loaders.returns_catalogue import return_named
from loaders.status import Status
from metrics.populations import read_used_populations
from metrics.refresh import OutcomeRefresh
from tests.metrics.store import FIRST_DAY, Store, count_people
from tests.metrics.test_refresh import read_table

LOWER = [area.code for area in read_areas().tiers()[0]]
HEREFORDSHIRE, COUNTY = "E06000019", "E10000034"


def write_year(year: int, people: int, *, areas: Iterable[str] = LOWER, sex: str = "All") -> list[str]:
    """The rows of a mid-year in which every band of every authority has so many people."""
    bands = [f"{year} | population | {sex} | {band} | {people}" for band in FIVE_YEAR_BANDS]
    return [
        f"{code} | {line}" for code in areas for line in (*bands, f"{year} | population | {sex} | All | {19 * people}")
    ]


def send_crime(store: Store, quarter: str = "2024-Q1") -> None:
    """Sixty burglaries in each district of Worcestershire and in Herefordshire."""
    areas = [HEREFORDSHIRE, *(f"E0700023{digit}" for digit in range(4, 10))]
    store.send(
        "police-recorded-crime", *(f"{a} | {quarter} | neighbourhood-crime | Domestic burglary | 60" for a in areas)
    )


def find_people(store: Store, area: str = HEREFORDSHIRE, quarter: str = "2024-Q1") -> tuple[float | None, int | None]:
    """The people that the crimes of a quarter are set against, and those of which mid-year they are."""
    found = store.figure("neighbourhood-crime", area, quarter)
    return found.denominator, found.population_year


def test_a_whole_year_is_used_at_once_for_every_figure_that_it_bears_on(store: Store) -> None:
    send_crime(store)
    assert find_people(store) == (count_people(HEREFORDSHIRE), 2020)
    store.send("population", *write_year(2023, 1_000))
    assert find_people(store) == (19_000, 2023)
    assert find_people(store, COUNTY) == (6 * 19_000, 2023)
    assert store.figure("neighbourhood-crime", HEREFORDSHIRE, "2024-Q1").value == pytest.approx(1000 * 60 / 19_000)
    before = read_table(store)
    store.refresh()
    assert read_table(store) == before


def test_what_comes_after_the_populations_is_set_against_them_too(store: Store) -> None:
    store.send("population", *write_year(2023, 1_000))
    send_crime(store)
    send_crime(store, "2022-Q1")
    assert find_people(store) == (19_000, 2023)
    assert find_people(store, quarter="2022-Q1") == (count_people(HEREFORDSHIRE), 2020)


def test_a_loaded_year_is_preferred_to_the_references(store: Store) -> None:
    send_crime(store, "2019-Q1")
    send_crime(store, "2018-Q1")
    store.send("population", *write_year(2019, 10))
    assert find_people(store, quarter="2019-Q1") == (190, 2019)
    assert find_people(store, quarter="2018-Q1") == (count_people(HEREFORDSHIRE, 2018), 2018)


def test_a_year_without_one_authority_is_kept_and_not_used_until_that_one_comes(store: Store) -> None:
    send_crime(store)
    store.send("population", *write_year(2023, 1_000, areas=LOWER[:-1]))
    assert find_people(store) == (count_people(HEREFORDSHIRE), 2020)
    store.send("population", *write_year(2023, 2_000, areas=LOWER[-1:]))
    assert find_people(store) == (19_000, 2023)


@pytest.mark.parametrize("mark", ["[x]", "[c]", "nil"])
def test_a_year_with_an_unknown_band_is_not_used(mark: str, store: Store) -> None:
    send_crime(store)
    rows = write_year(2023, 1_000)
    store.send("population", rows[0].rpartition("|")[0] + f"| {mark}", *rows[1:])
    assert find_people(store)[1] == 2020


def test_a_corrected_authority_changes_its_figures_and_those_above(store: Store) -> None:
    send_crime(store)
    store.send("population", *write_year(2023, 1_000))
    store.send("population", *write_year(2023, 2_000, areas=["E07000237"]))
    assert find_people(store, "E07000237") == (38_000, 2023)
    assert find_people(store, COUNTY) == (7 * 19_000, 2023)
    assert find_people(store) == (19_000, 2023)


def test_a_year_that_loses_an_authority_is_given_up(store: Store) -> None:
    send_crime(store)
    store.send("population", *write_year(2023, 1_000))
    store.send("population", f"{HEREFORDSHIRE} | 2023 | population | All | All | [x]")
    assert find_people(store) == (count_people(HEREFORDSHIRE), 2020)


def test_three_years_and_age_bands_and_sexes(store: Store) -> None:
    years = (2021, 2022, 2023)
    store.send("deaths", *(f"{HEREFORDSHIRE} | {y} | drug-misuse-deaths | All | All | 20" for y in years),
               *(f"{HEREFORDSHIRE} | {y} | drug-misuse-deaths | {b} | All | 5" for y in years for b in FIVE_YEAR_BANDS),
               *(f"{HEREFORDSHIRE} | {y} | drug-misuse-deaths | All | Female | 9" for y in years))  # fmt: skip
    store.send("population", *write_year(2022, 1_000))
    store.send("population", *write_year(2023, 500, sex="Female"))
    found = store.figure("drug-misuse-deaths", HEREFORDSHIRE, "2021 to 2023")
    assert found.denominator == count_people(HEREFORDSHIRE) + 2 * 19_000
    assert found.method == "Dobson"
    by_age = store.find("drug-misuse-deaths", HEREFORDSHIRE, "2021 to 2023", by="age_band")
    assert [each.category for each in by_age] == list(FIVE_YEAR_BANDS)
    assert by_age[0].denominator == count_people(HEREFORDSHIRE, ages=("0 to 4",)) + 2_000
    women = store.figure("drug-misuse-deaths", HEREFORDSHIRE, "2021 to 2023", by="sex", category="Female")
    assert women.denominator == 2 * count_people(HEREFORDSHIRE, sex="Female") + 19 * 500
    assert (found.population_year, women.population_year) == (2022, 2023)
    before = read_table(store)
    store.refresh()
    assert read_table(store) == before


def test_nothing_is_left_of_a_load_that_fails(store: Store) -> None:
    send_crime(store)
    rows = write_year(2023, 1_000)
    kept = OutcomeRefresh.finish

    def fail(self: OutcomeRefresh) -> None:
        kept(self)
        raise RuntimeError("The power is cut.")

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(OutcomeRefresh, "finish", fail)
        with pytest.raises(RuntimeError):
            store.send("population", *rows)
    assert find_people(store)[1] == 2020
    store.send("population", *(row.replace("| 1000", "| 3000").replace("| 19000", "| 57000") for row in rows))
    assert find_people(store) == (57_000, 2023)


def test_the_populations_in_use_are_those_of_the_store_that_is_asked(store: Store) -> None:
    codes = store.outcomes.register.codes
    with store.engine.connect() as connection:
        assert read_used_populations(connection, codes) is read_populations()
    store.send("population", *write_year(2023, 1_000))
    with write_transaction(store.engine) as connection:
        used = read_used_populations(connection, store.outcomes.register.codes)
        assert used is read_used_populations(connection, store.outcomes.register.codes), "made once"
    assert used.years == (*read_populations().years, 2023)
    assert store.outcomes.populations is used


def test_the_example_of_the_return_can_be_loaded(store: Store) -> None:
    example = [" | ".join(row.values()) for row in return_named("population").example]
    assert store.send("population", *example, day=FIRST_DAY).rows == len(example)
    assert store.outcomes.populations.year_used(2024) == 2020


# ---------------------------------------------------------------- one more year


def make_people(first: int) -> np.ndarray:
    """So many people in each band of the first authority, one in each of every other."""
    people = np.ones((len(LOWER), len(FIVE_YEAR_BANDS)), dtype=np.int64)
    people[0] = first
    return people


def test_a_year_beside_those_that_are_held() -> None:
    areas, reference = read_areas(), read_populations()
    first, england = areas.tiers()[0][0], areas.by_code("E92000001")
    later = reference.with_year(areas, 2022, make_people(7))
    assert (later.count(first, 2022), later.count(england, 2022)) == (7 * 19, (295 + 7) * 19)
    assert [later.year_used(year) for year in (2020, 2021, 2022, 2025)] == [2020, 2020, 2022, 2022]
    assert later.year_used(2025, "Female") == 2020
    assert later.count(first, 2021) == reference.count(first, 2020)
    assert reference.year_used(2025) == 2020, "the reference is as it was"


def test_what_differs_between_populations() -> None:
    areas, reference = read_areas(), read_populations()
    later = reference.with_year(areas, 2022, make_people(7))
    again = later.with_year(areas, 2022, make_people(8))
    years = range(2019, 2025)
    assert [year for year in years if later.differs(reference, year)] == [2022, 2023, 2024]
    assert [year for year in years if again.differs(later, year)] == [2022, 2023, 2024]
    assert not any(later.differs(reference.with_year(areas, 2022, make_people(7)), year) for year in years)


def test_a_year_that_lacks_an_authority_cannot_be_given() -> None:
    reference: Populations = read_populations()
    with pytest.raises(ValueError, match="shaped"):
        reference.with_year(read_areas(), 2022, make_people(7)[1:])


def test_no_population_is_no_figure_and_not_too_few(store: Store) -> None:
    rows = "drug-admissions | Poisoning by drugs | All | Female | 90"
    store.send("nhs-admissions", f"{HEREFORDSHIRE} | 12 months to December 2019 | {rows}")
    found = store.figure("hospital-admissions-drug", HEREFORDSHIRE, "2019", by="sex", category="Female")
    assert (found.status, found.population_year) == (Status.NOT_APPLICABLE, None)
