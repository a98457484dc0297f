"""Read files and pasted text into a manuscript. Pure: no Django, no clock.

The module of a format is imported with the first file of that format.
"""

from articles.intake.formats import DOCUMENT_TYPES, FILE_SUFFIXES, items_in, read_manuscript
from articles.intake.language import TextLanguage, detect_language, foreign_parts, settle_language
from articles.intake.limits import MAX_BYTES, MAX_CHARACTERS
from articles.intake.mail_lines import take_mail_lines
from articles.intake.manuscript import (
    WARNING_MESSAGES,
    IntakeWarning,
    Manuscript,
    ManuscriptNote,
    NoteKind,
    WarningCode,
)
from articles.intake.refusal import REFUSAL_MESSAGES, RefusalCode, UnreadableManuscript
from articles.intake.returned_word import ReturnedWord, WordRemark, WordReply
from articles.intake.wire import Signal, Wire, WireFields, WireStatus, read_wire, with_first_line

__all__ = [
    "DOCUMENT_TYPES",
    "FILE_SUFFIXES",
    "MAX_BYTES",
    "MAX_CHARACTERS",
    "REFUSAL_MESSAGES",
    "WARNING_MESSAGES",
    "IntakeWarning",
    "Manuscript",
    "ManuscriptNote",
    "NoteKind",
    "RefusalCode",
    "ReturnedWord",
    "Signal",
    "TextLanguage",
    "UnreadableManuscript",
    "WarningCode",
    "Wire",
    "WireFields",
    "WireStatus",
    "WordRemark",
    "WordReply",
    "detect_language",
    "foreign_parts",
    "items_in",
    "read_manuscript",
    "read_wire",
    "settle_language",
    "take_mail_lines",
    "with_first_line",
]
