"""Verdicts and certificates for the world outside."""
