"""Pick from a sentence the words that another sentence can lean on."""

import re
from collections.abc import Sequence
from functools import lru_cache

from articles.anchoring.leaning_words import LeaningWords
from articles.anchoring.words import WordNumbers

_WORD = re.compile(r"(?<![\w])[+−-]?\d[\d.,:/]*\d|(?<![\w])[+−-]?\d|[\w]+(?:[-‐‑–'’]\w+)*|[%€$£§]")
# The claims of a sentence lean on the same few before it, in the old text and the new one.
_LATELY_READ = 64
_YEAR = re.compile(r"1[0-9]\d\d|20\d\d|21\d\d")


def said_in(sentence: str) -> str:
    """Return all words and figures of a sentence, without its marks."""
    return " ".join(_words(sentence))


def times_in(sentence: str, words: LeaningWords) -> str:
    """Return the years, days and hours that a sentence names, "" for none."""
    found = _words(sentence)
    times = [word.lower() in words.calendar for word in found]
    return " ".join(word for n, word in enumerate(found) if _is_time(found, times, n))


def is_year(word: str) -> bool:
    """Return whether a figure is written as a year."""
    return bool(_YEAR.fullmatch(word))


def years_in(sentence: str) -> str:
    """Return the years that a sentence names, "" for none."""
    return " ".join(word for word in _words(sentence) if is_year(word))


@lru_cache(_LATELY_READ)
def _words(sentence: str) -> tuple[str, ...]:
    """Return words and figures in Unicode's composed form, without what is not seen."""
    return tuple(_WORD.findall(WordNumbers().read(sentence).plain))


def _is_time(found: Sequence[str], times: list[bool], n: int) -> bool:
    if times[n] or _YEAR.fullmatch(found[n]):
        return True
    beside = times[max(0, n - 1) : n + 2]
    return found[n][-1].isdigit() and any(beside)
