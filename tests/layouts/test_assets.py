"""What the browser is given: the bundle that Dash expects, and a style sheet that asks for nothing from elsewhere."""

import hashlib
import re
from pathlib import Path

import pytest
from plotly.offline import get_plotlyjs_version

import layouts
from layouts import theme
from tests.layouts.test_theme import find_contrast

ASSETS = Path(layouts.__file__).parent / "assets"
BUNDLE = ASSETS / "plotly-basic.min.js"
STYLE = (ASSETS / "style.css").read_text(encoding="utf-8")
README = (ASSETS / "README.md").read_text(encoding="utf-8")


def test_the_bundle_is_of_the_version_that_dash_carries() -> None:
    found = re.search(r"plotly\.js \(basic - minified\) v([\d.]+)", BUNDLE.read_text(encoding="utf-8")[:300])
    assert found is not None
    assert found.group(1) == get_plotlyjs_version()
    assert f"Version: {found.group(1)}\n" in README


def test_the_bundle_is_the_one_written_down_with_its_licence() -> None:
    assert f"`{hashlib.sha256(BUNDLE.read_bytes()).hexdigest()}`" in README
    assert "Licensed under the MIT license" in BUNDLE.read_text(encoding="utf-8")[:300]


def test_the_bundle_is_a_fraction_of_the_whole() -> None:
    assert BUNDLE.stat().st_size < 1_300_000


def test_the_style_sheet_fetches_nothing() -> None:
    assert "url(" not in STYLE
    assert "@import" not in STYLE
    assert "@font-face" not in STYLE
    assert "http" not in STYLE


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("focus", theme.FOCUS),
        ("grey", theme.BACKGROUND_SERIES),
        ("orange", theme.ORANGE),
        ("ink", theme.INK),
        ("muted", theme.MUTED),
        ("outline", theme.OUTLINE),
    ],
)
def test_style_sheet_and_charts_have_the_same_colours(name: str, value: str) -> None:
    found = re.search(rf"--{name}: (#\w+);", STYLE)
    assert found is not None
    assert found.group(1).upper() == value.upper()


def find_color(name: str) -> str:
    found = re.search(rf"--{name}: (#\w+);", STYLE)
    assert found is not None
    return found.group(1)


@pytest.mark.parametrize("ground", ["paper", "surface", "tint"])
@pytest.mark.parametrize("text", ["ink", "muted", "focus"])
def test_text_can_be_read_on_every_ground(text: str, ground: str) -> None:
    assert find_contrast(find_color(text), find_color(ground)) >= 4.5


def test_every_mark_has_a_shape_in_the_style_sheet() -> None:
    for mark in theme.MARKS.values():
        assert f".mark-{mark.css}" in STYLE


@pytest.mark.parametrize(
    "rule",
    [
        ":focus-visible",
        ".skip-link:focus",
        "@media print",
        "@media (prefers-reduced-motion: reduce)",
        "@media (forced-colors: active)",
        "@media screen and (max-width: 48em)",
    ],
)
def test_the_style_sheet_thinks_of_everyone(rule: str) -> None:
    assert rule in STYLE
