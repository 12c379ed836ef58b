"""Police supply return: what a force did against drug supply in a quarter."""

from typing import Annotated

from loaders.areas import AreaLevel
from loaders.columns import AreaColumn, Measure, MeasureColumn, OneOf
from loaders.partner_return import PartnerReturn, ReturnRow
from loaders.periods import PeriodKind
from loaders.rules import words_of_measure
from loaders.shared_columns import COMPARATOR, Figure, count_of, period_of
from loaders.worked_example import example_rows

CATEGORIES_OF_MEASURE = {
    "county-lines-closed": ("All",),
    "disruptions": ("Major", "Moderate", "Minor"),
    "seizures": ("Class A", "Class B", "Class C", "Unknown class"),
    "county-lines-referrals": ("Adults", "Children", "Age not known"),
    "drug-related-homicides": ("All",),
}


class Row(ReturnRow):
    """One count of one measure, for one force and quarter."""

    area: Annotated[
        int,
        AreaColumn(
            label="Police force",
            description="The force that the figures are for, or England.",
            example="West Mercia",
            levels=frozenset({AreaLevel.FORCE}) | COMPARATOR,
        ),
    ]
    period: Annotated[int, period_of(PeriodKind.QUARTER, "The quarter in which it happened.")]
    measure: Annotated[
        str,
        MeasureColumn.of(
            Measure(
                "county-lines-closed",
                "County lines closed",
                "Phone lines used to sell drugs from one area into another that were closed: the person who ran the "
                "line was charged and the line fell silent.",
            ),
            Measure(
                "disruptions",
                "Disruptions",
                "Actions that set back an organised crime group which supplies drugs, by how far they set it back.",
            ),
            Measure(
                "seizures",
                "Drug seizures",
                "Times that drugs were seized, by class; a seizure of several drugs once, under the highest class.",
            ),
            Measure(
                "county-lines-referrals",
                "County lines referrals",
                "People referred to the National Referral Mechanism (which identifies victims of modern slavery) and "
                "flagged as exploited by county lines.",
            ),
            Measure(
                "drug-related-homicides",
                "Drug-related homicides",
                "Homicides recorded in the quarter and flagged as related to drugs.",
            ),
        ),
    ]
    category: Annotated[
        str,
        OneOf(
            label="Category",
            description="The grade of a disruption, the class of a seizure or the age group of a person referred; All "
            "for the other measures.",
            example="Major",
            values=tuple(dict.fromkeys(word for words in CATEGORIES_OF_MEASURE.values() for word in words)),
            rare=("Unknown class", "Age not known"),
            also={
                **{letter: f"Class {letter.upper()}" for letter in "abc"},
                **dict.fromkeys(("unknown", "class not known", "class unknown"), "Unknown class"),
                **dict.fromkeys(("adult", "18 and over", "18+"), "Adults"),
                **dict.fromkeys(("child", "under 18"), "Children"),
                **dict.fromkeys(("age unknown", "unknown age"), "Age not known"),
                "total": "All",
            },
        ),
    ]
    count: Annotated[Figure, count_of("How many in the quarter.", example="12", maximum=100_000)]


RETURN = PartnerReturn(
    slug="police-supply",
    title="Police: drug supply",
    partner="Police",
    summary="County lines closed, disruptions by grade, seizures by class, referrals and homicides, by force and "
    "quarter.",
    row=Row,
    rules=(
        words_of_measure(
            CATEGORIES_OF_MEASURE,
            column="category",
            message="This category does not belong to this measure.",
            remedy="Disruptions take Major, Moderate or Minor; seizures a class; referrals an age group; all other "
            "measures take All.",
        ),
    ),
    example=example_rows(
        Row,
        "county-lines-closed | All | 4",
        "disruptions | Major | 3",
        "disruptions | Moderate | 11",
        "disruptions | Minor | 27",
        "seizures | Class A | 212",
        "seizures | Class B | 640",
        "seizures | Class C | 41",
        "seizures | Unknown class | 18",
        "county-lines-referrals | Adults | 6",
        "county-lines-referrals | Children | 14",
        "county-lines-referrals | Age not known | nil",
        "drug-related-homicides | All | 0",
        area="West Mercia",
        period="July to September 2025",
    ),
)
