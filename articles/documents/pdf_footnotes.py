"""Footnotes of a PDF: small lines at the foot of a page that begin with a mark."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from .hyphens import joined
from .pdf_lines import Line

_RAISED = "⁰¹²³⁴⁵⁶⁷⁸⁹"
_PLAIN = str.maketrans(_RAISED, "0123456789")
_BEGINS = re.compile(rf"(?:([{_RAISED}]{{1,3}})\s*|(\d{{1,3}})[.)]?\s+|(\*{{1,3}})\s*)(?=\S)")
_ONLY_MARK = re.compile(rf"[{_RAISED}]{{1,3}}|\d{{1,3}}[.)]?|\*{{1,3}}")
_SMALLER, _FARTHEST = 0.94, 4.0
# Signs of Unicode's private use stand for a mark until the lines are joined.
_OPEN, _CLOSE = "\ue010", "\ue011"
_PLACED = re.compile(rf"\s?{_OPEN}(\d+){_CLOSE}")


@dataclass(frozen=True, slots=True)
class PdfFootnote:
    """A footnote with its mark: "1", "*"."""

    mark: str
    text: str


def take_footnotes(lines: Sequence[Line], body: float, found: list[PdfFootnote]) -> list[Line]:
    """Return the lines of a page without its footnotes, which are added to `found`.

    Footnotes are below all other lines, smaller than the text, and the first one begins with
    a mark. Their marks in the lines above are replaced for `marks_in`.
    """
    above, below = _split(lines, body)
    notes = _notes(below)
    if not notes:
        return list(lines)
    numbers = {note.mark: len(found) + number for number, note in enumerate(notes)}
    found += notes
    return [replace(line, text=_with_places(line.text, numbers)) for line in above]


def marks_in(text: str) -> tuple[str, list[tuple[int, int]]]:
    """Return a text without marks, and for each the place after its word and the number."""
    pieces, places, length, last = [], [], 0, 0
    for mark in _PLACED.finditer(text):
        piece = text[last : mark.start()]
        pieces.append(piece)
        length += len(piece)
        places.append((length, int(mark[1])))
        last = mark.end()
    return "".join([*pieces, text[last:]]), places


def _split(lines: Sequence[Line], body: float) -> tuple[list[Line], list[Line]]:
    """Return the lines above the footnotes, and those of the footnotes from the top."""
    small = [line for line in lines if line.size < _SMALLER * body]
    others = [line.base for line in lines if line.size >= _SMALLER * body]
    low = min(others, default=0.0)
    foot = [line for line in small if line.base < low]
    notes = _with_marks(foot)
    first = next((n for n, line in enumerate(notes) if _BEGINS.match(line.text)), None)
    if first is None:
        return list(lines), []
    taken = {id(line) for line in foot} - {id(line) for line in notes[:first]}
    return [line for line in lines if id(line) not in taken], notes[first:]


def _with_marks(lines: Sequence[Line]) -> list[Line]:
    """Join the marks that a tab separates from their words, as in LibreOffice."""
    found: list[Line] = []
    for line in lines:
        mark = found[-1] if found else None
        if mark and _ONLY_MARK.fullmatch(mark.text) and _is_beside(mark, line):
            found[-1] = replace(line, text=f"{mark.text} {line.text}", left=mark.left)
        else:
            found.append(line)
    return found


def _is_beside(mark: Line, line: Line) -> bool:
    is_near = 0 <= line.left - mark.right <= _FARTHEST * line.size
    return is_near and abs(line.base - mark.base) < 0.5 * line.size


def _notes(lines: Sequence[Line]) -> list[PdfFootnote]:
    texts: list[tuple[str, list[str]]] = []
    for line in lines:
        begins = _BEGINS.match(line.text)
        mark = _mark(begins) if begins else ""
        if begins and (not texts or _is_next(mark, texts[-1][0])):
            texts.append((mark, [line.text[begins.end() :]]))
        else:
            texts[-1][1].append(line.text)
    return [PdfFootnote(mark, joined(words)) for mark, words in texts]


def _mark(begins: re.Match[str]) -> str:
    return (begins[1] or "").translate(_PLAIN) or begins[2] or begins[3]


def _is_next(mark: str, before: str) -> bool:
    """Return whether a mark follows another: a line may begin with a year or a figure."""
    if mark.isdigit() and before.isdigit():
        return int(mark) == int(before) + 1
    return len(mark) == len(before) + 1 if mark.startswith("*") else before.startswith("*")


def _with_places(text: str, numbers: dict[str, int]) -> str:
    def placed(found: re.Match[str]) -> str:
        number = numbers.get(found[0].translate(_PLAIN))
        return found[0] if number is None else f"{_OPEN}{number}{_CLOSE}"

    return re.sub(rf"(?<=\S)(?:[{_RAISED}]{{1,3}}|(?<!\*)\*{{1,3}}(?!\*))", placed, text)
