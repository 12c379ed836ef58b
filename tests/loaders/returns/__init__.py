"""Tests of each partner return."""
