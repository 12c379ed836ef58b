"""Exhibits as an accessible workbook: a cover with its contents, notes, and one named table a sheet."""

from layouts.renderers.xlsx.workbook import render_xlsx

__all__ = ["render_xlsx"]
