"""What probation and prison healthcare send: care after prison, and people who offend again."""

from __future__ import annotations

from loaders.illustrative.axes import Axis
from loaders.illustrative.blueprint import Blueprint
from loaders.illustrative.levels import FAMILIES

# About 18,000 adults a year leave prison in England with a need of treatment; a good third went on with it in
# 2021/22, and more than half now (NDTMS, own reading): the metric that gets clearly better.
CONTINUITY_RETURN = (
    Blueprint(
        returned="continuity-of-care",
        measure="continuity-of-care",
        axes=(Axis(column="sex", shares={"Female": 0.11, "Male": 0.89}),),
        rate=0.38,
        share=0.55,
        trend=0.045,
        factors=FAMILIES,
        odds={"Female": 1.1},
    ),
)

# Of people dealt with for drugs about one in five offends again within a year, of thieves and burglars about half
# (Ministry of Justice, own reading).
REOFFENDING_RETURN = (
    Blueprint(
        returned="probation-reoffending",
        measure="proven-reoffending",
        axes=(
            Axis(
                column="offence_group",
                total=False,
                shares={"Drug offences": 0.55, "Acquisitive offences": 0.45},
            ),
        ),
        rate=1.6,
        share=0.34,
        factors=FAMILIES,
        odds={"Drug offences": 0.52, "Acquisitive offences": 1.95},
    ),
)
