"""The kinds of exhibit: over time, by area, by place, by group, around a centre; and the parts they share."""
