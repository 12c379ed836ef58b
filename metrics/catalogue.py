"""The catalogue of metrics: every module of the three priorities' packages, found, checked and put in order."""

from __future__ import annotations

import importlib
import pkgutil
from collections.abc import Iterator, Mapping
from difflib import get_close_matches
from functools import cache
from types import MappingProxyType, ModuleType

import metrics.demand
import metrics.supply
import metrics.treatment
from loaders.errors import UsageError
from metrics.definition import Metric, Priority, Tier

_PACKAGES = {
    Priority.SUPPLY: metrics.supply,
    Priority.TREATMENT: metrics.treatment,
    Priority.DEMAND: metrics.demand,
}
_TIERS = list(Tier)


@cache
def find_metrics() -> Mapping[str, Metric]:
    """Give every metric by its slug, in the framework's order: by priority, headline first within each.

    The modules are read once, and all callers share what they hold: nobody can change it. A module that breaks a rule
    of the catalogue is a bug and raises `ValueError`.
    """
    found: dict[str, Metric] = {}
    for priority, package in _PACKAGES.items():
        ordered = sorted(
            (require_metric(module, priority) for module in _import_modules(package)),
            key=lambda metric: (_TIERS.index(metric.tier), metric.order, metric.title),
        )
        for metric in ordered:
            if metric.slug in found:
                raise ValueError(f"Two metrics are named {metric.slug}.")
            found[metric.slug] = metric
    return MappingProxyType(found)


def metric_named(slug: str) -> Metric:
    """Give the metric of that slug. Raises `UsageError` with the nearest slugs when there is none."""
    catalogue = find_metrics()
    if slug in catalogue:
        return catalogue[slug]
    near = _find_near(slug, list(catalogue))
    hint = f"Did you mean {' or '.join(near)}?" if near else "The methods page lists every metric with its name."
    raise UsageError(f"There is no metric named “{slug[:60]}”.", hint=hint)


def require_metric(module: ModuleType, priority: Priority) -> Metric:
    """Give the one metric of a module. Raises `ValueError` unless it is named METRIC and fits its file and package."""
    held = {name: value for name, value in vars(module).items() if isinstance(value, Metric)}
    if list(held) != ["METRIC"]:
        raise ValueError(f"{module.__name__} must hold one metric, named METRIC; it holds {sorted(held)}.")
    metric = held["METRIC"]
    file_name = module.__name__.rpartition(".")[2]
    if metric.metric_id != file_name:
        raise ValueError(f"{module.__name__} holds the metric {metric.metric_id}: the names must agree.")
    if metric.priority is not priority:
        raise ValueError(f"{module.__name__} holds a metric of the priority {metric.priority.value}.")
    return metric


def _import_modules(package: ModuleType) -> Iterator[ModuleType]:
    for found in pkgutil.iter_modules(package.__path__):
        yield importlib.import_module(f"{package.__name__}.{found.name}")


def _find_near(text: str, slugs: list[str]) -> list[str]:
    """Find up to three slugs that hold the text, or else are spelt much like it."""
    plain = "-".join(text.lower().replace("_", " ").replace("-", " ").split())
    holding = [slug for slug in slugs if plain and plain in slug]
    near = get_close_matches(plain, slugs, n=3, cutoff=0.5)
    return list(dict.fromkeys((*holding, *near)))[:3]
