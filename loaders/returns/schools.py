"""Schools return: suspensions and permanent exclusions because of drugs or alcohol."""

from typing import Annotated

from loaders.columns import Measure, MeasureColumn, OneOf
from loaders.partner_return import PartnerReturn, ReturnRow
from loaders.periods import PeriodKind
from loaders.rules import out_of_rules
from loaders.shared_columns import TOTAL, TOTAL_SPELLINGS, Figure, UpperTierArea, count_of, out_of, period_of
from loaders.worked_example import example_rows

MEASURES = (
    Measure(
        "exclusions-drug-alcohol",
        "Suspensions and permanent exclusions because of drugs or alcohol",
        "Suspensions and permanent exclusions with drugs or alcohol among the reasons; each time counts, so a pupil "
        "may count more than once.",
        out_of="pupils on the roll",
    ),
)


class Row(ReturnRow):
    """Suspensions and exclusions from the schools of one authority in one academic year."""

    area: UpperTierArea
    period: Annotated[int, period_of(PeriodKind.ACADEMIC_YEAR, "The school year, September to August.")]
    measure: Annotated[str, MeasureColumn.of(*MEASURES)]
    exclusion: Annotated[
        str,
        OneOf(
            label="Kind of exclusion",
            description="All for both kinds together; Suspension or Permanent exclusion for a row about one of them.",
            example=TOTAL,
            values=(TOTAL, "Suspension", "Permanent exclusion"),
            total=TOTAL,
            also=TOTAL_SPELLINGS
            | dict.fromkeys(
                ("suspensions", "suspended", "fixed period exclusion", "fixed-period exclusion"), "Suspension"
            )
            | dict.fromkeys(("permanent", "permanent exclusions", "exclusion", "exclusions"), "Permanent exclusion"),
        ),
    ]
    count: Annotated[Figure, count_of("How many times it happened.", example="163", maximum=2_000_000)]
    out_of: Annotated[
        Figure, out_of("How many pupils were on the roll in January.", example="27450", maximum=15_000_000)
    ]


RETURN = PartnerReturn(
    slug="schools",
    title="Schools: suspensions and permanent exclusions",
    partner="Local authority education",
    summary="Suspensions and permanent exclusions because of drugs or alcohol, by county or single-tier authority and "
    "academic year.",
    row=Row,
    rules=out_of_rules(MEASURES),
    example=example_rows(
        Row,
        "exclusions-drug-alcohol | All | 163 | 27450",
        "exclusions-drug-alcohol | Suspension | [c] | 27450",
        "exclusions-drug-alcohol | Permanent exclusion | [c] | 27450",
        area="Telford and Wrekin",
        period="September 2024 to August 2025",
    ),
)
