"""Debian's packages, for tests that need another program: installed where that is allowed."""

import os
import shutil
import subprocess
from collections.abc import Sequence

SECONDS_TO_INSTALL = 900
SECONDS_TO_ANSWER = 60


def find_debian_commands(packages: Sequence[str]) -> list[list[str]]:
    """The commands that install Debian's packages here: none without apt-get or the right to use it."""
    apt_get = shutil.which("apt-get")
    if not apt_get:
        return []
    prefix = find_privilege()
    if prefix is None:
        return []
    quiet = [*prefix, "env", "DEBIAN_FRONTEND=noninteractive", apt_get, "-qq"]
    return [[*quiet, "update"], [*quiet, "install", "--yes", "--no-install-recommends", *packages]]


def find_privilege() -> list[str] | None:
    """What to put before a command to run it as root: nothing, sudo, or None where neither is allowed."""
    if os.geteuid() == 0:
        return []
    sudo = shutil.which("sudo")
    if sudo and run_quietly([sudo, "-n", "true"], seconds=SECONDS_TO_ANSWER).returncode == 0:
        return [sudo, "-n"]
    return None


def run_quietly(command: list[str], *, seconds: int) -> subprocess.CompletedProcess[str]:
    """Run a command to its end and keep its output."""
    return subprocess.run(
        command, stdin=subprocess.DEVNULL, capture_output=True, text=True, timeout=seconds, check=False
    )


def run_visibly(command: list[str]) -> None:
    """Run an installer where a person can see what it says; what it achieved is looked at afterwards."""
    print("Running:", " ".join(command), flush=True)
    try:
        subprocess.run(command, stdin=subprocess.DEVNULL, timeout=SECONDS_TO_INSTALL, check=False)
    except subprocess.TimeoutExpired:
        print(f"Given up after {SECONDS_TO_INSTALL // 60} minutes.", flush=True)
