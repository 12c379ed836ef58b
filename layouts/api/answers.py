"""What all answers to machines share: data as JSON, words as text, and what cannot be done said in words."""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence
from typing import ParamSpec

import orjson
from flask import Response

from loaders.errors import OutcomesError, UsageError

_Words = ParamSpec("_Words")


def answer_json(content: object, *, status: int = 200) -> Response:
    """Answer with plain data."""
    return Response(orjson.dumps(content), status=status, mimetype="application/json")


def answer_words(words: str, *, status: int) -> Response:
    """Answer with words for a person."""
    return Response(words, status=status, content_type="text/plain; charset=utf-8")


def refuse(error: OutcomesError) -> Response:
    """Say as data what cannot be done: by whoever asked (400), or at the moment by nobody (503)."""
    return answer_json(
        {"error": error.message, "hint": error.hint}, status=400 if isinstance(error, UsageError) else 503
    )


def answer_or_refuse(answer: Callable[_Words, Response], *args: _Words.args, **kwargs: _Words.kwargs) -> Response:
    """The answer to these words, or what cannot be done said as one."""
    try:
        return answer(*args, **kwargs)
    except OutcomesError as error:
        return refuse(error)


def require_known(given: Collection[str], known: Sequence[str]) -> None:
    """Raise `UsageError` for parameters that do not exist: a misspelt one must not change the answer unseen."""
    unknown = sorted(set(given) - set(known))
    if unknown:
        named = ", ".join(name[:60] for name in unknown[:5])
        raise UsageError(f"There is no parameter {named}.", hint=f"There are: {', '.join(known)}.")
