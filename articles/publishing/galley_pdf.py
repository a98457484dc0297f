"""The galley as PDF, on A4."""

from collections.abc import Iterator, Mapping, Sequence
from datetime import datetime
from itertools import groupby, pairwise
from typing import Any

from django.template.loader import render_to_string
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from articles.queries.galley import Galley
from articles.queries.source_letters import letters_on_paper

from .galley_markup import galley_text, legend
from .pdf import PdfLayout

STYLES = ("pdf-fonts.css", "galley.css", "galley-pdf.css")
INSTEAD = gettext_lazy("The galley's page can be printed from the browser.")
LONGEST = 30_000
"""Characters of a text that is offered as PDF: 14 pages, at 0.4 s of CPU each."""
# Widths of the type in the margin, in millimetres (galley.css).
SIGN, LETTER, DIGIT = 6.2, 2.0, 1.1
# From the text's left edge to that of the paper, less what a printer leaves white.
MARGIN = 36.0
# Where text ends on a page, and what is left between two notes, in pixels of 1/96 inch.
BOTTOM, GAP = 1039, 3
MM = 25.4 / 96

Place = tuple[int, float, float]


def galley_context(galley: Galley, at: datetime) -> dict[str, Any]:
    """Return what the templates of page and PDF take."""
    return {
        "galley": galley,
        "title": _("Galley %(number)d") % {"number": galley.revision.number},
        "text": galley_text(galley),
        "legend": legend(galley),
        "at": at,
    }


def galley_pdf(galley: Galley, at: datetime) -> bytes:
    """Return a PDF in the active language; raises `PdfUnavailable`.

    Laid out once; only then it is known which signs and which notes of the margin are in one
    line. Signs are moved side by side, notes one under the other; no line of the text moves.
    """
    page = render_to_string("public/galley_pdf.html", galley_context(galley, at))
    document = PdfLayout(STYLES, instead=str(INSTEAD)).render(page)
    places = _places(document)
    shifts = {f"m{number}": (-shift / MM, 0.0) for number, shift in _shifts(galley, places)}
    moves = {name: (0.0, moved) for name, moved in _moves(places)}
    _move(document, shifts | moves)
    return document.write_pdf()


def _move(document: Any, ways: Mapping[str, tuple[float, float]]) -> None:
    """Move absolutely positioned boxes, named by their element's id (right, down; pixels).

    A second layout with other margins gives the same, in twice the time; WeasyPrint has no
    public way to the boxes of a page.
    """
    rest = dict(ways)
    for page in document.pages:
        for box in page._page_box.descendants():
            element = getattr(box, "element", None)
            name = element.get("id") if element is not None else None
            if name in rest and not box.is_in_normal_flow():
                box.translate(*rest.pop(name))


def _shifts(galley: Galley, places: Mapping[str, Place]) -> Iterator[tuple[int, float]]:
    """Yield how far to the left (mm) the sign of a sentence goes, if another is beside it.

    Where a line has more signs than the paper has room for, they are closer together.
    """
    for line in _lines(galley, places):
        widths = [_width(galley, number) for number in line]
        shifts = [sum(widths[at + 1 :]) for at in range(len(line))]
        room = MARGIN - widths[0]
        scale = min(1.0, max(room, 0.0) / shifts[0]) if shifts[0] else 1.0
        yield from ((n, shift * scale) for n, shift in zip(line, shifts, strict=True) if shift)


def _lines(galley: Galley, places: Mapping[str, Place]) -> Iterator[list[int]]:
    """Yield the numbers of the sentences that begin in one line."""
    numbers = [s.number for block in galley.blocks for s in block.sentences]
    line = numbers[:1]
    for number, following in pairwise(numbers):
        here, there = places.get(f"m{number}"), places.get(f"m{following}")
        if here and there and here[0] == there[0] and abs(here[1] - there[1]) < 4:
            line.append(following)
        else:
            yield line
            line = [following]
    if line:
        yield line


def _moves(places: Mapping[str, Place]) -> Iterator[tuple[str, float]]:
    """Yield how far down, or up at the end of a page, each note goes (pixels)."""
    found = ((place, int(name[1:]), name) for name, place in places.items() if name[0] == "f")
    notes = sorted(found, key=lambda note: (note[0][:2], note[1]))
    for _page, group in groupby(notes, key=lambda note: note[0][0]):
        members = [(name, place[1], place[2] - place[1]) for place, _number, name in group]
        for (name, top, _height), moved in zip(members, _stacked(members), strict=True):
            yield name, moved - top


def _stacked(notes: Sequence[tuple[str, float, float]]) -> list[float]:
    """Return the new tops of a page's notes (name, top, height): none covers another."""
    tops, free = [], 0.0
    for _name, top, height in notes:
        tops.append(max(top, free))
        free = tops[-1] + height + GAP
    limit = float(BOTTOM)
    for index in reversed(range(len(notes))):
        tops[index] = min(tops[index], limit - notes[index][2])
        limit = tops[index] - GAP
    return tops


def _places(document: Any) -> Mapping[str, Place]:
    """Return page, top and bottom (pixels) of each element with an id."""
    return {
        name: (number, place[1], place[3])
        for number, page in enumerate(document.pages)
        for name, place in page.anchors.items()
    }


def _width(galley: Galley, number: int) -> float:
    shown = galley.shown[number]
    rows = letters_on_paper(galley.cited.get(shown, ()))
    return SIGN + LETTER * max(map(len, rows), default=0) + DIGIT * len(str(shown))
