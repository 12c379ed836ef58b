"""Prison finds return: how often drugs were found in each prison."""

from typing import Annotated

import numpy as np
from numpy.typing import NDArray

from loaders.columns import Measure, MeasureColumn, Name
from loaders.partner_return import PartnerReturn, ReturnRow, TypedChunk, rule
from loaders.periods import PeriodKind
from loaders.rules import more_events_than_people, out_of_rules
from loaders.shared_columns import TOTAL, TOTAL_SPELLINGS, Figure, UpperTierArea, count_of, out_of, period_of
from loaders.worked_example import example_rows

MEASURES = (
    Measure(
        "prison-drug-finds",
        "Drug finds in prisons",
        "Times that drugs were found in the prison, on prisoners, visitors and staff, in post and parcels, or anywhere "
        "else.",
        out_of="prisoners, on average over the year",
    ),
)


class Row(ReturnRow):
    """Finds in one prison in one financial year."""

    area: UpperTierArea
    period: Annotated[int, period_of(PeriodKind.FINANCIAL_YEAR, "The year in which the drugs were found.")]
    measure: Annotated[str, MeasureColumn.of(*MEASURES)]
    prison: Annotated[
        str,
        Name(
            label="Prison",
            description="The prison, under the county or single-tier authority where it stands. Send one row for each "
            "prison; they are added up.",
            example="HMP Hewell",
        ),
    ]
    count: Annotated[Figure, count_of("How many finds in the year.", example="241", maximum=200_000)]
    out_of: Annotated[Figure, out_of("How many prisoners, on average over the year.", example="1068", maximum=200_000)]


@rule(
    "total-among-prisons",
    column="prison",
    message="This row is a total, and prisons are added up.",
    remedy="Leave the total out, or write the prison's name.",
)
def total_among_prisons(chunk: TypedChunk) -> NDArray[np.bool_]:
    """Mark rows that name a total in a prison's place, which would count every find twice."""
    totals = {TOTAL.lower(), "all prisons", *TOTAL_SPELLINGS}
    return chunk.is_word("prison", *(name for name in chunk.codebooks["prison"] if name.lower() in totals))


RETURN = PartnerReturn(
    slug="prison-finds",
    title="Prisons: drug finds",
    partner="Prisons",
    summary="Times that drugs were found, by prison and financial year, under the authority where the prison stands.",
    row=Row,
    rules=(*out_of_rules(MEASURES, above=more_events_than_people), total_among_prisons),
    example=example_rows(
        Row,
        "prison-drug-finds | HMP Hewell | 241 | 1068",
        "prison-drug-finds | HMP Long Lartin | 96 | 587",
        area="Worcestershire",
        period="2024/25",
    )
    + example_rows(Row, "prison-drug-finds | HMP Stoke Heath | nil | 745", area="Shropshire", period="2024/25"),
)
