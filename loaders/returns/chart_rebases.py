"""Chart rebases return: where a control chart starts anew, why, and who decided it."""

from typing import Annotated

from loaders.columns import Name, OneOf, PeriodColumn
from loaders.metric_names import AnyArea, MetricName
from loaders.partner_return import PartnerReturn, ReturnRow
from loaders.worked_example import example_rows

START, TAKE_BACK = "start anew", "take back"


class Row(ReturnRow):
    """One decision on the control chart of one metric and area."""

    area: AnyArea
    period: Annotated[
        int,
        PeriodColumn(
            label="Period",
            description="The first period of the new segment: mean and limits are worked out anew from there.",
            example="April to June 2024",
            kind=None,
        ),
    ]
    measure: MetricName
    decision: Annotated[
        str,
        OneOf(
            label="Decision",
            description="Whether the chart starts anew in this period, or a start that was sent before is taken back.",
            example=START,
            values=(START, TAKE_BACK),
            also={"rebase": START, "withdraw": TAKE_BACK},
            beside=True,
        ),
    ]
    reason: Annotated[
        str,
        Name(
            label="Reason",
            description="What changed, in words that the board understands; the chart shows it.",
            example="Police took over a new recording system in May 2024",
            shortest=10,
            longest=200,
            beside=True,
        ),
    ]
    decided_by: Annotated[
        str,
        Name(
            label="Decided by",
            description="The name or the office of the person who decided it; the chart shows it.",
            example="Head of Analysis",
            shortest=3,
            longest=120,
            beside=True,
        ),
    ]


RETURN = PartnerReturn(
    slug="chart-rebases",
    title="Control charts: new starts",
    partner="Partnership",
    summary="Where the control chart of a metric starts anew because something other than chance changed for good, "
    "with the reason and who decided it.",
    row=Row,
    decided=True,
    example=example_rows(
        Row,
        "neighbourhood-crime | start anew | Police took over a new recording system in May 2024 | Head of Analysis",
        area="West Mercia",
        period="April to June 2024",
    )
    + example_rows(
        Row,
        "homelessness-drug-need | take back | The board found no change in practice | Chair of the partnership",
        area="Worcester",
        period="January to March 2024",
    ),
)
