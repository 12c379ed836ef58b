"""Continuity of care return: people released from prison who go on with their treatment in the community."""

from typing import Annotated

from loaders.columns import Measure, MeasureColumn
from loaders.partner_return import PartnerReturn, ReturnRow
from loaders.periods import PeriodKind
from loaders.rules import out_of_rules
from loaders.shared_columns import Figure, Sex, UpperTierArea, count_of, out_of, period_of
from loaders.worked_example import example_rows

MEASURES = (
    Measure(
        "continuity-of-care",
        "Continuity of care from prison",
        "Adults who started structured treatment in the community within three weeks of their release from prison.",
        out_of="adults released from prison to the area with a treatment need",
    ),
)


class Row(ReturnRow):
    """People released to one authority in one rolling year."""

    area: UpperTierArea
    period: Annotated[int, period_of(PeriodKind.YEAR_TO_QUARTER, "The 12 months in which people were released.")]
    measure: Annotated[str, MeasureColumn.of(*MEASURES)]
    sex: Sex
    count: Annotated[Figure, count_of("How many started treatment within three weeks.", example="58", maximum=200_000)]
    out_of: Annotated[Figure, out_of("How many were released with a treatment need.", example="121", maximum=200_000)]


RETURN = PartnerReturn(
    slug="continuity-of-care",
    title="Continuity of care from prison",
    partner="Probation and prison healthcare",
    summary="Adults released from prison with a treatment need, and how many of them started treatment in the "
    "community within three weeks, by county or single-tier authority and 12 months to quarter end.",
    row=Row,
    rules=out_of_rules(MEASURES),
    example=example_rows(
        Row,
        "continuity-of-care | All | 58 | 121",
        "continuity-of-care | Female | [c] | 13",
        "continuity-of-care | Male | [c] | 108",
        area="Worcestershire",
        period="12 months to September 2025",
    ),
)
