"""Metrics of the priority to give treatment and recovery support, one module each."""
