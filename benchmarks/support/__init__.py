"""Shared by several benchmarks: a filled database, a server, its CPU time, a browser."""
