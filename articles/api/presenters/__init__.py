"""Rows into shapes, with as few queries as it takes; each function says how many."""
