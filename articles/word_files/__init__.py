"""Make a Word file of a checked text for its author. Pure: no Django, no clock, no I/O.

`articles.intake` reads it when it comes back.
"""

from articles.word_files.checked_text import (
    CheckedText,
    Footnote,
    Remark,
    TextVersion,
    Wording,
)
from articles.word_files.merging import Conflict, Merged, merge_texts, words_in_place_of
from articles.word_files.runs import UnwritableText
from articles.word_files.tokens import is_same_text
from articles.word_files.writing import write_word

__all__ = [
    "CheckedText",
    "Conflict",
    "Footnote",
    "Merged",
    "Remark",
    "TextVersion",
    "UnwritableText",
    "Wording",
    "is_same_text",
    "merge_texts",
    "words_in_place_of",
    "write_word",
]
