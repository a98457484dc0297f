"""Bring a Word file to the current text: what changed since it came in, as tracked changes."""

from bisect import bisect_right
from collections import deque
from collections.abc import Iterator, Sequence
from copy import deepcopy
from dataclasses import dataclass, replace
from itertools import accumulate

from lxml import etree

from articles.intake.word_walk import MARKS, WORD, TextPiece
from articles.word_files.checked_text import UnwritableText
from articles.word_files.edits import TextEdit
from articles.word_files.runs import TextRuns, new_run
from articles.word_files.tokens import LINE_END

BETWEEN = "\n\n"
_PARAGRAPH = WORD + "p"


@dataclass(frozen=True, slots=True)
class _Added:
    """Words that are inserted at `place` of the old text; without element between paragraphs."""

    place: int
    words: str
    element: etree._Element | None = None


def apply_edits(runs: TextRuns, text: str, edits: Sequence[TextEdit]) -> list[TextPiece]:
    """Apply `edits` of `text`; return the pieces of the text that they make.

    Words within paragraphs, and whole paragraphs outside tables, can be changed. Raises
    `UnwritableText` for other edits.
    """
    added: list[_Added] = []
    for edit in reversed(edits):
        if edit.words:
            added += _insert(runs, text, edit)
        else:
            _delete(runs, text, edit)
    return list(_shifted(runs.pieces, edits, added[::-1]))


def _delete(runs: TextRuns, text: str, edit: TextEdit) -> None:
    breaks = [
        (edit.start + found.start(), edit.start + found.end())
        for found in LINE_END.finditer(text[edit.start : edit.end])
        if not runs.covers(edit.start + found.start(), edit.start + found.end())
    ]
    ends_paragraph = edit.end == len(text) or text.startswith(BETWEEN, edit.end)
    begins_with_break = bool(breaks) and breaks[0][0] == edit.start
    for start, end in breaks:
        # Whole paragraphs are deleted with their own mark, others are joined to the next one.
        is_next = begins_with_break and ends_paragraph
        beside = runs.beginning_at(end) if is_next else runs.ending_at(start)
        paragraph = _paragraph_of(beside)
        runs.mark_paragraph(paragraph, "del", edit.change)
    at = edit.start
    for start, end in [*breaks, (edit.end, edit.end)]:
        if at < start:
            runs.delete(at, start, edit.change)
        at = end


def _insert(runs: TextRuns, text: str, edit: TextEdit) -> Iterator[_Added]:
    """Yield what is inserted, the last part first."""
    parts = edit.words.split(BETWEEN)
    if len(parts) == 1:
        yield from _elements(runs.insert(edit.start, edit.words, edit.change), edit.start)
        return
    is_after = parts[0] == "" and (edit.start == len(text) or text.startswith(BETWEEN, edit.start))
    is_before = parts[-1] == "" and (edit.start == 0 or text.endswith(BETWEEN, 0, edit.start))
    if not is_after and not is_before:
        raise UnwritableText
    beside = runs.ending_at(edit.start) if is_after else runs.beginning_at(edit.start)
    paragraph = _paragraph_of(beside)
    for words in reversed(parts[1:] if is_after else parts[:-1]):
        made, run = _new_paragraph(runs, paragraph, words, edit)
        if is_after:
            paragraph.addnext(made)
            yield from _elements(run, edit.start)
            yield _Added(edit.start, BETWEEN)
        else:
            paragraph.addprevious(made)
            paragraph = made
            yield _Added(edit.start, BETWEEN)
            yield from _elements(run, edit.start)


def _new_paragraph(
    runs: TextRuns, like: etree._Element, words: str, edit: TextEdit
) -> tuple[etree._Element, etree._Element]:
    made = etree.Element(_PARAGRAPH)
    properties = like.find(WORD + "pPr")
    if properties is not None:
        made.append(copied := deepcopy(properties))
        for name in ("rPr", "sectPr", "pPrChange"):
            for element in copied.findall(WORD + name):
                copied.remove(element)
    runs.mark_paragraph(made, "ins", edit.change)
    made.append(runs.inserted(run := new_run(words, None), edit.change))
    return made, run


def _elements(run: etree._Element, place: int) -> Iterator[_Added]:
    """Yield the texts of a new run with their elements, the last one first."""
    for child in reversed(list(run)):
        if child.tag == WORD + "t":
            yield _Added(place, child.text or "", child)
        elif child.tag in MARKS:
            yield _Added(place, MARKS[child.tag], child)


def _paragraph_of(piece: TextPiece | None) -> etree._Element:
    """Return the paragraph of a piece; one in a table can't be added or deleted."""
    if piece is None:
        raise UnwritableText
    paragraph = next(piece.element.iterancestors(_PARAGRAPH))
    if any(True for _ in paragraph.iterancestors(WORD + "tc", WORD + "txbxContent")):
        raise UnwritableText
    return paragraph


def _shifted(
    pieces: Sequence[TextPiece], edits: Sequence[TextEdit], added: Sequence[_Added]
) -> Iterator[TextPiece]:
    """Yield the pieces that are left and those that were added, at their places afterwards."""
    gone = [(edit.start, edit.end) for edit in edits if not edit.words]
    ends = [end for _start, end in gone]
    sizes = [0, *accumulate(end - start for start, end in gone)]
    waiting = deque(added)
    inserted = 0
    for piece in [*pieces, None]:
        while waiting and (piece is None or waiting[0].place <= piece.start):
            new = waiting.popleft()
            start = new.place - sizes[bisect_right(ends, new.place)] + inserted
            inserted += len(new.words)
            if new.element is not None:
                yield TextPiece(start, start + len(new.words), new.element)
        if piece is None:
            return
        number = bisect_right(ends, piece.start)
        if number == len(gone) or gone[number][0] > piece.start:
            shift = inserted - sizes[number]
            yield replace(piece, start=piece.start + shift, end=piece.end + shift)
