"""Several processes share the tests out by file, so that what a file makes once is made once; and all are run."""

from __future__ import annotations

import subprocess
import sys
from collections import defaultdict
from pathlib import Path

import pytest

from tests.servers import REPOSITORY
from tests.sharing_out import BROWSER, LONGEST, find_group, find_turn

# Each test notes its file, its name and the process that ran it.
NOTING = """
import os
import pytest

@pytest.mark.parametrize("number", range(4))
def test(number, request):
    with open("ran.txt", "a") as file:
        file.write(f"{request.path.relative_to(request.config.rootpath)} {number} {os.getpid()}\\n")
"""


def test_the_tests_of_a_file_are_a_group_and_so_are_those_of_the_browser() -> None:
    assert find_group("tests/test_docs.py::test_links[a::b-tests/browser/x]") == "tests/test_docs.py"
    assert find_group("tests/layouts/test_view.py::test_a") != find_group("tests/loaders/test_view.py::test_a")
    assert (
        find_group("tests/browser/test_metric.py::test_a")
        == find_group("tests/browser/test_send.py::test_b")
        == BROWSER
    )


@pytest.mark.parametrize("group", LONGEST)
def test_the_longest_groups_are_there_and_start_first(group: str) -> None:
    assert (REPOSITORY / group).exists()
    assert find_turn(f"{group}::test_a") < find_turn("tests/test_none.py::test_a")


def test_two_processes_share_files_and_never_a_file(tmp_path: Path) -> None:
    files = [
        "tests/browser/test_a.py",
        "tests/browser/test_b.py",
        "tests/test_c.py",
        "tests/test_d.py",
        "tests/test_e.py",
    ]
    (tmp_path / "tests/browser").mkdir(parents=True)
    (tmp_path / "pytest.ini").write_text(
        f"[pytest]\npythonpath = {REPOSITORY}\naddopts = -p no:dash --import-mode=importlib\n"
    )
    (tmp_path / "conftest.py").write_text("from tests.conftest import pytest_xdist_make_scheduler\n")
    for file in files:
        (tmp_path / file).write_text(NOTING)
    done = subprocess.run(
        [sys.executable, "-m", "pytest", "-n", "2"], cwd=tmp_path, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stdout + done.stderr
    processes = defaultdict(set)
    ran = [line.split() for line in (tmp_path / "ran.txt").read_text().splitlines()]
    for file, _, process in ran:
        processes[find_group(file)].add(process)
    assert sorted((file, int(number)) for file, number, _ in ran) == [(file, n) for file in files for n in range(4)]
    assert {len(each) for each in processes.values()} == {1}
    assert len(set.union(*processes.values())) == 2
