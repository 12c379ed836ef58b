"""Tests of the published layouts."""
