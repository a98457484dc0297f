"""The lines of a PDF page with their places, as PDFium finds them.

Lengths are in points, y counts upwards from the lower edge of the page.
"""

import ctypes
import re
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import chain, groupby, pairwise
from operator import attrgetter
from typing import Any

from .pdf_words import TURNED, PdfWord, library, page_words

# A space that is written may be wide in a justified line; a gap without one separates cells.
_WRITTEN_SPACE, _UNWRITTEN_SPACE = 2.2, 0.5
_WORD_GAP, _SEVERAL_SPACES = 0.16, 1.2
_RAISED = str.maketrans("0123456789+-()n", "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁽⁾ⁿ")
_MARK = re.compile(r"(?:\d{1,2}\)|[*†‡]+\)?)$")  # of a footnote
_FONT_NAME, _BOLD_WEIGHT = 200, 600
_SURROGATE = re.compile("[\ud800-\udfff]")


@dataclass(frozen=True, slots=True)
class Line:
    """Words that are written next to each other: a line of a column, or of a table cell.

    `gap` is the widest space in it. `parts` are what was drawn apart without a space between,
    or with several; `glue` is what separates such a part from the one before it. One line stands
    for all of a ruled `table`.
    """

    text: str
    left: float
    right: float
    base: float
    size: float
    is_bold: bool = False
    gap: float = 0.0
    parts: tuple["Line", ...] = ()
    glue: str = ""
    table: "RuledTable | None" = None

    @property
    def words(self) -> list[str]:
        """Return the words of the line."""
        return self.text.split()


@dataclass(frozen=True, slots=True)
class RuledTable:
    """The lines of each cell of each row, from the top, and all `lines` in their order.

    With the edges of `columns` each row has a cell for each of these, and one over several in each
    of them; without, only the cells in which something stands.
    """

    rows: tuple[tuple[tuple[Line, ...], ...], ...]
    columns: tuple[float, ...]
    lines: tuple[Line, ...]


def page_lines(page: Any, textpage: Any, most: int) -> list[Line]:
    """Return the pieces of lines of a page as they are written, of `most` characters."""
    fonts = _Fonts(textpage)
    lines: list[Line] = []
    words: list[PdfWord] = []
    for word in page_words(page, textpage, most):
        if words and not _continues(words[-1], word):
            lines.append(_line(words, fonts))
            words = []
        words.append(word)
    if words:
        lines.append(_line(words, fonts))
    return [line for line in lines if line.text]


def downwards(lines: list[Line]) -> list[Line]:
    """Return lines with those of turned text from the top, which PDFium may begin at the bottom."""
    sides = [round(line.base / TURNED) for line in lines]
    if not any(sides):
        return lines
    found: list[Line] = []
    for side in dict.fromkeys(sides):
        here = [line for line, at in zip(lines, sides, strict=True) if at == side]
        rows = [list(row) for _, row in groupby(here, key=attrgetter("base"))]
        if side and len({round(row[0].base) for row in rows}) == len(rows):  # no columns
            rows.sort(key=lambda row: -row[0].base)
        found += chain.from_iterable(rows)
    return found


def _continues(before: PdfWord, word: PdfWord) -> bool:
    size = max(before.size, word.size)
    gap = word.left - before.right
    most = _WRITTEN_SPACE if word.spaces else _UNWRITTEN_SPACE
    return -size < gap <= most * size and abs(word.base - before.base) < 0.45 * size


def _line(words: Sequence[PdfWord], fonts: "_Fonts") -> Line:
    """Return the words of a line, with its parts if some of them may be cells of their own."""
    size, base = _usual(words, "size"), _usual(words, "base")
    line = _line_of(words, size, base, fonts)
    starts = [n for n in range(1, len(words)) if _is_joint(words[n - 1], words[n])]
    if not starts:
        return line
    parts = []
    for start, end in pairwise([0, *starts, len(words)]):
        part = _line_of(words[start:end], size, base, fonts)
        glue = " " if start and _is_apart(words[start - 1].right, words[start]) else ""
        parts.append(replace(part, glue=glue))
    return replace(line, parts=tuple(parts))


def _line_of(words: Sequence[PdfWord], size: float, base: float, fonts: "_Fonts") -> Line:
    pieces, widest, right = [], 0.0, words[0].left
    for word in words:
        if word is not words[0] and (word.spaces or _is_apart(right, word)):
            pieces.append(" ")
            widest = max(widest, word.left - right)
        is_raised = word.size < 0.85 * size and word.base - base > 0.15 * size
        pieces.append(word.text.translate(_RAISED) if is_raised else word.text)
        right = word.right
    text = " ".join(unicodedata.normalize("NFC", _paired("".join(pieces))).split())
    bold = fonts.is_bold(words[0]) and fonts.is_bold(words[-1])
    return Line(text, words[0].left, right, base, size, bold, widest)


def _usual(words: Sequence[PdfWord], what: str) -> float:
    """Return the size or base of the middle character, of two sizes the larger."""
    if len({getattr(word, what) for word in words}) == 1:
        return float(getattr(words[0], what))
    counts = ((getattr(word, what), len(word.text)) for word in words)
    found = sorted(counts, reverse=what == "size")
    left = sum(count for _, count in found) / 2
    for value, count in found:
        left -= count
        if left <= 0:
            return float(value)
    return float(found[-1][0])


def _is_apart(right: float, word: PdfWord) -> bool:
    return not word.glued and word.left - right > _WORD_GAP * word.size


def _is_joint(before: PdfWord, word: PdfWord) -> bool:
    """Return whether two words are drawn apart, without a space, or with several between."""
    if word.spaces:
        return word.left - before.right > _SEVERAL_SPACES * word.size
    if before.drawn == word.drawn or _MARK.match(word.text):
        return False
    alike = abs(word.size - before.size) < 0.1 * word.size
    return alike and abs(word.base - before.base) < 0.1 * word.size


def _paired(text: str) -> str:
    """Join surrogate pairs to characters: PDFium counts in UTF-16."""
    if not _SURROGATE.search(text):
        return text
    return text.encode("utf-16", "surrogatepass").decode("utf-16", "replace")


class _Fonts:
    """Asks PDFium which words are bold, once for each object that draws some."""

    def __init__(self, textpage: Any) -> None:
        self._textpage = textpage
        self._name = ctypes.create_string_buffer(_FONT_NAME)
        self._found: dict[int, bool] = {}

    def is_bold(self, word: PdfWord) -> bool:
        """Return whether the first character of a word is bold."""
        if word.drawn not in self._found:
            self._found[word.drawn] = self._ask(word.index)
        return self._found[word.drawn]

    def _ask(self, index: int) -> bool:
        pdfium = library()
        self._name.value = b""
        pdfium.FPDFText_GetFontInfo(self._textpage, index, self._name, _FONT_NAME, None)
        if b"bold" in self._name.value.lower():
            return True
        return bool(pdfium.FPDFText_GetFontWeight(self._textpage, index) >= _BOLD_WEIGHT)
