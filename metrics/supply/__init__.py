"""Metrics of the priority to break drug supply chains, one module each."""
