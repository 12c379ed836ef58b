"""Turns: so many processes at once and no more, and the place of one that is killed is free."""

import subprocess
import sys

import pytest

from tests.servers import REPOSITORY

# Each process that asks is forked after the turns were made, says whether it got a place, and keeps it.
ASKING = """
import os, signal, sys
from layouts.api.turns import Turns

turns = Turns(int(sys.argv[1]))

def ask():
    reading, writing = os.pipe()
    child = os.fork()
    if not child:
        with turns.take() as mine:
            os.write(writing, b"Y" if mine else b"n")
            signal.pause()
    return child, os.read(reading, 1).decode()

def end(child):
    os.kill(child, signal.SIGKILL)
    os.waitpid(child, 0)

first = [ask() for _ in range(3)]
end(first[0][0])
last = ask()
print("".join(said for _, said in (*first, last)))
for child, _ in (*first[1:], last):
    end(child)
"""


@pytest.mark.parametrize(("places", "said"), [(0, "YnnY"), (1, "YnnY"), (2, "YYnY"), (3, "YYYY")])
def test_so_many_processes_have_a_turn_and_no_more(places: int, said: str) -> None:
    done = subprocess.run(
        [sys.executable, "-c", ASKING, str(places)], cwd=REPOSITORY, capture_output=True, text=True, check=False
    )
    assert (done.stdout.strip(), done.stderr) == (said, "")
