"""The general part of the methods, in the order in which it is read."""

from __future__ import annotations

from functools import cache

from layouts.page_data.methods.charts import explain_control_charts, explain_signs
from layouts.page_data.methods.comparisons import explain_benchmarks, explain_changes
from layouts.page_data.methods.decisions import explain_decisions
from layouts.page_data.methods.figures import (
    explain_counts_and_rates,
    explain_percentages,
    explain_standardised_rates,
    explain_sums,
)
from layouts.page_data.methods.places import explain_funnels
from layouts.page_data.methods.privacy import explain_disclosure_control
from layouts.page_data.methods.topic import Topic
from layouts.page_data.methods.trends import explain_recent_trends
from layouts.page_data.methods.words import explain_states


@cache
def list_topics() -> tuple[Topic, ...]:
    """Every topic. The examples are worked out here, once: they are the same for every reader."""
    return (
        explain_percentages(),
        explain_counts_and_rates(),
        explain_standardised_rates(),
        explain_sums(),
        explain_benchmarks(),
        explain_changes(),
        explain_recent_trends(),
        explain_control_charts(),
        explain_signs(),
        explain_funnels(),
        explain_disclosure_control(),
        explain_states(),
        explain_decisions(),
    )
