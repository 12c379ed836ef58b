"""Sets a paper as PDF in a process of its own: reads its words from standard input, writes the file to standard output.

It is started as a program, and imports nothing of the product. The engine keeps whatever it ever set for the next time,
80 MB a paper and more: a process that ends gives all of it back, and a page that is asked for meanwhile does not wait.
"""

from __future__ import annotations

import sys
from pathlib import Path

import typst

TEMPLATE = Path(__file__).with_name("paper.typ")


def main() -> None:
    """Set the paper given as JSON; the arguments are the folder of the fonts and the time, in seconds since 1970."""
    folder, moment = sys.argv[1:]
    fonts = typst.Fonts(include_system_fonts=False, include_embedded_fonts=False, font_paths=[folder])
    words = sys.stdin.buffer.read().decode("ascii")
    try:
        made = typst.compile(
            TEMPLATE,
            root=TEMPLATE.parent,
            font_paths=fonts,
            ignore_system_fonts=True,
            sys_inputs={"paper": words},
            pdf_standards="ua-1",
            timestamp=int(moment),
        )
    except typst.TypstError as error:
        sys.exit(f"{error.message} {' '.join(error.hints)}".strip())
    sys.stdout.buffer.write(made)


if __name__ == "__main__":
    main()
