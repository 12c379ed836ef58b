"""Pictures of every page at both sizes, for people to look at: `python -m tests.browser.shots [NAME …]`.

Writes shots/<name>-1366x768.png and shots/<name>-360x740.png, and for each also the whole page from top to
bottom (…-whole.png). With names, only the visits whose name holds one of them.
"""

import sys
from pathlib import Path

from playwright.sync_api import Browser, Page

from tests.browser.chromium import ChromiumError, run_chromium
from tests.browser.pages import SCREENS, VISITS, Screen, Visit
from tests.servers import REPOSITORY, ServerError, run_sample_app

FOLDER = REPOSITORY / "shots"
MILLISECONDS_TO_APPEAR = 60_000

# Dash has answered once the title no longer says so and no callback is under way.
SETTLED = """() => document.readyState === 'complete'
    && !document.querySelector('._dash-loading, ._dash-loading-callback, [data-dash-is-loading="true"]')
    && document.fonts.status === 'loaded'"""


def choose_visits(names: list[str]) -> list[Visit]:
    """The visits whose name holds one of these words, or all of them where there are no words."""
    return [visit for visit in VISITS if not names or any(name in visit.name for name in names)]


def settle(page: Page) -> None:
    """Wait until nothing on the page is still loading."""
    page.wait_for_load_state("networkidle")
    page.wait_for_function(SETTLED)


def photograph(page: Page, *, visit: Visit, screen: Screen) -> list[Path]:
    """Take the two pictures of one page: what the screen shows first, and the whole."""
    page.goto(visit.path)
    settle(page)
    first = FOLDER / f"{visit.name}-{screen.name}.png"
    whole = first.with_name(f"{first.stem}-whole.png")
    page.screenshot(path=first)
    page.screenshot(path=whole, full_page=True)
    return [first, whole]


def photograph_all(browser: Browser, *, base_url: str, visits: list[Visit]) -> list[Path]:
    """Take the pictures of all visits at both sizes; return their files."""
    taken: list[Path] = []
    for screen in SCREENS:
        context = screen.open_context(browser, base_url=base_url)
        context.set_default_timeout(MILLISECONDS_TO_APPEAR)
        page = context.new_page()
        for visit in visits:
            taken += photograph(page, visit=visit, screen=screen)
        context.close()
    return taken


def main(names: list[str]) -> int:
    """Serve the dashboard over its illustrative data and photograph it; 2 if no visit has such a name."""
    visits = choose_visits(names)
    if not visits:
        print("No page has such a name. There are:", ", ".join(visit.name for visit in VISITS), file=sys.stderr)
        return 2
    FOLDER.mkdir(exist_ok=True)
    try:
        with run_sample_app() as served, run_chromium() as browser:
            taken = photograph_all(browser, base_url=served.url, visits=visits)
    except (ChromiumError, ServerError) as error:
        print(error, file=sys.stderr)
        return 1
    print(f"{len(taken)} pictures in {FOLDER.relative_to(REPOSITORY)}/")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
