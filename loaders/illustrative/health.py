"""What hospitals and public health teams send: admissions in a rolling year, deaths in a calendar year.

Relative risks by five-year age band follow the published shares of ages; a band that is left out has none.
"""

from __future__ import annotations

from collections.abc import Sequence

from loaders.areas import FIVE_YEAR_BANDS
from loaders.illustrative.axes import AgeAxis, Axis
from loaders.illustrative.blueprint import Blueprint
from loaders.illustrative.levels import ALCOHOL, DRUG_ADMISSIONS, DRUG_DEATHS

_ALL_TYPES = {"type": "All"}


def _ages(risks: Sequence[float]) -> AgeAxis:
    """Make the age axis of the risks of the 19 bands."""
    return AgeAxis(column="age_band", shares=dict(zip(FIVE_YEAR_BANDS, risks, strict=True)))


def _sexes(male: float) -> Axis:
    return Axis(column="sex", shares={"Female": 1 - male, "Male": male})


# Admissions for poisoning in the year to March 2019 (NHS Digital): 5.6% under 16, 19% at 15 to 24, 22% at 25 to 34,
# 20% at 35 to 44, 17% at 45 to 54, 8% at 55 to 64, 8% older.
_OF_ADMISSIONS = (4, 1, 3, 15, 17, 17, 17, 16, 15, 13, 11, 7, 5, 4, 4, 4, 4, 4, 4)
# Deaths from drug misuse are most common in the forties (Office for National Statistics).
_OF_DRUG_DEATHS = (0, 0, 0, 1, 4, 6, 9, 12, 16, 16, 12, 7, 4, 2, 1, 1, 0.5, 0.5, 0.5)
# Alcohol-specific deaths are most common at 55 to 64 (Office for National Statistics).
_OF_ALCOHOL_DEATHS = (0, 0, 0, 0, 0.2, 1, 3, 6, 11, 17, 22, 26, 27, 24, 17, 10, 6, 3, 2)
# Admissions related to alcohol rise with age into the seventies (own reading).
_OF_ALCOHOL_ADMISSIONS = (0.2, 0.1, 1, 5, 6, 6, 7, 9, 12, 15, 18, 21, 23, 25, 26, 26, 24, 20, 15)

NHS_RETURN = (
    # 18,053 stays for poisoning and 7,376 for disorders in England in the year to March 2019. In the partnerships
    # they rise steeply: the metric that gets clearly worse.
    Blueprint(
        returned="nhs-admissions",
        measure="drug-admissions",
        axes=(
            Axis(
                column="type",
                total=False,
                shares={"Poisoning by drugs": 0.70, "Drug-related mental and behavioural disorders": 0.30},
            ),
            _ages(_OF_ADMISSIONS),
            _sexes(0.54),
        ),
        rate=0.47,
        trend=0.30,
        trend_in_england=0.005,
        factors=DRUG_ADMISSIONS,
    ),
    # About 480 for every 100,000 people, narrow definition (own reading). Counted in shares of an admission.
    Blueprint(
        returned="nhs-admissions",
        measure="alcohol-related-admissions",
        fixed=_ALL_TYPES,
        axes=(_ages(_OF_ALCOHOL_ADMISSIONS), _sexes(0.64)),
        rate=4.8,
        step=0.25,
        factors=ALCOHOL,
    ),
    # About 85 for every 100,000 people aged 15 to 24 over three years (own reading), falling. Earlier years go along,
    # so that three of them can be pooled several times.
    Blueprint(
        returned="nhs-admissions",
        measure="substance-misuse-admissions-15-24",
        fixed=_ALL_TYPES,
        axes=(
            AgeAxis(column="age_band", shares={"15 to 19": 1.15, "20 to 24": 1.0}),
            _sexes(0.48),
        ),
        rate=0.085,
        trend=-0.04,
        factors=DRUG_ADMISSIONS,
        earlier_years=4,
    ),
)

DEATHS_RETURN = (
    # 5.8 for every 100,000 people in England in 2022 to 2024 (Fingertips 92432).
    Blueprint(
        returned="deaths",
        measure="drug-misuse-deaths",
        axes=(_ages(_OF_DRUG_DEATHS), _sexes(0.71)),
        rate=0.058,
        trend=0.02,
        factors=DRUG_DEATHS,
    ),
    # 10.8 for every 100,000 people in England in 2016 to 2018 (Fingertips 91380), about 15 since the pandemic.
    Blueprint(
        returned="deaths",
        measure="alcohol-specific-deaths",
        axes=(_ages(_OF_ALCOHOL_DEATHS), _sexes(0.66)),
        rate=0.148,
        trend=0.03,
        factors=ALCOHOL,
    ),
)
