"""County lines closed: deal lines that the police shut down, by force and quarter."""

from datetime import date

from metrics.definition import Metric, Polarity, Priority, Source, Tier, WorkedExample
from metrics.shared_facts import ACTIVITY_NOTE, ADD_FORCES, FRAMEWORK, OWN_JUDGEMENT, OWN_PLACEMENT, cite_annual_report
from metrics.shared_series import count_of_police

METRIC = Metric(
    metric_id="county_lines_closed",
    title="County lines closed",
    short_title="County lines closed",
    outcome="Reducing drug supply",
    outcome_level="intermediate",
    priority=Priority.SUPPLY,
    tier=Tier.HEADLINE,
    order=7,
    why=(
        "A county line is a phone line through which a gang sells drugs in another town, often through "
        "exploited children. Closing lines is what the police promised to do; it shows their effort, not "
        "how many drugs are left."
    ),
    definition=(
        "County lines that the County Lines Programme closed: the holder of the line was charged and the "
        "line is no longer used for selling."
    ),
    numerator="Lines closed in the quarter.",
    denominator="None: this is a count.",
    polarity=Polarity.HIGH_IS_GOOD,
    series=(count_of_police("county-lines-closed", unit="lines"),),
    lowest_geography="Police force area. A line crosses areas, so it belongs to no local authority.",
    sources=(
        FRAMEWORK,
        Source(title="County Lines Programme data", publisher="Home Office"),
        cite_annual_report("The national ambition and the result of the first year"),
    ),
    caveats=(
        "This is a measure of activity: more closures can mean more policing, and need not mean fewer drugs.",
        "High is called good because closing lines is the task that was set.",
    ),
    disclosure="none",
    disclosure_note=ACTIVITY_NOTE + " Do not publish figures for less than a force.",
    access="Restricted: management information of the police and the Home Office.",
    aggregation=ADD_FORCES,
    own_knowledge=(
        "the wording of the definition",
        "what is counted",
        "the unit",
        *OWN_PLACEMENT,
        *OWN_JUDGEMENT,
    ),
    reviewed=date(2026, 11, 22),
    example=WorkedExample(
        story=(
            "Example with invented numbers: a force closes 3 lines in July, none in August and 1 in "
            "September. The value for the quarter is 3 + 0 + 1 = 4. A count has no interval, for every "
            "closure is counted."
        ),
        numerator=4,
        value=4,
    ),
)
