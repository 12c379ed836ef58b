"""Tests of what goes into a board pack."""
