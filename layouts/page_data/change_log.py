"""The change log as topics of a page: a version each, read from `CHANGELOG.md`."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Final

from layouts.components import Content, element
from layouts.page_data.methods.topic import Topic

_PATH: Final = Path(__file__).resolve().parents[2] / "CHANGELOG.md"
_VERSION: Final = re.compile(r"^## ", re.MULTILINE)
_MARKED: Final = re.compile(r"`(?P<code>[^`]+)`|\*\*(?P<strong>[^*]+)\*\*")


@cache
def read_change_topics() -> tuple[Topic, ...]:
    """Each version with its paragraphs, in the order of the file."""
    _, *versions = _VERSION.split(_PATH.read_text(encoding="utf-8"))
    return tuple(_make_topic(version) for version in versions)


def _make_topic(version: str) -> Topic:
    title, _, text = version.partition("\n")
    paragraphs = (" ".join(each.split()) for each in text.split("\n\n"))
    anchor = "version-" + re.sub(r"[^0-9a-z]+", "-", title.partition(" ")[0])
    return Topic(anchor, f"Version {title.strip()}", tuple([*_mark(each)] for each in paragraphs if each))


def _mark(paragraph: str) -> Iterator[Content]:
    """The words of a paragraph: what stands in backticks as code, between double asterisks as what it is about."""
    done = 0
    for found in _MARKED.finditer(paragraph):
        yield paragraph[done : found.start()]
        yield element("Code", found["code"]) if found["code"] else element("Strong", found["strong"])
        done = found.end()
    yield paragraph[done:]
