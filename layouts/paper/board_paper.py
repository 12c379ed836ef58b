"""The board paper: a pack in the form that boards use, as a Word document and as a tagged PDF.

Both are written from one and the same paper, which is built here; pictures are drawn without a browser.
"""

from __future__ import annotations

from itertools import chain

from layouts.exhibits.parts import Exhibit
from layouts.pack.parts import Pack
from layouts.pack.source import write_source
from layouts.paper.appendices import write_appendices, write_contents
from layouts.paper.blocks import Paper, Part, PictureForm
from layouts.paper.implications import write_equality, write_financial, write_legal, write_next_steps
from layouts.paper.opening import write_background, write_facts, write_key_points, write_purpose
from layouts.renderers.pdf import render_paper_pdf
from layouts.renderers.picture import render_plate
from layouts.renderers.word import render_paper

_SECTIONS = (
    write_facts,
    write_purpose,
    write_background,
    write_key_points,
    write_financial,
    write_legal,
    write_equality,
    write_next_steps,
    write_contents,
)


def render_board_paper(pack: Pack) -> bytes:
    """The board paper of a pack as a Word document, to be finished by people."""
    return render_paper(build_board_paper(pack))


def render_board_paper_pdf(pack: Pack) -> bytes:
    """The same board paper as a tagged PDF that meets PDF/UA-1."""
    return render_paper_pdf(build_board_paper(pack))


def build_board_paper(pack: Pack) -> Paper:
    """Build the paper of a pack: each section filled from the figures where they can say it, and open where not."""
    body = Part(tuple(chain.from_iterable(write(pack) for write in _SECTIONS)))
    return Paper(
        title=pack.title,
        subtitle="Board paper",
        subject=f"{pack.partnership}, {pack.quarter}, as at {pack.as_at}",
        author="Outcomes dashboard",
        keywords=("board paper", "Combating Drugs Partnership", pack.partnership, pack.quarter),
        markings=pack.markings,
        running=f"{pack.title}. As at {pack.as_at}.",
        made_at=pack.made_at,
        parts=(body, *write_appendices(pack, _draw)),
        source=write_source(pack.source),
    )


def _draw(exhibit: Exhibit, form: PictureForm) -> bytes:
    return render_plate(exhibit, form=form)
