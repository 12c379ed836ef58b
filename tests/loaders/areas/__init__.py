"""Tests of the register of areas, of partnerships and of populations."""
