"""Which version of the definitions a figure was made by, as receipts say which version of the rules checked a file."""

from __future__ import annotations

from pathlib import Path

import metrics
from loaders.rules_version import hash_code


def find_definitions_version() -> str:
    """A short hash over everything that decides what figures are made of stored rows: the code of the metrics."""
    return hash_code(Path(str(metrics.__file__)).parent)
