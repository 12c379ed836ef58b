"""A store in which one partnership has returned some of what it owes, for the tests of the page of returns.

Shropshire, Telford and Wrekin on 26 November 2025: of July to September 2025 the police are 12 days late with recorded
crime, housing is in from Shropshire (nothing to report) and late from Telford and Wrekin, drug supply is in part, and
treatment is not due before 29 November. April to June 2025 is in from housing, sent again by Telford and Wrekin.
"""

from datetime import UTC, date, datetime
from pathlib import Path

from tests.metrics.store import Store

PARTNERSHIP = "shropshire-telford-and-wrekin"
TODAY = date(2025, 11, 26)
SPRING, SUMMER = "April to June 2025", "July to September 2025"


def homeless(area: str, period: str, count: object) -> tuple[str, str]:
    """The two lines of a return of housing."""
    start = f"{area} | {period} | homelessness-drug-need"
    return f"{start} | Prevention | {count} | 90", f"{start} | Relief | {count} | 80"


def make_dues(folder: Path, *, illustrative: bool = False) -> Store:
    """Make the store."""
    store = Store(f"sqlite:///{folder / 'outcomes.sqlite'}", folder)
    sendings = (
        ("housing", datetime(2025, 8, 7, tzinfo=UTC), homeless("Shropshire", SPRING, 5)),
        ("housing", datetime(2025, 8, 8, tzinfo=UTC), homeless("Telford and Wrekin", SPRING, 6)),
        ("housing", datetime(2025, 9, 1, tzinfo=UTC), homeless("Telford and Wrekin", SPRING, 7)),
        ("housing", datetime(2025, 11, 7, tzinfo=UTC), homeless("Shropshire", SUMMER, "nil")),
        (
            "police-supply",
            datetime(2025, 11, 10, tzinfo=UTC),
            (
                f"West Mercia | {SUMMER} | county-lines-closed | All | 4",
                f"West Mercia | {SUMMER} | seizures | Class A | 12",
                f"West Mercia | {SUMMER} | drug-related-homicides | All | [x]",
            ),
        ),
    )
    for returned, day, lines in sendings:
        store.send(returned, *lines, day=day, illustrative=illustrative)
    return store
