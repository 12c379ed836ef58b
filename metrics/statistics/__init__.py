"""Statistics that England's analysts already trust: pure functions on arrays and scalars.

Null is NaN (None and pd.NA are accepted); arrays give arrays of the same shape, scalars give scalars;
options are keyword-only. An impossible element has status "error" and NaN and leaves its neighbours alone;
an impossible option raises ValueError. The formulas and their sources stand in each function.
"""

from metrics.statistics.aggregation import Aggregate, aggregate
from metrics.statistics.change import Change, change
from metrics.statistics.comparison import compare, compare_intervals, compare_two_levels, compare_with_benchmark_limits
from metrics.statistics.control_chart import ControlChart, ControlCharts, control_chart, control_charts, extract_chart
from metrics.statistics.control_limits import FEWEST_POINTS
from metrics.statistics.control_rules import SPECIAL_CAUSES
from metrics.statistics.control_signs import POINT_TYPES
from metrics.statistics.estimate import Estimate
from metrics.statistics.funnel import FunnelLines, funnel_limits, funnel_rate_lines, funnel_significance
from metrics.statistics.intervals import byar_limits, count_interval, crude_rate, exact_limits, proportion
from metrics.statistics.means import mean_interval
from metrics.statistics.quantiles import quantiles, quintiles
from metrics.statistics.standardisation import (
    EUROPEAN_STANDARD_POPULATION_2013,
    StandardisedParts,
    dobson_limits,
    standardised_rate,
    standardised_rate_of_events,
    standardised_rate_parts,
)
from metrics.statistics.target import TargetGap, compare_with_target, measure_target_gap
from metrics.statistics.trend import Trend, recent_trend, recent_trends

__all__ = [
    "EUROPEAN_STANDARD_POPULATION_2013",
    "FEWEST_POINTS",
    "POINT_TYPES",
    "SPECIAL_CAUSES",
    "Aggregate",
    "Change",
    "ControlChart",
    "ControlCharts",
    "Estimate",
    "FunnelLines",
    "StandardisedParts",
    "TargetGap",
    "Trend",
    "aggregate",
    "byar_limits",
    "change",
    "compare",
    "compare_intervals",
    "compare_two_levels",
    "compare_with_benchmark_limits",
    "compare_with_target",
    "control_chart",
    "control_charts",
    "count_interval",
    "crude_rate",
    "dobson_limits",
    "exact_limits",
    "extract_chart",
    "funnel_limits",
    "funnel_rate_lines",
    "funnel_significance",
    "mean_interval",
    "measure_target_gap",
    "proportion",
    "quantiles",
    "quintiles",
    "recent_trend",
    "recent_trends",
    "standardised_rate",
    "standardised_rate_of_events",
    "standardised_rate_parts",
]
