"""What can be chosen on the compare page, as options in words, and how a choice becomes an address."""

from __future__ import annotations

from dataclasses import dataclass

from layouts.page_data.compare.page import choose_areas, choose_metrics, find_choices
from layouts.page_data.held_areas import find_england, label_areas
from layouts.page_data.options import Option
from layouts.view import PLOTS, View
from loaders.areas import Partnership
from metrics.catalogue import find_metrics
from metrics.definition import Priority


@dataclass(frozen=True, slots=True)
class Choice:
    """What the controls of the compare page have chosen; `quarter` is a code, or empty for the latest."""

    metrics: tuple[str, ...]
    areas: tuple[str, ...]
    quarter: str
    against: str
    sort: str = ""
    plot: str = PLOTS[0]


def group_metrics() -> dict[str, list[Option]]:
    """Every metric under its priority, in the framework's order: headline ones first."""
    groups: dict[str, list[Option]] = {priority.value.capitalize(): [] for priority in Priority}
    for metric in find_metrics().values():
        groups[metric.priority.value.capitalize()].append(Option(metric.slug, metric.short_title))
    return groups


def group_areas(partnership: Partnership) -> dict[str, list[Option]]:
    """Every area that can be compared."""
    labels = label_areas(find_choices(partnership))
    return {"": [Option(area.code, label) for area, label in labels.items()]}


def list_yardsticks(partnership: Partnership) -> list[Option]:
    """What areas can be judged against."""
    return [Option("england", find_england().name), Option("partnership", partnership.area.name)]


def read_choice(view: View) -> Choice:
    """What the controls say for what is shown."""
    return Choice(
        metrics=tuple(metric.slug for metric in choose_metrics(view)),
        areas=tuple(area.code for area in choose_areas(view)),
        quarter=view.quarter,
        against=view.against,
        sort=view.sort,
        plot=view.plot,
    )


def apply_choice(view: View, choice: Choice) -> View:
    """The view of what the controls have chosen; what is the page's default is left out.

    With no metric or no area ticked the page shows its default.
    """
    plain = view.changed(metrics=(), areas=())
    headline = {metric.slug for metric in choose_metrics(plain)}
    usual = {area.code for area in choose_areas(plain)}
    metrics = tuple(slug for slug in find_metrics() if slug in choice.metrics)
    areas = tuple(area.code for area in find_choices(view.chosen_partnership) if area.code in choice.areas)
    return view.changed(
        metrics=() if set(metrics) == headline else metrics,
        areas=() if set(areas) == usual else areas,
        quarter=choice.quarter,
        against=choice.against,
        sort=choice.sort,
        plot=choice.plot,
    )
