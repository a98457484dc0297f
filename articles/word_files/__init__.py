"""Make a Word file of a checked text for its author. Pure: no Django, no clock, no I/O.

`articles.intake` reads it when it comes back.
"""

from articles.word_files.checked_text import (
    Footnote,
    MarkedText,
    Remark,
    TextVersion,
    TrackedWording,
)
from articles.word_files.merging import Conflict, Differences, Merged, merge_texts
from articles.word_files.runs import UnwritableText
from articles.word_files.tokens import is_same_text
from articles.word_files.writing import write_word

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
    "write_word",
]
