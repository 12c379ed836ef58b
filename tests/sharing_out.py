"""How the tests are shared out between processes: what shares fixtures stays together, what takes long starts first.

`--dist loadgroup` of pytest-xdist tells groups by a suffix that it adds to the names of tests. Since pytest 9.2 names
cannot be changed: it spreads the tests one by one, makes every fixture in each process, and says nothing
(https://github.com/pytest-dev/pytest-xdist/issues/1386). Here groups are told by the names as they are.
"""

from __future__ import annotations

from typing import Any, Final

import pytest
from xdist.scheduler import LoadScopeScheduling

BROWSER: Final = "tests/browser"

LONGEST: Final = (
    BROWSER,
    "tests/test_attack.py",
    "tests/metrics/test_protection.py",
    "tests/test_whole_way.py",
    "tests/test_sending_faults.py",
    "tests/loaders/test_backup.py",
    "tests/loaders/test_upgrade.py",
    "tests/loaders/test_store_faults.py",
)
"""The groups that take longest, the longest first: one that starts last would leave the other processes idle."""


def find_group(name: str) -> str:
    """The group of a test by its name: its file, or the browser, as all its tests share one server and one Chromium."""
    file = name.partition("::")[0]
    return BROWSER if file.startswith(f"{BROWSER}/") else file


def find_turn(name: str) -> int:
    """When the group of a test is to start: those that take longest first, all others as they are collected."""
    group = find_group(name)
    return LONGEST.index(group) if group in LONGEST else len(LONGEST)


class SharingOut(LoadScopeScheduling):  # type: ignore[misc] # xdist publishes no types
    """Hands each process whole groups of tests, in the order in which they were collected."""

    def __init__(self, config: pytest.Config, log: Any = None) -> None:
        super().__init__(config, log)
        config.option.loadscopereorder = False  # else those with the most tests, not the longest, come first

    def _split_scope(self, nodeid: str) -> str:
        return find_group(nodeid)
