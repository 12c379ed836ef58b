"""Police recorded crime return: neighbourhood crime and drug offences recorded in a quarter."""

from typing import Annotated

from loaders.columns import Measure, MeasureColumn, OneOf
from loaders.partner_return import PartnerReturn, ReturnRow
from loaders.periods import PeriodKind
from loaders.rules import words_of_measure
from loaders.shared_columns import Figure, LowerTierArea, count_of, period_of
from loaders.worked_example import example_rows

OFFENCES_OF_MEASURE = {
    "neighbourhood-crime": (
        "Domestic burglary",
        "Personal robbery",
        "Vehicle offences",
        "Theft from the person",
    ),
    "drug-offences": ("Trafficking", "Possession"),
}


class Row(ReturnRow):
    """Offences of one kind that were recorded in one authority and quarter."""

    area: LowerTierArea
    period: Annotated[int, period_of(PeriodKind.QUARTER, "The quarter in which the police recorded the offence.")]
    measure: Annotated[
        str,
        MeasureColumn.of(
            Measure(
                "neighbourhood-crime",
                "Neighbourhood crime",
                "Domestic burglaries, robberies of personal property, vehicle offences and thefts from the person.",
            ),
            Measure("drug-offences", "Drug offences", "Offences of trafficking and of possessing drugs."),
        ),
    ]
    offence: Annotated[
        str,
        OneOf(
            label="Offence",
            description="The kind of offence. Send one row for each kind; they are added up.",
            example="Domestic burglary",
            values=tuple(word for words in OFFENCES_OF_MEASURE.values() for word in words),
            also={
                **dict.fromkeys(("residential burglary", "burglary - residential"), "Domestic burglary"),
                **dict.fromkeys(("robbery of personal property", "robbery - personal"), "Personal robbery"),
                **dict.fromkeys(("vehicle offence", "vehicle crime"), "Vehicle offences"),
                "theft from person": "Theft from the person",
                **dict.fromkeys(("trafficking of drugs", "drug trafficking"), "Trafficking"),
                **dict.fromkeys(("possession of drugs", "drug possession"), "Possession"),
            },
        ),
    ]
    count: Annotated[
        Figure, count_of("How many offences were recorded in the quarter.", example="37", maximum=1_000_000)
    ]


RETURN = PartnerReturn(
    slug="police-recorded-crime",
    title="Police: recorded crime",
    partner="Police",
    summary="Neighbourhood crime and drug offences by kind, by district or single-tier authority and quarter.",
    row=Row,
    rules=(
        words_of_measure(
            OFFENCES_OF_MEASURE,
            column="offence",
            message="This offence does not belong to this measure.",
            remedy="Drug offences take Trafficking or Possession; neighbourhood crime takes the other four.",
        ),
    ),
    example=example_rows(
        Row,
        "neighbourhood-crime | Domestic burglary | 64",
        "neighbourhood-crime | Personal robbery | 9",
        "neighbourhood-crime | Vehicle offences | 118",
        "neighbourhood-crime | Theft from the person | nil",
        "drug-offences | Trafficking | 13",
        "drug-offences | Possession | 58",
        area="Wyre Forest",
        period="July to September 2025",
    )
    + example_rows(
        Row,
        "neighbourhood-crime | Domestic burglary | 31",
        "neighbourhood-crime | Personal robbery | 0",
        "neighbourhood-crime | Vehicle offences | 40",
        "neighbourhood-crime | Theft from the person | [x]",
        "drug-offences | Trafficking | [c]",
        "drug-offences | Possession | 12",
        area="Malvern Hills",
        period="July to September 2025",
    ),
)
