"""Compare an article's figures with each other. Pure: no Django, no clock, no I/O."""

from articles.plausibility.checking import MEMORY_RULES, RULES, check, explain
from articles.plausibility.statements import CheckedText, Finding, Known, Stated

__all__ = ["MEMORY_RULES", "RULES", "CheckedText", "Finding", "Known", "Stated", "check", "explain"]
