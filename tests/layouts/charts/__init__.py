"""Tests of layouts.charts."""
