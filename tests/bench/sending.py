"""Returns as they are sent: a partner's in the browser, and a nation's over HTTP beside the command line."""

from __future__ import annotations

import http.client
import json
import statistics
import tempfile
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import urlsplit

from playwright.sync_api import Page

from tests.bench.files import write_treatment_return
from tests.bench.measure import RUNS, Measurement, time_once
from tests.bench.national import write_national_store
from tests.browser.chromium import run_chromium
from tests.browser.pages import LAPTOP
from tests.browser.shots import settle
from tests.servers import ServedApp, run_app, run_app_command
from tests.uploads import ADDRESS, BOUNDARY, write_form

PAGE = "/p/west-midlands/send"
FILES = 11  # of 840 rows for each of six areas
MIB = 1 << 20

# From the press of the button until the title of the answer is drawn, as the browser's own clock has it.
ANSWER = """async () => {
    document.getElementById("send-answer").replaceChildren();
    const begun = performance.now();
    document.getElementById("send-check").click();
    for (;;) {
        await new Promise(requestAnimationFrame);
        const title = document.querySelector("#send-answer h2");
        if (title && title.checkVisibility()) return [performance.now() - begun, title.textContent];
        if (document.querySelector("#send-error [role=alert]")) throw new Error("refused");
    }
}"""


def run() -> Iterator[Measurement]:
    """Measure the check of a return in headless Chromium over a national store, and a load by API and by command."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        url = f"sqlite:///{folder / 'national.sqlite'}"
        write_national_store(url)
        with run_app(url, folder=folder) as served:
            yield _measure_browser(served, folder)
    with tempfile.TemporaryDirectory() as name:
        yield _measure_api(Path(name))


def _measure_browser(served: ServedApp, folder: Path) -> Measurement:
    """Check files that differ from each other, so that no answer can be a remembered one."""
    file = folder / "return.csv"
    rows, taken = 0, []
    with run_chromium() as browser:
        context = LAPTOP.open_context(browser, base_url=served.url)
        page = context.new_page()
        page.goto(PAGE)
        settle(page)
        for number in range(2 + FILES):  # the first two let both processes of the server read what they keep
            rows = write_treatment_return(file, quarters=1, areas=6, seed=number)
            milliseconds = _check_once(page, file)
            if number >= 2:
                taken.append(milliseconds)
        context.close()
    detail = f"slowest of {FILES}: {max(taken):.0f} ms"
    name = f"{rows:,} rows checked and answered in the browser"
    return Measurement(name, statistics.median(taken), "ms", 1000, "", detail)


def _check_once(page: Page, file: Path) -> float:
    page.get_by_label("File", exact=True).set_input_files(file)
    milliseconds, title = page.evaluate(ANSWER)
    if not title.startswith(("In order", "Confirm")):
        raise RuntimeError(title)
    return float(milliseconds)


def _measure_api(folder: Path) -> Measurement:
    """Load the same file into new stores, by turns over HTTP and on the command line, from its start to its end."""
    file = folder / "one-million.csv"
    rows = write_treatment_return(file, quarters=8)
    sent, loaded = [], []
    for number in range(RUNS):
        with run_app(f"sqlite:///{folder / f'sent-{number}.sqlite'}", folder=folder) as served:
            sent.append(time_once(lambda served=served: _send(served, file)))  # type: ignore[misc]
        url = f"sqlite:///{folder / f'loaded-{number}.sqlite'}"
        loaded.append(time_once(lambda url=url: _load(url, file)))  # type: ignore[misc]
        for database in folder.glob("*.sqlite*"):
            database.unlink()
    ours, theirs = statistics.median(sent), statistics.median(loaded)
    detail = f"{ours:.2f} s beside {theirs:.2f} s"
    return Measurement(f"{rows:,} rows loaded by API", ours / theirs, "×", 2, "python app.py load", detail)


def _load(url: str, file: Path) -> None:
    done = run_app_command("load", str(file), "--sender", "A. Officer", database_url=url)
    if done.returncode:
        raise RuntimeError(done.stdout + done.stderr)


def _send(served: ServedApp, file: Path) -> None:
    """Send the file as browsers do: a form of a known length, read from the disk on the way."""
    fields = {"sender": "A. Officer"}
    around = sum(map(len, write_form([], name=file.name, fields=fields)))
    headers = {
        "Content-Type": f"multipart/form-data; boundary={BOUNDARY}",
        "Content-Length": str(around + file.stat().st_size),
    }
    connection = http.client.HTTPConnection(urlsplit(served.url).netloc, timeout=600)
    with file.open("rb") as stream:
        pieces = iter(lambda: stream.read(MIB), b"")
        connection.request("POST", ADDRESS, body=write_form(pieces, name=file.name, fields=fields), headers=headers)
        answer = connection.getresponse()
        report = json.loads(answer.read())
    connection.close()
    if answer.status != http.client.OK:
        raise RuntimeError(report)
