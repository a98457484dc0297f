"""Sentences of languages without rules of their own: marks, spaces and lines alone."""

import re
from bisect import bisect_right

_CLOSERS = "\"'”’“»«›‹‘)\\]}」』）"
# After a Western mark a space must follow, and no small letter; an Eastern one ends a sentence
# by itself, and so does an empty line.
_END = re.compile(rf"[.!?…]+[{_CLOSERS}]*(?=\s)|[。！？｡।؟۔]+[{_CLOSERS}]*|\n[ \t]*\n")


def plain_sentences(text: str) -> list[tuple[int, int]]:
    """Return the sentences of `text` as spans of code points, end exclusive, in order.

    An abbreviation before a capital ends one too early: what a person marks is not cut by it.
    """
    spans: list[tuple[int, int]] = []
    start = 0
    for match in _END.finditer(text):
        if not _goes_on(text, match.end()):
            spans += _stripped(text, start, match.end())
            start = match.end()
    return spans + _stripped(text, start, len(text))


def plain_sentence_around(text: str, start: int, end: int) -> tuple[int, int]:
    """Return the code points of the sentence, or the sentences, in which a span stands."""
    spans = plain_sentences(text)
    starts = [first for first, _ in spans]
    if not spans:
        return start, end
    first, _ = spans[max(0, bisect_right(starts, start) - 1)]
    _, last = spans[max(0, bisect_right(starts, end - 1) - 1)]
    return min(first, start), max(last, end)


def _goes_on(text: str, place: int) -> bool:
    """Return whether a small letter on the same line shows that the mark ended nothing."""
    rest = text[place : place + 3].lstrip(" ")
    return rest[:1].islower()


def _stripped(text: str, start: int, end: int) -> list[tuple[int, int]]:
    words = text[start:end]
    inside = words.strip()
    if not inside:
        return []
    first = start + len(words) - len(words.lstrip())
    return [(first, first + len(inside))]
