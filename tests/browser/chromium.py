"""The Chromium that the browser tests drive: found, installed where that is allowed, started.

`python -m tests.browser.chromium` makes sure that there is one, says which, and exits 1 if none can be had.
"""

import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from playwright.sync_api import Browser, sync_playwright

from tests.debian import SECONDS_TO_ANSWER, find_debian_commands, run_quietly, run_visibly

NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome")
DEBIAN_PACKAGES = ("chromium", "fonts-liberation")

# Headless, quiet, and silent towards every host but the one a test visits.
ARGUMENTS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]

NONE_TO_BE_HAD = """\
The browser tests need Chromium, and none could be found or installed. Looked for, in this order:
  - the program that CHROME_PATH names;
  - {names} on PATH;
  - Debian's package, by apt-get (as root, or by sudo without a password);
  - Playwright's own download.
Install Chromium or Chrome, or set CHROME_PATH to one, and run this again.\
"""


class ChromiumError(RuntimeError):
    """There is no Chromium, and none could be installed."""


def find_chromium() -> Path | None:
    """The first Chromium that starts: of CHROME_PATH, of PATH, of Playwright; None if there is none."""
    named = os.environ.get("CHROME_PATH")
    if named and not is_browser(Path(named)):
        raise ChromiumError(f"CHROME_PATH names {named}, which is not a browser that starts.")
    if named:
        return Path(named)
    on_path = (Path(found) for name in NAMES if (found := shutil.which(name)))
    return next((path for path in on_path if is_browser(path)), None) or find_downloaded_chromium()


def find_downloaded_chromium() -> Path | None:
    """The Chromium that Playwright has downloaded for itself, if it has and it starts."""
    with sync_playwright() as playwright:
        path = Path(playwright.chromium.executable_path)
    return path if is_browser(path) else None


def is_browser(path: Path) -> bool:
    """Whether a program tells a version; some systems keep a stub of that name which only prints advice."""
    try:
        told = run_quietly([str(path), "--version"], seconds=SECONDS_TO_ANSWER)
    except (OSError, subprocess.TimeoutExpired):
        return False
    return told.returncode == 0 and any(character.isdigit() for character in told.stdout)


def install_chromium() -> Path | None:
    """Install Debian's package, or else let Playwright download its own; None if neither works."""
    for command in find_debian_commands(DEBIAN_PACKAGES):
        run_visibly(command)
    return find_chromium() or download_chromium()


def download_chromium() -> Path | None:
    """Let Playwright download its own Chromium; None if that fails."""
    run_visibly([sys.executable, "-m", "playwright", "install", "chromium"])
    return find_downloaded_chromium()


def require_chromium() -> Path:
    """The Chromium to drive; raises `ChromiumError`, saying how to get one, if there is none."""
    found = find_chromium()
    if found is None:
        raise ChromiumError("There is no Chromium here. Run: python -m tests.browser.chromium")
    return found


@contextmanager
def run_chromium() -> Iterator[Browser]:
    """Start Chromium without a window, and end it when the block is left."""
    executable = require_chromium()
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=executable, headless=True, args=ARGUMENTS)
        try:
            yield browser
        finally:
            browser.close()


def main() -> int:
    """Make sure that there is a Chromium, and say which."""
    try:
        found = find_chromium() or install_chromium()
    except ChromiumError as error:
        print(error, file=sys.stderr)
        return 1
    if found is None:
        print(NONE_TO_BE_HAD.format(names=", ".join(NAMES)), file=sys.stderr)
        return 1
    print(f"Browser tests use {found}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
