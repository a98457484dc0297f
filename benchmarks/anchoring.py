"""Measure how fast and how faithfully claims are carried. Run: `python -m benchmarks.anchoring`."""
