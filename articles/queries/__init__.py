"""Reads across models: what pages and machines are shown, with known query counts."""
