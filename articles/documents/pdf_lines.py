"""The lines of a PDF page with their places, as PDFium finds them.

Lengths are in points, y counts upwards from the lower edge of the page.
"""

import ctypes
import re
import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Any

# A space that is written may be wide in a justified line; a gap without one separates cells.
_WRITTEN_SPACE, _UNWRITTEN_SPACE = 2.2, 0.5
_WORD_GAP = 0.16
_HYPHENS = {"\x02": "-", "\ufffe": "-", "\xad": "-", "\u2010": "-"}
_RAISED = str.maketrans("0123456789+-()n", "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁽⁾ⁿ")
_FONT_NAME = 200
_CODES = 0x110000
_SURROGATE = re.compile("[\ud800-\udfff]")


@dataclass(frozen=True, slots=True)
class Line:
    """Words that are written next to each other: a line of a column, or of a table cell.

    `gap` is the widest space in it.
    """

    text: str
    left: float
    right: float
    base: float
    size: float
    is_bold: bool = False
    gap: float = 0.0

    @property
    def words(self) -> list[str]:
        """Return the words of the line."""
        return self.text.split()


@dataclass(frozen=True, slots=True)
class _Word:
    """Characters between two spaces; `spaced` where the space before them is written.

    `left`, `right`, `base` and `size` are those on the page turned upright.
    """

    text: str
    index: int
    left: float
    right: float
    base: float
    size: float
    spaced: bool = False


def page_lines(page: Any, textpage: Any, most: int) -> list[Line]:
    """Return the pieces of lines of a page as they are written, of `most` characters."""
    lines: list[Line] = []
    words: list[_Word] = []
    for word in _words(page, textpage, most):
        if words and not _continues(words[-1], word):
            lines.append(_line(words, textpage))
            words = []
        words.append(word)
    if words:
        lines.append(_line(words, textpage))
    return [line for line in lines if line.text]


def _continues(before: _Word, word: _Word) -> bool:
    size = max(before.size, word.size)
    gap = word.left - before.right
    most = _WRITTEN_SPACE if word.spaced else _UNWRITTEN_SPACE
    return -size < gap <= most * size and abs(word.base - before.base) < 0.45 * size


def _line(words: Sequence[_Word], textpage: Any) -> Line:
    sizes = sorted(word.size for word in words)
    size = sizes[len(sizes) // 2]
    base = sorted(word.base for word in words)[len(words) // 2]
    pieces, widest, right = [], 0.0, words[0].left
    for word in words:
        gap = word.left - right
        if word is not words[0] and (word.spaced or gap > _WORD_GAP * word.size):
            pieces.append(" ")
            widest = max(widest, gap)
        is_raised = word.size < 0.85 * size and word.base - base > 0.15 * size
        pieces.append(word.text.translate(_RAISED) if is_raised else word.text)
        right = word.right
    text = " ".join(unicodedata.normalize("NFC", _paired("".join(pieces))).split())
    bold = _is_bold(textpage, words[0].index) and _is_bold(textpage, words[-1].index)
    return Line(text, words[0].left, right, base, size, bold, widest)


def _paired(text: str) -> str:
    """Join surrogate pairs to characters: PDFium counts in UTF-16."""
    if not _SURROGATE.search(text):
        return text
    return text.encode("utf-16", "surrogatepass").decode("utf-16", "replace")


@cache
def _library() -> Any:
    """Import PDFium: 3 MB, and only the process that reads a PDF needs them."""
    import pypdfium2.raw

    return pypdfium2.raw


def _words(page: Any, textpage: Any, most: int) -> Iterator[_Word]:
    """Yield the words of a page; spaces and line ends that PDFium adds separate them, too."""
    pdfium = _library()
    places = _Places(page, textpage)
    first, signs, spaced = 0, "", False
    for index in range(min(pdfium.FPDFText_CountChars(textpage), most)):
        code = pdfium.FPDFText_GetUnicode(textpage, index)
        sign = chr(code) if code < _CODES else "\ufffd"
        if not sign.isspace() and sign != "\0":
            first = first if signs else index
            signs += _HYPHENS.get(sign, sign)
            continue
        if signs:
            yield from places.words(signs, first, spaced)
            signs, spaced = "", False
        spaced = spaced or not pdfium.FPDFText_IsGenerated(textpage, index)
    if signs:
        yield from places.words(signs, first, spaced)


class _Places:
    """Asks PDFium where characters are."""

    def __init__(self, page: Any, textpage: Any) -> None:
        self._pdfium = pdfium = _library()
        self._textpage = textpage
        self._turn = _turned(pdfium.FPDFPage_GetRotation(page))
        self._box = pdfium.FS_RECTF()
        self._x, self._y = ctypes.c_double(), ctypes.c_double()

    def words(self, signs: str, first: int, spaced: bool) -> Iterator[_Word]:
        """Yield a word, or each of its characters if its ends differ in size or base."""
        start = self._place(first)
        end = self._place(first + len(signs) - 1)
        alike = abs(start[2] - end[2]) < 0.05 * start[3] and abs(start[3] - end[3]) < 0.5
        if alike and -end[3] < end[0] - start[0] < 1.5 * len(signs) * start[3]:
            yield _Word(signs, first, start[0], end[1], start[2], start[3], spaced)
            return
        for number, sign in enumerate(signs):
            yield _Word(sign, first + number, *self._place(first + number), spaced and not number)

    def _place(self, index: int) -> tuple[float, float, float, float]:
        """Return left and right edge, base and size of a character."""
        box, pdfium = self._box, self._pdfium
        pdfium.FPDFText_GetLooseCharBox(self._textpage, index, box)
        pdfium.FPDFText_GetCharOrigin(self._textpage, index, self._x, self._y)
        left, low = self._turn(box.left, box.bottom)
        right, high = self._turn(box.right, box.top)
        base = self._turn(self._x.value, self._y.value)[1]
        return min(left, right), max(left, right), base, max(abs(high - low), 1.0)


def _turned(quarters: int) -> Any:
    """Return a function that turns a place upright on a page rotated by quarters, clockwise."""
    return (
        lambda x, y: (x, y),
        lambda x, y: (y, -x),
        lambda x, y: (-x, -y),
        lambda x, y: (-y, x),
    )[quarters % 4]


def _is_bold(textpage: Any, index: int) -> bool:
    pdfium, name = _library(), ctypes.create_string_buffer(_FONT_NAME)
    pdfium.FPDFText_GetFontInfo(textpage, index, name, _FONT_NAME, None)
    return b"bold" in name.value.lower() or pdfium.FPDFText_GetFontWeight(textpage, index) >= 600
