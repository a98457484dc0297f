"""OpenDocument text (.odt), as LibreOffice writes it.

Comments, footnotes, endnotes and links become source notes; tracked changes are taken as
accepted. Source: OpenDocument 1.3 (OASIS).
"""

from collections.abc import Iterator
from dataclasses import dataclass, field

from lxml import etree

from articles.facts.blocks import BlockKind
from articles.intake.builder import ManuscriptBuilder
from articles.intake.manuscript import Manuscript, NoteKind, WarningCode
from articles.intake.odt_package import OpenDocumentPackage
from articles.intake.refusal import RefusalCode, UnreadableManuscript
from articles.intake.returned_word import MADE_HERE
from articles.intake.word_styles import kind_by_style

_NS = "urn:oasis:names:tc:opendocument:xmlns:"
_TEXT, _OFFICE, _STYLE = f"{{{_NS}text:1.0}}", f"{{{_NS}office:1.0}}", f"{{{_NS}style:1.0}}"
_TABLE, _DRAW = f"{{{_NS}table:1.0}}", f"{{{_NS}drawing:1.0}}"
_META = f"{{{_NS}meta:1.0}}"
_LOEXT = "{urn:org:documentfoundation:names:experimental:office:xmlns:loext:1.0}"
_XLINK, _DC = "{http://www.w3.org/1999/xlink}", "{http://purl.org/dc/elements/1.1/}"
_SILENT = frozenset(
    f"{_TEXT}{name}" for name in ("tracked-changes", "ruby-text", "hidden-text", "sequence-decls")
)
_SET_ASIDE = _SILENT | {f"{_OFFICE}annotation", f"{_TEXT}note"}
_PARAGRAPHS = frozenset({f"{_TEXT}p", f"{_TEXT}h"})
_BLANKS = {f"{_TEXT}s": " ", f"{_TEXT}tab": "\t", f"{_TEXT}line-break": "\n"}
_DEEPEST = 200


@dataclass(frozen=True, slots=True)
class _Comment:
    """A comment with a name; `parent` is the name of the one that it replies to."""

    name: str
    text: str
    author: str
    moment: str = ""
    parent: str = ""
    is_resolved: bool = False


@dataclass(slots=True)
class _Part:
    """A paragraph that is being read: its words, and the notes at places in them."""

    words: list[str] = field(default_factory=list)
    length: int = 0
    notes: list[tuple[int, int, str, str]] = field(default_factory=list)
    begun: dict[str, tuple[int, _Comment]] = field(default_factory=dict)
    ended: list[tuple[str, int]] = field(default_factory=list)

    def write(self, words: str | None) -> None:
        if words:
            self.words.append(words)
            self.length += len(words)


def read(data: bytes | str) -> Manuscript:
    """Read a text.

    Raises UnreadableManuscript for what is damaged, locked or no text, and for a Word file for
    an author that came back in this format.
    """
    package = OpenDocumentPackage(data if isinstance(data, bytes) else data.encode())
    if _was_made_here(package):
        raise UnreadableManuscript(RefusalCode.NO_LONGER_WORD)
    root = package.parse("content.xml")
    text = root.find(f"{_OFFICE}body/{_OFFICE}text")
    if text is None:
        raise UnreadableManuscript(RefusalCode.UNKNOWN_FORMAT, format="OpenDocument")
    return _Reader(root).read(text)


def _was_made_here(package: OpenDocumentPackage) -> bool:
    if "meta.xml" not in package.names:
        return False
    rows = package.parse("meta.xml").iter(f"{_META}user-defined")
    return any(row.get(f"{_META}name") == MADE_HERE for row in rows)


class _Reader:
    """Adds the parts of a document to the builder, in its order."""

    def __init__(self, root: etree._Element) -> None:
        self._builder = ManuscriptBuilder()
        self._parents = {
            style.get(f"{_STYLE}name", ""): style.get(f"{_STYLE}parent-style-name", "")
            for style in root.iter(f"{_STYLE}style")
        }
        self._begun: dict[str, tuple[int, _Comment]] = {}
        self._comments: dict[str, tuple[int, int, _Comment]] = {}

    def read(self, text: etree._Element) -> Manuscript:
        if next(text.iter(f"{_TEXT}insertion", f"{_TEXT}deletion"), None) is not None:
            self._warn_of_changes(text)
        self._blocks(text, 0)
        for start, comment in self._begun.values():
            self._comments[comment.name] = start, start, comment
        self._note_threads()
        return self._builder.finish()

    def _warn_of_changes(self, text: etree._Element) -> None:
        self._builder.warn(
            WarningCode.TRACKED_CHANGES_ACCEPTED,
            insertions=sum(1 for _ in text.iter(f"{_TEXT}insertion")),
            deletions=sum(1 for _ in text.iter(f"{_TEXT}deletion")),
        )

    def _blocks(self, holder: etree._Element, depth: int) -> None:
        if depth > _DEEPEST:
            raise UnreadableManuscript(RefusalCode.TOO_NESTED)
        for element in holder.iterchildren(etree.Element):
            if element.tag in _SILENT:
                continue
            if element.tag in _PARAGRAPHS:
                self._paragraph(element)
            elif element.tag == f"{_TABLE}table":
                self._builder.count(WarningCode.TABLES_FLATTENED)
                self._rows(element)
            else:
                self._blocks(element, depth + 1)

    def _rows(self, table: etree._Element) -> None:
        for row in table.iter(f"{_TABLE}table-row"):
            part = _Part()
            for number, cell in enumerate(row.iterchildren(f"{_TABLE}table-cell")):
                part.write("\t" if number else "")
                for index, paragraph in enumerate(_paragraphs_of(cell)):
                    part.write(" " if index else "")
                    self._inline(paragraph, part, 0)
            self._place(BlockKind.PARAGRAPH, part)

    def _paragraph(self, element: etree._Element) -> None:
        part = _Part()
        self._inline(element, part, 0)
        self._place(self._kind(element), part)
        for box in element.iter(f"{_DRAW}text-box"):
            self._builder.count(WarningCode.TEXT_BOXES_MOVED)
            self._blocks(box, 0)

    def _kind(self, element: etree._Element) -> BlockKind:
        names = [element.get(f"{_TEXT}style-name", "")]
        while len(names) < 10 and names[-1] in self._parents:
            names.append(self._parents[names[-1]])
        if element.tag == f"{_TEXT}h":
            names.append(f"Heading {element.get(f'{_TEXT}outline-level', '1')[:1]}")
        headed = {BlockKind.HEADLINE, BlockKind.PARAGRAPH} & self._builder.kinds
        found = kind_by_style((name.replace("_20_", " ") for name in names), headed=bool(headed))
        if found is BlockKind.HEADLINE and BlockKind.HEADLINE in self._builder.kinds:
            return BlockKind.CROSSHEAD
        return found

    def _inline(self, element: etree._Element, part: _Part, depth: int) -> None:
        if depth > _DEEPEST:
            raise UnreadableManuscript(RefusalCode.TOO_NESTED)
        part.write(element.text)
        for child in element:
            if isinstance(child.tag, str):
                self._child(child, part, depth)
            part.write(child.tail)

    def _child(self, child: etree._Element, part: _Part, depth: int) -> None:
        tag = str(child.tag)
        if tag in _BLANKS:
            part.write(_blank(child))
        elif tag == f"{_TEXT}note":
            self._builder.count(WarningCode.FOOTNOTES_AS_NOTES)
            part.notes.append((part.length, part.length, _note(child), ""))
        elif tag == f"{_OFFICE}annotation":
            self._annotation(child, part)
        elif tag == f"{_OFFICE}annotation-end":
            part.ended.append((child.get(f"{_OFFICE}name", ""), part.length))
        elif tag == f"{_DRAW}frame":
            is_picture = child.find(f"{_DRAW}image") is not None
            self._builder.count(WarningCode.IMAGES_LEFT_OUT, int(is_picture))
        elif tag == f"{_TEXT}a":
            self._link(child, part, depth)
        elif tag not in _SILENT:
            self._inline(child, part, depth + 1)

    def _link(self, child: etree._Element, part: _Part, depth: int) -> None:
        start, target = part.length, child.get(f"{_XLINK}href", "")
        self._inline(child, part, depth + 1)
        if target.lower().startswith(("http://", "https://")) and part.length > start:
            part.notes.append((start, part.length, target, ""))

    def _annotation(self, child: etree._Element, part: _Part) -> None:
        author = (child.findtext(f"{_DC}creator") or "").strip()
        name = child.get(f"{_OFFICE}name", "")
        text = _paragraphs(child)
        if name:
            parent = child.get(f"{_LOEXT}parent-name", "")
            is_resolved = child.get(f"{_LOEXT}resolved") == "true"
            moment = child.findtext(f"{_DC}date") or ""
            comment = _Comment(name, text, author, moment, parent, is_resolved)
            part.begun[name] = part.length, comment
        else:
            part.notes.append((part.length, part.length, text, author))

    def _place(self, kind: BlockKind, part: _Part) -> None:
        placed = self._builder.add(kind, "".join(part.words))
        for start, end, text, author in part.notes:
            self._builder.note(placed.locate(start), placed.locate(end), text, author)
        for name, (start, comment) in part.begun.items():
            self._begun[name] = placed.locate(start), comment
        for name, end in part.ended:
            if name in self._begun:
                start, comment = self._begun.pop(name)
                self._comments[name] = start, placed.locate(end), comment

    def _note_threads(self) -> None:
        """Note each comment with the replies to it, by their time, at its words."""
        threads: dict[str, list[_Comment]] = {}
        for _start, _end, comment in self._comments.values():
            threads.setdefault(self._top_of(comment), []).append(comment)
        for top, rows in threads.items():
            start, end, first = self._comments[top]
            replies = sorted((row for row in rows if row is not first), key=lambda row: row.moment)
            kind = NoteKind.RESOLVED if first.is_resolved else NoteKind.NOTE
            for row in (first, *replies):
                self._builder.note(
                    start, end, row.text, row.author, kind=kind, is_reply=row is not first
                )

    def _top_of(self, comment: _Comment) -> str:
        seen = {comment.name}
        while comment.parent in self._comments and comment.parent not in seen:
            seen.add(comment.parent)
            comment = self._comments[comment.parent][2]
        return comment.name


def _paragraphs_of(cell: etree._Element) -> Iterator[etree._Element]:
    """Yield the paragraphs of a cell, without those of the comments and footnotes in it."""
    walk = etree.iterwalk(cell, events=("start",))
    for _event, element in walk:
        if element.tag in _SET_ASIDE:
            walk.skip_subtree()
        elif element.tag in _PARAGRAPHS:
            yield element


def _blank(element: etree._Element) -> str:
    """Return the white space that an element is: spaces, a tab, a line end."""
    mark = _BLANKS[str(element.tag)]
    count = element.get(f"{_TEXT}c", "1")
    return mark * min(int(count) if mark == " " and count.isdecimal() else 1, 100)


def _note(element: etree._Element) -> str:
    found = element.find(f"{_TEXT}note-body")
    return "" if found is None else _paragraphs(found)


def _paragraphs(holder: etree._Element) -> str:
    lines = (" ".join("".join(p.itertext()).split()) for p in holder.iter(f"{_TEXT}p"))
    return "\n".join(line for line in lines if line)
