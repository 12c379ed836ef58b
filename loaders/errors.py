"""The one family of errors that are meant for people.

Bad *data* is never an exception: it is a `loaders.report.Finding`. An `OutcomesError` says that something asked for
cannot be done (no such metric, database not reachable) and is shown as text, never as a traceback. Anything else that
is raised is a bug.
"""


class OutcomesError(Exception):
    """Something asked for cannot be done, in words that a person can act on.

    `message` says what is wrong, `hint` how to mend it, `reference` ties a page's message to the log.
    """

    exit_code = 1

    def __init__(self, message: str, *, hint: str = "", reference: str = "") -> None:
        super().__init__(message)
        self.message = message
        self.hint = hint
        self.reference = reference

    def __str__(self) -> str:
        return f"{self.message} {self.hint}".strip()


class UsageError(OutcomesError):
    """What was asked for does not exist or does not fit: an unknown metric, area, period or layout."""

    exit_code = 2


class StoreError(OutcomesError):
    """The database cannot be reached, is locked for too long, or is of another version."""
