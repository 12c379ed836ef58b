"""Papers as Word documents that people finish: real headings, numbering and tables, nothing that must be mended."""

from layouts.renderers.word.document import render_paper

__all__ = ["render_paper"]
