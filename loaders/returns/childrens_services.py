"""Children's services return: assessments of children in need that name drug misuse."""

from typing import Annotated

from loaders.columns import Measure, MeasureColumn, OneOf
from loaders.partner_return import PartnerReturn, ReturnRow
from loaders.periods import PeriodKind
from loaders.rules import out_of_rules
from loaders.shared_columns import TOTAL, TOTAL_SPELLINGS, Figure, UpperTierArea, count_of, out_of, period_of
from loaders.worked_example import example_rows

MEASURES = (
    Measure(
        "children-in-need-drugs",
        "Children in need with drug misuse as a factor",
        "Assessments of children in need that ended with drug misuse among the factors.",
        out_of="assessments that ended with any factor recorded",
    ),
)


class Row(ReturnRow):
    """Assessments by one authority in one financial year that name one factor."""

    area: UpperTierArea
    period: Annotated[int, period_of(PeriodKind.FINANCIAL_YEAR, "The year in which the assessments ended.")]
    measure: Annotated[str, MeasureColumn.of(*MEASURES)]
    factor: Annotated[
        str,
        OneOf(
            label="Factor",
            description="Who misuses drugs. All for an assessment that names anyone, counted once; an assessment that "
            "names several people counts in each of their rows, so the rows may add up to more than All.",
            example=TOTAL,
            values=(TOTAL, "Child", "Parent", "Other person"),
            total=TOTAL,
            also=TOTAL_SPELLINGS
            | {"the child": "Child", "other": "Other person"}
            | dict.fromkeys(("parent or carer", "parent/carer", "parents"), "Parent"),
        ),
    ]
    count: Annotated[Figure, count_of("How many assessments name drug misuse.", example="214", maximum=2_000_000)]
    out_of: Annotated[
        Figure, out_of("How many assessments have any factor recorded.", example="1320", maximum=2_000_000)
    ]


RETURN = PartnerReturn(
    slug="childrens-services",
    title="Children's services: children in need",
    partner="Local authority children's services",
    summary="Assessments of children in need that name drug misuse, by whose it is, by county or single-tier authority "
    "and financial year.",
    row=Row,
    rules=out_of_rules(MEASURES),
    example=example_rows(
        Row,
        "children-in-need-drugs | All | 214 | 1320",
        "children-in-need-drugs | Child | 61 | 1320",
        "children-in-need-drugs | Parent | 148 | 1320",
        "children-in-need-drugs | Other person | 23 | 1320",
        area="Telford and Wrekin",
        period="2024/25",
    ),
)
