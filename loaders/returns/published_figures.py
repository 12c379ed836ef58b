"""Published figures: values that a publisher has calculated, with the publisher's own interval.

They are kept apart from what partners return, and never calculated again.
"""

from typing import Annotated

import numpy as np
from numpy.typing import NDArray

from loaders.areas import AUTHORITIES, AreaLevel
from loaders.columns import AreaColumn, MeasureColumn, Name, Number, PeriodColumn
from loaders.partner_return import PartnerReturn, ReturnRow, TypedChunk, rule
from loaders.published_measures import MEASURES, PERCENTAGES
from loaders.report import Severity
from loaders.rules import lower_above_upper, more_events_than_people, value_outside_limits
from loaders.shared_columns import COMPARATOR, TOTAL, TOTAL_SPELLINGS, Figure, Sex
from loaders.status import Status
from loaders.worked_example import example_rows


def _figure(label: str, description: str, example: str) -> Number:
    return Number(
        label=label,
        description=description,
        example=example,
        whole=False,
        maximum=1_000_000_000,  # England's residents, counted once for each of several years
        may_be_empty=True,
    )


class Row(ReturnRow):
    """One published figure, of one area, period and group of people."""

    area: Annotated[
        int,
        AreaColumn(
            label="Area",
            description="The area that the figure is published for, at whatever level.",
            example="Worcestershire",
            levels=AUTHORITIES | COMPARATOR | {AreaLevel.FORCE, AreaLevel.REGION},
        ),
    ]
    period: Annotated[
        int,
        PeriodColumn(
            label="Period",
            description="The period that the figure covers, of whatever length.",
            example="April 2019 to March 2020",
            kind=None,
        ),
    ]
    measure: Annotated[str, MeasureColumn.of(*MEASURES)]
    publication: Annotated[
        str,
        Name(
            label="Publication",
            description="Where the figure is published. Sending a publication again replaces what it said before.",
            example="Fingertips 93517",
        ),
    ]
    sex: Sex
    age: Annotated[
        str,
        Name(
            label="Age",
            description="The ages that the figure covers, as published; All where the measure has no other ages.",
            example="15 to 64",
            longest=60,
            total=TOTAL,
            also=TOTAL_SPELLINGS | {"all ages": TOTAL},
        ),
    ]
    group: Annotated[
        str,
        Name(
            label="Group",
            description="What else the figure is limited to, as published: a substance, a type, a class of drug; else "
            "All.",
            example=TOTAL,
            total=TOTAL,
            also=TOTAL_SPELLINGS,
        ),
    ]
    value: Annotated[Figure, _figure("Value", "The figure as published, in the measure's unit.", "54.6")]
    lower: Annotated[
        Figure, _figure("Lower limit", "Where its 95% interval begins; empty if none is published.", "40.6")
    ]
    upper: Annotated[Figure, _figure("Upper limit", "Where its 95% interval ends; empty if none is published.", "64.1")]
    count: Annotated[Figure, _figure("Count", "The count behind the value; empty if not published.", "1439.3")]
    out_of: Annotated[Figure, _figure("Out of", "What the count is out of; empty if not published.", "2635.3")]


@rule(
    "percentage-above-100",
    column="value",
    message="This measure is a percentage, and the value or its upper limit is above 100.",
    remedy="Check the measure, and whether the columns have been mixed up.",
)
def percentage_above_100(chunk: TypedChunk) -> NDArray[np.bool_]:
    """Mark rows whose percentage cannot be one."""
    above = (chunk.columns["value"] > 100) | (chunk.columns["upper"] > 100)
    return above & chunk.is_word("measure", *(measure.slug for measure in PERCENTAGES))


@rule(
    "no-figure",
    column="value",
    message="This row holds neither a value nor a count.",
    remedy="Write [x] as the value if the publisher says that there is none, or leave the row out.",
    severity=Severity.NOTE,
)
def no_figure(chunk: TypedChunk) -> NDArray[np.bool_]:
    """Mark rows that say nothing."""
    value, count = chunk.statuses["value"], chunk.statuses["count"]
    return (value == Status.NOT_APPLICABLE) & (count == Status.NOT_APPLICABLE)


RETURN = PartnerReturn(
    slug="published-figures",
    title="Published figures",
    partner="Publisher",
    summary="Figures that a publisher has calculated, with the publisher's own interval: prevalence, surveys, unmet "
    "need and every other metric that is published.",
    row=Row,
    published=True,
    rules=(lower_above_upper, value_outside_limits, percentage_above_100, more_events_than_people, no_figure),
    example=example_rows(
        Row,
        "unmet-need-ocu | Fingertips 93517 | All | 15 to 64 | All | 54.6 | 40.6 | 64.1 | 1439.3 | 2635.3",
        "ocu-prevalence | Opiate and crack use estimates | All | 15 to 64 | All | 7.5 | 5.2 | 9.8 |  |",
        "drug-misuse-deaths | Deaths related to drug poisoning | Female | All | All | [c] |  |  | [c] |",
        "numbers-in-treatment | Drug treatment statistics | All | 18 and over | Opiate | 1210 |  |  | 1210 |",
        area="Worcestershire",
        period="April 2019 to March 2020",
    )
    + example_rows(
        Row,
        "drug-use-last-year | Drug misuse survey | All | 16 to 59 | All | 9.4 | 8.9 | 9.9 |  |",
        "hepc-prevalence-pwid | Survey of people who inject drugs | All | All | All | [x] |  |  |  |",
        area="England",
        period="April 2019 to March 2020",
    ),
)
