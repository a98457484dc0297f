"""Evidence files: detect their type, and search passages in them.

Pure Python. Uploaded files are parsed in a separate process (`reader`) with limits on time
and memory, since a PDF may be malicious.
"""

from .kinds import Fault, UnfitFile, identify
from .passages import PassageMatch, SearchOutcome
from .reader import find_in

__all__ = ["Fault", "PassageMatch", "SearchOutcome", "UnfitFile", "find_in", "identify"]
