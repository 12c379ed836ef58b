"""Tests of the treatment metrics."""
