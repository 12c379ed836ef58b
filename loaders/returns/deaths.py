"""Deaths return: deaths from drug misuse and deaths caused by alcohol alone, in a calendar year."""

from typing import Annotated

import numpy as np
from numpy.typing import NDArray

from loaders.columns import Measure, MeasureColumn
from loaders.partner_return import PartnerReturn, ReturnRow, TypedChunk, rule
from loaders.periods import PeriodKind
from loaders.report import Severity
from loaders.shared_columns import Figure, FiveYearAge, Sex, UpperTierArea, count_of, period_of
from loaders.worked_example import example_rows


class Row(ReturnRow):
    """Deaths of residents of one authority registered in one calendar year, of one age and sex."""

    area: UpperTierArea
    period: Annotated[
        int,
        period_of(
            PeriodKind.CALENDAR_YEAR,
            "The calendar year in which the deaths were registered, which is often a year after the death.",
        ),
    ]
    measure: Annotated[
        str,
        MeasureColumn.of(
            Measure(
                "drug-misuse-deaths",
                "Deaths from drug misuse",
                "Deaths caused by drug abuse or dependence, and deaths from poisoning in which a drug controlled by "
                "law was involved.",
            ),
            Measure(
                "alcohol-specific-deaths",
                "Alcohol-specific deaths",
                "Deaths that are wholly caused by alcohol.",
            ),
        ),
    ]
    age_band: FiveYearAge
    sex: Sex
    count: Annotated[Figure, count_of("How many deaths were registered.", example="17", maximum=50_000)]


@rule(
    "death-of-a-young-child",
    column="age_band",
    message="Such a death of a child under ten is very rare.",
    remedy="Check the age band; if it is right, confirm it with a note.",
    severity=Severity.QUERY,
)
def death_of_a_young_child(chunk: TypedChunk) -> NDArray[np.bool_]:
    """Mark rows that count deaths of children under ten, which a shifted column would bring about."""
    return chunk.is_word("age_band", "0 to 4", "5 to 9") & (chunk.columns["count"] > 0)


RETURN = PartnerReturn(
    slug="deaths",
    title="Public health: deaths",
    partner="Public health",
    summary="Deaths from drug misuse and alcohol-specific deaths by age and sex, by county or single-tier authority "
    "and calendar year.",
    row=Row,
    rules=(death_of_a_young_child,),
    example=example_rows(
        Row,
        "drug-misuse-deaths | All | All | 17",
        "drug-misuse-deaths | All | Female | 5",
        "drug-misuse-deaths | All | Male | 12",
        "drug-misuse-deaths | 45 to 49 | All | [c]",
        "alcohol-specific-deaths | All | All | 31",
        "alcohol-specific-deaths | All | Female | 11",
        "alcohol-specific-deaths | All | Male | 20",
        "alcohol-specific-deaths | 60 to 64 | Male | 6",
        "alcohol-specific-deaths | 90 and over | All | 0",
        area="Shropshire",
        period="2024",
    ),
)
