"""What a PDF page draws beside its text: rules, the edges of boxes, and bullets.

Lengths are in points, upright as those of `pdf_words`. Only what a page draws itself is looked at,
not what stands in pictures or forms.
"""

import ctypes
from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import pairwise
from typing import Any

from .pdf_words import library, upright

_MOST_OBJECTS, _MOST_SEGMENTS, _MOST_RULES = 20_000, 400, 6_000
_THIN, _SHORT = 2.6, 4.0
_BULLET, _LEAST_BULLET = 8.0, 1.2
_WHOLE_PAGE = 0.94
_RECTANGLE = 6  # segments at most
Box = tuple[float, float, float, float]


@dataclass(frozen=True, slots=True)
class PageRule:
    """A rule, or the edge of a box, from `start` to `end` at `at`."""

    start: float
    end: float
    at: float


@dataclass(frozen=True, slots=True)
class Drawing:
    """Level and upright rules of a page; `bullets` are boxes (left, low, right, high)."""

    level: list[PageRule] = field(default_factory=list)
    upright: list[PageRule] = field(default_factory=list)
    bullets: list[Box] = field(default_factory=list)


def page_drawing(page: Any) -> Drawing:
    """Return what a page draws; nothing of a page of more than 20,000 objects, as maps have."""
    drawing = Drawing()
    pdfium = library()
    count = pdfium.FPDFPage_CountObjects(page)
    if count > _MOST_OBJECTS:
        return drawing
    turned = upright(pdfium.FPDFPage_GetRotation(page))
    whole = _placed(turned, (0.0, 0.0, pdfium.FPDF_GetPageWidthF(page),
                             pdfium.FPDF_GetPageHeightF(page)))  # fmt: skip
    for number in range(count):
        drawn = pdfium.FPDFPage_GetObject(page, number)
        if pdfium.FPDFPageObj_GetType(drawn) == pdfium.FPDF_PAGEOBJ_PATH:
            for box in _boxes(drawn):
                _add(drawing, _placed(turned, box), whole)
        if len(drawing.level) + len(drawing.upright) > _MOST_RULES:
            return Drawing()
    return drawing


def _placed(turned: Any, box: Box) -> Box:
    (x, y), (other_x, other_y) = turned(box[0], box[1]), turned(box[2], box[3])
    return min(x, other_x), min(y, other_y), max(x, other_x), max(y, other_y)


def _add(drawing: Drawing, box: Box, whole: Box) -> None:
    left, low, right, high = box
    width, height = right - left, high - low
    if height <= _THIN and width > _SHORT:
        drawing.level.append(PageRule(left, right, (low + high) / 2))
    elif width <= _THIN and height > _SHORT:
        drawing.upright.append(PageRule(low, high, (left + right) / 2))
    elif _LEAST_BULLET < width < _BULLET and 0.6 < height / width < 1.6:
        drawing.bullets.append(box)
    elif width > _SHORT and height > _SHORT and not _is_page(box, whole):
        drawing.level.extend((PageRule(left, right, low), PageRule(left, right, high)))
        drawing.upright.extend((PageRule(low, high, left), PageRule(low, high, right)))


def _is_page(box: Box, whole: Box) -> bool:
    across = (box[2] - box[0]) / ((whole[2] - whole[0]) or 1)
    down = (box[3] - box[1]) / ((whole[3] - whole[1]) or 1)
    return across > _WHOLE_PAGE and down > _WHOLE_PAGE


def _boxes(drawn: Any) -> Iterator[Box]:
    """Yield the box of a path, or those of its lines if it has several and is made of lines."""
    pdfium = library()
    count = pdfium.FPDFPath_CountSegments(drawn)
    if not 0 < count <= _MOST_SEGMENTS:
        return
    points = list(_points(drawn, count)) if count > _RECTANGLE else []
    if points and all(point[0] is not None for point in points):
        for (_, x, y), (begins, to_x, to_y) in pairwise(points):
            if not begins:
                yield min(x, to_x), min(y, to_y), max(x, to_x), max(y, to_y)
        return
    edges = [ctypes.c_float() for _ in range(4)]
    if pdfium.FPDFPageObj_GetBounds(drawn, *edges):
        left, low, right, high = (edge.value for edge in edges)
        yield left, low, right, high


def _points(drawn: Any, count: int) -> Iterator[tuple[bool | None, float, float]]:
    """Yield the points of a path: whether a part begins there (None: a curve), and the place."""
    pdfium = library()
    matrix = pdfium.FS_MATRIX()
    if not pdfium.FPDFPageObj_GetMatrix(drawn, matrix):
        return
    x, y = ctypes.c_float(), ctypes.c_float()
    kinds = {pdfium.FPDF_SEGMENT_MOVETO: True, pdfium.FPDF_SEGMENT_LINETO: False}
    for number in range(count):
        segment = pdfium.FPDFPath_GetPathSegment(drawn, number)
        pdfium.FPDFPathSegment_GetPoint(segment, x, y)
        across = matrix.a * x.value + matrix.c * y.value + matrix.e
        up = matrix.b * x.value + matrix.d * y.value + matrix.f
        yield kinds.get(pdfium.FPDFPathSegment_GetType(segment)), across, up
