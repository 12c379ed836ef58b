"""A board pack as a file: slides, a Word paper, a PDF. Libraries that write them are loaded when one is asked for."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from layouts.pack.parts import Pack, PackFormat


def write_pack(pack: Pack, form: PackFormat) -> bytes:
    """Write a pack."""
    return _WRITERS[form](pack)


def _write_slides(pack: Pack) -> bytes:
    from layouts.renderers.powerpoint.pack import render_pack

    return render_pack(pack)


def _write_paper(pack: Pack) -> bytes:
    from layouts.paper.board_paper import render_board_paper

    return render_board_paper(pack)


def _write_pdf(pack: Pack) -> bytes:
    from layouts.paper.board_paper import render_board_paper_pdf

    return render_board_paper_pdf(pack)


_WRITERS: Final[dict[PackFormat, Callable[[Pack], bytes]]] = {
    PackFormat.PPTX: _write_slides,
    PackFormat.DOCX: _write_paper,
    PackFormat.PDF: _write_pdf,
}

_OFFICE: Final = "application/vnd.openxmlformats-officedocument."
MEDIA: Final = {
    PackFormat.PPTX: f"{_OFFICE}presentationml.presentation",
    PackFormat.DOCX: f"{_OFFICE}wordprocessingml.document",
    PackFormat.PDF: "application/pdf",
}
"""The media type of each."""

NAMES: Final = {
    PackFormat.PPTX: "PowerPoint slides",
    PackFormat.DOCX: "Word board paper",
    PackFormat.PDF: "PDF board paper",
}
"""What people call each."""
