"""The instruments of the browser tests themselves: they must see what is wrong, and pass what is right."""

from pathlib import Path

import pytest
from playwright.sync_api import Browser

from tests import debian
from tests.browser import chromium
from tests.browser.axe import find_serious_violations, require_accessible
from tests.browser.conftest import open_page
from tests.browser.pages import LAPTOP, PHONE
from tests.browser.shots import choose_visits

NOWHERE = "http://127.0.0.1:9"

GOOD = """<!doctype html><html lang="en-GB"><head><title>Numbers in treatment</title></head>
<body><main><h1>Numbers in treatment</h1><p>1,240 people</p></main></body></html>"""

BAD = """<!doctype html><html lang="en-GB"><head><title>Numbers in treatment</title></head>
<body><main><h1>Numbers in treatment</h1><img src="data:image/gif;base64,R0lGODlhAQABAAAAACw=">
<p style="color: #ccc; background: #fff">1,240 people</p></main></body></html>"""


def test_a_page_that_breaks_no_rule_is_accessible(browser: Browser) -> None:
    with open_page(LAPTOP, browser=browser, url=NOWHERE, problems=[]) as page:
        page.set_content(GOOD)
        require_accessible(page)


def test_a_picture_without_words_and_pale_text_are_found(browser: Browser) -> None:
    with open_page(LAPTOP, browser=browser, url=NOWHERE, problems=[]) as page:
        page.set_content(BAD)
        found = find_serious_violations(page)
        with pytest.raises(AssertionError, match="image-alt"):
            require_accessible(page)
    assert [violation.split(":")[0] for violation in found] == [
        "color-contrast (serious)",
        "image-alt (critical)",
    ]


def test_a_phone_is_narrow_and_takes_touches(browser: Browser) -> None:
    with open_page(PHONE, browser=browser, url=NOWHERE, problems=[]) as page:
        page.set_content(GOOD)
        assert page.viewport_size == {"width": 360, "height": 740}
        assert page.evaluate("() => matchMedia('(pointer: coarse)').matches")


def test_script_errors_and_strange_hosts_are_noted(browser: Browser) -> None:
    problems: list[str] = []
    with open_page(LAPTOP, browser=browser, url="http://127.0.0.1:1", problems=problems) as page:
        page.set_content(GOOD)
        page.evaluate("() => { setTimeout(() => { throw new Error('broken') }, 0) }")
        page.evaluate(f"() => fetch('{NOWHERE}/elsewhere').catch(() => null)")
        page.wait_for_timeout(100)
    assert any("broken" in problem for problem in problems)
    assert f"a request left for another host: {NOWHERE}/elsewhere" in problems


def test_a_program_that_is_no_browser_is_not_taken_for_one(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    stub = tmp_path / "chromium"
    stub.write_text("#!/bin/sh\necho install the real one >&2\nexit 1\n")
    stub.chmod(0o755)
    assert not chromium.is_browser(stub)
    monkeypatch.setenv("CHROME_PATH", str(stub))
    with pytest.raises(chromium.ChromiumError, match="CHROME_PATH"):
        chromium.find_chromium()


def test_without_any_browser_one_is_told_what_was_tried(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(chromium, "find_chromium", lambda: None)
    monkeypatch.setattr(chromium, "install_chromium", lambda: None)
    assert chromium.main() == 1
    assert "Install Chromium or Chrome" in capsys.readouterr().err


def test_only_root_or_sudo_installs_the_package(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("shutil.which", lambda name: f"/usr/bin/{name}")
    monkeypatch.setattr(debian, "find_privilege", lambda: None)
    assert debian.find_debian_commands(chromium.DEBIAN_PACKAGES) == []
    monkeypatch.setattr(debian, "find_privilege", list)
    update, install = debian.find_debian_commands(chromium.DEBIAN_PACKAGES)
    assert update[-1] == "update"
    assert install[-2:] == ["chromium", "fonts-liberation"]


def test_pictures_are_chosen_by_a_part_of_their_name() -> None:
    assert [visit.name for visit in choose_visits(["compare"])] == ["compare-west-midlands", "compare-funnel"]
    assert len(choose_visits([])) > len(choose_visits(["methods"])) > 0
    assert choose_visits(["no-such-page"]) == []
