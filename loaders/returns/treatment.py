"""Treatment return: people in drug and alcohol treatment in a rolling year, and how they fare."""

from typing import Annotated

import numpy as np
from numpy.typing import NDArray

from loaders.columns import Measure, MeasureColumn, OneOf
from loaders.partner_return import PartnerReturn, ReturnRow, TypedChunk, rule
from loaders.periods import PeriodKind
from loaders.rules import out_of_rules, words_of_measure
from loaders.shared_columns import (
    TOTAL,
    TOTAL_SPELLINGS,
    Figure,
    Sex,
    UpperTierArea,
    ages_of,
    count_of,
    out_of,
    period_of,
)
from loaders.worked_example import example_rows

MEASURES = (
    Measure(
        "in-treatment",
        "People in treatment",
        "Different people in structured treatment at any time in the year.",
    ),
    Measure(
        "treatment-progress",
        "Treatment progress",
        "Adults who completed treatment, no longer use their problem substances, or use them far less.",
        out_of="adults in treatment whose progress is known",
    ),
    Measure(
        "deaths-in-treatment",
        "Deaths in treatment",
        "Adults who died, of any cause, while they were in contact with treatment.",
        out_of="adults in treatment",
    ),
    Measure(
        "stable-accommodation",
        "Stable accommodation",
        "Adults with no housing problem at their latest review or when they left treatment.",
        out_of="adults whose housing is known at that time",
    ),
    Measure(
        "paid-or-voluntary-work",
        "Paid or voluntary work",
        "Adults who worked, paid or as volunteers, on at least one of the last 28 days.",
        out_of="adults whose work is known at their latest review or when they left",
    ),
    Measure(
        "training-or-education",
        "Training or education",
        "Adults who were in training or education on at least one of the last 28 days.",
        out_of="adults whose training and education are known at their latest review or when they left",
    ),
    Measure(
        "mental-health-treatment",
        "Mental health treatment received",
        "Adults who receive treatment for the mental health need they came with.",
        out_of="adults who started in the year and need mental health treatment",
    ),
    Measure(
        "parental-family-support",
        "Parental and family support",
        "Parents, and adults who live with children, who receive family or parenting support.",
        out_of="parents, and adults who live with children, in treatment",
    ),
    Measure(
        "young-people-cessation",
        "Young people who stop using",
        "Young people who no longer use the substance at their latest review or when they left treatment.",
        out_of="young people in treatment who used the substance when they started",
    ),
    Measure(
        "completion-opiate",
        "Successful completion, opiate users",
        "Adults who completed treatment free of dependence and did not come back within six months.",
        out_of="adults in treatment for opiates",
    ),
    Measure(
        "completion-non-opiate",
        "Successful completion, non-opiate users",
        "Adults who completed treatment free of dependence and did not come back within six months.",
        out_of="adults in treatment for drugs other than opiates",
    ),
)

CLIENTS_OF_MEASURE = {
    measure.slug: ("Young people",) if measure.slug == "young-people-cessation" else ("Adults",)
    for measure in MEASURES
    if measure.out_of
}

SUBSTANCES_OF_MEASURE = {
    "completion-opiate": (TOTAL, "Opiate"),
    "completion-non-opiate": (TOTAL, "Non-opiate only", "Non-opiate and alcohol"),
}


class Row(ReturnRow):
    """People of one group for whom one measure holds, in one authority and rolling year."""

    area: UpperTierArea
    period: Annotated[int, period_of(PeriodKind.YEAR_TO_QUARTER, "The 12 months that the figures cover.")]
    measure: Annotated[str, MeasureColumn.of(*MEASURES)]
    client_group: Annotated[
        str,
        OneOf(
            label="Client group",
            description="Adults are 18 and over. Send adults and young people apart; they are added up.",
            example="Adults",
            values=("Adults", "Young people"),
            also={
                **dict.fromkeys(("adult", "18 and over", "18+"), "Adults"),
                **dict.fromkeys(("young person", "yp", "under 18", "under 18s"), "Young people"),
            },
        ),
    ]
    substance: Annotated[
        str,
        OneOf(
            label="Substance",
            description="All for everyone together; a substance group for a row about that group.",
            example="Opiate",
            values=(TOTAL, "Opiate", "Non-opiate only", "Alcohol only", "Non-opiate and alcohol"),
            total=TOTAL,
            also=TOTAL_SPELLINGS
            | dict.fromkeys(("opiates", "opiate users"), "Opiate")
            | dict.fromkeys(("non-opiate", "non-opiates", "non-opiates only"), "Non-opiate only")
            | {"alcohol": "Alcohol only"}
            | dict.fromkeys(
                ("non-opiates and alcohol", "non-opiate & alcohol", "non-opiates & alcohol"),
                "Non-opiate and alcohol",
            )
            | dict.fromkeys(
                ("alcohol and non-opiate", "alcohol and non-opiates", "alcohol & non-opiates"),
                "Non-opiate and alcohol",
            ),
        ),
    ]
    sex: Sex
    age: Annotated[
        str,
        ages_of(
            ("18 to 29", "30 to 49", "50 and over"),
            "All for every age together; a band for adults of that age. Young people take All.",
        ),
    ]
    ethnicity: Annotated[
        str,
        OneOf(
            label="Ethnic group",
            description="All for everyone together; a group for a row about that group.",
            example=TOTAL,
            values=(TOTAL, "Asian", "Black", "Mixed", "White", "Other", "Not stated"),
            total=TOTAL,
            also=TOTAL_SPELLINGS
            | dict.fromkeys(("asian or asian british", "asian, asian british or asian welsh"), "Asian")
            | dict.fromkeys(("black or black british", "black, black british, caribbean or african"), "Black")
            | dict.fromkeys(("mixed or multiple", "mixed or multiple ethnic groups"), "Mixed")
            | {"other ethnic group": "Other"}
            | dict.fromkeys(("not known", "unknown", "missing"), "Not stated"),
        ),
    ]
    count: Annotated[Figure, count_of("How many people the measure holds for.", example="412", maximum=1_000_000)]
    out_of: Annotated[
        Figure,
        out_of(
            "How many people the count is a part of: the list of measures says whom to count. Empty for in-treatment.",
            example="806",
            maximum=1_000_000,
            may_be_empty=True,
        ),
    ]


@rule(
    "age-of-young-people",
    column="age",
    message="Young people have no age bands in this return.",
    remedy="Write All for the age, or Adults for the client group.",
)
def age_of_young_people(chunk: TypedChunk) -> NDArray[np.bool_]:
    """Mark rows that put a young person into an age band of adults."""
    return chunk.is_word("client_group", "Young people") & ~chunk.is_word("age", TOTAL)


RETURN = PartnerReturn(
    slug="treatment",
    title="Treatment",
    partner="Treatment provider",
    summary="People in drug and alcohol treatment, their progress, recovery and deaths, by county or single-tier "
    "authority and 12 months to quarter end.",
    row=Row,
    rules=(
        *out_of_rules(MEASURES),
        words_of_measure(
            CLIENTS_OF_MEASURE,
            column="client_group",
            message="This measure is not about this client group.",
            remedy="Only in-treatment takes both groups; young-people-cessation takes Young people, all else Adults.",
        ),
        words_of_measure(
            SUBSTANCES_OF_MEASURE,
            column="substance",
            message="This measure is about people who use another substance.",
            remedy="Write All, or a substance that the measure is about.",
        ),
        age_of_young_people,
    ),
    example=example_rows(
        Row,
        "in-treatment | Adults | All | All | All | All | 1046 |",
        "in-treatment | Adults | Opiate | All | All | All | 498 |",
        "in-treatment | Adults | Non-opiate only | All | All | All | 142 |",
        "in-treatment | Adults | Alcohol only | All | All | All | 287 |",
        "in-treatment | Adults | Non-opiate and alcohol | All | All | All | 119 |",
        "in-treatment | Adults | All | Female | All | All | 341 |",
        "in-treatment | Adults | All | Male | All | All | 705 |",
        "in-treatment | Adults | All | All | 50 and over | All | 296 |",
        "in-treatment | Adults | All | All | All | Mixed | [c] |",
        "in-treatment | Young people | All | All | All | All | 58 |",
        "treatment-progress | Adults | All | All | All | All | 401 | 836",
        "treatment-progress | Adults | Opiate | Female | All | All | 66 | 148",
        "deaths-in-treatment | Adults | All | All | All | All | 14 | 1046",
        "stable-accommodation | Adults | All | All | All | All | 702 | 811",
        "paid-or-voluntary-work | Adults | All | All | All | All | 236 | 804",
        "training-or-education | Adults | All | All | All | All | 39 | 798",
        "mental-health-treatment | Adults | All | All | All | All | 208 | 263",
        "parental-family-support | Adults | All | All | All | All | nil | nil",
        "young-people-cessation | Young people | All | All | All | All | 17 | 41",
        "completion-opiate | Adults | All | All | All | All | 27 | 498",
        "completion-non-opiate | Adults | All | All | All | All | 83 | 261",
        area="Herefordshire",
        period="12 months to September 2025",
    ),
)
