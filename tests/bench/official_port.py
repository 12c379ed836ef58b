"""Times PHStatsMethods, the official Python port: `python -m tests.bench.official_port INPUTS.npz`.

Run in a process of its own, with the port's folder on its path; nothing else of the project ever imports it. Prints
the median seconds that each function takes for one row, as JSON.
"""

from __future__ import annotations

import json
import statistics
import sys
import warnings
from collections.abc import Callable
from importlib import import_module
from typing import Any

import numpy as np
import pandas as pd

from tests.bench.measure import RUNS, time_once


def main(inputs: str) -> None:
    """Time each function of the port on the rows of the file."""
    warnings.simplefilter("ignore")
    port: Any = import_module("PHStatsMethods")
    given = np.load(inputs)
    rows, bands = given["band_events"].shape
    cells = pd.DataFrame({name: given[name] for name in ("part", "people", "events", "population")})
    ages = pd.DataFrame(
        {
            "area": np.repeat(np.arange(rows), bands),
            "events": given["band_events"].ravel(),
            "population": given["band_population"].ravel(),
            "weight": np.tile(given["weights"], rows),
        }
    )
    standard = {"group_cols": "area", "euro_standard_pops": False}
    works: dict[str, tuple[Callable[[], object], int]] = {
        "proportion": (lambda: port.ph_proportion(cells, "part", "people", multiplier=100), rows),
        "crude_rate": (lambda: port.ph_rate(cells, "events", "population"), rows),
        "count_interval": (lambda: [port.byars(count) for count in given["events"]], rows),
        "standardised_rate": (lambda: port.ph_dsr(ages, "events", "population", "weight", **standard), rows),
        "funnel_limits": (lambda: port.calculate_funnel_limits(cells, "part", "proportion", 100, "people"), _LINE),
        "funnel_significance": (lambda: port.assign_funnel_significance(cells, "part", "proportion", "people"), rows),
    }
    told = {name: statistics.median(time_once(work) for _ in range(RUNS)) / n for name, (work, n) in works.items()}
    sys.stdout.write(json.dumps(told) + "\n")


_LINE = 100  # the port draws its funnel at so many sizes, however many areas there are


if __name__ == "__main__":
    main(*sys.argv[1:])
