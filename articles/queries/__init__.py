"""Queries across models for pages and the API, with known query counts."""
