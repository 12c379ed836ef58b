"""Probation reoffending return: proven reoffending within a year, by quarterly cohort."""

from typing import Annotated

from loaders.columns import Measure, MeasureColumn, OneOf
from loaders.partner_return import PartnerReturn, ReturnRow
from loaders.periods import PeriodKind
from loaders.rules import out_of_rules
from loaders.shared_columns import Figure, UpperTierArea, count_of, out_of, period_of
from loaders.worked_example import example_rows

MEASURES = (
    Measure(
        "proven-reoffending",
        "Proven reoffending",
        "People of the cohort who committed another offence within 12 months that led to a conviction, a caution, a "
        "reprimand or a warning.",
        out_of="people in the cohort",
    ),
)


class Row(ReturnRow):
    """People of one cohort, of one offence group and authority."""

    area: UpperTierArea
    period: Annotated[
        int,
        period_of(
            PeriodKind.QUARTER,
            "The quarter in which people joined the cohort: they left prison, were sentenced in the community or were "
            "cautioned. Send it once they have been followed for 12 months and the courts have had six more.",
            example="January to March 2024",
        ),
    ]
    measure: Annotated[str, MeasureColumn.of(*MEASURES)]
    offence_group: Annotated[
        str,
        OneOf(
            label="Offence group",
            description="The offence for which people joined the cohort. Send one row for each group; they are added "
            "up.",
            example="Drug offences",
            values=("Drug offences", "Acquisitive offences"),
            also={
                **dict.fromkeys(("drug", "drugs", "drug offence"), "Drug offences"),
                **dict.fromkeys(("acquisitive", "acquisitive crime", "acquisitive offence"), "Acquisitive offences"),
            },
        ),
    ]
    count: Annotated[Figure, count_of("How many people reoffended.", example="39", maximum=500_000)]
    out_of: Annotated[Figure, out_of("How many people are in the cohort.", example="104", maximum=500_000)]


RETURN = PartnerReturn(
    slug="probation-reoffending",
    title="Probation: proven reoffending",
    partner="Probation",
    summary="People who were dealt with for a drug offence or for an acquisitive one (such as theft, burglary or "
    "robbery), and how many of them reoffended within a year, by county or single-tier authority and quarterly cohort.",
    row=Row,
    rules=out_of_rules(MEASURES),
    example=example_rows(
        Row,
        "proven-reoffending | Drug offences | 21 | 104",
        "proven-reoffending | Acquisitive offences | 76 | 138",
        area="Shropshire",
        period="January to March 2024",
    )
    + example_rows(
        Row,
        "proven-reoffending | Drug offences | [c] | 37",
        "proven-reoffending | Acquisitive offences | 41 | 82",
        area="Herefordshire",
        period="January to March 2024",
    ),
)
