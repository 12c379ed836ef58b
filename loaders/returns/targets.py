"""Targets return: what a partnership wants a metric to reach, and the figure that it starts from."""

from typing import Annotated

import numpy as np
from numpy.typing import NDArray

from loaders.columns import Name, Number, OneOf, PeriodColumn, default_reading
from loaders.metric_names import PERCENTAGES, AnyArea, MetricName
from loaders.partner_return import PartnerReturn, ReturnRow, TypedChunk, rule
from loaders.periods import Period
from loaders.shared_columns import Figure
from loaders.status import Status
from loaders.worked_example import example_rows

TARGET, BASELINE = "target", "baseline"


class Row(ReturnRow):
    """One target or baseline of one metric and area."""

    area: AnyArea
    period: Annotated[
        int,
        PeriodColumn(
            label="Period",
            description="For a target the period by whose end it is to be reached; for a baseline the period that it "
            "is the figure of. Of several baselines that of the latest period is shown.",
            example="April 2027 to March 2028",
            kind=None,
            may_lie_ahead=True,
        ),
    ]
    measure: MetricName
    kind: Annotated[
        str,
        OneOf(
            label="Kind",
            description="A target is the value to reach, a baseline the one that change is measured from.",
            example=TARGET,
            values=(TARGET, BASELINE),
            also={"goal": TARGET, "ambition": TARGET, "starting point": BASELINE},
        ),
    ]
    value: Annotated[
        Figure,
        Number(
            label="Value",
            description="The value, in the unit of the metric; [z] takes back one that was sent before.",
            example="52.5",
            whole=False,
        ),
    ]
    source: Annotated[
        str,
        Name(
            label="Source",
            description="Where it is decided or published, in words, with the date.",
            example="Partnership board, 12 May 2025",
            shortest=5,
            longest=200,
            beside=True,
        ),
    ]


@rule(
    "percentage-above-100",
    column="value",
    message="This metric is a percentage, and the value is above 100.",
    remedy="Check the metric and its unit.",
)
def percentage_above_100(chunk: TypedChunk) -> NDArray[np.bool_]:
    """Mark rows whose percentage cannot be one."""
    return (chunk.columns["value"] > 100) & chunk.is_word("measure", *PERCENTAGES)


@rule(
    "no-value",
    column="value",
    message="A target or baseline is a number: it cannot be hidden, missing or nil.",
    remedy="Write the number, or [z] to take back one that was sent before.",
)
def no_value(chunk: TypedChunk) -> NDArray[np.bool_]:
    """Mark rows with a mark that makes no sense of a decision."""
    return ~np.isin(chunk.statuses["value"], (Status.OK, Status.NOT_APPLICABLE))


@rule(
    "baseline-ahead",
    column="period",
    message="This is a baseline, but its period has not ended yet.",
    remedy="Check the period, and whether it is a target.",
)
def baseline_ahead(chunk: TypedChunk) -> NDArray[np.bool_]:
    """Mark rows with a baseline that nobody can know yet."""
    today, periods = default_reading().today, chunk.columns["period"]
    ahead = [number for number in np.unique(periods).tolist() if Period.from_id(number).end >= today]
    return chunk.is_word("kind", BASELINE) & np.isin(periods, ahead)


RETURN = PartnerReturn(
    slug="targets",
    title="Targets and baselines",
    partner="Partnership",
    summary="Values that a partnership, authority or force wants to reach, and those from which it measures change, by "
    "metric.",
    row=Row,
    decided=True,
    rules=(percentage_above_100, no_value, baseline_ahead),
    example=example_rows(
        Row,
        "treatment-progress | target | 52.5 | Partnership board, 12 May 2025",
        "deaths-in-treatment | target | 9 | Partnership board, 12 May 2025",
        area="herefordshire-and-worcestershire",
        period="April 2027 to March 2028",
    )
    + example_rows(
        Row,
        "treatment-progress | baseline | 44.1 | National Drug Treatment Monitoring System, as published",
        "continuity-of-care | baseline | [z] | Taken back by the partnership board, 12 May 2025",
        area="Worcestershire",
        period="12 months to March 2022",
    ),
)
