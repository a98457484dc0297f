"""What is read from a file of an author's folder: blocks of text, and what went wrong."""

from dataclasses import dataclass
from datetime import date

from articles.facts.translation import LabelledCode, gettext_noop


class ReadingFault(LabelledCode):
    """What of a file could not be read; the rest of it is there."""

    EMPTY = "empty", gettext_noop("The file is empty.")
    UNKNOWN_FORMAT = "unknown_format", gettext_noop("Files of this format can't be read.")
    OLD_FORMAT = (
        "old_format",
        gettext_noop(
            "Word and PowerPoint wrote this format before 2007, and it can't be read: save the "
            "file as .docx, .pptx or PDF, and replace it by that."
        ),
    )
    BROKEN = "broken", gettext_noop("The file is damaged.")
    ENCRYPTED = "encrypted", gettext_noop("The file is locked with a password.")
    NO_TEXT = "no_text", gettext_noop("There is no text in it, only pictures.")
    TOO_LARGE = "too_large", gettext_noop("The file is too large.")
    TOO_LARGE_UNPACKED = "too_large_unpacked", gettext_noop("Unpacked, the file is too large.")
    TOO_MANY_PAGES = "too_many_pages", gettext_noop("It has too many pages: the last are missing.")
    TOO_MANY_ROWS = "too_many_rows", gettext_noop("It has too many rows: the last are missing.")
    TOO_LONG = "too_long", gettext_noop("It is too long: the end is missing.")
    TOO_MANY_ATTACHMENTS = (
        "too_many_attachments",
        gettext_noop("It has too many attachments: the last are missing."),
    )
    TOO_NESTED = "too_nested", gettext_noop("Files in files: the innermost are missing.")
    TOO_DEEP = (
        "too_deep",
        gettext_noop("It is nested too deeply: what is inside, and what follows, is missing."),
    )
    OUT_OF_TIME = "out_of_time", gettext_noop("Reading took too long: the end is missing.")
    STOPPED = "stopped", gettext_noop("Reading it took too much memory or time.")


@dataclass(frozen=True, slots=True)
class DocumentBlock:
    """A paragraph, list item, heading, table row, or a part of what one speaker says.

    `page` and `line` count from 1: of a PDF the page on which the block begins, of a
    presentation the slide, of a text file or a sheet the line or row. `heading` is the nearest
    one above. A table row has its `cells`, the `head` of each column (empty where the table has
    none) and the number of its `table`, counted from 1 in the document; its text are its cells,
    separated by tabs. `timecode` is where the speech begins, as "HH:MM:SS". The head of a mail
    (`is_mail_head`) is its first block: a row in no table, with "From", "To", "Date" … as `head`.
    """

    text: str
    page: int | None = None
    line: int | None = None
    heading: str = ""
    cells: tuple[str, ...] = ()
    head: tuple[str, ...] = ()
    table: int = 0
    speaker: str = ""
    timecode: str | None = None
    is_mail_head: bool = False


@dataclass(frozen=True, slots=True)
class AttachedFile:
    """A file that is attached to a mail."""

    name: str
    content: bytes


@dataclass(frozen=True, slots=True)
class DocumentText:
    """What was read from one file; `faults` are values of `ReadingFault`, each once.

    `url` is the address of a saved page, as the page itself names it, `published_on` the day that
    it states. `sender`, `sent_on` and
    `recipients` are those of a mail, `is_answer` says whether it answers another. `pages` counts
    the pages of a PDF or the slides of a presentation, also those that were not read.
    """

    name: str
    media_type: str
    blocks: tuple[DocumentBlock, ...] = ()
    title: str = ""
    url: str = ""
    sender: str = ""
    sent_on: date | None = None
    published_on: date | None = None
    recipients: tuple[str, ...] = ()
    is_answer: bool = False
    attachments: tuple["DocumentText", ...] = ()
    pages: int = 0
    faults: tuple[str, ...] = ()

    @property
    def text(self) -> str:
        """Return the text of all blocks, without a mail's head and what is attached."""
        return "\n\n".join(block.text for block in self.blocks if not block.is_mail_head)
