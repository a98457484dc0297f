"""What counts as a word of a text: one rule for every place that counts words."""

import re
from itertools import filterfalse

# A letter and the marks over it, where a text came decomposed, are one letter.
_LETTERS = r"[\w\u0300-\u036f]+"
_WORD = re.compile(rf"{_LETTERS}(?:[-’'.,]{_LETTERS})*")


def word_spans(text: str) -> list[tuple[int, int]]:
    """Return the words of `text` as spans of code points, end exclusive, in order."""
    return [match.span() for match in _WORD.finditer(text)]


def count_words(text: str) -> int:
    """Return how many words `text` has.

    No word reaches across a space, and most of what is between two is letters and
    figures alone: one word. Only the rest is read letter by letter.
    """
    pieces = text.split()
    others = list(filterfalse(str.isalnum, pieces))
    return len(pieces) - len(others) + len(_WORD.findall(" ".join(others)))
