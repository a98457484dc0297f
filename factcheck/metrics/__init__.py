"""Figures for Prometheus at `/metrics`: requests of all web processes, and what waits."""
