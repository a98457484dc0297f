"""The words of a PDF page with their places, upright and level, as PDFium finds them.

Lengths are in points, y counts upwards from the lower edge of the page.
"""

import ctypes
import math
import re
from collections.abc import Callable
from dataclasses import dataclass, replace
from functools import cache
from itertools import pairwise
from statistics import median
from typing import Any

TURNED = 10_000.0
"""How far below the page stands what is turned against the rest of it."""

_HYPHENS = {"\x02": "-", "\ufffe": "-", "\xad": "-", "\u2010": "-"}
# bullets of Symbol and Wingdings, which Word and LibreOffice write as signs of private use
_BULLETS = dict.fromkeys("\uf0b7\uf0a7\uf0a8\uf06e\uf06c\uf076\uf0d8\uf0fc\uf0e0", "•")
_SIGNS = str.maketrans(_HYPHENS | _BULLETS)
_WORD = re.compile(r"[^\s\0]+")
_FIGURE = re.compile(r"(?<!\d)\d{4,12}(?!\d)")
_THIN = 0.07  # of the size: how much wider a thin space is than what else is between digits
_CODES = 0x110000
_ALONE = 0.6  # of the characters of a word are drawn one by one
_CELLS_MEET = re.compile(
    r"(?<=[^\W\d_])(?=\d)|(?<=\d)(?=[^\W\d_])|(?<=[^\W\dA-ZÄÖÜ_])(?=[A-ZÄÖÜ])|(?<=[)%€])(?=\w)|"
    r"(?<=[\w%)–])(?=[(−+–])|(?<=\A–)(?=\d)|(?<=,\d)(?=\d+[.,])|(?<=,\d\d)(?=\d+[.,])"
)
_LEVEL, _LOOKED_AT, _LEAST = 0.002, 400, 20


@dataclass(frozen=True, slots=True)
class PdfWord:
    """Characters between two spaces; `spaces` are those that are written before them.

    A word that several objects of the page draw is several words, all but the first `glued`;
    `drawn` says which object draws it.
    """

    text: str
    index: int
    left: float
    right: float
    base: float
    size: float
    spaces: int = 0
    glued: bool = False
    drawn: int = 0


@cache
def library() -> Any:
    """Import PDFium: 3 MB, and only the process that reads a PDF needs them."""
    import pypdfium2.raw

    return pypdfium2.raw


def page_words(page: Any, textpage: Any, most: int) -> list[PdfWord]:
    """Return the words of a page; spaces and line ends that PDFium adds separate them, too."""
    places = _Places(page, textpage)
    text = _text(textpage, min(library().FPDFText_CountChars(textpage), most))
    words: list[PdfWord] = []
    end = 0
    for found in _WORD.finditer(text):
        first = found.start()
        spaces = places.written(end, first)
        end = found.end()
        for start, stop in pairwise(places.groups(found[0], first)):
            words += places.words(text[start:stop], start, spaces)
            spaces = 1
    return _levelled(words)


def _text(textpage: Any, count: int) -> str:
    """Return the characters of a page, one for each that PDFium counts."""
    buffer = (ctypes.c_ushort * (count + 1))()
    if library().FPDFText_GetText(textpage, 0, count, buffer) == count + 1:
        text = bytes(buffer)[:-2].decode("utf-16-le", "surrogatepass")
        if len(text) == count:
            return text.translate(_SIGNS)
    codes = (library().FPDFText_GetUnicode(textpage, index) for index in range(count))
    return "".join(chr(code) if code < _CODES else "\ufffd" for code in codes).translate(_SIGNS)


def _levelled(words: list[PdfWord]) -> list[PdfWord]:
    """Return words with level lines: a scanned page lies slightly askew."""
    slopes = [
        (after.base - word.base) / (after.left - word.left)
        for word, after in pairwise(words[:_LOOKED_AT])
        if _are_neighbours(word, after)
    ]
    slope = median(slopes) if len(slopes) >= _LEAST else 0.0
    if abs(slope) < _LEVEL:
        return words
    return [
        replace(
            word,
            base=word.base - slope * word.left,
            left=word.left + slope * word.base,
            right=word.right + slope * word.base,
        )
        for word in words
    ]


def _are_neighbours(word: PdfWord, after: PdfWord) -> bool:
    is_near = 0 < after.left - word.right < word.size < after.left - word.left
    return is_near and abs(after.base - word.base) < 0.2 * word.size


class _Places:
    """Asks PDFium where characters are."""

    def __init__(self, page: Any, textpage: Any) -> None:
        self._pdfium = pdfium = library()
        self._textpage = textpage
        self._handle = ctypes.cast(textpage, ctypes.c_void_p)
        # the address alone: ctypes makes an object of each pointer otherwise
        function = ctypes.CFUNCTYPE(ctypes.c_void_p, ctypes.c_void_p, ctypes.c_int)
        self._object = ctypes.cast(pdfium.FPDFText_GetTextObject, function)
        self._rotation = pdfium.FPDFPage_GetRotation(page)
        self._turn, self._below, self._turned = _TURNS[self._rotation % 4], 0.0, -1
        self._box = pdfium.FS_RECTF()
        self._x, self._y = ctypes.c_double(), ctypes.c_double()

    def written(self, start: int, end: int) -> int:
        """Return how many spaces are written from one character to another."""
        generated, textpage, count = self._pdfium.FPDFText_IsGenerated, self._textpage, 0
        for index in range(start, end):
            count += not generated(textpage, index)
        return count

    def groups(self, signs: str, first: int) -> list[int]:
        """Return where a word begins and ends, and between them where figures have thin spaces.

        Programs that draw each character for itself write none: 12 345 has a gap before its last
        three digits that is wider than the others.
        """
        ends = [first, first + len(signs)]
        for figure in _FIGURE.finditer(signs):
            start, end = first + figure.start(), first + figure.end()
            self._turn_to(self._drawn(start), start)
            places = [self._place(index) for index in range(start, end)]
            gaps = [after[0] - before[1] for before, after in pairwise(places)]
            wide = {at for at in range(1, len(gaps) + 1) if (end - start - at) % 3 == 0}
            narrow = max((gap for at, gap in enumerate(gaps, 1) if at not in wide), default=0.0)
            least = max(narrow, 0.0) + _THIN * places[0][3]
            if all(gaps[at - 1] > least for at in wide):
                ends += [start + at for at in wide]
        return sorted(ends)

    def words(self, signs: str, first: int, spaces: int) -> list[PdfWord]:
        """Return a word, or its pieces if several objects draw it.

        A piece whose ends differ in size or base is returned character by character.
        """
        drawn = self._drawn(first)
        self._turn_to(drawn, first)
        if len(signs) == 1 or drawn == self._drawn(first + len(signs) - 1):
            return self._pieces(signs, first, (spaces, False, drawn))
        words: list[PdfWord] = []
        for start, end in pairwise(self._ends(signs, first)):
            how = (0 if start else spaces, start > 0, self._drawn(first + start))
            words += self._pieces(signs[start:end], first + start, how)
        return words

    def _turn_to(self, drawn: int, index: int) -> None:
        """Turn upright what is drawn by an object, all of which has one angle."""
        if drawn == self._turned:
            return
        self._turned = drawn
        angle = self._pdfium.FPDFText_GetCharAngle(self._textpage, index)
        quarters = -round(angle / (math.pi / 2)) % 4
        self._turn = _TURNS[quarters]
        self._below = TURNED * ((quarters - self._rotation) % 4)

    def _pieces(self, signs: str, first: int, how: tuple[int, bool, int]) -> list[PdfWord]:
        start = self._place(first)
        end = self._place(first + len(signs) - 1) if len(signs) > 1 else start
        slant = 0.02 * abs(end[0] - start[0])  # of a scanned page
        alike = abs(start[2] - end[2]) < 0.05 * start[3] + slant
        alike = alike and abs(start[3] - end[3]) < 0.5
        if alike and -end[3] < end[0] - start[0] < 1.5 * len(signs) * start[3]:
            return [PdfWord(signs, first, start[0], end[1], start[2], start[3], *how)]
        return [
            PdfWord(sign, index, *self._place(index), 0 if index > first else how[0], *how[1:])
            for index, sign in enumerate(signs, first)
        ]

    def _ends(self, signs: str, first: int) -> list[int]:
        """Return where the pieces of a word begin and end that objects of the page draw.

        Where each character is drawn alone, a piece ends where cells do: between letters and
        figures, and before a capital.
        """
        count = len(signs)
        drawn = [self._drawn(first + number) for number in range(count)]
        ends = [n for n in range(1, count) if drawn[n] != drawn[n - 1]]
        if len(ends) > _ALONE * (count - 1):
            meet = {found.start() for found in _CELLS_MEET.finditer(signs)}
            ends = [end for end in ends if end in meet]
        return [0, *ends, count]

    def _drawn(self, index: int) -> int:
        return self._object(self._handle, index) or 0

    def _place(self, index: int) -> tuple[float, float, float, float]:
        """Return left and right edge, base and size of a character."""
        box, pdfium = self._box, self._pdfium
        pdfium.FPDFText_GetLooseCharBox(self._textpage, index, box)
        pdfium.FPDFText_GetCharOrigin(self._textpage, index, self._x, self._y)
        left, low = self._turn(box.left, box.bottom)
        right, high = self._turn(box.right, box.top)
        base = self._turn(self._x.value, self._y.value)[1] - self._below
        return min(left, right), max(left, right), base, max(abs(high - low), 1.0)


# what is turned by quarters, clockwise, upright
_TURNS: tuple[Callable[[float, float], tuple[float, float]], ...] = (
    lambda x, y: (x, y),
    lambda x, y: (y, -x),
    lambda x, y: (-x, -y),
    lambda x, y: (-y, x),
)


def upright(rotation: int) -> Callable[[float, float], tuple[float, float]]:
    """Return how places are turned upright on a page of that rotation, in quarters."""
    return _TURNS[rotation % 4]
