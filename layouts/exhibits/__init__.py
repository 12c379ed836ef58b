"""The kinds of exhibit: over time, by area, by group, around a centre; and the parts they share."""
