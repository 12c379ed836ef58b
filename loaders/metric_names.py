"""The metrics by name, for returns that are about metrics and not about counts: targets, baselines and rebases.

Loaders know nothing of the metrics, so the names stand once more in `data/reference/metric_names.csv`; a test holds
them against the definitions. A measure's description is the unit of its main series, in which its targets are sent.
"""

from __future__ import annotations

from typing import Annotated

from loaders.areas import AUTHORITIES, AreaLevel
from loaders.areas.files import REFERENCE_FOLDER, read_rows
from loaders.columns import AreaColumn, Measure, MeasureColumn
from loaders.shared_columns import COMPARATOR

METRICS = tuple(
    Measure(row["metric"], row["title"], row["unit"])
    for row in read_rows(REFERENCE_FOLDER / "metric_names.csv", ("metric", "title", "unit"))
)

PERCENTAGES = tuple(metric.slug for metric in METRICS if metric.description == "%")

MetricName = Annotated[
    str,
    MeasureColumn(
        label="Metric",
        description="The metric by its short name or its title, as on the methods pages.",
        example="treatment-progress",
        values=tuple(metric.slug for metric in METRICS),
        also={metric.label.lower(): metric.slug for metric in METRICS},
        measures=METRICS,
    ),
]

AnyArea = Annotated[
    int,
    AreaColumn(
        label="Area",
        description="The partnership, authority or police force that it is decided for, or England. It holds for this "
        "area alone, and not for the areas in it.",
        example="Worcestershire",
        levels=AUTHORITIES | COMPARATOR | {AreaLevel.FORCE, AreaLevel.PARTNERSHIP},
    ),
]
