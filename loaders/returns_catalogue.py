"""Every return that there is: found by looking into the package, so that a new one is one new file."""

from __future__ import annotations

import importlib
import pkgutil
from difflib import get_close_matches
from functools import cache
from types import ModuleType

import loaders.returns
from loaders.errors import UsageError
from loaders.partner_return import PartnerReturn


@cache
def find_returns() -> dict[str, PartnerReturn]:
    """Give every return by its slug, in the order of the alphabet. The result is shared: do not change it.

    Raises `TypeError` where a module of the package is not a return, which is a mistake in the code.
    """
    names = sorted(module.name for module in pkgutil.iter_modules(loaders.returns.__path__))
    modules = (importlib.import_module(f"{loaders.returns.__name__}.{name}") for name in names)
    return {found.slug: found for found in map(_require_return, modules)}


def return_named(slug: str) -> PartnerReturn:
    """Give the return of that name. Raises `UsageError`, with the nearest names, where there is none."""
    known = find_returns()
    if slug in known:
        return known[slug]
    near = get_close_matches(slug.lower(), known, n=3, cutoff=0.4)
    hint = f"Did you mean {' or '.join(near)}?" if near else f"There are: {', '.join(known)}."
    raise UsageError(f"There is no return called “{slug[:60]}”.", hint=hint)


def _require_return(module: ModuleType) -> PartnerReturn:
    """Give the module's `RETURN`, whose slug has to be the file's name in kebab case."""
    found = getattr(module, "RETURN", None)
    if not isinstance(found, PartnerReturn):
        raise TypeError(f"{module.__name__} has no RETURN that is a PartnerReturn")
    slug = module.__name__.rpartition(".")[2].replace("_", "-")
    if found.slug != slug:
        raise TypeError(f"{module.__name__} has the slug {found.slug}, but its file is called {slug}")
    return found
