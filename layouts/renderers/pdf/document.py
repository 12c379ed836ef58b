"""A paper as a tagged PDF, set by Typst from a template that never changes and the paper's words as data.

Words never become part of the template's text, so nothing that a person typed can be taken for a command. Only the
fonts that come with the drawing library are used, on every machine the same: DejaVu Sans, and for letters that it lacks
a font with a box for each of Unicode's.
"""

from __future__ import annotations

import json
import subprocess
import sys
from datetime import UTC
from pathlib import Path
from typing import Any, Final

import matplotlib as mpl

from layouts import theme
from layouts.pack.source import ATTACHMENT
from layouts.paper.blocks import Paper, make_printable
from layouts.renderers.pdf.blocks import write_block
from layouts.renderers.pdf.row_headers import tag_row_headers

_TYPESETTER: Final = Path(__file__).with_name("typesetter.py")
_LONGEST: Final = 120  # seconds; a paper takes one or two


def render_paper_pdf(paper: Paper) -> bytes:
    """Write a paper as a PDF. RuntimeError where it would break the standard: no file is given that fails it."""
    moment = paper.made_at if paper.made_at.tzinfo else paper.made_at.replace(tzinfo=UTC)
    fonts = Path(mpl.get_data_path()) / "fonts" / "ttf"
    done = subprocess.run(  # noqa: S603 this very Python, a file of ours; words go through standard input
        [sys.executable, "-I", str(_TYPESETTER), str(fonts), str(int(moment.timestamp()))],
        input=json.dumps(_write_paper(paper)).encode("ascii"),
        capture_output=True,
        timeout=_LONGEST,
        check=False,
    )
    if done.returncode:
        raise RuntimeError(f"The PDF could not be made. {done.stderr.decode('utf-8', 'replace').strip()}")
    return tag_row_headers(done.stdout)


def _write_paper(paper: Paper) -> dict[str, Any]:
    """The paper as the template reads it."""
    language, _, region = paper.language.partition("-")
    return {
        "title": make_printable(paper.title),
        "subtitle": make_printable(paper.subtitle),
        "subject": make_printable(paper.subject),
        "author": make_printable(paper.author),
        "keywords": [make_printable(word) for word in paper.keywords],
        "language": language,
        "region": region,
        "markings": [make_printable(marking) for marking in paper.markings],
        "running": make_printable(paper.running),
        "parts": [{"across": part.across, "blocks": [*map(write_block, part.blocks)]} for part in paper.parts],
        "source": {"name": ATTACHMENT, "text": paper.source.decode("utf-8")},
        "colors": {
            "ink": theme.INK,
            "muted": theme.MUTED,
            "focus": theme.FOCUS,
            "outline": theme.OUTLINE,
            "grid": theme.GRID,
            "open": theme.ORANGE,
        },
    }
