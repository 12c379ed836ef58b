"""Accessibility rules applied to a page as the browser shows it: axe-core, WCAG 2.2 level AA, good practice.

axe-core's script comes from the wheel axe-playwright-python; it is run in the page, so nothing is fetched.
"""

from functools import cache
from importlib.resources import files
from typing import Any

from playwright.sync_api import Page

GRAVE = ("serious", "critical")
PLACES_SHOWN = 5


@cache
def read_axe() -> str:
    """The text of axe-core's script."""
    return files("axe_playwright_python").joinpath("axe.min.js").read_text(encoding="utf-8")


def find_violations(page: Page) -> list[dict[str, Any]]:
    """Every rule that the page breaks, as axe-core reports it: id, impact, help, helpUrl, nodes."""
    if not page.evaluate("() => typeof window.axe === 'object'"):
        page.evaluate(read_axe())
    report = page.evaluate("() => axe.run(document, {resultTypes: ['violations']})")
    violations: list[dict[str, Any]] = report["violations"]
    return violations


def find_serious_violations(page: Page) -> list[str]:
    """A line for each rule broken seriously or critically: the rule, what it asks, and where it is broken."""
    return [describe(violation) for violation in find_violations(page) if violation["impact"] in GRAVE]


def describe(violation: dict[str, Any]) -> str:
    """A rule that is broken, in a line: `color-contrast (serious): … — 3 places: .note, #table, …`."""
    places = [" ".join(str(part) for part in node["target"]) for node in violation["nodes"]]
    shown = ", ".join(places[:PLACES_SHOWN]) + (", …" if len(places) > PLACES_SHOWN else "")
    count = "1 place" if len(places) == 1 else f"{len(places)} places"
    return f"{violation['id']} ({violation['impact']}): {violation['help']} — {count}: {shown}"


def require_accessible(page: Page) -> None:
    """Fail the test, naming each rule and place, if the page breaks any rule seriously or critically."""
    violations = find_serious_violations(page)
    assert not violations, f"{page.url} is not accessible:\n" + "\n".join(violations)
