"""NHS admissions return: stays in hospital because of drugs or alcohol, in a rolling year."""

from typing import Annotated

import numpy as np
from numpy.typing import NDArray

from loaders.columns import Measure, MeasureColumn, OneOf
from loaders.partner_return import PartnerReturn, ReturnRow, TypedChunk, rule
from loaders.periods import PeriodKind
from loaders.rules import words_of_measure
from loaders.shared_columns import TOTAL, Figure, FiveYearAge, Sex, UpperTierArea, count_of, period_of
from loaders.worked_example import example_rows

POISONING, DISORDERS = "Poisoning by drugs", "Drug-related mental and behavioural disorders"

TYPES_OF_MEASURE = {
    "drug-admissions": (POISONING, DISORDERS),
    "alcohol-related-admissions": ("All",),
    "substance-misuse-admissions-15-24": ("All",),
}

AGES_OF_MEASURE = {"substance-misuse-admissions-15-24": (TOTAL, "15 to 19", "20 to 24")}


class Row(ReturnRow):
    """Admissions of residents of one authority in one rolling year, of one type, age and sex."""

    area: UpperTierArea
    period: Annotated[int, period_of(PeriodKind.YEAR_TO_QUARTER, "The 12 months in which the stays ended.")]
    measure: Annotated[
        str,
        MeasureColumn.of(
            Measure(
                "drug-admissions",
                "Drug admissions",
                "Stays in hospital whose main diagnosis is poisoning by drugs, or a mental or behavioural disorder "
                "caused by drugs.",
            ),
            Measure(
                "alcohol-related-admissions",
                "Alcohol-related admissions",
                "Stays in hospital, each counted by the share in which alcohol causes such conditions (narrow "
                "definition); the sum may have decimals.",
            ),
            Measure(
                "substance-misuse-admissions-15-24",
                "Substance misuse admissions at 15 to 24",
                "Stays in hospital of people aged 15 to 24 because of substance misuse.",
            ),
        ),
    ]
    type: Annotated[
        str,
        OneOf(
            label="Type",
            description="The type of a drug admission, one row for each; they are added up. All for the other "
            "measures.",
            example=POISONING,
            values=("All", POISONING, DISORDERS),
            also={
                **dict.fromkeys(("poisoning", "drug poisoning", "poisoning by illicit drugs"), POISONING),
                **dict.fromkeys(
                    ("mental and behavioural disorders", "mental health and behavioural disorders"), DISORDERS
                ),
                "total": "All",
            },
        ),
    ]
    age_band: FiveYearAge
    sex: Sex
    count: Annotated[
        Figure,
        count_of(
            "How many admissions; whole, except for alcohol-related admissions.",
            example="186",
            maximum=2_000_000,
            whole=False,
        ),
    ]


@rule(
    "fraction-of-an-admission",
    column="count",
    message="This measure counts whole admissions.",
    remedy="Write a whole number; only alcohol-related admissions have decimals.",
)
def fraction_of_an_admission(chunk: TypedChunk) -> NDArray[np.bool_]:
    """Mark rows with decimals of measures that have none."""
    count = chunk.columns["count"]
    return ~chunk.is_word("measure", "alcohol-related-admissions") & (count != np.trunc(count)) & ~np.isnan(count)


RETURN = PartnerReturn(
    slug="nhs-admissions",
    title="NHS: hospital admissions",
    partner="NHS",
    summary="Hospital admissions because of drugs or alcohol by type, age and sex, by county or single-tier authority "
    "and 12 months to quarter end.",
    row=Row,
    rules=(
        words_of_measure(
            TYPES_OF_MEASURE,
            column="type",
            message="This type does not belong to this measure.",
            remedy=f"Drug admissions take “{POISONING}” or “{DISORDERS}”; the other measures take All.",
        ),
        words_of_measure(
            AGES_OF_MEASURE,
            column="age_band",
            message="This measure is about ages 15 to 24 only.",
            remedy="Write All, 15 to 19 or 20 to 24 for the age, or check the measure.",
        ),
        fraction_of_an_admission,
    ),
    example=example_rows(
        Row,
        f"drug-admissions | {POISONING} | All | All | 186",
        f"drug-admissions | {POISONING} | All | Female | 98",
        f"drug-admissions | {POISONING} | All | Male | 88",
        f"drug-admissions | {POISONING} | 30 to 34 | All | 22",
        f"drug-admissions | {POISONING} | 85 to 89 | All | [c]",
        f"drug-admissions | {DISORDERS} | All | All | 71",
        f"drug-admissions | {DISORDERS} | 0 to 4 | All | nil",
        "alcohol-related-admissions | All | All | All | 2318.4",
        "alcohol-related-admissions | All | 55 to 59 | Male | 164.75",
        "substance-misuse-admissions-15-24 | All | All | All | 83",
        "substance-misuse-admissions-15-24 | All | 15 to 19 | All | 36",
        "substance-misuse-admissions-15-24 | All | 20 to 24 | All | 47",
        area="Worcestershire",
        period="12 months to September 2025",
    ),
)
