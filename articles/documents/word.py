"""Read a Word file: its paragraphs, headings, tables, text boxes and notes.

Element names: ECMA-376, part 1, section 17 (WordprocessingML).
"""

import io
import re
from collections.abc import Iterator
from typing import Any
from zipfile import ZipFile

from lxml import etree

from .blocks import DocumentText, ReadingFault
from .markup import GOES_ON, tree_blocks
from .packages import check_package
from .word_numbers import ListNumbers

DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
_STRICT = "http://purl.oclc.org/ooxml/wordprocessingml/main"
_WORD = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_SKIPPED = frozenset(
    "del moveFrom instrText delText delInstrText pPr rPr tblPr tblGrid trPr sectPr sdtPr".split()
)
_MARKS = {"tab": "\t", "noBreakHyphen": "-", "softHyphen": ""}
HEADING = re.compile(r"(?:heading|title|überschrift|titel|subtitle|untertitel)\b", re.IGNORECASE)
_LONGEST_HEADING = 90
_ENDED = re.compile(r"[.!?:;,…][\"'“”«»’)\]]*$")


def read(content: bytes, name: str) -> DocumentText:
    """Read a Word file; page headers come first, footnotes and endnotes last."""
    if fault := check_package(content):
        return DocumentText(name, DOCX, faults=(fault,))
    with ZipFile(io.BytesIO(content)) as package:
        headings, numbers = _heading_styles(package), ListNumbers()
        numbers.read(*(_root_of(package, f"word/{part}.xml") for part in ("numbering", "styles")))
        page = etree.Element("body")
        heads: set[bytes] = set()  # each section repeats its page headers
        for part in _parts(package):
            root = _root(package, part)
            words = (
                b""
                if "header" not in part
                else etree.tostring(root, method="text", encoding="utf-8")
            )
            if not words or words not in heads:
                _Copy(page, headings, numbers).read(root)
            heads.add(words)
    blocks = tree_blocks(page)
    faults = () if blocks else (ReadingFault.NO_TEXT,)
    return DocumentText(name, DOCX, tuple(blocks), faults=faults)


def _parts(package: ZipFile) -> Iterator[str]:
    names = package.namelist()
    for start in ("word/header", "word/document", "word/footnotes", "word/endnotes"):
        yield from sorted(n for n in names if n.startswith(start) and n.endswith(".xml"))


def _root(package: ZipFile, part: str) -> Any:
    content = package.read(part).replace(_STRICT.encode(), _WORD[1:-1].encode())
    parser = etree.XMLParser(resolve_entities=False, no_network=True)
    return etree.fromstring(content, parser)


def _root_of(package: ZipFile, part: str) -> Any:
    """Return the root of a part that a file may lack, else None."""
    return _root(package, part) if part in package.namelist() else None


def _heading_styles(package: ZipFile) -> frozenset[str]:
    """Return the ids of the styles that are headings, by their name or outline level."""
    styles = _root_of(package, "word/styles.xml")
    found = set()
    for style in () if styles is None else styles.iter(f"{_WORD}style"):
        name = style.find(f"{_WORD}name")
        level = style.find(f"{_WORD}pPr/{_WORD}outlineLvl")
        called = "" if name is None else name.get(f"{_WORD}val", "")
        if HEADING.match(called) or (level is not None and level.get(f"{_WORD}val") != "9"):
            found.add(style.get(f"{_WORD}styleId", ""))
    return frozenset(found)


class _Copy:
    """Writes what is seen of a part as a tree of HTML."""

    def __init__(self, page: Any, headings: frozenset[str], numbers: ListNumbers) -> None:
        self._at = page
        self._headings = headings
        self._numbers = numbers
        self._label = ""

    def read(self, root: Any) -> None:
        """Copy `root` and all that is in it."""
        walk = etree.iterwalk(root, events=("start", "end"))
        skipped = None
        for event, element in walk:
            tag = _local(element)
            if event == "start":
                if tag in _SKIPPED or _is_left_out(tag, element):
                    walk.skip_subtree()
                    skipped = element
                else:
                    self._open(tag, element)
            elif element is skipped:
                skipped = None
            elif tag in {"p", "tbl", "tr", "tc", "txbxContent", "footnote", "endnote"}:
                self._at = self._at.getparent()

    def _open(self, tag: str, element: Any) -> None:
        if tag == "t":
            self._write(element.text or "", _is_raised(element))
        elif tag in _MARKS:
            self._write(_MARKS[tag])
        elif tag in {"br", "cr"}:
            etree.SubElement(self._at, "br")
        elif tag == "p":
            self._at = etree.SubElement(self._at, "h1" if self._is_heading(element) else "p")
            self._label = self._numbers.label(element)
        elif tag in {"tbl", "tr", "tc"}:
            self._at = etree.SubElement(self._at, {"tbl": "table", "tc": "td"}.get(tag, tag))
            if tag == "tc":
                _copy_spans(element, self._at)
        elif tag in {"txbxContent", "footnote", "endnote"}:
            self._at = etree.SubElement(self._at, "div")

    def _write(self, text: str, is_raised: bool = False) -> None:
        if self._label and text.strip():
            text, self._label = f"{self._label} {text}", ""
        if is_raised:
            etree.SubElement(self._at, "sup").text = text
        elif len(self._at):
            self._at[-1].tail = (self._at[-1].tail or "") + text
        else:
            self._at.text = (self._at.text or "") + text

    def _is_heading(self, paragraph: Any) -> bool:
        """Return whether a paragraph has the style of a heading, or is short and all bold."""
        style = paragraph.find(f"{_WORD}pPr/{_WORD}pStyle")
        if style is not None and style.get(f"{_WORD}val") in self._headings:
            return True
        runs = [run for run in paragraph.iter(f"{_WORD}r") if run.find(f"{_WORD}t") is not None]
        text = "".join(t.text or "" for run in runs for t in run.iter(f"{_WORD}t")).strip()
        is_short = 0 < len(text) <= _LONGEST_HEADING and not _ENDED.search(text)
        in_cell = next(paragraph.iterancestors(f"{_WORD}tc"), None) is not None
        return is_short and not in_cell and all(_is_on(run, "b") for run in runs)


def _is_left_out(tag: str, element: Any) -> bool:
    """Return whether it is an older form of a drawing, hidden, or a deleted row of a table."""
    if tag == "tr":
        return element.find(f"{_WORD}trPr/{_WORD}del") is not None
    return tag == "Fallback" or (tag == "r" and _is_hidden(element))


def _copy_spans(cell: Any, copied: Any) -> None:
    span = cell.find(f"{_WORD}tcPr/{_WORD}gridSpan")
    if span is not None:
        copied.set("colspan", span.get(f"{_WORD}val", "1"))
    merged = cell.find(f"{_WORD}tcPr/{_WORD}vMerge")
    if merged is not None and merged.get(f"{_WORD}val", "continue") == "continue":
        copied.set(GOES_ON, "1")


def _local(element: Any) -> str:
    return str(element.tag).rpartition("}")[2]


def _is_on(run: Any, name: str) -> bool:
    found = run.find(f"{_WORD}rPr/{_WORD}{name}")
    return found is not None and found.get(f"{_WORD}val", "1") not in {"0", "false", "off"}


def _is_hidden(run: Any) -> bool:
    return _is_on(run, "vanish")


def _is_raised(text: Any) -> bool:
    found = text.find(f"../{_WORD}rPr/{_WORD}vertAlign")
    return found is not None and found.get(f"{_WORD}val") == "superscript"
