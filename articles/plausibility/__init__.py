"""Compare an article's figures with each other. Pure: no Django, no clock, no I/O."""

from articles.plausibility.checking import RULES, check, explain
from articles.plausibility.statements import CheckedText, Finding, Known, Stated

__all__ = ["RULES", "CheckedText", "Finding", "Known", "Stated", "check", "explain"]
