"""Make a Word file of a checked text for its author. Pure: no Django, no clock, no I/O.

`articles.intake` reads it when it comes back. `articles.word_files.writing` is imported with
the first file: it needs lxml.
"""

from articles.word_files.checked_text import (
    Footnote,
    MarkedText,
    Remark,
    TextVersion,
    TrackedWording,
    UnwritableText,
)
from articles.word_files.merging import Conflict, Differences, Merged, merge_texts
from articles.word_files.tokens import is_same_text

__all__ = [
    "Conflict",
    "Differences",
    "Footnote",
    "MarkedText",
    "Merged",
    "Remark",
    "TextVersion",
    "TrackedWording",
    "UnwritableText",
    "is_same_text",
    "merge_texts",
]
