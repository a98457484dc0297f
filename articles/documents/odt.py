"""Read an OpenDocument text (.odt): its paragraphs, headings, tables and notes.

Source: OpenDocument 1.3 (OASIS).
"""

from collections.abc import Iterator
from typing import Any

from lxml import etree

from .blocks import DocumentText, ReadingFault
from .markup import tree_blocks
from .packages import check_package, open_document_root
from .word import HEADING

ODT = "application/vnd.oasis.opendocument.text"
NS = "urn:oasis:names:tc:opendocument:xmlns:"
_TEXT, _TABLE, OFFICE = (f"{{{NS}{name}:1.0}}" for name in ("text", "table", "office"))
STYLE, DRAW = f"{{{NS}style:1.0}}", f"{{{NS}drawing:1.0}}"
_SKIPPED = frozenset(
    [f"{OFFICE}annotation", f"{OFFICE}forms"]
    + [f"{_TEXT}{name}" for name in ("tracked-changes", "sequence-decls", "hidden-text")]
    + [f"{_TEXT}ruby-text"]
)
_BLANKS = {f"{_TEXT}tab": "\t", f"{_TEXT}line-break": "\n"}
_MOST_BLANKS = 100


def read(content: bytes, name: str) -> DocumentText:
    """Read a text; footnotes and endnotes come last, deleted text and comments are left out."""
    if fault := check_package(content):
        return DocumentText(name, ODT, faults=(fault,))
    blocks = tree_blocks(OdfTree(open_document_root(content)).tree())
    return DocumentText(name, ODT, tuple(blocks), faults=() if blocks else (ReadingFault.NO_TEXT,))


class OdfTree:
    """Writes what is seen of a text, or of a part of it, as a tree of HTML."""

    def __init__(self, root: Any) -> None:
        self._root = root
        self._parents = {
            style.get(f"{STYLE}name", ""): style.get(f"{STYLE}parent-style-name", "")
            for style in root.iter(f"{STYLE}style")
        }
        self._notes: list[Any] = []

    def tree(self) -> Any:
        """Return the tree, with the notes at its end."""
        page = etree.Element("body")
        for text in self._root.iterfind(f"{OFFICE}body/{OFFICE}text"):
            self.copy(text, page)
        while self._notes:
            self.copy(self._notes.pop(0), page)
        return page

    def copy(self, holder: Any, at: Any) -> None:
        """Add the paragraphs, headings and tables of an element."""
        for element in holder.iterchildren(etree.Element):
            if element.tag in (f"{_TEXT}p", f"{_TEXT}h"):
                self._paragraph(element, at)
            elif element.tag == f"{_TABLE}table":
                self._rows(element, etree.SubElement(at, "table"))
            elif element.tag not in _SKIPPED:
                self.copy(element, at)

    def _paragraph(self, element: Any, at: Any) -> None:
        tag = "h1" if self._is_heading(element) else "p"
        etree.SubElement(at, tag).text = "".join(self._words(element))
        for box in _boxes(element):
            self.copy(box, at)

    def _is_heading(self, element: Any) -> bool:
        style = element.get(f"{_TEXT}style-name", "")
        names = (style, self._parents.get(style, ""))
        return element.tag == f"{_TEXT}h" or any(map(HEADING.match, names))

    def _rows(self, table: Any, at: Any) -> None:
        for row in table.iter(f"{_TABLE}table-row"):
            line = etree.SubElement(at, "tr")
            for cell in row.iterchildren(f"{_TABLE}table-cell", f"{_TABLE}covered-table-cell"):
                paragraphs = cell.iter(f"{_TEXT}p", f"{_TEXT}h")
                words = " ".join("".join(self._words(paragraph)) for paragraph in paragraphs)
                etree.SubElement(line, "td").text = words

    def _words(self, element: Any) -> Iterator[str]:
        yield element.text or ""
        for child in element.iterchildren(etree.Element):
            if child.tag == f"{_TEXT}note":
                self._notes += child.iterfind(f"{_TEXT}note-body")
            elif child.tag == f"{_TEXT}s":
                yield " " * _count(child)
            elif child.tag in _BLANKS:
                yield _BLANKS[child.tag]
            elif child.tag not in _SKIPPED and child.tag != f"{DRAW}frame":
                yield from self._words(child)
            yield child.tail or ""


def _boxes(element: Any) -> Iterator[Any]:
    """Yield the text boxes of a paragraph, without those in them."""
    for child in element.iterchildren(etree.Element):
        if child.tag == f"{DRAW}text-box":
            yield child
        elif child.tag not in _SKIPPED and child.tag != f"{_TEXT}note":
            yield from _boxes(child)


def _count(blanks: Any) -> int:
    stated = blanks.get(f"{_TEXT}c", "1")
    return min(int(stated), _MOST_BLANKS) if stated.isdigit() else 1
