"""Hold an article's figures against each other. Pure: no Django, no clock, no I/O."""

from articles.plausibility.checking import RULES, check, explain
from articles.plausibility.statements import Finding, Known, Manuscript, Stated

__all__ = ["RULES", "Finding", "Known", "Manuscript", "Stated", "check", "explain"]
