"""A store of one partnership's board, whose figures one can check in the head, for the tests of overview and profile.

Shropshire, Telford and Wrekin has two members and is a part of the West Mercia force area.
"""

from pathlib import Path

from tests.metrics.store import Store

PARTNERSHIP = "shropshire-telford-and-wrekin"
SHROPSHIRE, TELFORD, WEST_MERCIA = "E06000051", "E06000020", "E23000016"


def progress(area: str, year: int, count: object, out_of: object) -> str:
    """One line of the treatment return: progress in the 12 months to September."""
    period = f"12 months to September {year}"
    return f"{area} | {period} | treatment-progress | Adults | All | All | All | All | {count} | {out_of}"


def homeless(area: str, year: int, count: object, out_of: object) -> str:
    """One line of the housing return: households with a drug need, July to September."""
    return f"{area} | July to September {year} | homelessness-drug-need | Relief | {count} | {out_of}"


def supply(measure: str, year: int, count: object) -> str:
    """One line of the police's return on supply, July to September."""
    return f"West Mercia | July to September {year} | {measure} | All | {count}"


def make_board(folder: Path) -> Store:
    """Make a store with two summers.

    Progress in treatment rose from 50% to 60% (1,200 of 2,000), England's is 55%. Households with a drug need rose
    from 5% to 10% (200 of 2,000). Continuity of care came from Shropshire alone. The force closed 5 county lines
    after 4, and confirmed that there were no homicides to report.
    """
    store = Store(f"sqlite:///{folder / 'outcomes.sqlite'}", folder)
    store.send(
        "treatment",
        *(progress(area, 2024, 500, 1_000) for area in ("Shropshire", "Telford and Wrekin")),
        *(progress(area, 2025, 600, 1_000) for area in ("Shropshire", "Telford and Wrekin")),
        progress("England", 2025, 55_000, 100_000),
        progress("Herefordshire", 2025, 400, 1_000),
        progress("Worcestershire", 2025, 700, 1_000),
    )
    store.send(
        "housing",
        *(homeless(area, 2024, 50, 1_000) for area in ("Shropshire", "Telford and Wrekin")),
        *(homeless(area, 2025, 100, 1_000) for area in ("Shropshire", "Telford and Wrekin")),
    )
    store.send("continuity-of-care", "Shropshire | 12 months to September 2025 | continuity-of-care | All | 60 | 100")
    store.send(
        "police-supply",
        supply("county-lines-closed", 2024, 4),
        supply("county-lines-closed", 2025, 5),
        supply("drug-related-homicides", 2025, "nil"),
    )
    return store
