"""The address of a figure's provenance: what it means, and what falls back with a notice."""

import pytest

from layouts.view import PATHS, View

PARTNERSHIP = "herefordshire-and-worcestershire"


def read(metric: str = "treatment-progress", **query: str) -> View:
    """Read an address of that page."""
    path = {"partnership_slug": PARTNERSHIP, "metric_slug": metric}
    return View.from_query("provenance", path=path, query=query)


def test_every_word_comes_back_as_it_was_written() -> None:
    view = read(
        area="E92000001", period="2025-Q3-12m", by="sex", category="female", **{"as-at": "2025-11-20"}
    )  # fmt: skip
    assert not view.notices
    assert PATHS["provenance"] == "/p/<partnership_slug>/m/<metric_slug>/from"
    assert view.href() == (
        f"/p/{PARTNERSHIP}/m/treatment-progress/from?area=E92000001&period=2025-Q3-12m&by=sex&category=female"
        "&as-at=2025-11-20"
    )
    assert View.from_href(view.href()) == view


def test_a_source_s_own_periods_are_understood() -> None:
    assert read("drug-misuse-deaths", period="2019 to 2021").period == "2019-2021"
    counted = read("drug-misuse-deaths", period="2019", source="ons-drug-poisoning-registrations")
    assert (counted.period, counted.notices) == ("2019", ())
    assert counted.chosen_series.name == "ONS drug poisoning registrations"


@pytest.mark.parametrize("period", ["soon", "2019"])
def test_a_period_that_the_series_does_not_have_falls_back(period: str) -> None:
    view = read("drug-misuse-deaths", period=period)  # three years together: a single one is shown nowhere
    assert view.period == ""
    assert len(view.notices) == 1
    assert view.notices[0].endswith("The latest figure is shown instead.")


def test_an_area_that_is_none_falls_back() -> None:
    view = read(area="E99999999")
    assert (view.area, view.notices) == ("", ("There is no area “E99999999”.",))
    assert view.chosen_area.code == PARTNERSHIP


def test_a_group_is_a_word_of_harmless_letters() -> None:
    assert read(by="sex", category="<script>Female").category == "script-female"
