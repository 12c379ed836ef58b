"""Exhibits as pictures, made without a browser: PNG at twice the size, and SVG whose words are words."""

from layouts.renderers.picture.frame import render_picture, render_plate

__all__ = ["render_picture", "render_plate"]
