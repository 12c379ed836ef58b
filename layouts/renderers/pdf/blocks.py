"""Each kind of block of a paper as the template reads it: its kind, and its words as plain strings."""

from __future__ import annotations

from typing import Any

from layouts.paper.blocks import (
    Block,
    Definition,
    Fact,
    Figure,
    Heading,
    OpenPart,
    Paragraph,
    Point,
    Points,
    Remark,
    TableBlock,
    make_printable,
)


def write_block(block: Block) -> dict[str, Any]:
    """Write one block as plain data. `kind` is the name of the template's function for it."""
    match block:
        case Heading(text, level, new_page):
            return {"kind": "heading", "text": make_printable(text), "level": level, "new-page": new_page}
        case Paragraph(text, note, keep):
            return {"kind": "note" if note else "words", "text": make_printable(text), "keep": keep}
        case Fact(name, text, unwritten):
            kind = "open" if unwritten else "fact"
            return {"kind": kind, "text": make_printable(text), "lead": f"{make_printable(name)}:"}
        case Points(points, numbered):
            return {"kind": "numbered" if numbered else "bullets", "points": [*map(_write_point, points)]}
        case OpenPart():
            return {"kind": "open", "text": make_printable(block.text)}
        case TableBlock():
            return _write_table(block)
        case Figure(alt, draw):
            return {"kind": "picture", "alt": make_printable(alt), "svg": draw("svg").decode("utf-8")}
        case Remark(text, signature):
            return {"kind": "remark", "text": make_printable(text), "signature": make_printable(signature)}
        case Definition(term, text, address):
            words = {"lead": make_printable(term), "text": make_printable(text), "address": make_printable(address)}
            return {"kind": "definition", **words}


def _write_point(point: Point) -> dict[str, Any]:
    beneath = [make_printable(text) for text in point.beneath]
    return {"text": make_printable(point.text), "lead": make_printable(point.lead), "beneath": beneath}


def _write_table(block: TableBlock) -> dict[str, Any]:
    table = block.table
    return {
        "kind": "rows",
        "caption": make_printable(table.caption),
        "shares": list(block.shares),
        "unbroken": block.unbroken,
        "right": [column.numeric for column in table.columns],
        "header": [make_printable(column.header) for column in table.columns],
        "rows": [[make_printable(cell) for cell in row] for row in table.rows],
    }
