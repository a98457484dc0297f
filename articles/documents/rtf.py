"""Read Rich Text Format (.rtf), as Word, LibreOffice and TextEdit write it."""

import re
from typing import Any

from lxml import etree

from .blocks import DocumentText, ReadingFault
from .markup import tree_blocks
from .rtf_walk import RTF, RtfTooLarge, RtfTooNested, RtfWalk
from .word import HEADING

_UNWRITABLE = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")


def read(content: bytes, name: str) -> DocumentText:
    """Read paragraphs, headings and rows of tables; footnotes come last, comments are no text."""
    try:
        tree = rtf_tree(content.decode("latin-1"))
    except RtfTooLarge:
        return DocumentText(name, RTF, faults=(ReadingFault.TOO_LARGE,))
    except RtfTooNested:
        return DocumentText(name, RTF, faults=(ReadingFault.BROKEN,))
    blocks = tree_blocks(tree)
    return DocumentText(name, RTF, tuple(blocks), faults=() if blocks else (ReadingFault.NO_TEXT,))


def rtf_tree(content: str) -> Any:
    """Return what is seen of a file as a tree of HTML. Raises what `RtfWalk` raises."""
    page = _Page(content)
    page.walk()
    return page.finish()


class _Page(RtfWalk):
    """Writes what is seen of a file as a tree of HTML."""

    def __init__(self, content: str) -> None:
        super().__init__(content)
        self._root = etree.Element("body")
        self._words: list[str] = []
        self._notes: list[str] = []
        self._table: Any = None

    def finish(self) -> Any:
        """Return the tree, with the footnotes at its end."""
        for text in self._notes:
            self._add("p", text)
        return self._root

    def put(self, text: str) -> None:
        self._words.append(text)

    def take(self, kind: str, text: str) -> None:
        if kind == "footnote":
            self._notes.append(text)

    def end_paragraph(self, *, is_row: bool) -> None:
        text, self._words = "".join(self._words), []
        is_heading = HEADING.match(self.styles.get(self.style, ""))
        if is_row and text.strip():
            self._add_row(text)
        elif text.strip():
            self._add("h1" if is_heading else "p", text)

    def _add(self, tag: str, text: str) -> None:
        self._table = None
        etree.SubElement(self._root, tag).text = _UNWRITABLE.sub("", text)

    def _add_row(self, text: str) -> None:
        """Add a row to the table, which ends with the next paragraph."""
        if self._table is None:
            self._table = etree.SubElement(self._root, "table")
        row = etree.SubElement(self._table, "tr")
        for cell in text.removesuffix("\t").split("\t"):
            etree.SubElement(row, "td").text = _UNWRITABLE.sub("", cell)
