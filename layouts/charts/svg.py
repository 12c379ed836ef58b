"""Small pictures in the text of a page: SVG as an address, without a request and without a script."""

from __future__ import annotations

# What the drawn parts hold and an address may not. A table, because an overview has dozens of pictures and the
# library's general encoder takes longer over them than all else.
_ENCODED = str.maketrans({"<": "%3C", ">": "%3E", "#": "%23", "%": "%25", '"': "%22", "{": "%7B", "}": "%7D"})


def write_svg(parts: str, *, width: int, height: int) -> str:
    """Wrap drawn parts as `data:image/svg+xml`. The parts hold numbers and colours only, never a person's text."""
    size = f"width='{width}' height='{height}' viewBox='0 0 {width} {height}'"
    svg = f"<svg xmlns='http://www.w3.org/2000/svg' {size}>{parts}</svg>"
    return "data:image/svg+xml," + svg.translate(_ENCODED)


def number(value: float) -> str:
    """A coordinate to a tenth of a pixel, as short as it can be written."""
    return f"{value:.1f}".removesuffix(".0")
