"""Walk over the visible elements of a page, part by part."""

import re
from dataclasses import dataclass
from itertools import islice

from lxml import etree

from articles.facts.blocks import BlockKind
from articles.intake import markup
from articles.intake.builder import ManuscriptBuilder
from articles.intake.google_docs import NOTE
from articles.intake.manuscript import WarningCode
from articles.intake.superscripts import are_raised, raised

# What HTML calls white space: a no-break space isn't.
_BLANKS = re.compile(r"[ \t\n\r\f]+")
_WEB_LINK = re.compile(r"https?://\S", re.IGNORECASE)
_SIGNED = 120
_MOST_INSIDE = 4


def _is_raised(element: etree._Element) -> bool:
    """Return whether a raised element is a figure; one with much in it is not looked through."""
    inside = list(islice(element.iterdescendants(), _MOST_INSIDE + 1))
    return len(inside) <= _MOST_INSIDE and are_raised(element.itertext())


@dataclass(slots=True)
class _Link:
    """A link that is being read: its target, and where in which part it began."""

    target: str
    start: int
    part: int


@dataclass(slots=True)
class _Open:
    """An element that is being read."""

    kind: BlockKind | None
    breaks: bool
    link: _Link | None = None


class PageWalk:
    """Adds a part to the builder wherever a block of the page begins or ends."""

    def __init__(self, builder: ManuscriptBuilder, *, has_h1: bool) -> None:
        self._composer = builder
        self._has_h1 = has_h1
        self._open_elements: list[_Open] = []
        self._tables: list[bool] = []
        self._preformatted = 0
        self._raised = 0
        self._part = 0
        self._clear()

    def _clear(self) -> None:
        self._pieces: list[str] = []
        self._length = 0
        self._links: list[tuple[int, int, str]] = []
        self._signed = False

    def read(self, root: etree._Element) -> None:
        """Read `root` and everything in it that a reader of the page sees."""
        walk = etree.iterwalk(root, events=("start", "end"))
        skipped: etree._Element | None = None
        for event, element in walk:
            if event == "start":
                if element is not root and self._leaves_out(element):
                    walk.skip_subtree()
                    skipped = element
                else:
                    self._open(element)
                    self._write(element.text)
            else:
                if element is not skipped:
                    self._close(element)
                skipped = None
                if element is not root:
                    self._write(element.tail)
        self._break()

    def _leaves_out(self, element: etree._Element) -> bool:
        if element.tag in markup.EMBEDS:
            self._composer.count(WarningCode.EMBEDS_LEFT_OUT)
            return True
        if element.tag == "del":
            self._composer.count(WarningCode.HIDDEN_TEXT_LEFT_OUT)
            return True
        return markup.is_dropped(element)

    def _open(self, element: etree._Element) -> None:
        tag = str(element.tag)
        kind = self._find_kind(tag, element)
        breaks = self._breaks(tag) or kind is not self._kind()
        if breaks:
            self._break()
        self._open_elements.append(_Open(kind, breaks, self._open_link(tag, element)))
        if tag == "table":
            self._open_table(element)
        elif tag == "br":
            self._end_line("\n")
        elif tag == "q":
            self._append('"')
        elif tag == "pre":
            self._preformatted += 1
        elif note := element.get(NOTE):
            self._links.append((self._length, self._length, note))
        elif tag == "sup":
            self._raised += _is_raised(element)
        elif tag == "img":
            self._composer.count(WarningCode.IMAGES_LEFT_OUT)
        elif self._in_row():
            self._separate_cells(tag, element)

    def _close(self, element: etree._Element) -> None:
        opened = self._open_elements[-1]
        if element.tag == "q":
            self._append('"')
        elif element.tag == "pre":
            self._preformatted -= 1
        elif element.tag == "sup":
            self._raised -= _is_raised(element)
        if opened.link:
            self._close_link(opened.link)
        if opened.breaks:
            self._break()
        self._open_elements.pop()
        if element.tag == "table":
            self._tables.pop()

    def _kind(self) -> BlockKind | None:
        return self._open_elements[-1].kind if self._open_elements else None

    def _find_kind(self, tag: str, element: etree._Element) -> BlockKind | None:
        """Return what an element's words are: by its class, its name, or what it is in."""
        kind = markup.kind_by_class(element)
        if kind is BlockKind.SIGNOFF and tag not in markup.BLOCKS:
            self._signed = True
        if kind and self._allows(kind, tag):
            return kind
        if tag in markup.HEADINGS:
            return self._heading_kind(tag)
        return BlockKind.CAPTION if tag in {"figcaption", "caption"} else self._kind()

    def _allows(self, kind: BlockKind, tag: str) -> bool:
        """Return whether a class is reliable: a page has teasers of other articles, too."""
        if kind in markup.HEAD_ONLY and BlockKind.PARAGRAPH in self._composer.kinds:
            return False
        if tag in markup.BLOCKS:
            return True
        if kind is BlockKind.CREDIT and self._kind() is not BlockKind.CAPTION:
            return False
        return kind in markup.INLINE

    def _heading_kind(self, tag: str) -> BlockKind:
        if {BlockKind.HEADLINE, BlockKind.PARAGRAPH} & self._composer.kinds and tag != "h1":
            return BlockKind.CROSSHEAD
        if BlockKind.HEADLINE in self._composer.kinds:
            return BlockKind.CROSSHEAD
        return BlockKind.KICKER if self._has_h1 and tag != "h1" else BlockKind.HEADLINE

    def _breaks(self, tag: str) -> bool:
        if self._in_row():
            return tag in {"table", "tr", "caption"}
        return tag in markup.BLOCKS

    def _in_row(self) -> bool:
        return bool(self._tables) and self._tables[-1]

    def _open_table(self, table: etree._Element) -> None:
        is_data = markup.is_data_table(table)
        self._tables.append(is_data)
        if is_data:
            self._composer.count(WarningCode.TABLES_FLATTENED)

    def _separate_cells(self, tag: str, element: etree._Element) -> None:
        if tag in {"td", "th"}:
            if element.getprevious() is not None:
                self._end_line("\t")
        elif tag in markup.BLOCKS:
            self._write(" ")

    def _open_link(self, tag: str, element: etree._Element) -> _Link | None:
        target = element.get("href", "") if tag == "a" else ""
        return _Link(target, self._length, self._part) if _WEB_LINK.match(target) else None

    def _close_link(self, link: _Link) -> None:
        if link.part == self._part and self._length > link.start:
            self._links.append((link.start, self._length, link.target))

    def _write(self, text: str | None) -> None:
        """Add text as a browser shows it: one space for any run of white space."""
        if not text:
            return
        if self._raised:
            text = raised(text)
        if self._preformatted:
            self._append(text)
            return
        text = _BLANKS.sub(" ", text)
        if text[0] == " " and (not self._pieces or self._pieces[-1][-1] in " \n\t"):
            text = text[1:]
        self._append(text)

    def _append(self, text: str) -> None:
        if text:
            self._pieces.append(text)
            self._length += len(text)

    def _end_line(self, mark: str) -> None:
        """Add a line end or a tab in the place of the space before it."""
        if self._pieces and self._pieces[-1] == " ":
            self._length -= len(self._pieces.pop())
        elif self._pieces and self._pieces[-1].endswith(" "):
            self._pieces[-1] = self._pieces[-1][:-1]
            self._length -= 1
        self._append(mark)

    def _break(self) -> None:
        """End the current part and add it to the builder."""
        text = "".join(self._pieces)
        kind = self._kind()
        if kind is None and self._signed and len(text) <= _SIGNED and text.rstrip()[-1:] != ".":
            kind = BlockKind.SIGNOFF
        placed = self._composer.add(kind or BlockKind.PARAGRAPH, text)
        if kind is not BlockKind.SIGNOFF and placed.start < placed.end:
            for start, end, target in self._links:
                self._composer.note(placed.locate(start), placed.locate(end), target)
        self._part += 1
        self._clear()
