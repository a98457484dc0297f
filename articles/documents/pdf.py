"""Read a PDF: paragraphs across columns and pages, tables by the places of their cells."""

import re
import time
from collections.abc import Iterator, Sequence
from dataclasses import replace
from statistics import median
from typing import Any

from .blocks import DocumentBlock, DocumentText, ReadingFault
from .hyphens import ENDS, joined
from .kinds import PDF
from .pdf_broken_words import KnownWords
from .pdf_drawing import page_drawing
from .pdf_joining import joined_lines, with_bullets
from .pdf_lines import Line, downwards, page_lines
from .pdf_paragraphs import Paragraph, paragraphs
from .pdf_rows import Row, find_rows
from .pdf_ruled import runs, with_ruled_tables
from .pdf_tables import belongs, label_row, ruled_rows, table_rows
from .running_heads import without_running_heads
from .tables import MOST_HEADS, Cells, count_heads, head_texts, is_head, table_blocks

MAX_PAGES = 1000
MAX_CHARACTERS = 3_000_000
READING_SECONDS = 40
_TITLE_LINES = 4
_LETTER = 0.45  # of the size: the width of a letter, at least, on average in a word
_SENTENCE_END = re.compile(r"[.!?][\"'“”«»’)\]]*\s+(?=[\"'„“«»(]?[A-ZÄÖÜ0-9])")
Piece = Paragraph | list[Cells]


def read(content: bytes, name: str) -> DocumentText:
    """Read the text of a PDF; a scan without text has the fault NO_TEXT."""
    pages, count, title, faults = lines_of(content)
    blocks = _blocks(pages)
    if not blocks and not faults:
        faults.append(ReadingFault.NO_TEXT)
    return DocumentText(
        name,
        PDF,
        tuple(blocks),
        title=" ".join(title.split()),
        pages=count,
        faults=tuple(dict.fromkeys(faults)),
    )


def lines_of(content: bytes) -> tuple[list[list[Line]], int, str, list[ReadingFault]]:
    """Return the lines of each page, the number of pages, the title, and the faults."""
    import pypdfium2

    faults: list[ReadingFault] = []
    try:
        document = pypdfium2.PdfDocument(content)
    except pypdfium2.PdfiumError as error:
        locked = "password" in str(error).lower()
        return [], 0, "", [ReadingFault.ENCRYPTED if locked else ReadingFault.BROKEN]
    try:
        pages = list(_read_pages(document, faults))
        title = _title(pages[0] if pages else []) or document.get_metadata_value("Title")
        return pages, len(document), title, faults
    finally:
        document.close()


def _read_pages(document: Any, faults: list[ReadingFault]) -> Iterator[list[Line]]:
    """Yield the lines of each page, as long as there is time and room."""
    end, left = time.process_time() + READING_SECONDS, MAX_CHARACTERS
    if len(document) > MAX_PAGES:
        faults.append(ReadingFault.TOO_MANY_PAGES)
    for number in range(min(len(document), MAX_PAGES)):
        if time.process_time() > end or left <= 0:
            faults.append(ReadingFault.OUT_OF_TIME if left > 0 else ReadingFault.TOO_LONG)
            return
        lines = _read_page(document, number, left, faults)
        left -= sum(len(line.text) for line in lines)
        yield lines


def _read_page(document: Any, number: int, most: int, faults: list[ReadingFault]) -> list[Line]:
    import pypdfium2

    page = textpage = None
    try:
        page = document[number]
        textpage = page.get_textpage()
        if textpage.count_chars() > most:
            faults.append(ReadingFault.TOO_LONG)
        lines = downwards(page_lines(page.raw, textpage.raw, most))
        drawing = page_drawing(page.raw)
        lines = with_ruled_tables(lines, drawing)
        return joined_lines(with_bullets(lines, drawing.bullets))
    except pypdfium2.PdfiumError:
        faults.append(ReadingFault.BROKEN)
        return []
    finally:
        for opened in (textpage, page):
            if opened is not None:
                opened.close()


def _title(lines: Sequence[Line]) -> str:
    """Return what is written largest on the first page; "" where all is of one size."""
    lines = [line for line in lines if not line.table]
    largest = max((line.size for line in lines), default=0.0)
    found = [line.text for line in lines if line.size > 0.97 * largest]
    return joined(found[:_TITLE_LINES]) if len(found) < len(lines) / 2 else ""


def _blocks(pages: Sequence[list[Line]]) -> list[DocumentBlock]:
    """Return the blocks of all pages, with headings and numbers of tables."""
    parted = without_running_heads(pages)
    sizes = [line.size for page in parted for line in page.body for _ in line.words]
    builder = _Builder(median(sizes) if sizes else 0.0)
    known = KnownWords.of(pages)
    for number, page in enumerate(parted, 1):
        builder.add_beside(page.heads, number)
        for piece in pieces(page.body, known):
            if isinstance(piece, Paragraph):
                builder.add_paragraph(piece, number)
            else:
                builder.add_table(piece, number)
        builder.add_beside(page.feet, number)
    return builder.blocks


def pieces(lines: Sequence[Line], known: KnownWords) -> Iterator[Piece]:
    """Yield paragraphs and tables in the order in which the page has them.

    `known` are the words of the whole document.
    """
    for run in runs(lines):
        if run[0].table:
            yield ruled_rows(run[0].table, known)
        else:
            yield from _unruled(run, known)


def _unruled(lines: Sequence[Line], known: KnownWords) -> Iterator[Piece]:
    """Yield paragraphs and tables whose rows only the places of their cells show."""
    rows = find_rows(lines)
    loose: list[Line] = []
    table: list[Row] = []
    index = 0
    while index < len(lines):
        row, after = rows.get(index, ((), index + 1))
        if table and not row and (label := label_row(lines, index, rows, table)):
            row = label
        if table and not (row and belongs(row, table)):
            yield table_rows(table, known)
            table = []
        if row:
            yield from paragraphs(loose)
            loose = []
            table.append(row)
        else:
            loose.append(lines[index])
        index = after
    if table:
        yield table_rows(table, known)
    yield from paragraphs(loose)


class _Builder:
    """Puts the pieces of the pages together."""

    def __init__(self, body: float) -> None:
        self.blocks: list[DocumentBlock] = []
        self._body = body
        self._heading = ""
        self._table = 0
        self._open: Paragraph | None = None
        self._open_at = -1
        self._last_head: tuple[str, ...] = ()
        self._last_rows: list[Cells] = []

    def add_beside(self, lines: Sequence[Line], page: int) -> None:
        """Add running heads, which interrupt neither a sentence nor a table."""
        self.blocks += [DocumentBlock(line.text, page) for line in lines]

    def add_paragraph(self, paragraph: Paragraph, page: int) -> None:
        """Add a paragraph, or join it to the one that the page or column before broke off."""
        text = paragraph.text
        self._last_rows = []
        if paragraph.is_heading(self._body):
            self.blocks.append(DocumentBlock(text, page, heading=self._heading))
            self._heading, self._open, self._last_head = text, None, ()
            return
        if self._open and breaks_off(self._open, paragraph):
            text = self._join(text, page)
        if text:
            self._open_at = len(self.blocks)
            self.blocks.append(DocumentBlock(text, page, heading=self._heading))
        self._open = paragraph

    def _join(self, text: str, page: int) -> str:
        """Complete the open block; return what begins with a sentence on another page."""
        last = self.blocks[self._open_at]
        rest = ""
        if last.page != page and (found := _SENTENCE_END.search(text)):
            text, rest = text[: found.end()].rstrip(), text[found.end() :]
        self.blocks[self._open_at] = replace(last, text=joined([last.text, text]))
        return rest

    def add_table(self, rows: list[Cells], page: int) -> None:
        """Add the rows of a table, each with the heads of its columns.

        Heads that are printed again where it goes on are left out. Where its rows are of words,
        as heads are, the first ones on the next page are none.
        """
        goes_on = len(self._last_head) == len(rows[0])
        if goes_on and not (rows := _without_heads(rows, self._last_head)):
            return
        heads = 0 if goes_on and any(map(is_head, self._last_rows)) else count_heads(rows)
        head = head_texts(rows[:heads]) if heads else ()
        if goes_on and head in {(), self._last_head}:
            head = self._last_head
        else:
            self._table += 1
        self._open, self._last_head, self._last_rows = None, head, rows[heads:]
        self.blocks += table_blocks(
            rows, table=self._table, heading=self._heading, page=page, heads=heads, head=head
        )


def _without_heads(rows: list[Cells], head: Cells) -> list[Cells]:
    """Return the rows of a table without those on top that together are `head`."""
    counts = range(1, min(MOST_HEADS, len(rows)) + 1)
    heads = next((n for n in counts if head_texts(rows[:n]) == head), 0)
    return rows[heads:]


def breaks_off(before: Paragraph, after: Paragraph) -> bool:
    """Return whether a paragraph goes on in the next column or on the next page."""
    if abs(before.size - after.size) > 0.5 or after.lines[0].is_bold != before.lines[-1].is_bold:
        return False
    above, below = before.lines[-1], after.lines[0]
    is_elsewhere = below.base > above.base  # higher up: a new column or page
    if not is_elsewhere or ENDS.search(above.text):
        return False
    return above.text.endswith("-") or below.text[:1].islower() or _is_full(before, after)


def _is_full(paragraph: Paragraph, after: Paragraph) -> bool:
    """Return whether the last line has no room for the next word: nothing ends there.

    That of one line is compared with those of the paragraph after it.
    """
    line = paragraph.lines[-1]
    needed = max(2.0, (len(after.lines[0].words[0]) + 1) * _LETTER) * paragraph.size
    if len(paragraph.lines) == 1:
        widest = max(each.right - each.left for each in after.lines)
        return len(after.lines) > 1 and line.right - line.left > widest - needed
    longest = max(each.right for each in paragraph.lines)
    return line.right > longest - needed
