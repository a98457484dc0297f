"""Walk over the body of a Word file and read each paragraph with what is noted in it.

Element names: ECMA-376, part 1, section 17 (WordprocessingML).
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from lxml import etree

from articles.facts.blocks import BlockKind
from articles.intake.builder import ManuscriptBuilder, PlacedPart
from articles.intake.manuscript import NoteKind, WarningCode
from articles.intake.superscripts import are_raised, raised
from articles.intake.word_styles import kind_by_style

WORD = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_RELATION = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
_MATH = "{http://schemas.openxmlformats.org/officeDocument/2006/math}"
_DRAWING = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
_COMPATIBILITY = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"
_VML = "{urn:schemas-microsoft-com:vml}"

MARKS = {
    WORD + "tab": "\t",
    WORD + "br": "\n",
    WORD + "cr": "\n",
    WORD + "noBreakHyphen": "\u2011",
    WORD + "softHyphen": "\xad",
}
_SKIPPED = frozenset(
    {
        WORD + "pPr",
        WORD + "tblPr",
        WORD + "tblGrid",
        WORD + "trPr",
        WORD + "tcPr",
        WORD + "sdtPr",
        WORD + "sectPr",
        WORD + "instrText",
        WORD + "delText",
        WORD + "delInstrText",
        _COMPATIBILITY + "Fallback",
    }
)
_DELETED = frozenset({WORD + "del", WORD + "moveFrom"})
_INSERTED = frozenset({WORD + "ins", WORD + "moveTo"})
_IMAGES = frozenset({_DRAWING + "blip", _VML + "imagedata"})
_EMBEDS = frozenset({WORD + "object", WORD + "altChunk"})
_WEB_LINK = re.compile(r"https?://\S", re.IGNORECASE)
_OFF = frozenset({"0", "false", "off"})


@dataclass(frozen=True, slots=True)
class WordComment:
    """The words of a comment or footnote, and who wrote them."""

    text: str
    author: str | None


@dataclass(frozen=True, slots=True)
class WordThread:
    """A comment and the replies to it, with their ids: any of them may say where it is."""

    ids: tuple[str, ...]
    comments: tuple[WordComment, ...]
    is_resolved: bool


@dataclass(frozen=True, slots=True)
class TextPiece:
    """Where the text of one element is: code points of the manuscript, end exclusive.

    `skipped` is how many characters of the element are before `start`: a part is stripped.
    """

    start: int
    end: int
    element: etree._Element
    skipped: int = 0


@dataclass(slots=True)
class _Frame:
    """A paragraph or a table row that is being read; `placed` is known once it is added.

    `sources` are the elements that its text comes from, each with its offset, if they are
    asked for.
    """

    kind: BlockKind = BlockKind.PARAGRAPH
    pieces: list[str] = field(default_factory=list)
    length: int = 0
    is_row: bool = False
    merges: bool = False
    placed: PlacedPart | None = None
    sources: list[tuple[int, int, etree._Element]] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class _Point:
    """A place in a frame."""

    frame: _Frame
    offset: int


class WordWalk:
    """Adds a part to the builder for each paragraph and each table row."""

    def __init__(
        self,
        builder: ManuscriptBuilder,
        *,
        styles: dict[str, list[str]],
        links: dict[str, str],
        remarks: dict[str, WordComment],
        threads: Sequence[WordThread] = (),
        is_traced: bool = False,
    ) -> None:
        self.composer = builder
        self._is_traced = is_traced
        self.pieces: list[TextPiece] = []
        self._styles = styles
        self._links = links
        self._remarks = remarks
        self._threads = threads
        self._frames: list[_Frame] = []
        self._waiting: list[_Frame] = []
        self._last = _Frame()
        self._merging: _Frame | None = None
        self._unbegun: list[str] = []
        self._starts: dict[str, _Point] = {}
        self._ends: dict[str, _Point] = {}
        self._spans: list[tuple[_Point, _Point, WordComment]] = []
        self._link_starts: list[_Point | None] = []
        self._changes = {"insertions": 0, "deletions": 0}

    def read(self, body: etree._Element) -> None:
        """Read all paragraphs, rows and text boxes under `body`, then place the notes."""
        walk = etree.iterwalk(body, events=("start", "end"))
        skipped: etree._Element | None = None
        for event, element in walk:
            if event == "start":
                if self._leaves_out(element):
                    walk.skip_subtree()
                    skipped = element
                else:
                    self._open(element)
            elif element is skipped:
                skipped = None
            else:
                self._close(element)
        self._place_merging()
        self._note_all()
        if any(self._changes.values()):
            self.composer.warn(WarningCode.TRACKED_CHANGES_ACCEPTED, **self._changes)

    def _leaves_out(self, element: etree._Element) -> bool:
        tag = element.tag
        if tag in _DELETED:
            self._changes["deletions"] += 1
            return True
        if tag in _EMBEDS:
            self.composer.count(WarningCode.EMBEDS_LEFT_OUT)
            return True
        if tag == WORD + "r" and _is_hidden(element):
            self.composer.count(WarningCode.HIDDEN_TEXT_LEFT_OUT)
            return True
        return tag in _SKIPPED

    def _open(self, element: etree._Element) -> None:
        tag = element.tag
        if tag == WORD + "t" or tag == _MATH + "t":
            text = element.text or ""
            is_figure = _is_raised(element) and are_raised([text])
            self._append(raised(text) if is_figure else text, element)
        elif tag in MARKS:
            self._append(MARKS[tag], element)
        elif tag == WORD + "p":
            self._open_paragraph(element)
        elif tag == WORD + "tr":
            self._open_row()
        elif tag == WORD + "tc":
            self._separate_cells()
        elif tag == WORD + "hyperlink":
            self._link_starts.append(self._here())
        else:
            self._open_anchor(tag, element)

    def _open_anchor(self, tag: str, element: etree._Element) -> None:
        key = element.get(WORD + "id", "")
        if tag == WORD + "commentRangeStart":
            self._begin_comment(key)
        elif tag == WORD + "commentRangeEnd":
            self._ends[key] = self._here() or _Point(self._last, self._last.length)
        elif tag == WORD + "commentReference":
            self._refer(key)
        elif tag in {WORD + "footnoteReference", WORD + "endnoteReference"}:
            self._refer_footnote(tag.removeprefix(WORD).removesuffix("Reference") + key)
        else:
            self._count(tag)

    def _count(self, tag: str) -> None:
        if tag in _INSERTED:
            self._changes["insertions"] += 1
        elif tag in _IMAGES:
            self.composer.count(WarningCode.IMAGES_LEFT_OUT)
        elif tag == WORD + "tbl":
            self.composer.count(WarningCode.TABLES_FLATTENED)
        elif tag == WORD + "txbxContent":
            self.composer.count(WarningCode.TEXT_BOXES_MOVED)
        elif tag == WORD + "sym":
            self.composer.count(WarningCode.SYMBOLS_LEFT_OUT)

    def _close(self, element: etree._Element) -> None:
        tag = element.tag
        if tag == WORD + "hyperlink":
            self._close_link(element, self._link_starts.pop())
        elif (tag == WORD + "p" and not self._in_row()) or tag == WORD + "tr":
            self._close_frame()

    def _in_row(self) -> bool:
        return bool(self._frames) and self._frames[-1].is_row

    def _here(self) -> _Point | None:
        return _Point(self._frames[-1], self._frames[-1].length) if self._frames else None

    def _append(self, text: str, source: etree._Element | None = None) -> None:
        if self._frames and text:
            text = text.replace("\r\n", "\n").replace("\r", "\n")
            frame = self._frames[-1]
            if self._is_traced and source is not None:
                frame.sources.append((frame.length, frame.length + len(text), source))
            frame.pieces.append(text)
            frame.length += len(text)

    def _open_paragraph(self, element: etree._Element) -> None:
        if self._in_row():
            if self._frames[-1].pieces and self._frames[-1].pieces[-1] != "\t":
                self._append(" ")
            return
        frame = _Frame()
        if self._merging and not self._frames:
            frame, self._merging = self._merging, None
        # The mark that survives, and with it the style, is the second paragraph's.
        frame.kind = self._find_kind(element)
        frame.merges = _mark_is_deleted(element)
        self._frames.append(frame)
        self._begin_waiting_comments()

    def _open_row(self) -> None:
        if not self._frames:
            self._place_merging()
        self._frames.append(_Frame(is_row=True))
        self._begin_waiting_comments()

    def _begin_comment(self, key: str) -> None:
        """Begin a comment here, or with the next paragraph if it begins between two."""
        if here := self._here():
            self._starts[key] = here
        else:
            self._unbegun.append(key)

    def _begin_waiting_comments(self) -> None:
        start = _Point(self._frames[-1], self._frames[-1].length)
        self._starts.update((key, start) for key in self._unbegun)
        self._unbegun.clear()

    def _find_kind(self, paragraph: etree._Element) -> BlockKind:
        style = paragraph.find(f"{WORD}pPr/{WORD}pStyle")
        names = self._styles.get("" if style is None else style.get(WORD + "val", ""), [])
        return kind_by_style(names, headed=BlockKind.HEADLINE in self.composer.kinds)

    def _separate_cells(self) -> None:
        if self._in_row() and self._frames[-1].pieces:
            self._append("\t")

    def _close_frame(self) -> None:
        """Add what was read; what is in a text box comes after its paragraph."""
        frame = self._frames.pop()
        self._last = frame
        if self._frames:
            self._waiting.append(frame)
        elif frame.merges:
            self._merging = frame
        else:
            self._place(frame)

    def _place_merging(self) -> None:
        if self._merging:
            self._place(self._merging)
            self._merging = None

    def _place(self, frame: _Frame) -> None:
        for ready in (frame, *self._waiting):
            ready.placed = self.composer.add(ready.kind, "".join(ready.pieces))
            self.pieces += _traced(ready.sources, ready.placed)
        self._waiting.clear()

    def _close_link(self, element: etree._Element, start: _Point | None) -> None:
        target = self._links.get(element.get(_RELATION + "id", ""), "")
        end = self._here()
        if start and end and end.frame is start.frame and _WEB_LINK.match(target):
            self._spans.append((start, end, WordComment(target, None)))

    def _refer(self, key: str) -> None:
        """Anchor a comment that has no range at the word before its reference."""
        here = self._here()
        if key not in self._ends and here:
            self._starts.setdefault(key, here)
            self._ends[key] = here

    def _refer_footnote(self, key: str) -> None:
        here, remark = self._here(), self._remarks.get(key)
        if here and remark:
            self.composer.count(WarningCode.FOOTNOTES_AS_NOTES)
            self._spans.append((here, here, remark))

    def _note_all(self) -> None:
        for thread in self._threads:
            self._note_thread(thread)
        for start, end, remark in self._spans:
            first, last = _locate(start), _locate(end)
            self.composer.note(min(first, last), last, remark.text, remark.author)

    def _note_thread(self, thread: WordThread) -> None:
        """Note a comment with its replies, all at the words of the first that is in the text."""
        placed = next((key for key in thread.ids if self._is_placed(key)), None)
        if placed is None:
            return
        first, last = _locate(self._starts[placed]), _locate(self._ends[placed])
        kind = NoteKind.RESOLVED if thread.is_resolved else NoteKind.NOTE
        for number, comment in enumerate(thread.comments):
            self.composer.note(
                min(first, last),
                last,
                comment.text,
                comment.author,
                kind=kind,
                is_reply=number > 0,
            )

    def _is_placed(self, key: str) -> bool:
        return key in self._starts and key in self._ends


def _traced(
    sources: list[tuple[int, int, etree._Element]], placed: PlacedPart
) -> Iterator[TextPiece]:
    """Yield where each element is in the text; what was stripped is in no piece."""
    for start, end, element in sources:
        first, last = placed.locate(start), placed.locate(end)
        if first < last:
            yield TextPiece(first, last, element, first - placed.shift - start)


def _locate(point: _Point) -> int:
    placed = point.frame.placed
    # A frame without a place is one of a file that contradicts itself.
    return placed.locate(point.offset) if placed else 0


def _is_on(element: etree._Element | None) -> bool:
    return element is not None and element.get(WORD + "val", "1") not in _OFF


def _is_hidden(run: etree._Element) -> bool:
    return _is_on(run.find(f"{WORD}rPr/{WORD}vanish")) and run.find(WORD + "t") is not None


def _is_raised(text: etree._Element) -> bool:
    found = text.find(f"../{WORD}rPr/{WORD}vertAlign")
    return found is not None and found.get(WORD + "val") == "superscript"


def _mark_is_deleted(paragraph: etree._Element) -> bool:
    """Return whether a tracked change joins the paragraph to the next one."""
    return paragraph.find(f"{WORD}pPr/{WORD}rPr/{WORD}del") is not None


def plain_text(element: etree._Element) -> str:
    """Return the text of an element's paragraphs, one a line."""
    return "\n".join(map(_line, element.iter(WORD + "p"))).strip()


def _line(paragraph: etree._Element) -> str:
    parts = (part for run in paragraph.iter(WORD + "r") for part in run)
    read = {WORD + "t"} | MARKS.keys()
    return "".join(MARKS.get(part.tag, part.text or "") for part in parts if part.tag in read)
