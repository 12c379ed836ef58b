"""The words of the framework: its priorities and tiers as people read them."""

from __future__ import annotations

from typing import Final

from metrics.definition import Polarity, Priority, Tier

PRIORITIES: Final = {
    Priority.SUPPLY: ("Supply", "Break drug supply chains"),
    Priority.TREATMENT: ("Treatment", "World-class treatment and recovery"),
    Priority.DEMAND: ("Demand", "A generational shift in the demand for drugs"),
}
"""Name and aim of each priority of the drugs plan."""

TIERS: Final = {
    Tier.HEADLINE: ("headline metric", "Headline metrics"),
    Tier.SUPPORTING: ("supporting metric", "Supporting metrics"),
    Tier.LOCAL: ("local metric", "Local metrics"),
}
"""One metric of a tier, and several as a heading."""

DIRECTIONS: Final = {
    Polarity.HIGH_IS_GOOD: "Higher is better.",
    Polarity.LOW_IS_GOOD: "Lower is better.",
    Polarity.NEUTRAL: "Neither direction is good in itself: figures are called higher or lower, never better or worse.",
}
