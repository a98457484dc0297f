"""Read a text as a row of words and marks that typography cannot change."""

import re
from bisect import bisect_left, bisect_right
from dataclasses import dataclass, field
from unicodedata import combining, normalize

DASHES = "-\u2010\u2011\u2012\u2013\u2014\u2015\u2212"
SINGLE_QUOTES = "'`\u00b4\u2018\u2019\u201a\u201b\u2039\u203a\u02bc"
DOUBLE_QUOTES = '"\u201c\u201d\u201e\u201f\u00ab\u00bb\u301d\u301e\u301f'

_FOLD = str.maketrans(
    dict.fromkeys(DASHES, "-")
    | dict.fromkeys(SINGLE_QUOTES, "'")
    | dict.fromkeys(DOUBLE_QUOTES, '"')
    | {"\u2026": "..."}
)
# A decimal point, a colon of the clock or a date's slash joins digits only, so that
# "1.500" and "1. 500" differ; a spaced dash never joins, so "Rot - Grün" is not "Rot-Grün".
_TOKEN = re.compile(
    rf"\w+(?:(?:[{re.escape(DASHES)}{re.escape(SINGLE_QUOTES)}]|(?<=\d)[.,:/](?=\d))\w+)*"
    r"|\.{3}|[^\w\s]"
)
_IGNORED = frozenset("\u00ad\u200b\u200c\u200d\u200e\u200f\u2060\ufeff")
# What lies outside these ranges may be in another Unicode form than NFC, or be ignored.
_EXOTIC = re.compile("[\u00ad\u200b-\u200f\u2060]|[^\u0000-\u02ff\u2000-\u2125]")
# UAX #15 (stream-safe text): no writing needs more; an endless row sorts in square time.
_MOST_MARKS = 30
_MOST_WORDS = 0x10FFFF


@dataclass(frozen=True, slots=True)
class Words:
    """A text as words and marks, in parallel: one character of `code` and `gaps` for each.

    `code` stands for the word as a character of its own, the same in all texts read with one
    `Vocabulary`. `gaps` says what stands before it: "n" nothing, "s" space, "l" a line's end,
    "p" a paragraph's end. `starts` and `ends` count in `plain`, which is the text in NFC
    without soft hyphens; `origin` leads back (None: `plain` is the text itself).
    """

    plain: str
    code: str
    gaps: str
    starts: list[int]
    ends: list[int]
    origin: tuple[list[int], list[int]] | None

    def __len__(self) -> int:
        return len(self.code)

    def spelled(self, index: int) -> str:
        """Return the word at `index` as it is written."""
        return self.plain[self.starts[index] : self.ends[index]]

    def spanned(self, start: int, end: int) -> range:
        """Return the indices of the words that `start` to `end` (of the text) touch."""
        first, last = self._in_plain(start, end)
        if first >= last:
            return range(0)
        return range(bisect_right(self.ends, first), bisect_left(self.starts, last))

    def cut(self, start: int, end: int) -> tuple[int, int]:
        """Return how far `start` and `end` stand inside their first and last word."""
        first, last = self._in_plain(start, end)
        span = self.spanned(start, end)
        return (
            max(0, first - self.starts[span.start]),
            max(0, self.ends[span.stop - 1] - last),
        )

    def span(self, words: range, cut: tuple[int, int] = (0, 0)) -> tuple[int, int]:
        """Return the code points of the text that `words` cover, less `cut` at both sides."""
        start = min(self.starts[words.start] + cut[0], self.ends[words.start] - 1)
        end = max(self.ends[words.stop - 1] - cut[1], self.starts[words.stop - 1] + 1)
        if self.origin is None:
            return start, end
        begins, finishes = self.origin
        return begins[start], finishes[end - 1]

    def _in_plain(self, start: int, end: int) -> tuple[int, int]:
        if self.origin is None:
            return start, end
        begins, finishes = self.origin
        return bisect_right(finishes, start), bisect_left(begins, end)


@dataclass(slots=True)
class Vocabulary:
    """Give each different word a character of its own."""

    codes: dict[str, str] = field(default_factory=dict)
    _folded: dict[str, str] = field(default_factory=dict)

    def read(self, text: str) -> Words:
        """Read `text` as words; linear in its length.

        Raises ValueError if more than a million different words come together.
        """
        plain, origin = _plain(text)
        code: list[str] = []
        gaps: list[str] = []
        starts: list[int] = []
        ends: list[int] = []
        past = 0
        for match in _TOKEN.finditer(plain):
            start, end = match.span()
            word = match.group()
            code.append(self.codes.get(word) or self._learn(word))
            gaps.append("n" if start == past and start else _gap(plain[past:start]))
            starts.append(start)
            ends.append(end)
            past = end
        return Words(plain, "".join(code), "".join(gaps), starts, ends, origin)

    def _learn(self, word: str) -> str:
        folded = word.translate(_FOLD)
        code = self._folded.get(folded)
        if code is None:
            if len(self._folded) >= _MOST_WORDS:
                raise ValueError("The texts have too many different words to be compared.")
            code = self._folded[folded] = chr(len(self._folded))
        self.codes[word] = code
        return code


def _gap(space: str) -> str:
    if space == " ":
        return "s"
    breaks = len((space + "|").splitlines()) - 1
    if breaks > 1 or "\u2029" in space or "\f" in space:
        return "p"
    return "l" if breaks else "s"


def _plain(text: str) -> tuple[str, tuple[list[int], list[int]] | None]:
    """Return `text` in NFC without ignored characters, and the way back if that differs."""
    if not _EXOTIC.search(text):
        return text, None
    plain: list[str] = []
    begins: list[int] = []
    finishes: list[int] = []
    for start, end in _clusters(text):
        cluster = normalize("NFC", text[start:end])
        plain.append(cluster)
        begins += [start] * len(cluster)
        finishes += [end] * len(cluster)
    return "".join(plain), (begins, finishes)


def _clusters(text: str) -> list[tuple[int, int]]:
    """Cut `text` where its normal form can be made piece by piece, and leave out the ignored."""
    clusters: list[tuple[int, int]] = []
    for index, char in enumerate(text):
        if char in _IGNORED:
            continue
        if clusters and char > "\u02ff" and _joins(text, clusters[-1], index):
            clusters[-1] = clusters[-1][0], index + 1
        else:
            clusters.append((index, index + 1))
    return clusters


def _joins(text: str, cluster: tuple[int, int], index: int) -> bool:
    start, end = cluster
    if end != index or end - start > _MOST_MARKS:
        return False
    char = text[index]
    if combining(char):
        return True
    before = text[max(start, end - 3) : end]
    return normalize("NFC", before + char) != normalize("NFC", before) + normalize("NFC", char)
