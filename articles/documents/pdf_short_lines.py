"""Paragraphs that nothing sets apart: their last line has room for the next word."""

from collections.abc import Iterable, Sequence

from .pdf_lines import Line

_NEAR = 3  # lines of others above or below that say how far lines go
_LEAST = 0.1  # of the width of a full line that the last one leaves free
_WIDE_LETTER = 0.75  # of the size: the width of a letter, at most, on average in a word


def ends_early(lines: Sequence[Line], first: int, index: int) -> bool:
    """Return whether a line ends although the first word of the next one had room beside it.

    Programs fill each line before they begin the next, so somebody ended this one. `first` is
    the first line of the paragraph that goes to `index`. How far lines go is what is reached
    both below and above, there by the line before in the same paragraph if it has one: beside
    a picture lines are short on one of these sides at least, and lines that are all made
    equally short say nothing. Nor do paragraphs of one line that follow each other.
    """
    line, after = lines[index], lines[index + 1]
    if abs(line.left - after.left) > 0.3 * line.size or after.text[:1].islower():
        return False
    start = index - 1 if first < index else max(0, index - _NEAR)
    above = _furthest(line, reversed(lines[start:index]), 1)
    below = _furthest(line, lines[index + 1 : index + 1 + _NEAR], -1)
    edge = min(above, below)
    needed = (len(after.words[0]) * _WIDE_LETTER + 1) * line.size
    return edge - line.right > max(needed, _LEAST * (edge - line.left))


def _furthest(line: Line, near: Iterable[Line], side: int) -> float:
    """Return how far lines of the same column go; `side` is 1 above and -1 below."""
    right, base = line.left, line.base
    for each in near:
        if abs(each.left - line.left) > 2 * line.size or side * (each.base - base) <= 0:
            break
        if abs(each.size - line.size) > 0.08 * line.size:
            break
        right, base = max(right, each.right), each.base
    return right
