"""What counts as a word of a text: one rule for every place that counts words."""

import re

_WORD = re.compile(r"\w+(?:[-’'.,]\w+)*")


def word_spans(text: str) -> list[tuple[int, int]]:
    """Return the words of `text` as spans of code points, end exclusive, in order."""
    return [match.span() for match in _WORD.finditer(text)]


def count_words(text: str) -> int:
    """Return how many words `text` has."""
    return len(_WORD.findall(text))
