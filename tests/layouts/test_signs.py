"""The two signs: a picture and a word for each, and the reason where there is none."""

import pytest

from layouts.signs import ASSURANCE_WORDS, VARIATION_WORDS, make_assurance_sign, make_variation_sign
from metrics.definition import Polarity
from metrics.signals import Signal
from tests.layouts.pages.progress import write
from tests.layouts.pages.reading import find_text


@pytest.mark.parametrize(("variation", "word"), VARIATION_WORDS.items())
def test_each_variation_sign_has_a_word_and_a_picture(variation: str, word: str) -> None:
    sign = make_variation_sign(Signal((), variation), Polarity.HIGH_IS_GOOD)
    assert find_text(sign).startswith(word)
    assert "data:image/svg+xml" in write(sign)


@pytest.mark.parametrize(("assurance", "word"), ASSURANCE_WORDS.items())
def test_each_assurance_sign_has_a_word_and_a_picture(assurance: str, word: str) -> None:
    sign = make_assurance_sign(Signal((), assurance=assurance))
    assert find_text(sign) == word
    assert "data:image/svg+xml" in write(sign)


def find_picture(sign: object) -> str:
    return write(sign).partition('"src": "')[2].partition('"')[0]


def test_no_two_pictures_are_alike_but_for_colour() -> None:
    variations = [find_picture(make_variation_sign(Signal((), each), Polarity.NEUTRAL)) for each in VARIATION_WORDS]
    assurances = [find_picture(make_assurance_sign(Signal((), assurance=each))) for each in ASSURANCE_WORDS]
    assert len({*variations, *assurances}) == len(VARIATION_WORDS) + len(ASSURANCE_WORDS)


def test_the_hidden_words_say_which_direction_is_good() -> None:
    sign = make_variation_sign(Signal((), "concern_high"), Polarity.LOW_IS_GOOD)
    assert find_text(sign) == "Concern: high, where low is good"


def test_where_there_is_no_sign_the_reason_stands() -> None:
    signal = Signal((), why_none="There is one value a year.")
    assert find_text(make_variation_sign(signal, Polarity.NEUTRAL)) == "No sign: There is one value a year."
    assert find_text(make_assurance_sign(signal)) == "No sign: There is one value a year."
    assert "no target" in find_text(make_assurance_sign(Signal((), "common_cause")))
    assert "<img" not in write(make_assurance_sign(signal)).lower()
