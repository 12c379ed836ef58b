"""Small pictures in the text of a page: SVG as an address, without a request and without a script."""

from __future__ import annotations

from urllib.parse import quote

# What an address in an attribute may hold as it is; the rest is percent-encoded.
_SAFE = " ='/:;,.()+-"


def write_svg(parts: str, *, width: int, height: int) -> str:
    """Wrap drawn parts as `data:image/svg+xml`. The parts hold numbers and colours only, never a person's text."""
    size = f"width='{width}' height='{height}' viewBox='0 0 {width} {height}'"
    return "data:image/svg+xml," + quote(f"<svg xmlns='http://www.w3.org/2000/svg' {size}>{parts}</svg>", safe=_SAFE)


def number(value: float) -> str:
    """A coordinate to a tenth of a pixel, as short as it can be written."""
    return f"{value:.1f}".removesuffix(".0")
