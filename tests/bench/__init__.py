"""Benchmarks: `make bench` runs them side by side with a peer or a limit and prints ratios; nothing here is a test."""
