"""The result of intake: text, parts, the author's notes, warnings."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from typing import TYPE_CHECKING

from articles.facts.blocks import Block
from articles.facts.translation import LabelledCode, gettext_noop, pgettext_noop

if TYPE_CHECKING:
    from articles.intake.returned_word import ReturnedWord
    from articles.intake.wire import Wire


class WarningCode(StrEnum):
    """What of a file was dropped or changed."""

    ENCODING_GUESSED = "encoding_guessed"
    IMAGES_LEFT_OUT = "images_left_out"
    EMBEDS_LEFT_OUT = "embeds_left_out"
    TABLES_FLATTENED = "tables_flattened"
    TRACKED_CHANGES_ACCEPTED = "tracked_changes_accepted"
    FOOTNOTES_AS_NOTES = "footnotes_as_notes"
    SOURCE_MARKS_AS_NOTES = "source_marks_as_notes"
    AGENCY_LINES_LEFT_OUT = "agency_lines_left_out"
    MAIL_LINES_LEFT_OUT = "mail_lines_left_out"
    NOTEPAD_AS_NOTES = "notepad_as_notes"
    TEXT_BOXES_MOVED = "text_boxes_moved"
    HEADERS_LEFT_OUT = "headers_left_out"
    HIDDEN_TEXT_LEFT_OUT = "hidden_text_left_out"
    SYMBOLS_LEFT_OUT = "symbols_left_out"
    PAGE_REDUCED = "page_reduced"
    METADATA_LEFT_OUT = "metadata_left_out"
    STATUS_UNKNOWN = "status_unknown"
    EMBARGO_UNREAD = "embargo_unread"
    WIRE_TIME_UNREAD = "wire_time_unread"
    SAME_VERSION_OTHER_TEXT = "same_version_other_text"
    EDITS_REPLACED = "edits_replaced"
    LANGUAGE_CONTRADICTED = "language_contradicted"
    WORD_RETURNED = "word_returned"
    WORD_MERGED = "word_merged"


WARNING_MESSAGES: dict[WarningCode, str] = {
    WarningCode.ENCODING_GUESSED: gettext_noop(
        "The encoding was guessed (%(encoding)s). Please check accents and umlauts."
    ),
    WarningCode.IMAGES_LEFT_OUT: gettext_noop("Images left out: %(count)d."),
    WarningCode.EMBEDS_LEFT_OUT: gettext_noop(
        "Videos and other embedded content left out: %(count)d."
    ),
    WarningCode.TABLES_FLATTENED: gettext_noop("Tables turned into lines: %(count)d."),
    WarningCode.TRACKED_CHANGES_ACCEPTED: gettext_noop(
        "Tracked changes taken as accepted: %(insertions)d insertions, %(deletions)d deletions."
    ),
    WarningCode.FOOTNOTES_AS_NOTES: gettext_noop("Footnotes taken as source notes: %(count)d."),
    WarningCode.SOURCE_MARKS_AS_NOTES: gettext_noop(
        "Source marks taken out of the text as source notes: %(count)d."
    ),
    WarningCode.AGENCY_LINES_LEFT_OUT: gettext_noop(
        "Lines of the agency that are not for print, left out: %(count)d."
    ),
    WarningCode.MAIL_LINES_LEFT_OUT: gettext_noop(
        "What the mail has around the text was left out: “%(words)s”"
    ),
    WarningCode.NOTEPAD_AS_NOTES: gettext_noop(
        "Entries of the agency's notepad taken as notes at the first line: %(count)d."
    ),
    WarningCode.TEXT_BOXES_MOVED: gettext_noop(
        "Text boxes moved after their paragraph: %(count)d."
    ),
    WarningCode.HEADERS_LEFT_OUT: gettext_noop("Page headers and footers left out: %(count)d."),
    WarningCode.HIDDEN_TEXT_LEFT_OUT: gettext_noop("Pieces of hidden text left out: %(count)d."),
    WarningCode.SYMBOLS_LEFT_OUT: gettext_noop("Characters of symbol fonts left out: %(count)d."),
    WarningCode.PAGE_REDUCED: gettext_noop(
        "Only the article was taken from the page, not what surrounds it."
    ),
    WarningCode.METADATA_LEFT_OUT: gettext_noop(
        "Fields that are not used here, left out: %(fields)s."
    ),
    WarningCode.STATUS_UNKNOWN: gettext_noop(
        "The publishing status “%(value)s” is unknown: the text is held back until somebody "
        "releases it."
    ),
    WarningCode.EMBARGO_UNREAD: gettext_noop(
        "An embargo whose time can't be read (“%(value)s”): the text is held back until somebody "
        "releases it."
    ),
    WarningCode.WIRE_TIME_UNREAD: gettext_noop("This is not a valid time: “%(value)s”."),
    WarningCode.SAME_VERSION_OTHER_TEXT: gettext_noop(
        "Another text came with the same version (%(value)s); it counts as the newer one."
    ),
    WarningCode.EDITS_REPLACED: gettext_noop(
        "This version replaces what was changed at the desk since the last one: compare them."
    ),
    WarningCode.LANGUAGE_CONTRADICTED: gettext_noop(
        "The text was sent as %(stated)s but is in %(found)s; the language of the text counts."
    ),
    WarningCode.WORD_RETURNED: gettext_noop(
        "Back from Word: corrections accepted %(accepted)d, rejected %(rejected)d, undecided "
        "%(undecided)d; questions answered %(answered)d."
    ),
    WarningCode.WORD_MERGED: gettext_noop(
        "The file was made from revision %(revision)d: what changed at the desk since was kept."
    ),
}


@dataclass(frozen=True, slots=True)
class IntakeWarning:
    """A warning to the person who uploaded the file."""

    code: WarningCode
    params: Mapping[str, int | str] = field(default_factory=dict)

    @property
    def template(self) -> str:
        """Return the English message with its placeholders, to be translated, then filled."""
        return WARNING_MESSAGES[self.code]

    def __str__(self) -> str:
        return self.template % self.params


class NoteKind(LabelledCode):
    """What a note is: its words tell, its form says that it names a source, or it is resolved."""

    NOTE = "note", pgettext_noop("kind of note", "by its words")
    SOURCE = "source", pgettext_noop("kind of note", "source")
    RESOLVED = "resolved", pgettext_noop("kind of note", "resolved")


@dataclass(frozen=True, slots=True)
class ManuscriptNote:
    """What the author noted at some words: a comment, a footnote, a link, a source mark.

    `start` and `end` are code points in the manuscript's text, end exclusive. `is_reply`: it
    answers the last note before it that is no reply, and is at the same words.
    """

    start: int
    end: int
    text: str
    author: str | None = None
    kind: NoteKind = NoteKind.NOTE
    is_reply: bool = False


@dataclass(frozen=True, slots=True)
class Manuscript:
    """A text read from a file or an input.

    `blocks` is None if the format has no parts (plain text, a Word file without styles);
    `splitting.blocks.find_blocks` finds them then. Line ends are "\\n"; nothing else about
    the characters is changed. `language` is a BCP 47 tag. `subject` is that of a mail, a title
    for a text that has none. `byline`, `external_id` and
    `publication_date` come from formats that state them (IPTC's), as does `wire`. Of a
    notice that stops a text, `text` may be empty. `returned` is what came back with a Word
    file that was made here for the author.
    """

    text: str
    blocks: tuple[Block, ...] | None = None
    language: str = "de"
    headline: str | None = None
    kicker: str | None = None
    teaser: str | None = None
    author: str | None = None
    notes: tuple[ManuscriptNote, ...] = ()
    warnings: tuple[IntakeWarning, ...] = ()
    byline: str | None = None
    external_id: str | None = None
    publication_date: date | None = None
    wire: "Wire | None" = None
    returned: "ReturnedWord | None" = None
    subject: str = ""
