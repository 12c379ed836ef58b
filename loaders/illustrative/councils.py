"""What councils send: households without a home by quarter, children in need and schools by year."""

from __future__ import annotations

from loaders.illustrative.axes import Axis
from loaders.illustrative.blueprint import Blueprint
from loaders.illustrative.levels import FAMILIES, HOMELESSNESS, MORE_NEED_OF

# England's councils owed a duty to about 82,000 households a quarter in 2025, to rather more of them once their home
# was lost (MHCLG); about one in sixteen has a drug dependency need (own reading).
HOUSING_RETURN = (
    Blueprint(
        returned="housing",
        measure="homelessness-drug-need",
        axes=(Axis(column="duty", total=False, shares={"Prevention": 0.45, "Relief": 0.55}),),
        rate=5.8,
        share=0.065,
        trend=0.002,
        seasons=(1.06, 0.98, 1.02, 0.94),
        factors=HOMELESSNESS,
        steps=MORE_NEED_OF,
        odds={"Prevention": 0.7, "Relief": 1.3},
    ),
)

# About 440,000 assessments a year in England end with a factor recorded, and about one in five names drug misuse,
# mostly a parent's (Department for Education, own reading). One assessment can name several people.
CHILDRENS_RETURN = (
    Blueprint(
        returned="childrens-services",
        measure="children-in-need-drugs",
        axes=(
            Axis(
                column="factor",
                shares={"child alone": 0.17, "parent alone": 0.55, "other alone": 0.13, "both": 0.07, "three": 0.08},
                words={
                    "Child": ("child alone", "both"),
                    "Parent": ("parent alone", "both", "three"),
                    "Other person": ("other alone", "three"),
                },
            ),
        ),
        rate=7.8,
        share=0.205,
        common=True,
        factors=FAMILIES,
    ),
)

# About 9 million pupils in England, and about 30,000 suspensions and exclusions a year with drugs or alcohol among the
# reasons, of which one in thirty is for good (Department for Education, own reading).
SCHOOLS_RETURN = (
    Blueprint(
        returned="schools",
        measure="exclusions-drug-alcohol",
        axes=(Axis(column="exclusion", shares={"Suspension": 0.968, "Permanent exclusion": 0.032}),),
        rate=160.0,
        share=0.0033,
        common=True,
        trend=0.0001,
    ),
)
