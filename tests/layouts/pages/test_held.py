"""For which areas and periods a series can have figures."""

from layouts.page_data.held_areas import find_held_areas, find_neighbours, holds_another, label_areas
from layouts.page_data.held_periods import find_held_periods
from layouts.page_data.page_status import count_returns, is_provisional, read_status
from layouts.page_data.unknown import make_unknown
from loaders.areas import Area, read_areas
from loaders.status import Status
from metrics.catalogue import metric_named
from metrics.definition import Series
from tests.layouts.pages.progress import PARTNERSHIP, make_view, row
from tests.metrics.store import Store

AREAS = read_areas()
HEREFORDSHIRE_AND_WORCESTERSHIRE = AREAS.partnership(PARTNERSHIP)
WEST_MIDLANDS = AREAS.partnership("west-midlands")


def find_series(slug: str, place: int = 0) -> Series:
    return metric_named(slug).series[place]


def name(areas: tuple[Area, ...]) -> list[str]:
    return [area.name for area in areas]


def test_upper_tier_figures_are_the_partnership_s_and_its_members() -> None:
    held = find_held_areas(find_series("treatment-progress"), HEREFORDSHIRE_AND_WORCESTERSHIRE)
    assert name(held) == ["Herefordshire and Worcestershire", "Herefordshire", "Worcestershire"]


def test_rates_that_cannot_be_added_up_have_no_partnership() -> None:
    held = find_held_areas(find_series("drug-misuse-deaths", 1), HEREFORDSHIRE_AND_WORCESTERSHIRE)
    assert name(held) == ["Herefordshire", "Worcestershire"]


def test_a_force_is_held_alone_unless_the_partnership_is_the_whole_of_it() -> None:
    series = find_series("county-lines-closed")
    assert name(find_held_areas(series, HEREFORDSHIRE_AND_WORCESTERSHIRE)) == ["West Mercia"]
    assert [area.level.value for area in find_held_areas(series, WEST_MIDLANDS)] == ["partnership"]


def test_national_figures_are_england_s() -> None:
    assert name(find_held_areas(find_series("drug-use-last-year"), WEST_MIDLANDS)) == ["England"]
    assert find_neighbours(find_series("drug-use-last-year"), WEST_MIDLANDS) == ()


def test_neighbours_are_the_region_s_other_authorities_or_forces() -> None:
    beside = name(find_neighbours(find_series("treatment-progress"), WEST_MIDLANDS))
    assert sorted(beside) == [
        "Herefordshire", "Shropshire", "Staffordshire", "Stoke-on-Trent", "Telford and Wrekin", "Warwickshire",
        "Worcestershire",
    ]  # fmt: skip
    forces = name(find_neighbours(find_series("county-lines-closed"), HEREFORDSHIRE_AND_WORCESTERSHIRE))
    assert sorted(forces) == ["Staffordshire", "Warwickshire", "West Midlands"]


def test_only_names_that_are_shared_are_explained() -> None:
    force, partnership = AREAS.by_code("E23000014"), WEST_MIDLANDS.area
    assert list(label_areas([partnership]).values()) == ["West Midlands"]
    assert list(label_areas([partnership, force]).values()) == [
        "West Midlands (partnership)",
        "West Midlands (police force area)",
    ]


def test_a_partnership_holds_its_members_and_a_member_no_other() -> None:
    members = HEREFORDSHIRE_AND_WORCESTERSHIRE.members
    assert holds_another(HEREFORDSHIRE_AND_WORCESTERSHIRE.area, members)
    assert not holds_another(members[0], members)


def test_periods_are_those_of_any_area_and_new_ones_are_seen_at_once(progress_store: Store) -> None:
    metric = metric_named("treatment-progress")

    def find() -> list[str]:
        periods = find_held_periods(progress_store.outcomes, metric, metric.main, PARTNERSHIP)
        return [period.code_in(metric.main.period) for period in periods]

    assert find() == ["2024-Q3-12m", "2025-Q3-12m"]
    progress_store.send("treatment", row("Herefordshire", 2023, 40, 100))
    assert find() == ["2023-Q3-12m", "2024-Q3-12m", "2025-Q3-12m"]


def test_what_nobody_returned_is_no_number_and_as_old_as_what_is_beside_it(progress_store: Store) -> None:
    metric = metric_named("treatment-progress")
    beside = progress_store.find("treatment-progress", "E06000019")
    period = beside[-1].period
    made = make_unknown(metric, metric.main, area=WEST_MIDLANDS.area, period=period, beside=beside)
    assert (made.status, made.value, made.numerator) == (Status.NOT_RETURNED, None, None)
    assert made.as_at == beside[-1].as_at
    alone = make_unknown(metric, metric.main, area=WEST_MIDLANDS.area, period=period)
    assert alone.as_at == period.end


def test_only_the_latest_quarter_of_a_partner_s_return_may_still_change(progress_store: Store) -> None:
    metric = metric_named("treatment-progress")
    status = read_status(make_view(), progress_store.outcomes)
    latest, earlier = (
        progress_store.figure("treatment-progress", "E06000019", code).period for code in ("2025-Q3-12m", "2024-Q3-12m")
    )
    assert is_provisional(status, metric.main, latest)
    assert not is_provisional(status, metric.main, earlier)
    assert not is_provisional(None, metric.main, latest)


def test_returns_are_counted_for_the_area_in_focus(progress_store: Store) -> None:
    later = row("Worcestershire", 2025, 130, 200).replace("September 2025", "December 2025")
    progress_store.send("treatment", later)
    metric, status = metric_named("treatment-progress"), read_status(make_view(), progress_store.outcomes)

    def count(area: Area) -> tuple[int, int]:
        told = count_returns(status, metric.main, area, provisional=True)
        assert told is not None
        return told.received, told.due

    herefordshire, worcestershire = HEREFORDSHIRE_AND_WORCESTERSHIRE.members
    assert count(HEREFORDSHIRE_AND_WORCESTERSHIRE.area) == (1, 2)
    assert count(herefordshire) == (0, 1)
    assert count(worcestershire) == (1, 1)
    assert count_returns(status, find_series("continuity-of-care", 1), herefordshire, provisional=True) is None
