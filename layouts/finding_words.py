"""What a finding asks of whoever sent the file, in words: the same on pages and in a terminal."""

from __future__ import annotations

from typing import Final

from loaders.report import Severity

ASKED: Final = {Severity.ERROR: "To mend", Severity.QUERY: "To confirm", Severity.NOTE: "For information"}
"""By how grave the finding is."""
