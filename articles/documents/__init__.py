"""Files that evidence stands on: what sort they are, and whether words stand in them.

Pure Python. What reads a file from outside runs in a process of its own (`reader`), with
bounds on time and memory, since a PDF may be made to hurt whoever opens it.
"""

from .kinds import Fault, UnfitFile, identify
from .passages import PassageMatch, SearchOutcome
from .reader import find_in

__all__ = ["Fault", "PassageMatch", "SearchOutcome", "UnfitFile", "find_in", "identify"]
