"""Tests of what pages are made from."""
