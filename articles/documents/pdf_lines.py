"""The lines of a PDF page with their places, as PDFium finds them.

Lengths are in points, y counts upwards from the lower edge of the page.
"""

import ctypes
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Any

import pypdfium2.raw as pdfium

# A space that is written may be wide in a justified line; a gap without one parts cells.
_WRITTEN_SPACE, _UNWRITTEN_SPACE = 2.2, 0.75
_WORD_GAP = 0.16
_HYPHENS = {"\x02": "-", "\ufffe": "-", "\xad": "-", "\u2010": "-"}
_RAISED = str.maketrans("0123456789+-()n", "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁽⁾ⁿ")
_FONT_NAME = 200


@dataclass(frozen=True, slots=True)
class Line:
    """Words that are written next to each other: a line of a column, or of a table cell."""

    text: str
    left: float
    right: float
    base: float
    size: float
    is_bold: bool = False

    @property
    def words(self) -> list[str]:
        """The words of the line."""
        return self.text.split()


@dataclass(slots=True)
class _Sign:
    """A character; `left`, `right`, `base` and `size` after turning the page upright."""

    text: str
    index: int
    left: float
    right: float
    base: float
    size: float


def page_lines(page: Any, textpage: Any, most: int) -> list[Line]:
    """Return the lines of a page in the order in which they are written, of `most` characters."""
    lines: list[Line] = []
    signs: list[_Sign] = []
    spaced = False
    for sign in _signs(page, textpage, most):
        if sign is None or sign.text.isspace():
            spaced = spaced or sign is not None
            continue
        if signs and not _continues(signs[-1], sign, spaced):
            lines.append(_line(signs, textpage))
            signs = []
        if signs and (spaced or sign.left - signs[-1].right > _WORD_GAP * sign.size):
            signs.append(replace(sign, text=" ", left=signs[-1].right, right=sign.left))
        signs.append(sign)
        spaced = False
    if signs:
        lines.append(_line(signs, textpage))
    return [line for line in lines if line.text]


def _continues(before: _Sign, sign: _Sign, spaced: bool) -> bool:
    size = max(before.size, sign.size)
    gap = sign.left - before.right
    most = _WRITTEN_SPACE if spaced else _UNWRITTEN_SPACE
    return -size < gap <= most * size and abs(sign.base - before.base) < 0.45 * size


def _line(signs: list[_Sign], textpage: Any) -> Line:
    sizes = sorted(sign.size for sign in signs)
    size = sizes[len(sizes) // 2]
    base = sorted(sign.base for sign in signs)[len(signs) // 2]
    pieces = [
        sign.text.translate(_RAISED)
        if sign.size < 0.85 * size and sign.base - base > 0.15 * size
        else sign.text
        for sign in signs
    ]
    text = " ".join(unicodedata.normalize("NFC", "".join(pieces)).split())
    bold = _is_bold(textpage, signs[0].index) and _is_bold(textpage, signs[-1].index)
    return Line(text, signs[0].left, signs[-1].right, base, size, bold)


def _signs(page: Any, textpage: Any, most: int) -> Iterator[_Sign | None]:
    """Yield each character; None where PDFium put in one of its own."""
    box, count = pdfium.FS_RECTF(), min(pdfium.FPDFText_CountChars(textpage), most)
    x, y = ctypes.c_double(), ctypes.c_double()
    turn = _turned(pdfium.FPDFPage_GetRotation(page))
    for index in range(count):
        code = pdfium.FPDFText_GetUnicode(textpage, index)
        sign = chr(code) if code < 0x110000 else ""
        if sign in "\r\n\0" or (sign == " " and pdfium.FPDFText_IsGenerated(textpage, index)):
            yield None
            continue
        pdfium.FPDFText_GetLooseCharBox(textpage, index, box)
        pdfium.FPDFText_GetCharOrigin(textpage, index, x, y)
        corners = (box.left, box.bottom), (box.right, box.top), (x.value, y.value)
        (left, low), (right, high), (_, base) = (turn(*corner) for corner in corners)
        left, right, size = min(left, right), max(left, right), abs(high - low)
        text = _HYPHENS.get(sign, sign)
        yield _Sign(text, index, left, right, base, max(size, 1.0))


def _turned(quarters: int) -> Any:
    """Return how a place is turned on a page that is shown turned clockwise by quarters."""
    return (
        lambda x, y: (x, y),
        lambda x, y: (y, -x),
        lambda x, y: (-x, -y),
        lambda x, y: (-y, x),
    )[quarters % 4]


def _is_bold(textpage: Any, index: int) -> bool:
    name = ctypes.create_string_buffer(_FONT_NAME)
    pdfium.FPDFText_GetFontInfo(textpage, index, name, _FONT_NAME, None)
    return b"bold" in name.value.lower() or pdfium.FPDFText_GetFontWeight(textpage, index) >= 600
