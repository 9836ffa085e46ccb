"""Prices from published series, and what was invoiced against them. Pure functions."""
