"""Population: the mid-year estimates that rates are calculated with."""

from typing import Annotated

from loaders.columns import Measure, MeasureColumn
from loaders.partner_return import PartnerReturn, ReturnRow
from loaders.periods import PeriodKind
from loaders.shared_columns import Figure, FiveYearAge, LowerTierArea, Sex, count_of, period_of
from loaders.worked_example import example_rows


class Row(ReturnRow):
    """People who usually live in one authority, of one age and sex."""

    area: LowerTierArea
    period: Annotated[int, period_of(PeriodKind.CALENDAR_YEAR, "The calendar year; the estimate is for 30 June of it.")]
    measure: Annotated[
        str,
        MeasureColumn.of(
            Measure("population", "Population", "People who usually live in the area, estimated for 30 June.")
        ),
    ]
    sex: Sex
    age_band: FiveYearAge
    count: Annotated[Figure, count_of("How many people.", example="102400", maximum=100_000_000)]


RETURN = PartnerReturn(
    slug="population",
    title="Population",
    partner="Office for National Statistics",
    summary="Mid-year population estimates by sex and age, by district or single-tier authority and calendar year.",
    row=Row,
    published=True,
    example=example_rows(
        Row,
        "population | All | All | 102400",
        "population | Female | All | 51900",
        "population | Male | All | 50500",
        "population | All | 0 to 4 | 4700",
        "population | All | 90 and over | 1300",
        "population | Female | 90 and over | 850",
        area="Wyre Forest",
        period="2024",
    ),
)
