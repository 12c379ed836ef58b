"""How the spelling of an area's name is folded, and how a word of kind at its end ("Police") narrows it.

Only what people and publishers vary without meaning anything by it is folded here. A true difference
("Newcastle on Tyne") is a row of `data/reference/area_aliases.csv`. Nothing is matched by its beginning or by
likeness: "Worcester" is a district and "Worcestershire" a county.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator

from loaders.areas.types import AUTHORITIES, AreaLevel

_APOSTROPHES = re.compile("['’‘`´]")
_PUNCTUATION = re.compile(r"[\W_]+")
_SAINT = re.compile(r"\bsaint\b")
_CODE = re.compile(r"\b[A-Z][0-9]{8}\b", re.IGNORECASE)
_TURNED = re.compile(r"^(.+) (city|county) of$")

_FORCE = frozenset({AreaLevel.FORCE})
_REGION = frozenset({AreaLevel.REGION})
_PARTNERSHIP = frozenset({AreaLevel.PARTNERSHIP})

# Words that say what kind of area is meant, and so narrow the levels. Longer ones before their own endings.
_ENDINGS: tuple[tuple[str, frozenset[AreaLevel]], ...] = (
    (" metropolitan borough council", AUTHORITIES),
    (" county council", AUTHORITIES),
    (" city council", AUTHORITIES),
    (" borough council", AUTHORITIES),
    (" district council", AUTHORITIES),
    (" council", AUTHORITIES),
    (" unitary authority", AUTHORITIES),
    (" ua", AUTHORITIES),
    (" mbc", AUTHORITIES),
    (" bc", AUTHORITIES),
    (" dc", AUTHORITIES),
    (" police force area", _FORCE),
    (" police service", _FORCE),
    (" police force", _FORCE),
    (" police", _FORCE),
    (" constabulary", _FORCE),
    (" region statistical", _REGION),
    (" region", _REGION),
    (" combating drugs partnership", _PARTNERSHIP),
    (" partnership", _PARTNERSHIP),
)
_BEGINNINGS: tuple[tuple[str, frozenset[AreaLevel]], ...] = (
    ("london borough of ", AUTHORITIES),
    ("royal borough of ", AUTHORITIES),
)


def fold_name(text: str) -> str:
    """Fold case, blanks, punctuation, "&", "Saint" and a trailing "City of" or "County of" out of a name.

    >>> fold_name(" Herefordshire,  COUNTY of ")
    'county of herefordshire'
    """
    folded = unicodedata.normalize("NFKC", text).casefold().replace("&", " and ")
    folded = _PUNCTUATION.sub(" ", _APOSTROPHES.sub("", folded)).strip()
    return _TURNED.sub(r"\2 of \1", _SAINT.sub("st", folded))


def drop_invisible(text: str) -> str:
    """Take out what cannot be seen and has no width, as copied text is strewn with."""
    return "".join(sign for sign in text if unicodedata.category(sign) != "Cf")


def read_code_and_name(text: str) -> tuple[str, str] | None:
    """Give the official code and the name of a text that holds both, as exports write them.

    >>> read_code_and_name("Herefordshire (E06000019)")
    ('E06000019', 'Herefordshire')
    """
    found = _CODE.search(text)
    name = f"{text[: found.start()]} {text[found.end() :]}".strip(" \t\u00a0()[]-–:;,|/") if found else ""
    return (found[0], name) if found and any(sign.isalpha() for sign in name) else None


def read_kinds(folded: str) -> Iterator[tuple[str, frozenset[AreaLevel] | None]]:
    """Give the name itself (any level), then what is left as its words of kind are taken off, one by one.

    >>> [name for name, levels in read_kinds("somerset council ua")]
    ['somerset council ua', 'somerset council', 'somerset']
    """
    yield folded, None
    levels: frozenset[AreaLevel] | None = None
    while (shorter := _take_kind(folded)) is not None:
        folded, kind = shorter
        levels = kind if levels is None else levels & kind
        yield folded, levels


def _take_kind(folded: str) -> tuple[str, frozenset[AreaLevel]] | None:
    for ending, levels in _ENDINGS:
        if folded.endswith(ending):
            return folded.removesuffix(ending), levels
    for beginning, levels in _BEGINNINGS:
        if folded.startswith(beginning):
            return folded.removeprefix(beginning), levels
    return None
