"""What treatment providers send: people in treatment in a rolling year, and how they fare.

The shares by substance, sex, age and ethnic group are England's of 2021/22 (NDTMS ViewIt). Everything else is a part
of the same people, so that, say, deaths are counted out of the very number in treatment.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from loaders.illustrative.axes import Axis
from loaders.illustrative.blueprint import Blueprint
from loaders.illustrative.levels import TREATMENT

_SUBSTANCE = Axis(
    column="substance",
    shares={"Opiate": 0.470, "Non-opiate only": 0.107, "Alcohol only": 0.298, "Non-opiate and alcohol": 0.125},
)
_SUBSTANCE_OF_YOUNG = Axis(
    column="substance",
    shares={"Opiate": 0.02, "Non-opiate only": 0.62, "Alcohol only": 0.09, "Non-opiate and alcohol": 0.27},
)
_SEX = Axis(column="sex", shares={"Female": 0.325, "Male": 0.675})
_AGE = Axis(column="age", shares={"18 to 29": 0.135, "30 to 49": 0.608, "50 and over": 0.257})
_ETHNICITY = Axis(
    column="ethnicity",
    shares={"Asian": 0.037, "Black": 0.027, "Mixed": 0.025, "White": 0.878, "Other": 0.008, "Not stated": 0.025},
    urban={"Asian": 0.135, "Black": 0.065, "Mixed": 0.050, "White": 0.710, "Other": 0.015, "Not stated": 0.025},
)

# 289,215 adults were in treatment in 2021/22, and more every year since: about 330,000 in the latest year.
ADULTS = Blueprint(
    returned="treatment",
    measure="in-treatment",
    fixed={"client_group": "Adults"},
    axes=(_SUBSTANCE, _SEX, _AGE, _ETHNICITY),
    rate=5.8,
    trend=0.03,
    factors=TREATMENT,
)

# About 14,000 under the age of 18 (own reading), who have no age bands in this return.
YOUNG_PEOPLE = Blueprint(
    returned="treatment",
    measure="in-treatment",
    fixed={"client_group": "Young people", "age": "All"},
    axes=(_SUBSTANCE_OF_YOUNG, _SEX, _ETHNICITY),
    rate=0.25,
    trend=0.05,
    factors=TREATMENT,
)

_NON_OPIATE = {"substance": ("Non-opiate only", "Non-opiate and alcohol")}


def _of_adults(measure: str, share: float, *, known: float, trend: float, odds: Mapping[str, float]) -> Blueprint:
    """Plan a measure of which `share` of the adults whose answer is `known` are counted, by odds of some cells."""
    return Blueprint(
        returned="treatment",
        measure=measure,
        fixed=ADULTS.fixed,
        axes=ADULTS.axes,
        part_of=ADULTS,
        known=known,
        share=share,
        trend=trend,
        odds=odds,
    )


TREATMENT_RETURN = (
    ADULTS,
    YOUNG_PEOPLE,
    # About 47% of adults in England show substantial progress (2023/24, own reading), and the share grows.
    _of_adults(
        "treatment-progress",
        0.47,
        known=0.82,
        trend=0.045,
        odds={"Opiate": 0.80, "Alcohol only": 1.60, "Non-opiate only": 1.10, "18 to 29": 0.90},
    ),
    # 3,726 of 289,215 adults died in 2021/22, more of them the older (own reading).
    _of_adults(
        "deaths-in-treatment",
        0.011,
        known=1.0,
        trend=0.0,
        odds={"50 and over": 2.3, "18 to 29": 0.3, "Non-opiate only": 0.4},
    ),
    # The four shares of the Treatment Outcomes Profile: about England's in recent years (own reading).
    _of_adults(
        "stable-accommodation", 0.85, known=0.74, trend=0.002, odds={"Opiate": 0.75, "Female": 1.1, "50 and over": 1.3}
    ),
    _of_adults(
        "paid-or-voluntary-work",
        0.32,
        known=0.74,
        trend=0.004,
        odds={"Opiate": 0.55, "Alcohol only": 1.3, "Female": 0.85, "50 and over": 0.8},
    ),
    _of_adults(
        "training-or-education", 0.035, known=0.74, trend=0.0, odds={"18 to 29": 2.6, "Female": 1.4, "50 and over": 0.5}
    ),
    # Nearly half start within the year, and seven in ten of them need mental health treatment.
    _of_adults("mental-health-treatment", 0.79, known=0.32, trend=0.0, odds={"Opiate": 0.8, "Female": 1.2}),
    _of_adults("parental-family-support", 0.42, known=0.20, trend=0.01, odds={"Female": 1.5}),
    replace(
        _of_adults("completion-opiate", 0.055, known=1.0, trend=0.0, odds={"Female": 1.1, "Not stated": 0.9}),
        only={"substance": ("Opiate",)},
    ),
    replace(
        _of_adults("completion-non-opiate", 0.34, known=1.0, trend=-0.004, odds={"Non-opiate and alcohol": 1.1}),
        only=_NON_OPIATE,
    ),
    Blueprint(
        returned="treatment",
        measure="young-people-cessation",
        fixed=YOUNG_PEOPLE.fixed,
        axes=YOUNG_PEOPLE.axes,
        part_of=YOUNG_PEOPLE,
        known=0.62,
        share=0.50,
        odds={"Alcohol only": 1.5, "Opiate": 0.8},
    ),
)
