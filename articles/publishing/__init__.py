"""Verdicts and certificates for the public."""
