"""Read a presentation (.pptx): what its slides show, their tables, charts and notes.

Element names: ECMA-376, part 1, sections 19 (PresentationML), 20 and 21 (DrawingML).
"""

import io
import posixpath
from collections.abc import Iterable, Iterator
from dataclasses import replace
from typing import Any
from zipfile import ZipFile

from lxml import etree

from .blocks import DocumentBlock, DocumentText, ReadingFault
from .charts import chart_rows, chart_title
from .markup import GOES_ON, tree_blocks
from .packages import check_package

PPTX = "application/vnd.openxmlformats-officedocument.presentationml.presentation"
MAX_SLIDES = 1000
_SHOW = "{http://schemas.openxmlformats.org/presentationml/2006/main}"
_DRAW = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
_CHART = "{http://schemas.openxmlformats.org/drawingml/2006/chart}chart"
_REFERENCE = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
_RELATION = "{http://schemas.openxmlformats.org/package/2006/relationships}Relationship"
_COMPATIBLE = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"
_STRICT = (
    (b"http://purl.oclc.org/ooxml/presentationml/main", _SHOW),
    (b"http://purl.oclc.org/ooxml/drawingml/main", _DRAW),
    (b"http://purl.oclc.org/ooxml/drawingml/chart", _CHART[:-5]),
    (b"http://purl.oclc.org/ooxml/officeDocument/relationships", _REFERENCE),
)
_MAIN = "ppt/presentation.xml"
_TITLES, _FURNITURE = ("title", "ctrTitle"), ("sldNum", "dt", "ftr", "hdr", "sldImg")
_DEEPEST = 100


def read(content: bytes, name: str) -> DocumentText:
    """Read the slides in their order; a slide's title is the heading of what is on it.

    Hidden slides are left out, and count. The notes of a slide come after what it shows.
    """
    if fault := check_package(content):
        return DocumentText(name, PPTX, faults=(fault,))
    with ZipFile(io.BytesIO(content)) as package:
        parts = _Parts(package)
        slides = list(parts.related(_MAIN, f"{_SHOW}sldIdLst/{_SHOW}sldId"))
        blocks = tuple(slide_blocks(_trees(parts, slides[:MAX_SLIDES])))
    faults = [ReadingFault.TOO_MANY_PAGES] if len(slides) > MAX_SLIDES else []
    if not blocks and not faults:
        faults.append(ReadingFault.NO_TEXT)
    title = blocks[0].text if blocks else ""
    return DocumentText(name, PPTX, blocks, title=title, pages=len(slides), faults=tuple(faults))


def _trees(parts: "_Parts", slides: list[str]) -> Iterator[tuple[int, Any]]:
    """Yield the number of each slide that is shown, and what is seen of it as a tree of HTML."""
    for number, path in enumerate(slides, 1):
        slide = parts.root(path)
        if slide is None or slide.get("show") in ("0", "false"):
            continue
        page = etree.Element("body")
        writer = _Writer(page, parts, path)
        writer.write(slide)
        if notes := parts.of_kind(path, "/notesSlide"):
            _Writer(page, parts, notes, only="body").write(parts.root(notes))
        yield number, page


def slide_blocks(trees: Iterable[tuple[int, Any]]) -> Iterator[DocumentBlock]:
    """Yield the blocks of slides, each with its slide; tables are counted through all of them."""
    table = 0
    for number, page in trees:
        found = tree_blocks(page)
        for block in found:
            yield replace(block, page=number, table=block.table and table + block.table)
        table += max((block.table for block in found), default=0)


class _Parts:
    """The parts of a package by their paths, each parsed when it is asked for."""

    def __init__(self, package: ZipFile) -> None:
        self._package = package
        self._names = frozenset(package.namelist())
        self._related: dict[str, dict[str, tuple[str, str]]] = {}

    def root(self, path: str) -> Any:
        """Return the root of a part; None if there is none."""
        if path not in self._names:
            return None
        content = self._package.read(path)
        for strict, usual in _STRICT:
            content = content.replace(strict, usual[1:-1].encode())
        return etree.fromstring(content, etree.XMLParser(resolve_entities=False, no_network=True))

    def related(self, path: str, children: str) -> Iterator[str]:
        """Yield the paths of the parts that elements of a part name."""
        root = self.root(path)
        for element in () if root is None else root.iterfind(children):
            found = self.named(path, element.get(f"{_REFERENCE}id", ""))
            if found in self._names:
                yield found

    def named(self, path: str, identity: str) -> str:
        """Return the path of the part that a part names; "" if it names none in the package."""
        return self._relations(path).get(identity, ("", ""))[1]

    def of_kind(self, path: str, kind: str) -> str:
        """Return the path of the first part of a kind that belongs to a part, else ""."""
        found = self._relations(path).values()
        return next((target for stated, target in found if stated.endswith(kind)), "")

    def _relations(self, path: str) -> dict[str, tuple[str, str]]:
        if path not in self._related:
            folder, name = posixpath.split(path)
            root = self.root(f"{folder}/_rels/{name}.rels")
            self._related[path] = {
                row.get("Id", ""): (row.get("Type", ""), _target(folder, row.get("Target", "")))
                for row in (() if root is None else root.iter(_RELATION))
                if row.get("TargetMode") != "External"
            }
        return self._related[path]


def _target(folder: str, stated: str) -> str:
    return posixpath.normpath(posixpath.join("/", folder, stated)).lstrip("/")


class _Writer:
    """Writes what is seen of a slide as HTML; with `only`, placeholders of that kind alone."""

    def __init__(self, page: Any, parts: _Parts, path: str, only: str = "") -> None:
        self._page = page
        self._parts = parts
        self._path = path
        self._only = only

    def write(self, slide: Any) -> None:
        """Write the shapes of a slide, its title first."""
        tree = None if slide is None else slide.find(f"{_SHOW}cSld/{_SHOW}spTree")
        shapes = [] if tree is None else list(_shapes(tree))
        for shape in sorted(shapes, key=lambda shape: _placeholder(shape) not in _TITLES):
            kind = _placeholder(shape)
            if kind in _FURNITURE or (self._only and kind != self._only):
                continue
            if shape.tag == f"{_SHOW}graphicFrame":
                self._write_frame(shape)
                continue
            body = shape.find(f"{_SHOW}txBody")
            tag = "h1" if kind in _TITLES else "p"
            if body is not None and tag == "h1":
                _paragraph(self._page, tag, body.iter(f"{_DRAW}p"))
            elif body is not None:
                for paragraph in body.iter(f"{_DRAW}p"):
                    _paragraph(self._page, tag, [paragraph])

    def _write_frame(self, frame: Any) -> None:
        for table in frame.iter(f"{_DRAW}tbl"):
            self._write_table(table)
        for chart in frame.iter(_CHART):
            path = self._parts.named(self._path, chart.get(f"{_REFERENCE}id", ""))
            chart = self._parts.root(path)
            self._write_rows(chart_rows(chart), chart_title(chart))

    def _write_table(self, table: Any) -> None:
        at = etree.SubElement(self._page, "table")
        for row in table.iterchildren(f"{_DRAW}tr"):
            line = etree.SubElement(at, "tr")
            for cell in row.iterchildren(f"{_DRAW}tc"):
                if cell.get("hMerge") in ("1", "true"):
                    continue
                copied = etree.SubElement(line, "td", colspan=cell.get("gridSpan", "1"))
                if cell.get("vMerge") in ("1", "true"):
                    copied.set(GOES_ON, "1")
                for paragraph in cell.iter(f"{_DRAW}p"):
                    _paragraph(copied, "p", [paragraph])

    def _write_rows(self, rows: list[list[str]], title: str) -> None:
        at = etree.SubElement(self._page, "table") if rows else None
        if rows and title:
            etree.SubElement(at, "caption").text = title
        for row in rows:
            line = etree.SubElement(at, "tr")
            for text in row:
                etree.SubElement(line, "td").text = text


def _shapes(tree: Any, depth: int = 0) -> Iterator[Any]:
    """Yield the shapes and frames of a slide, those of groups one by one, in their order."""
    for shape in tree.iterchildren(etree.Element):
        if shape.tag in (f"{_SHOW}sp", f"{_SHOW}graphicFrame"):
            hidden = shape.find(f"*/{_SHOW}cNvPr[@hidden]")
            if hidden is None or hidden.get("hidden") not in ("1", "true"):
                yield shape
        elif shape.tag == f"{_SHOW}grpSp" and depth < _DEEPEST:
            yield from _shapes(shape, depth + 1)
        elif shape.tag == f"{_COMPATIBLE}AlternateContent" and depth < _DEEPEST:
            for choice in shape.iterfind(f"{_COMPATIBLE}Choice"):
                yield from _shapes(choice, depth + 1)


def _placeholder(shape: Any) -> str:
    """Return what a shape is the place of: "title", "body", "ftr" …; "" for other shapes."""
    found = shape.find(f"*/{_SHOW}nvPr/{_SHOW}ph")
    return "" if found is None else str(found.get("type", "body"))


def _paragraph(at: Any, tag: str, paragraphs: Any) -> None:
    """Add paragraphs as one element; line ends are spaces in a heading."""
    texts = [" ".join("".join(_words(paragraph)).split()) for paragraph in paragraphs]
    etree.SubElement(at, tag).text = " ".join(filter(None, texts))


def _words(paragraph: Any) -> Iterator[str]:
    for part in paragraph.iter(f"{_DRAW}t", f"{_DRAW}br"):
        yield " " if part.tag == f"{_DRAW}br" else part.text or ""
