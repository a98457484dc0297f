"""Validate each body and query string, field by field."""
