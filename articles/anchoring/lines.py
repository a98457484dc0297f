"""Classify lines and words: an item, a whole sentence, a noun's stem."""

import re

_INFLECTED = re.compile(r"(?:en|es|e|n|s)$")
_LEAST, _LONGEST = 4, 24
_MARKER = re.compile(r"\s*(?:[-–—•*·▪►‣●■✓→]\s|\(?\d{1,2}[.)]\s|[a-z]\)\s)")


def stem(word: str) -> str:
    """Return a noun without the ending of its case or plural."""
    return _INFLECTED.sub("", word) if len(word) > _LEAST else word


def endings(word: str) -> list[str]:
    """Return the stem of a noun and the stems of what it may be a compound of."""
    whole = stem(word)[-_LONGEST:]
    return [whole[n:] for n in range(max(1, len(whole) - _LEAST + 1))]


def is_marked(line: str) -> bool:
    """Return whether a line begins with the mark or number of a list's item."""
    return bool(_MARKER.match(line))


def is_final(line: str) -> bool:
    """Return whether a line ends as a sentence does."""
    return line.rstrip("\"“”»«'’)] ")[-1:] in {".", "!", "?", "…"}
