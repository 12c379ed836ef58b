"""LibreOffice, with which tests open the files that the product makes: found, or installed where that is allowed.

`python -m tests.office` sees to it and says what there is. Without it those tests are skipped, and each says so.
"""

import shutil
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

import pytest

from tests.debian import find_debian_commands, run_visibly

DEBIAN_PACKAGES = ("libreoffice-writer", "libreoffice-calc", "libreoffice-impress", "poppler-utils")
SECONDS = 180

_PARTS = ("libswlo.so", "libsclo.so", "libsdlo.so")  # documents, workbooks, slides
_READERS = ("pdftotext", "pdftoppm")


def find_office() -> Path | None:
    """The LibreOffice that opens documents, workbooks and slides, with the programs that read its pages."""
    found = shutil.which("soffice")
    if found is None or not all(map(shutil.which, _READERS)):
        return None
    folder = Path(found).resolve().parent
    return Path(found) if all((folder / part).exists() for part in _PARTS) else None


needs_office = pytest.mark.skipif(
    find_office() is None,
    reason="LibreOffice is not whole here, so nothing was opened with it. On Debian: apt-get install "
    + " ".join(DEBIAN_PACKAGES),
)


def convert(path: Path) -> Path:
    """Turn a file into a PDF."""
    (made,) = convert_all([path])
    return made


def convert_all(paths: Sequence[Path]) -> list[Path]:
    """Turn files of one folder into PDFs, with a profile of their own so that runs beside each other do not wait."""
    folder = paths[0].parent
    profile = f"-env:UserInstallation={(folder / 'profile').as_uri()}"
    command = [str(find_office()), profile, "--headless", "--convert-to", "pdf", "--outdir", str(folder)]
    done = subprocess.run([*command, *map(str, paths)], capture_output=True, text=True, timeout=SECONDS, check=False)
    made = [path.with_suffix(".pdf") for path in paths]
    assert all(path.exists() for path in made), done.stdout + done.stderr
    return made


def read_pages(path: Path) -> list[str]:
    """The words of each page."""
    command = ["pdftotext", "-layout", str(path), "-"]
    text = subprocess.run(command, capture_output=True, text=True, timeout=SECONDS, check=True).stdout
    return text.rstrip("\f").split("\f")


def main() -> int:
    """Make sure that there is a LibreOffice, and say which; without one the tests still run."""
    found = find_office()
    if found is None:
        for command in find_debian_commands(DEBIAN_PACKAGES):
            run_visibly(command)
        found = find_office()
    skipped = "none could be installed: tests that open files with it are skipped"
    print(f"Office files are opened with {found}" if found else f"There is no LibreOffice, and {skipped}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
