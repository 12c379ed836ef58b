"""Colours and marks can be told apart by people who see colours differently, or none."""

import json

import pytest

from layouts import theme


def find_luminance(color: str) -> float:
    """The relative luminance of a colour, by the definition of WCAG."""
    channels = [int(color[index : index + 2], 16) / 255 for index in (1, 3, 5)]
    linear = [each / 12.92 if each <= 0.04045 else ((each + 0.055) / 1.055) ** 2.4 for each in channels]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def find_contrast(one: str, other: str) -> float:
    """The contrast of two colours, from 1 to 21."""
    light, dark = sorted((find_luminance(one), find_luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def test_the_contrast_is_that_of_the_standard() -> None:
    assert find_contrast("#000000", "#FFFFFF") == pytest.approx(21)
    assert find_contrast("#777777", "#FFFFFF") == pytest.approx(4.48, abs=0.01)


@pytest.mark.parametrize("color", [theme.INK, theme.MUTED, theme.FOCUS, theme.REFERENCE])
def test_text_meets_the_contrast_for_text(color: str) -> None:
    assert find_contrast(color, theme.PAPER) >= 4.5


@pytest.mark.parametrize("mark", theme.MARKS.values(), ids=lambda mark: mark.word)
def test_a_mark_has_an_outline_that_can_be_seen(mark: theme.Mark) -> None:
    assert find_contrast(mark.outline, theme.PAPER) >= 3


def test_every_judgement_has_a_shape_of_its_own() -> None:
    judged = [mark for mark in theme.MARKS.values() if mark.css != "unknown"]
    assert len({mark.sign for mark in judged}) == len(judged)
    assert len({(mark.symbol, mark.fill) for mark in judged}) == len(judged)


def test_better_and_worse_differ_in_shape_not_in_colour_alone() -> None:
    assert theme.MARKS["Better"].symbol != theme.MARKS["Worse"].symbol


def test_a_word_without_a_mark_is_not_compared() -> None:
    assert theme.find_mark("") is theme.NOT_COMPARED


def test_the_template_is_small_beside_a_figure() -> None:
    assert len(json.dumps(theme.PLOTLY_TEMPLATE)) < 1_000


def test_the_typeface_is_the_reader_s_own() -> None:
    assert "GDS" not in theme.FONT
    assert theme.FONT.startswith("system-ui")
