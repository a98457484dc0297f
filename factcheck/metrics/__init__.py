"""Prometheus metrics at `/metrics`: requests of all web processes, and queues."""
