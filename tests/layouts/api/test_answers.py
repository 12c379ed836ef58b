"""What all answers to machines share."""

import pytest
from flask import Response

from layouts.api.answers import answer_json, answer_or_refuse, answer_words, refuse, require_known
from loaders.errors import OutcomesError, UsageError


def test_an_answer_has_its_status_and_media_type() -> None:
    assert (answer_json([1]).status_code, answer_json([1], status=422).status_code) == (200, 422)
    assert answer_json({"a": None}).get_json() == {"a": None}
    words = answer_words("No such thing – none.", status=404)
    assert (words.status_code, words.content_type) == (404, "text/plain; charset=utf-8")
    assert words.get_data(as_text=True) == "No such thing – none."


@pytest.mark.parametrize(
    ("error", "status"),
    [(UsageError("Not so.", hint="But so."), 400), (OutcomesError("Not now.", hint="Later."), 503)],
)
def test_what_cannot_be_done_is_said_as_data(error: OutcomesError, status: int) -> None:
    def fail(_word: str) -> Response:
        raise error

    for answer in (refuse(error), answer_or_refuse(fail, "word")):
        assert answer.status_code == status
        assert answer.get_json() == {"error": error.message, "hint": error.hint}


def test_a_bug_is_not_taken_for_a_refusal() -> None:
    def fail() -> Response:
        raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        answer_or_refuse(fail)


def test_parameters_that_do_not_exist_are_named_and_cut() -> None:
    require_known({"metric"}, ("metric", "area"))
    with pytest.raises(UsageError) as caught:
        require_known({"b" * 99, "a", "metric"}, ("metric", "area"))
    assert caught.value.message == f"There is no parameter a, {'b' * 60}."
    assert caught.value.hint == "There are: metric, area."
