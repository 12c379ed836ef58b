"""The board pack over HTTP: the files, made one at a time while pages go on being answered, and comments kept."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime
from functools import partial
from typing import Final

from flask import Flask, Response, request

from layouts.api.answers import answer_json, answer_words, refuse
from layouts.api.turns import Turns
from layouts.as_at import stand_at
from layouts.pack.content.assemble import make_pack
from layouts.pack.files import MEDIA, write_pack
from layouts.pack.parts import PackFormat
from layouts.page_data.page_status import read_status
from layouts.view import PATHS, View
from layouts.view_reader import is_partnership
from loaders.comments import LONGEST_COMMENT, NewComment, WrittenComment
from loaders.errors import OutcomesError, UsageError
from loaders.periods import PeriodError, PeriodKind, parse_period
from metrics.catalogue import find_metrics
from metrics.outcomes import Outcomes

FILE: Final = "/file."
"""What stands between the address of the page and the format of a pack's file."""
COMMENTS: Final = "/comments"

_SECONDS_TO_COME_BACK: Final = 2
_FORM_BYTES: Final = 12 * LONGEST_COMMENT  # every letter as “%F0%9F%98%80” at worst
_FIELDS: Final = ("metric", "quarter", "text", "person")


@dataclass(frozen=True, slots=True)
class PackDesk:
    """Where packs are made and comments kept: the figures, who keeps a comment, and how many packs at once."""

    outcomes: Outcomes
    comment: Callable[[NewComment], WrittenComment]
    turns: Turns


def add_pack_routes(server: Flask, desk: PackDesk) -> None:
    """Let the server that carries the pages make packs and keep comments."""
    for form in PackFormat:
        rule = f"{PATHS['pack']}{FILE}{form}"
        server.add_url_rule(rule, f"pack_{form}", partial(_answer_file, desk, form))
    server.add_url_rule(PATHS["pack"] + COMMENTS, "pack_comment", partial(_answer_comment, desk), methods=["POST"])


def write_file_href(view: View, form: PackFormat) -> str:
    """The address of a view's pack as a file."""
    path, mark, query = view.href().partition("?")
    return f"{path}{FILE}{form}{mark}{query}"


# ---------------------------------------------------------------- files


def _answer_file(desk: PackDesk, form: PackFormat, **path: str) -> Response:
    """Answer with a pack, or say in words what is wrong: a file has no place to say that something fell back."""
    if not is_partnership(path["partnership_slug"]):
        return _say("There is no such partnership.", 404)
    view = View.from_query("pack", path=path, query=request.args)
    if view.notices:
        return _say("\n".join(view.notices), 400)
    with desk.turns.take() as mine:
        if not mine:
            return _say("Another pack is being made, or a return received.", 503)
        try:
            made_at = datetime.now(UTC)
            pack = make_pack(view, stand_at(desk.outcomes, view.as_at), made_at=made_at, base=request.url_root)
            content = write_pack(pack, form)
        except OutcomesError as error:
            return _say(str(error), 404 if isinstance(error, UsageError) else 503)
    headers = {"Content-Disposition": f'attachment; filename="{pack.name}.{form}"'}
    return Response(content, content_type=MEDIA[form], headers=headers)


def _say(words: str, status: int) -> Response:
    response = answer_words(words, status=status)
    if status == 503:
        response.headers["Retry-After"] = str(_SECONDS_TO_COME_BACK)
    return response


# ---------------------------------------------------------------- comments


def _answer_comment(desk: PackDesk, **path: str) -> Response:
    """Keep a comment and say what was kept. A form of four fields; an empty text takes back what was said."""
    if request.headers.get("Sec-Fetch-Site") in ("cross-site", "same-site"):
        return answer_json({"error": "A page of another site cannot comment.", "hint": ""}, status=403)
    request.max_content_length = _FORM_BYTES
    if not is_partnership(path["partnership_slug"]):
        return answer_json({"error": "There is no such partnership.", "hint": ""}, status=404)
    try:
        written = desk.comment(_read_comment(desk, path["partnership_slug"]))
    except PeriodError as error:
        return answer_json({"error": error.message, "hint": error.remedy}, status=400)
    except OutcomesError as error:
        return refuse(error)
    return answer_json({"text": written.text, "person": written.person, "written_at": written.written_at.isoformat()})


def _read_comment(desk: PackDesk, partnership: str) -> NewComment:
    """Read the form. Raises `UsageError` for a field that is not known or says nothing that is."""
    said = {name: request.form.get(name, "") for name in _FIELDS}
    unknown = sorted(set(request.form) - set(_FIELDS))
    if unknown:
        raise UsageError(f"There is no field {unknown[0][:60]}.", hint=f"There are: {', '.join(_FIELDS)}.")
    if said["metric"] not in find_metrics():
        raise UsageError("There is no such metric.", hint="The field metric holds its short name.")
    quarter = parse_period(said["quarter"], PeriodKind.QUARTER)
    status = read_status(View("pack", partnership=partnership, quarter=quarter.code), desk.outcomes)
    return NewComment(
        partnership, said["metric"], quarter, said["text"], said["person"], bool(status and status.illustrative)
    )
