"""Reads tagged PDF back as a screen reader would: the tree of tags, the words behind each, what no tag covers."""

from __future__ import annotations

import io
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any

import pikepdf

_PAINTING = {"Tj", "TJ", "'", '"', "f", "F", "f*", "B", "B*", "b", "b*", "S", "s", "sh", "Do", "INLINE IMAGE"}
_CHARACTER = re.compile(rb"<([0-9A-Fa-f]+)>\s*<([0-9A-Fa-f]+)>")


@dataclass
class Tag:
    """One tag: its kind by the standard's own names, its element, the words right within it, and its children."""

    kind: str
    element: Any
    words: str = ""
    children: list[Tag] = field(default_factory=list)

    @property
    def text(self) -> str:
        """All words within the tag."""
        return self.words + "".join(child.text for child in self.children)

    def find(self, *kinds: str) -> Iterator[Tag]:
        """The tags of those kinds within this one, in the order in which they are read."""
        for child in self.children:
            if child.kind in kinds:
                yield child
            yield from child.find(*kinds)


@dataclass
class Drawn:
    """What a page shows: words by the number of their mark, words that are not read aloud, and what nothing marks."""

    marked: dict[int, str] = field(default_factory=dict)
    artifacts: list[str] = field(default_factory=list)
    unmarked: list[str] = field(default_factory=list)


class ReadPdf:
    """A PDF, read back."""

    def __init__(self, data: bytes) -> None:
        self.pdf = pikepdf.open(io.BytesIO(data))

    @cached_property
    def pages(self) -> list[Drawn]:
        """What each page shows."""
        return [_read_page(page) for page in self.pdf.pages]

    @cached_property
    def tree(self) -> Tag:
        """The tree of tags."""
        root = self.pdf.Root.StructTreeRoot
        roles = {str(name): str(role) for name, role in root.get("/RoleMap", {}).items()}
        numbers = {page.objgen: place for place, page in enumerate(self.pdf.pages)}
        top = Tag("", root)
        for kid in _list(root.K):
            self._read_tag(kid, top, roles, numbers)
        return top

    def _read_tag(self, element: Any, parent: Tag, roles: dict[str, str], numbers: dict[Any, int]) -> None:
        kind = str(element.S)
        tag = Tag(roles.get(kind, kind).removeprefix("/"), element)
        parent.children.append(tag)
        for kid in _list(element.get("/K", [])):
            if isinstance(kid, int):
                tag.words += self.pages[numbers[element.Pg.objgen]].marked.get(kid, "")
            elif "/MCID" in kid:
                page = kid.get("/Pg", element.get("/Pg"))
                tag.words += self.pages[numbers[page.objgen]].marked.get(int(kid.MCID), "")
            elif "/S" in kid:
                self._read_tag(kid, tag, roles, numbers)


def _list(kids: Any) -> list[Any]:
    return list(kids) if isinstance(kids, pikepdf.Array | list) else [kids]


def _read_page(page: Any) -> Drawn:
    drawn, font = Drawn(), dict[int, str]()
    marks: list[tuple[str, Any]] = []
    fonts = {name: _read_characters(each) for name, each in page.Resources.get("/Font", {}).items()}
    for instruction in pikepdf.parse_content_stream(page):
        operator, operands = str(instruction.operator), list(instruction.operands)
        if operator in ("BDC", "BMC"):
            marks.append((str(operands[0]), operands[1] if len(operands) > 1 else {}))
        elif operator == "EMC":
            marks.pop()
        elif operator == "Tf":
            font = fonts[str(operands[0])]
        told = next((str(each["/ActualText"]) for _, each in marks if "/ActualText" in each), None)
        if operator == "BDC" and "/ActualText" in marks[-1][1]:
            _note(drawn, marks, operator, str(told))
        elif operator in _PAINTING:
            _note(drawn, marks, operator, _decode(operands, font) if told is None else "")
    return drawn


def _note(drawn: Drawn, marks: list[tuple[str, Any]], operator: str, words: str) -> None:
    """Put what is painted where it belongs, by the innermost mark that has a number or sets it aside."""
    for kind, properties in reversed(marks):
        if kind == "/Artifact":
            drawn.artifacts.append(words)
            return
        if "/MCID" in properties:
            number = int(properties["/MCID"])
            drawn.marked[number] = drawn.marked.get(number, "") + words
            return
    drawn.unmarked.append(operator)


def _decode(operands: list[Any], font: dict[int, str]) -> str:
    words = ""
    for operand in operands:
        for each in operand if isinstance(operand, pikepdf.Array) else [operand]:
            if isinstance(each, pikepdf.String):
                codes = bytes(each)
                words += "".join(
                    font.get(int.from_bytes(codes[place : place + 2], "big"), "\ufffd")
                    for place in range(0, len(codes), 2)
                )
    return words


def _read_characters(font: Any) -> dict[int, str]:
    """Which letters a font's codes stand for."""
    pairs = {}
    for block in re.findall(rb"beginbfchar(.*?)endbfchar", font.ToUnicode.read_bytes(), re.DOTALL):
        for code, letters in _CHARACTER.findall(block):
            pairs[int(code, 16)] = bytes.fromhex(letters.decode()).decode("utf-16-be")
    return pairs
