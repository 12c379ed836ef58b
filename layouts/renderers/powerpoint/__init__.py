"""Exhibits as slides with PowerPoint's own charts, each with its data sheet, to be edited like any other."""

from layouts.renderers.powerpoint.deck import make_presentation, write_presentation
from layouts.renderers.powerpoint.slide import add_exhibit_slide, render_powerpoint

__all__ = ["add_exhibit_slide", "make_presentation", "render_powerpoint", "write_presentation"]
