"""Papers as tagged PDF that meets PDF/UA-1: readable aloud, each picture with its alternative text."""

from layouts.renderers.pdf.document import render_paper_pdf

__all__ = ["render_paper_pdf"]
