"""Takes outcomes back: what stood for some parts of a return goes, and all that was summed with it is summed anew."""

from __future__ import annotations

import numpy as np

from loaders.areas import read_areas
from loaders.database import read_codes
from loaders.tables import StoredChunk
from metrics.catalogue import find_metrics
from metrics.counts import Counter, Transaction
from metrics.outcomes import Register, ensure_register
from metrics.populations import POPULATION, read_used_populations
from metrics.refresh import make_outcomes
from metrics.summing import Surroundings, replace_outcomes


def drop_outcomes(connection: Transaction, returned: str, withdrawn: StoredChunk) -> None:
    """Drop the outcomes of the parts that these rows speak of. The store must no longer hold them as standing."""
    register = ensure_register(connection, find_metrics())
    plans = [plan for plan in register.plans if plan.series.returned == returned]
    counter = Counter(plans, illustrative=False, as_at=0)  # neither is looked at: no cell is written
    counter.take(withdrawn)
    cells, parts = counter.finish()
    nothing = cells.take(np.zeros(len(cells), dtype=bool))
    codes = read_codes(connection)
    populations = read_used_populations(connection, codes)
    surroundings = Surroundings(read_areas(), populations, Register(register.plans, codes))
    replace_outcomes(connection, plans, nothing, parts, surroundings)
    if returned == POPULATION:
        make_outcomes(connection)  # rates of every return are set against populations; to withdraw one is rare
