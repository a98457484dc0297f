"""Kinds, values and blocks: the words that all layers share. No Django, no clock, no I/O."""
