"""Drug finds in prisons: incidents in which drugs were found, against the number of prisoners."""

from datetime import date

from loaders.periods import PeriodKind
from metrics.definition import Metric, OutOf, Polarity, Priority, Series, Source, Statistic, Tier, WorkedExample
from metrics.shared_facts import ACTIVITY_NOTE, FRAMEWORK, OWN_EVERYTHING

METRIC = Metric(
    metric_id="prison_drug_finds",
    title="Drug finds in prisons",
    short_title="Drug finds in prisons",
    outcome="Reducing drug supply",
    outcome_level="intermediate",
    priority=Priority.SUPPLY,
    tier=Tier.SUPPORTING,
    order=13,
    why=(
        "Drugs in prison undo treatment and leave people in debt to dealers when they are released. Finds "
        "show that drugs get in and that staff look for them; they cannot tell the two apart."
    ),
    definition="Incidents in which drugs were found in a prison, for every 1,000 prisoners.",
    numerator="Incidents in the financial year in which drugs were found.",
    denominator="Prisoners held, on average over the year.",
    polarity=Polarity.NEUTRAL,
    series=(
        Series(
            name="Prison return",
            returned="prison-finds",
            measure="prison-drug-finds",
            breakdowns=("prison",),
            denominator=OutOf(),
            statistic=Statistic.CRUDE_RATE,
            multiplier=1_000,
            unit="per 1,000 prisoners",
            level="upper tier",
            period=PeriodKind.FINANCIAL_YEAR,
            everywhere=False,
        ),
    ),
    lowest_geography="Prison. An area's figure is that of the prisons which stand in it; most areas have none.",
    sources=(FRAMEWORK, Source(title="Annual Digest", publisher="HM Prison and Probation Service")),
    caveats=(
        "Finds depend on how much is searched, so neither a rise nor a fall is good in itself.",
        "Prisoners come from many areas: the figure says nothing about the residents of the area.",
        "Show it by prison wherever the area has more than one.",
    ),
    disclosure="none",
    disclosure_note=ACTIVITY_NOTE,
    access="Public.",
    aggregation=(
        "Finds and prisoners of the prisons in the area are each added up, and then divided. An authority that "
        "never sent any is taken to have no prison; one that did is waited for."
    ),
    own_knowledge=OWN_EVERYTHING,
    reviewed=date(2026, 11, 22),
    example=WorkedExample(
        story=(
            "Example with invented numbers: a prison with 900 prisoners has 90 incidents in a year in which "
            "drugs are found. That is 90 ÷ 900 × 1,000 = 100 per 1,000 prisoners; the limits are Byar's."
        ),
        numerator=90,
        denominator=900,
        value=100,
        lower=80.4096,
        upper=122.918,
    ),
)
