"""Tests of what layouts of published files are made with."""
