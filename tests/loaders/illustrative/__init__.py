"""Tests of the illustrative data."""
