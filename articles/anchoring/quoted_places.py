"""Find words that somebody quotes from a text, and the sentences that they may mean."""

import re
from bisect import bisect_right
from collections import Counter
from collections.abc import Iterable, Sequence
from itertools import accumulate
from unicodedata import normalize

WORD = re.compile(r"\w+")
UNSEEN = re.compile("[\u00ad\u200b-\u200d\u2060\ufeff]")
_SEPARATOR = "\n"
_MOST_PLACES = 20
_SHORTEST = 4


def places_of_quote(text: str, quote: str) -> list[tuple[int, int]]:
    """Return where the words of `quote` stand in `text`, at most twenty places.

    Only words and figures are compared: not case, spaces, quotation marks, hyphens at line ends
    and other signs, which a page changes. Code points, end exclusive; the first word to the
    last one. Linear in the text.
    """
    wanted = [word for word, _start, _end in _words(quote)]
    words = list(_words(text))
    if not wanted or not words:
        return []
    joined = "".join(f"{_SEPARATOR}{word}" for word, _start, _end in words) + _SEPARATOR
    starts = list(accumulate((len(word) + 1 for word, _start, _end in words), initial=0))
    code = "".join(f"{_SEPARATOR}{word}" for word in wanted) + _SEPARATOR
    places: list[tuple[int, int]] = []
    at = joined.find(code)
    while at >= 0 and len(places) < _MOST_PLACES:
        first = bisect_right(starts, at) - 1
        places.append((words[first][1], words[first + len(wanted) - 1][2]))
        at = joined.find(code, at + 1)
    return places


def nearest_spans(
    text: str, spans: Iterable[tuple[int, int]], said: str, *, most: int
) -> list[tuple[int, int]]:
    """Return the `spans` of `text` that share most with what is said, best first.

    A word counts the more, the fewer spans have it; short ones without a figure count nothing.
    Spans that share nothing are left out.
    """
    wanted = _telling(said)
    shared = [(span, wanted & _telling(text[span[0] : span[1]])) for span in spans]
    common: Counter[str] = Counter(word for _span, words in shared for word in words)
    scored = [(sum(1 / common[word] for word in words), span) for span, words in shared if words]
    return [span for _score, span in sorted(scored, key=_best_first)[:most]]


def _best_first(scored: tuple[float, tuple[int, int]]) -> tuple[float, int]:
    score, (start, _end) = scored
    return -score, start


def _telling(said: str) -> set[str]:
    words = (word for word, _start, _end in _words(said))
    return {word for word in words if len(word) >= _SHORTEST or any(map(str.isdigit, word))}


def _words(text: str) -> Sequence[tuple[str, int, int]]:
    """Return the words of a text in one spelling, each with its place; signs nobody sees are none.

    A soft hyphen inside a word does not part it.
    """
    if not UNSEEN.search(text):
        return [(_folded(m[0]), m.start(), m.end()) for m in WORD.finditer(text)]
    kept = [at for at, sign in enumerate(text) if not UNSEEN.match(sign)]
    plain = "".join(text[at] for at in kept)
    return [(_folded(m[0]), kept[m.start()], kept[m.end() - 1] + 1) for m in WORD.finditer(plain)]


def _folded(word: str) -> str:
    return normalize("NFKC", word).casefold()
