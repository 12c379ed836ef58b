"""Which files a person means who names files, folders and patterns."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from loaders.errors import UsageError


def find_files(names: Iterable[str]) -> list[Path]:
    """Give each file that is meant, once: a file itself, every CSV of a folder, what a pattern such as `*.csv` fits.

    Raises `UsageError` for a name that means no file.
    """
    found: dict[Path, None] = {}
    for name in names:
        try:
            found |= dict.fromkeys(_find(name))
        except OSError as error:
            raise UsageError(f"{name[:100]} cannot be looked up: {error.strerror}.") from None
    return list(found)


def _find(name: str) -> list[Path]:
    path = Path(name)
    if path.is_dir():
        files = sorted(each for each in path.iterdir() if each.suffix.lower() == ".csv" and each.is_file())
        missing = f"There is no CSV file in the folder {name}."
    else:
        files = [path] if path.exists() else _match(path)
        missing = f"There is no file {name}."
    if not files:
        raise UsageError(missing, hint="Name a CSV file, a folder or a pattern.")
    return files


def _match(path: Path) -> list[Path]:
    """The files that a pattern fits, in the order of their names."""
    root = Path(path.anchor)
    try:
        return sorted(each for each in root.glob(str(path.relative_to(root))) if each.is_file())
    except ValueError:  # no pattern that makes sense
        return []
