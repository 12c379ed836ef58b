"""Tests of layouts.renderers."""
