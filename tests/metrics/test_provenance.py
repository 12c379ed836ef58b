"""Where figures come from: tables that one can check by hand, and then every named row of random files added up."""

from __future__ import annotations

from pathlib import Path

from loaders.areas import read_areas
from loaders.periods import parse_any_period
from loaders.status import Status
from loaders.withdraw import Withdrawal, withdraw
from metrics.catalogue import metric_named
from metrics.provenance import find_provenance
from metrics.provenance_facts import Asked, Provenance, Purpose
from metrics.withdrawal import drop_outcomes
from tests.metrics.store import Store
from tests.metrics.test_populations import LOWER, write_year

PARTNERSHIP = "herefordshire-and-worcestershire"
HEREFORDSHIRE, WORCESTERSHIRE, WYRE_FOREST = "E06000019", "E10000034", "E07000239"
PEOPLE = "Alcohol dependence estimates, people"
YEAR = "12 months to September 2025"
PROGRESS = "{} | 12 months to September 2025 | treatment-progress | Adults | All | {} | All | All | {} | {}"


def ask(metric: str, area: str, period: str, **words: str) -> Asked:
    """A figure of a metric's first series, or of the one named as `source`."""
    found = metric_named(metric)
    source = words.pop("source", found.main.name)
    series = next(each for each in found.series if each.name == source)
    return Asked(found, series, read_areas().by_code(area), parse_any_period(period), **words)


def find(store: Store, asked: Asked, *, with_contents: bool = False) -> Provenance:
    """What the figure was made from."""
    return find_provenance(store.outcomes, asked, with_contents=with_contents)


def name_rows(found: Provenance, purpose: Purpose = Purpose.FIGURE) -> dict[int, tuple[int, ...]]:
    """The rows of each submission."""
    return {each.origin.submission: each.rows for each in found.sources_for(purpose)}


# ---------------------------------------------------------------- by hand


def test_a_sum_names_the_rows_of_its_areas_and_no_others(store: Store) -> None:
    # Rows 2 to 7 of the one file; 40 of 100 and 120 of 200 make 160 of 300.
    store.send(
        "treatment",
        PROGRESS.format("Herefordshire", "All", 40, 100),
        PROGRESS.format("Herefordshire", "Female", 10, 50),
        PROGRESS.format("England", "All", 5_000, 10_000),
        PROGRESS.format("Worcestershire", "All", 120, 200),
        PROGRESS.format("Shropshire", "All", 90, 150),
        PROGRESS.format("Worcestershire", "Female", 60, 100),
    )
    found = find(store, ask("treatment-progress", PARTNERSHIP, YEAR))
    assert found.result is not None
    assert (found.result.numerator, found.result.denominator) == (160, 300)
    assert name_rows(found) == {1: (2, 5)}
    told = [(each.area.name, each.result and each.result.numerator) for each in found.members]
    assert told == [("Herefordshire", 40), ("Worcestershire", 120)]
    assert (found.pooled, found.missing, found.mid_years, found.version) == ((), (), (), None)
    women = find(store, ask("treatment-progress", PARTNERSHIP, YEAR, breakdown="sex", category="Female"))
    assert women.result is not None
    assert women.result.numerator == 70
    assert name_rows(women) == {1: (3, 7)}


def test_a_submission_is_named_with_its_receipt_sender_and_rules(store: Store) -> None:
    report = store.send("treatment", PROGRESS.format("Herefordshire", "All", 40, 100))
    (source,) = find(store, ask("treatment-progress", HEREFORDSHIRE, YEAR)).sources
    assert source.origin.file_name == "treatment-0.csv"
    assert (source.origin.receipt, source.origin.rows, source.origin.published) == (report.receipt, 1, False)
    assert source.origin.rules_version is not None
    assert len(source.origin.rules_version) == 12
    assert source.origin.received_at.isoformat() == "2026-01-01T12:00:00+00:00"
    assert [(area.code, period) for area, period in source.places] == [(HEREFORDSHIRE, parse_any_period(YEAR))]


def test_only_what_stands_is_named_and_as_at_a_version_what_stood(store: Store) -> None:
    store.send(
        "treatment",
        PROGRESS.format("Herefordshire", "All", 40, 100),
        PROGRESS.format("Worcestershire", "All", 120, 200),
    )
    before = store.outcomes.data_version()
    store.send("treatment", PROGRESS.format("Worcestershire", "All", 130, 200))
    asked = ask("treatment-progress", PARTNERSHIP, YEAR)
    assert name_rows(find(store, asked)) == {1: (2,), 2: (2,)}
    past = find_provenance(store.outcomes.at(before), asked)
    assert past.result is not None
    assert (past.result.numerator, past.version) == (160, before)
    assert name_rows(past) == {1: (2, 3)}
    nothing = find_provenance(store.outcomes.at(0), asked)
    assert (nothing.result, nothing.sources) == (None, ())


def test_what_was_withdrawn_feeds_nothing_any_more(store: Store) -> None:
    number = store.send("treatment", PROGRESS.format("Herefordshire", "All", 40, 100)).submission
    assert number is not None
    stood = store.outcomes.data_version()
    withdraw(
        store.engine, Withdrawal(number, "Sent by mistake.", "A. Officer"),
        lambda connection, returned, rows: drop_outcomes(connection, returned.slug, rows),
    )  # fmt: skip
    asked = ask("treatment-progress", HEREFORDSHIRE, YEAR)
    found = find(store, asked)
    assert (found.result, found.sources) == (None, ())
    assert [area.code for area, _ in found.missing] == [HEREFORDSHIRE]
    assert name_rows(find_provenance(store.outcomes.at(stood), asked)) == {number: (2,)}


def test_a_figure_sent_for_the_larger_area_stands_instead_of_the_sum(store: Store) -> None:
    crime = "{} | 2024-Q1 | neighbourhood-crime | Domestic burglary | {}"
    store.send("police-recorded-crime", crime.format("Wyre Forest", 60), crime.format("Herefordshire", 50))
    districts = find(store, ask("neighbourhood-crime", WORCESTERSHIRE, "2024-Q1"))
    assert name_rows(districts) == {1: (2,)}
    assert len(districts.missing) == 5  # the other districts of the county
    assert (WYRE_FOREST, Status.OK) in [
        (each.area.code, each.result and each.result.status) for each in districts.members
    ]
    whole = find(store, ask("neighbourhood-crime", PARTNERSHIP, "2024-Q1"))
    assert [each.area.code for each in whole.members] == [HEREFORDSHIRE, WORCESTERSHIRE]
    assert whole.result is not None
    assert whole.result.status is Status.INCOMPLETE
    england = find(store, ask("neighbourhood-crime", "E92000001", "2024-Q1"))
    assert name_rows(england) == {1: (2, 3)}
    assert len(england.members) == 9  # the regions
    store.send("police-recorded-crime", crime.format("England", 90_000))
    england = find(store, ask("neighbourhood-crime", "E92000001", "2024-Q1"))
    assert (name_rows(england), england.members, england.missing) == ({2: (2,)}, (), ())


def test_pooled_years_are_told_without_their_figures(store: Store) -> None:
    deaths = "Herefordshire | {} | drug-misuse-deaths | {} | All | {}"
    store.send("deaths", *(deaths.format(year, "All", 4) for year in (2019, 2020)), deaths.format(2019, "30 to 34", 4))
    store.send("deaths", deaths.format(2021, "All", "nil"))
    found = find(store, ask("drug-misuse-deaths", HEREFORDSHIRE, "2019 to 2021"))
    assert name_rows(found) == {1: (2, 3), 2: (2,)}
    assert name_rows(found, Purpose.STANDARDISING) == {1: (4,)}
    assert [(each.period.code, each.areas, each.missing, each.nil) for each in found.pooled] == [
        ("2019-Q4-12m", 1, 0, False),
        ("2020-Q4-12m", 1, 0, False),
        ("2021-Q4-12m", 1, 0, True),
    ]
    assert found.mid_years == (2019, 2020)  # none later is held
    late = find(store, ask("drug-misuse-deaths", HEREFORDSHIRE, "2020 to 2022"))
    assert [(each.areas, each.missing) for each in late.pooled] == [(1, 0), (1, 0), (0, 1)]


def test_a_loaded_population_is_named_and_the_reference_is_not(store: Store) -> None:
    crime = "Herefordshire | 2024-Q1 | neighbourhood-crime | Domestic burglary | 60"
    store.send("police-recorded-crime", crime)
    asked = ask("neighbourhood-crime", HEREFORDSHIRE, "2024-Q1")
    assert (find(store, asked).mid_years, name_rows(find(store, asked), Purpose.POPULATION)) == ((2020,), {})
    store.send("population", *write_year(2023, 1_000))
    found = find(store, asked)
    first = 2 + 20 * LOWER.index(HEREFORDSHIRE)  # twenty rows for each authority, the total the last
    assert found.mid_years == (2023,)
    assert name_rows(found, Purpose.POPULATION) == {2: tuple(range(first, first + 19))}


def test_two_publications_of_one_measure_are_kept_apart(store: Store) -> None:
    store.send(
        "published-figures",
        "Herefordshire | 2018/19 | unmet-need-ocu | Fingertips 93517 | All | All | All | 54.3 | 50 | 60 | [z] | [z]",
        "Herefordshire | 2018/19 | unmet-need-ocu | Partner estimate | All | All | All | 55 | 50 | 60 | [z] | [z]",
    )
    for place, source in enumerate(("Fingertips 93517", "Partner estimate")):
        found = find(store, ask("unmet-need-ocu", HEREFORDSHIRE, "2018/19", source=source))
        assert name_rows(found) == {1: (2 + place,)}


def test_a_publishers_file_is_known_as_one(store: Store) -> None:
    store.send_file(Path(__file__).parents[1] / "loaders/published/fixtures/alcohol_dependence.csv")
    found = find(store, ask("alcohol-dependence-prevalence", WORCESTERSHIRE, "2017/18", source=PEOPLE))
    assert name_rows(found) == {1: (3,)}
    assert [each.origin.published for each in found.sources] == [True]


def test_a_prison_waits_for_nobody_else(store: Store) -> None:
    finds = "{} | 2023/24 | prison-drug-finds | {} | 12 | 400"
    store.send("prison-finds", finds.format("Worcestershire", "HMP North"), finds.format("Shropshire", "HMP South"))
    found = find(store, ask("prison-drug-finds", PARTNERSHIP, "2023/24", breakdown="prison", category="HMP North"))
    assert name_rows(found) == {1: (2,)}
    assert found.missing == ()
    assert [each.area.code for each in found.members] == [WORCESTERSHIRE]


# ---------------------------------------------------------------- what rows say


def test_contents_are_read_only_where_they_are_asked_for(store: Store) -> None:
    store.send("treatment", PROGRESS.format("Herefordshire", "All", 40, 100))
    asked = ask("treatment-progress", HEREFORDSHIRE, YEAR)
    (source,) = find(store, asked).sources
    assert source.contents == ()
    (source,) = find(store, asked, with_contents=True).sources
    assert source.contents == (
        {
            "row": "2", "area": "Herefordshire", "period": "2025-Q3-12m", "measure": "treatment-progress",
            "client_group": "Adults", "substance": "All", "sex": "All", "age": "All", "ethnicity": "All",
            "count": "40", "out_of": "100",
        },
    )  # fmt: skip


def test_hidden_figures_of_areas_are_hidden_here_too(store: Store) -> None:
    store.send(
        "treatment",
        PROGRESS.format("Herefordshire", "All", 3, 100),
        PROGRESS.format("Worcestershire", "All", 120, 200),
    )
    found = find(store, ask("treatment-progress", PARTNERSHIP, YEAR))
    numbers = {each.area.code: each.result and each.result.numerator for each in found.members}
    assert numbers[HEREFORDSHIRE] is None
    assert found.result is not None
    # Whatever is hidden to protect the three must not be had by subtraction.
    assert found.result.numerator is None or numbers[WORCESTERSHIRE] is None
