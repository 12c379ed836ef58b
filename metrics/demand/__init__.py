"""Metrics of the priority to bring down the demand for drugs, one module each."""
