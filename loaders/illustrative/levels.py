"""How areas differ from England: factors on the national level, by the area's name.

Where a comment names a publication, the factors are its figures against England's, rounded; the others are this
product's own reading. So an illustrative Birmingham is no illustrative Malvern Hills. Chance is added on top. An area
that is not named has the national level.
"""

from __future__ import annotations

from collections.abc import Mapping

from loaders.illustrative.blueprint import Step

Factors = Mapping[str, float]

# People in treatment for every 1,000 residents. Worcestershire has about 3,000 adults; the other factors follow
# deprivation and are this product's own.
TREATMENT: Factors = {
    "Herefordshire": 0.90, "Worcestershire": 0.85, "Shropshire": 0.80, "Telford and Wrekin": 1.05,
    "Birmingham": 1.15, "Coventry": 1.00, "Dudley": 0.95, "Sandwell": 1.00, "Solihull": 0.70, "Walsall": 1.05,
    "Wolverhampton": 1.15,
}  # fmt: skip

# Deaths from drug misuse: Fingertips 92432, rates for 2022 to 2024 against England's 5.8 per 100,000. Sandwell's is
# lower still (1.7), and raised here so that there is something to see.
DRUG_DEATHS: Factors = {
    "Herefordshire": 1.25, "Worcestershire": 0.85, "Shropshire": 0.65, "Telford and Wrekin": 0.90,
    "Birmingham": 1.70, "Coventry": 1.50, "Dudley": 0.85, "Sandwell": 0.50, "Solihull": 0.65, "Walsall": 1.15,
    "Wolverhampton": 1.45,
}  # fmt: skip

# Harm from alcohol: Fingertips 91380, rates for 2016 to 2018 against England's 10.8 per 100,000.
ALCOHOL: Factors = {
    "Herefordshire": 0.80, "Worcestershire": 1.00, "Shropshire": 0.85, "Telford and Wrekin": 1.30,
    "Birmingham": 1.40, "Coventry": 1.25, "Dudley": 1.45, "Sandwell": 1.90, "Solihull": 0.90, "Walsall": 1.50,
    "Wolverhampton": 1.75,
}  # fmt: skip

# Admissions for drugs: NHS Digital, poisoning and disorders together in the year to March 2019, against England's 46
# for every 100,000 residents.
DRUG_ADMISSIONS: Factors = {
    "Herefordshire": 0.75, "Worcestershire": 0.60, "Shropshire": 0.75, "Telford and Wrekin": 1.00,
    "Birmingham": 1.10, "Coventry": 1.20, "Dudley": 0.65, "Sandwell": 0.90, "Solihull": 0.70, "Walsall": 0.70,
    "Wolverhampton": 1.50,
}  # fmt: skip

# Neighbourhood crime recorded by the police for every 1,000 residents: about 3 to 5 a quarter in the West Midlands,
# about 1.3 in Herefordshire, against England's 3.3. Districts by their towns; this product's own reading.
CRIME: Factors = {
    "Herefordshire": 0.40, "Bromsgrove": 0.65, "Malvern Hills": 0.35, "Redditch": 0.75, "Worcester": 0.80,
    "Wychavon": 0.50, "Wyre Forest": 0.60, "Shropshire": 0.40, "Telford and Wrekin": 0.70,
    "Birmingham": 1.50, "Coventry": 1.15, "Dudley": 0.80, "Sandwell": 1.10, "Solihull": 1.15, "Walsall": 1.00,
    "Wolverhampton": 1.15,
}  # fmt: skip

# Households owed a homelessness duty: MHCLG, July to September 2025, against England's 1.45 for every 1,000 residents.
HOMELESSNESS: Factors = {
    "Herefordshire": 0.50, "Bromsgrove": 0.55, "Malvern Hills": 0.55, "Redditch": 0.75, "Worcester": 1.15,
    "Wychavon": 0.70, "Wyre Forest": 1.20, "Shropshire": 0.75, "Telford and Wrekin": 1.10,
    "Birmingham": 0.80, "Coventry": 1.30, "Dudley": 1.15, "Sandwell": 0.80, "Solihull": 0.80, "Walsall": 0.40,
    "Wolverhampton": 1.20,
}  # fmt: skip

# What the police do against supply, by force. West Mercia made about 3,200 seizures and the West Midlands 5,200 in
# 2016/17 (Home Office): 2.5 and 1.8 for every 1,000 residents.
SEIZURES: Factors = {"West Mercia": 0.80, "West Midlands": 0.60}
COUNTY_LINES: Factors = {"West Mercia": 0.55, "West Midlands": 1.00}
HOMICIDES: Factors = {"West Mercia": 0.70, "West Midlands": 1.60}

# Social care, schools and prisons' releases follow deprivation in the same way.
FAMILIES: Factors = {
    "Herefordshire": 0.85, "Worcestershire": 0.80, "Shropshire": 0.75, "Telford and Wrekin": 1.15,
    "Birmingham": 1.15, "Coventry": 1.10, "Dudley": 1.00, "Sandwell": 1.10, "Solihull": 0.75, "Walsall": 1.15,
    "Wolverhampton": 1.20,
}  # fmt: skip

# Changes for good, so that control charts have something to find. A new system finds more crime in one force area, and
# its charts start anew; in one partnership more of the households without a home have a drug need, and nobody knows
# why.
NEW_RECORDING = Step(back=14, times=1.45)
NEW_RECORDING_OF: Mapping[str, Step] = dict.fromkeys(
    ("Herefordshire", "Bromsgrove", "Malvern Hills", "Redditch", "Worcester", "Wychavon", "Wyre Forest", "Shropshire",
     "Telford and Wrekin"), NEW_RECORDING,
)  # fmt: skip
MORE_NEED_OF: Mapping[str, Step] = dict.fromkeys(
    ("Herefordshire", "Bromsgrove", "Malvern Hills", "Redditch", "Worcester", "Wychavon", "Wyre Forest"),
    Step(back=8, times=1.7),
)
