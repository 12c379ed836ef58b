"""What the police send: action against supply by force, and recorded crime by district or single-tier authority.

Rates are for every 1,000 residents of England a year.
"""

from __future__ import annotations

from loaders.illustrative.axes import Axis
from loaders.illustrative.blueprint import Blueprint
from loaders.illustrative.levels import COUNTY_LINES, CRIME, HOMICIDES, NEW_RECORDING_OF, SEIZURES

_NO_CATEGORY = {"category": "All"}

# Homes are broken into, and people robbed, rather in the dark months.
_DARK = (1.06, 0.95, 0.94, 1.05)
_SUMMER = (0.95, 1.03, 1.06, 0.96)


def _category(shares: dict[str, float]) -> Axis:
    return Axis(column="category", total=False, shares=shares)


def _offence(shares: dict[str, float]) -> Axis:
    return Axis(column="offence", total=False, shares=shares)


SUPPLY = (
    # Over 1,300 lines in the first year of the strategy, and about as many again later (first annual report).
    Blueprint(
        returned="police-supply",
        measure="county-lines-closed",
        fixed=_NO_CATEGORY,
        rate=0.030,
        trend=0.05,
        factors=COUNTY_LINES,
    ),
    # Over 3,000 major or moderate disruptions in the first year (the same report); minor ones are more common.
    Blueprint(
        returned="police-supply",
        measure="disruptions",
        axes=(_category({"Major": 0.06, "Moderate": 0.30, "Minor": 0.64}),),
        rate=0.170,
        trend=0.04,
        factors=COUNTY_LINES,
    ),
    # Classes as in West Mercia in 2016/17 (Home Office): mostly cannabis, which is class B.
    Blueprint(
        returned="police-supply",
        measure="seizures",
        axes=(_category({"Class A": 0.21, "Class B": 0.69, "Class C": 0.05, "Unknown class": 0.05}),),
        rate=3.2,
        trend=0.01,
        seasons=_SUMMER,
        factors=SEIZURES,
    ),
    # About 2,200 referrals flagged as county lines a year, three in four of them of children (own reading).
    Blueprint(
        returned="police-supply",
        measure="county-lines-referrals",
        axes=(_category({"Adults": 0.24, "Children": 0.73, "Age not known": 0.03}),),
        rate=0.042,
        factors=COUNTY_LINES,
    ),
    # About 300 homicides a year are drug related (own reading).
    Blueprint(
        returned="police-supply",
        measure="drug-related-homicides",
        fixed=_NO_CATEGORY,
        rate=0.0054,
        factors=HOMICIDES,
    ),
)

RECORDED_CRIME = (
    # About 750,000 recorded offences of the four kinds a year, slowly falling (own reading).
    Blueprint(
        returned="police-recorded-crime",
        measure="neighbourhood-crime",
        axes=(
            _offence(
                {
                    "Domestic burglary": 0.25,
                    "Personal robbery": 0.09,
                    "Vehicle offences": 0.50,
                    "Theft from the person": 0.16,
                }
            ),
        ),
        rate=12.4,
        trend=-0.05,
        seasons=_DARK,
        factors=CRIME,
        steps=NEW_RECORDING_OF,
    ),
    # About 180,000 drug offences a year, one in four of trafficking (own reading).
    Blueprint(
        returned="police-recorded-crime",
        measure="drug-offences",
        axes=(_offence({"Trafficking": 0.26, "Possession": 0.74}),),
        rate=3.2,
        seasons=_SUMMER,
        factors=CRIME,
    ),
)
