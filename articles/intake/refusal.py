"""Why a file or a pasted text cannot be read as a manuscript."""

from enum import StrEnum

from articles.facts.translation import gettext_noop


class RefusalCode(StrEnum):
    """The reasons; the interfaces translate their messages."""

    TOO_LARGE = "too_large"
    TOO_LARGE_UNPACKED = "too_large_unpacked"
    TOO_MANY_ELEMENTS = "too_many_elements"
    TOO_MANY_ATTRIBUTES = "too_many_attributes"
    TOO_LONG = "too_long"
    TOO_NESTED = "too_nested"
    EMPTY = "empty"
    UNKNOWN_FORMAT = "unknown_format"
    BROKEN_FILE = "broken_file"
    BROKEN_MAIL = "broken_mail"
    ENCRYPTED = "encrypted"
    OLD_WORD = "old_word"
    NO_LONGER_WORD = "no_longer_word"
    SCANNED = "scanned"
    BROKEN_PDF = "broken_pdf"
    PDF_TOO_LONG = "pdf_too_long"
    BINARY = "binary"
    NUL_CHARACTER = "nul_character"
    LONE_SURROGATE = "lone_surrogate"
    NOT_JSON = "not_json"
    OBJECT_NEEDED = "object_needed"
    LIST_NEEDED = "list_needed"
    STRING_NEEDED = "string_needed"
    NUMBER_NEEDED = "number_needed"
    NUMBER_OUTSIDE = "number_outside"
    NO_CHOICE = "no_choice"
    ONE_OF = "one_of"
    UNKNOWN_PROPERTY = "unknown_property"
    DEEP_JSON = "deep_json"
    MISSING = "missing"
    ID_TOO_LONG = "id_too_long"
    NO_TEXT_ITEM = "no_text_item"
    NO_BODY = "no_body"
    NO_TIME = "no_time"
    BROKEN_XML = "broken_xml"
    ENTITIES = "entities"
    UNKNOWN_ENTITY = "unknown_entity"
    UNKNOWN_ROOT = "unknown_root"
    ONE_ITEM = "one_item"
    TOO_MANY_ITEMS = "too_many_items"


REFUSAL_MESSAGES: dict[RefusalCode, str] = {
    RefusalCode.TOO_LARGE: gettext_noop("The file is larger than %(limit)d MB."),
    RefusalCode.TOO_LARGE_UNPACKED: gettext_noop("Unpacked, the file is larger than %(limit)d MB."),
    RefusalCode.TOO_MANY_ELEMENTS: gettext_noop(
        "The file has more than %(limit)d paragraphs, cells and changes of format."
    ),
    RefusalCode.TOO_MANY_ATTRIBUTES: gettext_noop(
        "An element of the page has too many attributes. Please paste the page's text."
    ),
    RefusalCode.TOO_LONG: gettext_noop("The text is longer than %(limit)d characters."),
    RefusalCode.TOO_NESTED: gettext_noop(
        "The page is nested too deeply to be read as a whole. Please paste its text."
    ),
    RefusalCode.EMPTY: gettext_noop("There is no text in it."),
    RefusalCode.UNKNOWN_FORMAT: gettext_noop(
        "Files of this kind (%(format)s) cannot be read. "
        "Please send the text as .docx, .odt, .rtf, .pdf, .html, .md or .txt, or paste it."
    ),
    RefusalCode.BROKEN_FILE: gettext_noop(
        "The file is damaged, or it is not really a Word file (.docx) or OpenDocument text (.odt)."
    ),
    RefusalCode.BROKEN_MAIL: gettext_noop("The mail is damaged. Please paste its text."),
    RefusalCode.ENCRYPTED: gettext_noop(
        "The file is protected by a password. Please save it without one."
    ),
    RefusalCode.OLD_WORD: gettext_noop(
        "This is a Word 97–2003 file (.doc). Please save it as .docx."
    ),
    RefusalCode.NO_LONGER_WORD: gettext_noop(
        "This file was made here as a Word file for the author. Please save it as .docx again: "
        "saved in another format, it no longer says what was accepted, rejected and answered."
    ),
    RefusalCode.SCANNED: gettext_noop(
        "The PDF has no text, only pictures of pages (a scan). Please send the text as .docx, or "
        "paste it."
    ),
    RefusalCode.BROKEN_PDF: gettext_noop("The PDF is damaged. Please save it again."),
    RefusalCode.PDF_TOO_LONG: gettext_noop(
        "The PDF takes too long to read, or too much memory. Please send its text as .docx, or "
        "paste it."
    ),
    RefusalCode.BINARY: gettext_noop(
        "This is not a text. Please send it as .docx, .odt, .rtf, .pdf, .html, .md or .txt, or "
        "paste it."
    ),
    RefusalCode.NUL_CHARACTER: gettext_noop(
        "The text contains a NUL character (at character %(position)d), which cannot be stored."
    ),
    RefusalCode.LONE_SURROGATE: gettext_noop(
        "The text contains half a character (at character %(position)d), which cannot be stored."
    ),
    RefusalCode.NOT_JSON: gettext_noop("This is not JSON: line %(line)d, column %(column)d."),
    RefusalCode.OBJECT_NEEDED: gettext_noop("A JSON object is needed."),
    RefusalCode.LIST_NEEDED: gettext_noop("A list is needed here."),
    RefusalCode.STRING_NEEDED: gettext_noop("A text is needed here."),
    RefusalCode.NUMBER_NEEDED: gettext_noop("A number is needed here."),
    RefusalCode.NUMBER_OUTSIDE: gettext_noop("A number from %(least)d to %(most)d is needed here."),
    RefusalCode.NO_CHOICE: gettext_noop("“%(value)s” is none of: %(choices)s."),
    RefusalCode.ONE_OF: gettext_noop("Exactly one of these is needed here: %(names)s."),
    RefusalCode.UNKNOWN_PROPERTY: gettext_noop("%(standard)s has no property “%(name)s” here."),
    RefusalCode.DEEP_JSON: gettext_noop("The document is nested in more than %(limit)d levels."),
    RefusalCode.MISSING: gettext_noop("“%(name)s” is missing."),
    RefusalCode.ID_TOO_LONG: gettext_noop("The name is longer than %(limit)d characters."),
    RefusalCode.NO_TEXT_ITEM: gettext_noop("This is not text (%(type)s)."),
    RefusalCode.NO_BODY: gettext_noop("There is no readable body."),
    RefusalCode.NO_TIME: gettext_noop("This is not an ISO 8601 date or time."),
    RefusalCode.BROKEN_XML: gettext_noop("This is not well-formed XML: line %(line)d."),
    RefusalCode.ENTITIES: gettext_noop("The document declares entities; they are not accepted."),
    RefusalCode.UNKNOWN_ENTITY: gettext_noop("The entity “%(name)s” is unknown."),
    RefusalCode.UNKNOWN_ROOT: gettext_noop(
        "XML of this kind (%(name)s) cannot be read. NITF and NewsML can."
    ),
    RefusalCode.ONE_ITEM: gettext_noop("Exactly one news item is expected; there are %(count)d."),
    RefusalCode.TOO_MANY_ITEMS: gettext_noop("The message has more than %(limit)d texts."),
}


class UnreadableManuscript(Exception):
    """The input can't be read; `code` and `params` say why.

    `template` is the English msgid, to be translated and then filled with `params`.
    `pointer` (RFC 6901, into JSON) or `params["line"]` say where, in formats that have it.
    """

    def __init__(
        self, code: RefusalCode, *, pointer: str | None = None, **params: int | str
    ) -> None:
        super().__init__(code, params)
        self.code = code
        self.pointer = pointer
        self.params = params

    @property
    def template(self) -> str:
        """Return the English message with its placeholders."""
        return REFUSAL_MESSAGES[self.code]

    def __str__(self) -> str:
        return self.template % self.params
