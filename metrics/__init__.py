"""Indicators of supply, treatment and demand, for each area and period."""
