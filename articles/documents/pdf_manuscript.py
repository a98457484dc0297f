"""Read a PDF as a manuscript: headline, crossheads and paragraphs, footnotes at their marks.

Lines, paragraphs and tables are found as for documents (`pdf`); running heads and page numbers
are left out altogether, and paragraphs are joined across pages.
"""

import json
from collections.abc import Sequence
from dataclasses import asdict, dataclass, field
from statistics import median

from .blocks import ReadingFault
from .hyphens import joined
from .pdf import Piece, breaks_off, lines_of, pieces
from .pdf_broken_words import KnownWords
from .pdf_footnotes import PdfFootnote, marks_in, take_footnotes
from .pdf_lines import Line
from .pdf_paragraphs import Paragraph
from .running_heads import without_running_heads

HEADLINE, KICKER, TEASER = "headline", "kicker", "teaser"
CROSSHEAD, PARAGRAPH = "crosshead", "paragraph"
_LARGEST = 0.97
_MOST_LARGE = 0.5


@dataclass(frozen=True, slots=True)
class PdfPart:
    """A part of the text; `notes` are the footnotes at its places, in code points."""

    kind: str
    text: str
    notes: tuple[tuple[int, str], ...] = ()


@dataclass(frozen=True, slots=True)
class PdfManuscript:
    """The parts of a PDF in their order; what was left out is counted.

    `loose` are footnotes whose mark is nowhere in the text. `faults` are values of
    `ReadingFault`.
    """

    parts: tuple[PdfPart, ...] = ()
    loose: tuple[str, ...] = ()
    heads: int = 0
    tables: int = 0
    faults: tuple[str, ...] = ()

    def to_json(self) -> bytes:
        """Return it as `from_json` reads it."""
        return json.dumps(asdict(self)).encode()

    @classmethod
    def from_json(cls, data: bytes) -> "PdfManuscript":
        """Return what `to_json` wrote; raises ValueError, TypeError, KeyError."""
        row = json.loads(data)
        parts = (
            PdfPart(part["kind"], part["text"], tuple((at, text) for at, text in part["notes"]))
            for part in row.pop("parts")
        )
        loose, faults = tuple(row.pop("loose")), tuple(row.pop("faults"))
        return cls(parts=tuple(parts), loose=loose, faults=faults, **row)


def read_manuscript_pdf(content: bytes) -> PdfManuscript:
    """Read a PDF; a scan without text has the fault NO_TEXT."""
    pages, _count, _title, faults = lines_of(content)
    if faults:
        return PdfManuscript(faults=tuple(dict.fromkeys(faults)))
    kept = [page.body for page in without_running_heads(pages)]
    heads = sum(map(len, pages)) - sum(map(len, kept))
    body = _body_size(kept)
    footnotes: list[PdfFootnote] = []
    texts = [take_footnotes(lines, body, footnotes) for lines in kept]
    if not any(texts):
        return PdfManuscript(faults=(ReadingFault.NO_TEXT,))
    builder = _Builder(body, _headline_size(texts[0], body), footnotes)
    known = KnownWords.of(texts)
    for lines in texts:
        for piece in pieces(lines, known):
            builder.add(piece)
    return builder.finish(heads)


def _body_size(pages: Sequence[Sequence[Line]]) -> float:
    sizes = [line.size for lines in pages for line in lines for _ in line.words]
    return median(sizes) if sizes else 0.0


def _headline_size(lines: Sequence[Line], body: float) -> float:
    """Return how large the headline is at least; infinite if nothing stands out."""
    largest = max((line.size for line in lines), default=0.0)
    large = sum(line.size > _LARGEST * largest for line in lines)
    stands_out = largest > 1.15 * body and large < max(2, _MOST_LARGE * len(lines))
    return _LARGEST * largest if stands_out else float("inf")


@dataclass(slots=True)
class _Builder:
    """Puts the pieces of all pages together."""

    body: float
    headline: float
    footnotes: Sequence[PdfFootnote]
    tables: int = 0
    _texts: list[tuple[str, str]] = field(default_factory=list)
    _open: Paragraph | None = None
    _has_headline: bool = False

    def add(self, piece: Piece) -> None:
        """Add a paragraph, heading or table; join what a column or page broke off."""
        if not isinstance(piece, Paragraph):
            self.tables += 1
            self._open = None
            for cells in piece:
                self._texts.append((PARAGRAPH, "\t".join(cells).strip("\t")))
            return
        kind = self._kind(piece)
        if kind != PARAGRAPH:
            self._add_heading(kind, piece.text)
            return
        if self._open and breaks_off(self._open, piece):
            kind, before = self._texts[-1]
            self._texts[-1] = (kind, joined([before, piece.text]))
        else:
            self._texts.append((PARAGRAPH, piece.text))
        self._open = piece

    def _kind(self, piece: Paragraph) -> str:
        if piece.size >= self.headline and not self._is_past_headline():
            return HEADLINE
        if piece.is_heading(self.body):
            return CROSSHEAD if self._has_headline or self.headline == float("inf") else KICKER
        is_next = bool(self._texts) and self._texts[-1][0] == HEADLINE
        return TEASER if is_next and piece.is_bold else PARAGRAPH

    def _is_past_headline(self) -> bool:
        return self._has_headline and self._texts[-1][0] != HEADLINE

    def _add_heading(self, kind: str, text: str) -> None:
        """Add a heading; a headline in several lines that stand apart is one."""
        if kind == HEADLINE and self._texts and self._texts[-1][0] == HEADLINE:
            self._texts[-1] = (HEADLINE, joined([self._texts[-1][1], text]))
        else:
            self._texts.append((kind, text))
        self._has_headline = self._has_headline or kind == HEADLINE
        self._open = None

    def finish(self, heads: int) -> PdfManuscript:
        """Return the manuscript, without the marks of its footnotes."""
        parts, used = [], set()
        for kind, text in self._texts:
            plain, places = marks_in(text)
            notes = tuple((at, self.footnotes[number].text) for at, number in places)
            used |= {number for _at, number in places}
            parts.append(PdfPart(kind, plain, notes))
        loose = tuple(note.text for number, note in enumerate(self.footnotes) if number not in used)
        return PdfManuscript(tuple(parts), loose, heads, self.tables)
