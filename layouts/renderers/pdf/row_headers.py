"""Tags the first cell of each row of figures as the header of its row, in a PDF that Typst has set.

Typst knows cells that head a row, but behind a switch (`a11y-extras`) that its Python package does not offer: it tags
them as plain cells, and lists for every cell the header of its column alone. A reader of tables would announce
“52.6%”, and not of which metric. Here each first cell becomes a header with the scope of its row (ISO 32000-1,
14.8.5.7), and the lists give way to the scopes, which say the same of the columns and more: the file's tables are
plain ones, with one row of headers. The day that the package has the switch, this module can go.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from itertools import pairwise
from typing import Final

_TABLE_OF_PLACES: Final = re.compile(rb"xref\n0 (\d+)\n")
_ENTRY: Final = 20  # bytes, by the standard: ten digits of the place come first
_START: Final = b"startxref\n"

_ROW: Final = re.compile(rb"\d+ 0 obj\n<</Type/StructElem/S/TR/.*?/K\[(\d+) 0 R")
_CELL: Final = re.compile(rb"(\d+ 0 obj\n<</Type/StructElem/S)/TD(?=/)")
_HEADER: Final = rb"\1/TH"
_LIST: Final = re.compile(rb"<</O/Table/Headers\[[^\]]*\]>>")
_SCOPE: Final = b"<</O/Table/Scope/Row>>"


def tag_row_headers(content: bytes) -> bytes:
    """Tag the first cell of each row that has none as a header. ValueError where the file is not as Typst writes it."""
    places_at = int(content[content.rindex(_START) + len(_START) :].split()[0])
    found = _TABLE_OF_PLACES.match(content, places_at)
    if not found:
        raise ValueError("The PDF has no plain table of the places of its objects.")
    entries = content[found.end() : found.end() + _ENTRY * int(found[1])]
    trailer = content[found.end() + len(entries) : content.rindex(_START)]
    objects = _split(content[:places_at], entries)
    first = {int(row[1]) for row in map(_ROW.match, objects.values()) if row}
    tagged = {number: _tag(each, head=number in first) for number, each in objects.items()}
    return _join(content[: min(_read_places(entries).values())], tagged, trailer)


def _read_places(entries: bytes) -> dict[int, int]:
    """Where each object begins; the first entry stands for none."""
    return {number: int(entries[_ENTRY * number :][:10]) for number in range(1, len(entries) // _ENTRY)}


def _split(body: bytes, entries: bytes) -> dict[int, bytes]:
    """The objects by number, in the order in which they stand."""
    places = sorted((place, number) for number, place in _read_places(entries).items())
    ends = pairwise([*(place for place, _ in places), len(body)])
    return {number: body[start:end] for (_, number), (start, end) in zip(places, ends, strict=True)}


def _tag(element: bytes, *, head: bool) -> bytes:
    """A cell as a header of its row, or as a plain cell whose headers are told by their scopes."""
    if not _CELL.match(element):
        return element
    if head:
        return _LIST.sub(_SCOPE, _CELL.sub(_HEADER, element, count=1), count=1)
    return _LIST.sub(b"", element, count=1).replace(b"/A[]", b"", 1)


def _join(head: bytes, objects: Mapping[int, bytes], trailer: bytes) -> bytes:
    """The file of these objects, each found at its new place."""
    parts, places, place = [head], dict[int, int](), len(head)
    for number, each in objects.items():
        parts.append(each)
        places[number] = place
        place += len(each)
    return b"".join([*parts, _write_places(places[number] for number in sorted(places)), trailer, _write_end(place)])


def _write_places(places: Iterable[int]) -> bytes:
    entries = [b"%010d 00000 n\r\n" % place for place in places]
    return b"xref\n0 %d\n0000000000 65535 f\r\n%b" % (len(entries) + 1, b"".join(entries))


def _write_end(place: int) -> bytes:
    return b"%b%d\n%%%%EOF" % (_START, place)
