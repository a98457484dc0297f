"""Source marks that authors write into the text: "[Quelle: Geschäftsbericht 2025, S. 12]".

They are taken out of the text, as they are never printed, and become notes at the word
before them; at the beginning of a line, at the word after them.
"""

import re
from bisect import bisect_left
from dataclasses import replace
from itertools import islice

from articles.intake.cuts import TextCuts
from articles.intake.manuscript import (
    IntakeWarning,
    Manuscript,
    ManuscriptNote,
    NoteKind,
    WarningCode,
)

MOST = 5_000
"""Marks taken out of one text; further ones stay in it."""

_MARK = re.compile(
    r"[ \t\u00a0\u202f]{0,8}\[\s{0,4}(?:quellen?|belege?|sources?|refs?|src|qu?\.?)\s{0,4}:"
    r"(?P<note>[^\[\]\n]{1,1000})\]",
    re.IGNORECASE,
)
_WORD = re.compile(r"\w+")
_LOOK_BACK = 20
_FAR = 1_000


def take_source_marks(manuscript: Manuscript) -> Manuscript:
    """Return the manuscript with its source marks as notes instead of text.

    A line that holds nothing but marks is removed with its line end. Blocks and notes move with
    the text; a block that is left empty is removed. The text is otherwise the same.
    """
    text = manuscript.text
    found = _marks(text)
    if not found:
        return manuscript
    cuts = _cuts(text, [mark.span() for mark in found])
    ends = [end for _, end in cuts]
    words = [_noted_words(text, cuts, index) for index in range(len(cuts))]
    marked = [
        ManuscriptNote(
            *words[bisect_left(ends, mark.end())], mark["note"].strip(), kind=NoteKind.SOURCE
        )
        for mark in found
    ]
    moved = TextCuts(cuts)
    notes = [
        replace(note, start=moved.to(note.start), end=moved.to(note.end))
        for note in (*manuscript.notes, *marked)
    ]
    return replace(
        manuscript,
        text=moved.rest_of(text),
        blocks=None if manuscript.blocks is None else moved.blocks(manuscript.blocks),
        notes=tuple(sorted(notes, key=lambda note: (note.start, note.end))),
        warnings=(
            *manuscript.warnings,
            IntakeWarning(WarningCode.SOURCE_MARKS_AS_NOTES, {"count": len(found)}),
        ),
    )


def cuts_of_source_marks(text: str) -> list[tuple[int, int]]:
    """Return what `take_source_marks` takes out of a text; code points, end exclusive."""
    return _cuts(text, [mark.span() for mark in _marks(text)])


def _marks(text: str) -> list[re.Match[str]]:
    marks = (mark for mark in _MARK.finditer(text) if mark["note"].strip())
    return list(islice(marks, MOST))


def _cuts(text: str, spans: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """Return what is to be taken out: the marks, and the lines that hold nothing else."""
    cuts: list[tuple[int, int]] = []
    for start, end in spans:
        if cuts and cuts[-1][1] == start:
            cuts[-1] = (cuts[-1][0], end)
        else:
            cuts.append((start, end))
    return [_with_line(text, start, end) for start, end in cuts]


def _with_line(text: str, start: int, end: int) -> tuple[int, int]:
    begins_line = start == 0 or text[start - 1] == "\n"
    if not begins_line:
        return start, end
    after = end
    while after < len(text) and text[after] in " \t":
        after += 1
    if after < len(text) and text[after] != "\n":
        return start, after
    after = min(after + 1, len(text))
    is_after_blank = start < 2 or text[start - 2] == "\n"
    if is_after_blank and text.startswith("\n", after):
        after += 1
    return start, after


def _noted_words(text: str, cuts: list[tuple[int, int]], index: int) -> tuple[int, int]:
    """Return the span of the word that the marks of a cut are about, in the text with them.

    The word before the marks; the one after them where they open a line that goes on, or
    the text.
    """
    start, end = cuts[index]
    opens_line = (start == 0 or text[start - 1] == "\n") and text[end - 1] != "\n"
    before = _word_before(text, cuts, index)
    if before and not opens_line:
        return before
    after = _WORD.search(text, end)
    return after.span() if after else before or (start, start)


def _word_before(text: str, cuts: list[tuple[int, int]], index: int) -> tuple[int, int] | None:
    """Return the last word between this cut and the one before it, or the one before that …"""
    for last in range(index, max(-1, index - _LOOK_BACK), -1):
        place = cuts[last][0]
        begin = max(cuts[last - 1][1] if last else 0, place - _FAR)
        words = [word.span() for word in _WORD.finditer(text, begin, place)]
        if words:
            return words[-1]
    return None
