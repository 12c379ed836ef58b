"""Housing return: households that the council has to help with homelessness, and their drug needs."""

from typing import Annotated

from loaders.columns import Measure, MeasureColumn, OneOf
from loaders.partner_return import PartnerReturn, ReturnRow
from loaders.periods import PeriodKind
from loaders.rules import out_of_rules
from loaders.shared_columns import Figure, LowerTierArea, count_of, out_of, period_of
from loaders.worked_example import example_rows

MEASURES = (
    Measure(
        "homelessness-drug-need",
        "Households owed a duty with a drug dependency need",
        "Households that the council has to help with homelessness and that have drug dependency among their support "
        "needs.",
        out_of="households owed that duty",
    ),
)


class Row(ReturnRow):
    """Households owed one duty by one authority in one quarter."""

    area: LowerTierArea
    period: Annotated[int, period_of(PeriodKind.QUARTER, "The quarter in which the households were assessed.")]
    measure: Annotated[str, MeasureColumn.of(*MEASURES)]
    duty: Annotated[
        str,
        OneOf(
            label="Duty",
            description="Prevention: the household may lose its home. Relief: it has lost it. Send one row for each "
            "duty; they are added up.",
            example="Relief",
            values=("Prevention", "Relief"),
            also={"prevention duty": "Prevention", "relief duty": "Relief"},
        ),
    ]
    count: Annotated[Figure, count_of("How many households have a drug dependency need.", example="9", maximum=200_000)]
    out_of: Annotated[Figure, out_of("How many households were owed that duty.", example="74", maximum=200_000)]


RETURN = PartnerReturn(
    slug="housing",
    title="Housing: homelessness",
    partner="Local authority housing",
    summary="Households owed a homelessness duty and how many of them have a drug dependency need, by district or "
    "single-tier authority and quarter.",
    row=Row,
    rules=out_of_rules(MEASURES),
    example=example_rows(
        Row,
        "homelessness-drug-need | Prevention | 7 | 96",
        "homelessness-drug-need | Relief | 14 | 81",
        area="Worcester",
        period="July to September 2025",
    )
    + example_rows(
        Row,
        "homelessness-drug-need | Prevention | nil | 38",
        "homelessness-drug-need | Relief | [c] | 29",
        area="Bromsgrove",
        period="July to September 2025",
    ),
)
