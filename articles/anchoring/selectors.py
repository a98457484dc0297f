"""Describe a place in a text by its words, after the W3C Web Annotation Data Model."""

from dataclasses import dataclass

_CONTEXT = 32


@dataclass(frozen=True, slots=True)
class Selector:
    """A TextQuoteSelector: the words themselves and up to 32 code points before and after."""

    exact: str
    prefix: str
    suffix: str


def selectors(text: str, start: int, end: int) -> Selector:
    """Return the quote selector of `start` to `end` (code points, end exclusive) in `text`.

    Raises ValueError if the span is empty or outside the text.
    """
    return Selector(*words_around(text, start, end))


def words_around(text: str, start: int, end: int) -> tuple[str, str, str]:
    """Return what a selector holds, without one: the words, those before and those after.

    Raises ValueError if the span is empty or outside the text.
    """
    if not 0 <= start < end <= len(text):
        raise ValueError(f"The span {start} to {end} is not inside the text.")
    before, after = max(0, start - _CONTEXT), end + _CONTEXT
    return text[start:end], text[before:start], text[end:after]
