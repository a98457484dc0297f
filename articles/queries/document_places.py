"""Where something is in a document, in the words of the page's language."""

from django.utils.text import Truncator
from django.utils.translation import gettext as _
from django.utils.translation import pgettext

from articles.documents import DocumentBlock
from articles.models import FoundPassage

LONGEST_HEADING = 32
SHEETS = frozenset(
    {
        "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        "application/vnd.ms-excel",
        "application/vnd.oasis.opendocument.spreadsheet",
    }
)
SLIDES = frozenset(
    {
        "application/vnd.openxmlformats-officedocument.presentationml.presentation",
        "application/vnd.oasis.opendocument.presentation",
    }
)


def place_of_passage(row: FoundPassage) -> str:
    """Return the place of a stored passage: page, slide, line, timecode, else its paragraph.

    The first block of a mail is its head. Of a row of a workbook, which counts in each sheet from
    1, what stands above it comes first. `row` is from `with_blocks`.
    """
    block = row.stored_block or {}  # type: ignore[attr-defined]
    if block.get("is_mail_head"):
        return _head_of_mail()
    media_type = row.document.media_type
    place = _place(row.page, row.line, row.timecode, row.block, media_type)
    above = Truncator(block.get("heading", "")).chars(LONGEST_HEADING)
    return f"{above}, {place}" if above and media_type in SHEETS else place


def place_of_block(number: int, block: DocumentBlock, start: int = 0, media_type: str = "") -> str:
    """Return the place of words that begin at `start` in block `number`.

    In a sheet it is the cell: "Länder, E7". The text of a row begins with its first full cell.
    """
    if media_type in SHEETS and block.cells and block.line:
        empty = next((n for n, cell in enumerate(block.cells) if cell), 0)
        column = empty + block.text.count("\t", 0, start)
        cell = f"{column_name(column)}{block.line}"
        return f"{block.heading}, {cell}" if block.heading else cell
    if block.is_mail_head:
        return _head_of_mail()
    return _place(block.page, block.line, block.timecode or "", number, media_type)


def _head_of_mail() -> str:
    return pgettext("a mail", "head")


def place_of_page(page: int) -> str:
    """Return the place of words on a page."""
    return _("p. %(number)d") % {"number": page}


def column_name(number: int) -> str:
    """Return the letters of a sheet's column, counted from 0: A, Z, AA."""
    name = ""
    number += 1
    while number:
        number, rest = divmod(number - 1, 26)
        name = chr(ord("A") + rest) + name
    return name


def _place(page: int | None, line: int | None, timecode: str, block: int, media_type: str) -> str:
    if timecode:
        return timecode
    if page and media_type in SLIDES:
        return _("slide %(number)d") % {"number": page}
    if page:
        return place_of_page(page)
    if line:
        return _("line %(number)d") % {"number": line}
    return _("paragraph %(number)d") % {"number": block + 1}
