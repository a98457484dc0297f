"""Read a text as a row of words and marks that typography cannot change."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from dataclasses import dataclass, field

from articles.anchoring.figures import DAY_OR_MONTH, FRACTIONS, as_group, parts
from articles.anchoring.no_words import NO_WORD, without_marks
from articles.anchoring.typography import JOINT, typeset
from articles.facts.normalization import SIGNS, SOFT, UNSEEN, Composed, compose

DASHES = "-\u2010\u2011\u2012\u2013\u2014\u2015\u2212"
MINUS = "\u2212"
SINGLE_QUOTES = "'`\u00b4\u2018\u2019\u201a\u201b\u2039\u203a\u02bc"
DOUBLE_QUOTES = '"\u201c\u201d\u201e\u201f\u00ab\u00bb\u301d\u301e\u301f'

# What joins words and, right before a figure, is read as a minus. Longer dashes are neither:
# "kalt—sehr kalt" is "kalt – sehr kalt".
_HYPHENS = "-\u2010\u2011\u2012\u2013\u2212"
# Between figures these group digits ("1'000"); a low mark there looks like a comma.
_APOSTROPHES = "'`\u00b4\u2018\u2019\u201b\u02bc"
_CURRENCIES = "$\u00a3\u00a5\u20ac"
# Ligatures of old PDF files, and the two letters that stand for "micro".
LIGATURES = {
    "\ufb00": "ff", "\ufb01": "fi", "\ufb02": "fl", "\ufb03": "ffi", "\ufb04": "ffl",
    "\ufb05": "st", "\ufb06": "st", "\u00b5": "\u03bc",
}  # fmt: skip
_FOLD = str.maketrans(
    dict.fromkeys(DASHES, "-")
    | dict.fromkeys(SINGLE_QUOTES, "'")
    | dict.fromkeys(DOUBLE_QUOTES, '"')
    | LIGATURES
    | {"\u2026": "...", JOINT: None}
)
# "CO₂" is "CO2", but "10₂" is not "102"; "m²" is "m2", but "10²" is not "102".
_BELOW = re.compile(r"(?<=[^\W\d_])[₀-₉]+")
_BELOW_LINE = str.maketrans("₀₁₂₃₄₅₆₇₈₉", "0123456789")
_SQUARE = re.compile(r"((?:^|(?<=\d))[kcdm]?m)([²³])(?!\w)")
_ABOVE_LINE = {"²": "2", "³": "3"}
# Whole words and marks that have a typographic form of their own.
_WHOLE = {"x": "×"}
# A minus belongs to its figure: "−5", "-5", "–5", "−$5", "− 5". A dash before a figure is none
# ("kalt – 5"), and neither is one that follows a figure or a unit ("3–5", "5 %–10 %"), an
# em dash ("kalt —5") or the second of two ("--5").
_SIGN = (
    rf"(?<![^\s(\[{{=:<>≤≥~≈/+,;|{re.escape(SINGLE_QUOTES + DOUBLE_QUOTES)}])"
    rf"(?:[{re.escape(_HYPHENS)}](?=[{_CURRENCIES}]?[.,]?[\d{FRACTIONS}])"
    rf"|(?<![\d%‰°{_CURRENCIES}]\s){MINUS}(?=\s[{_CURRENCIES}]?\d))"
)
# A decimal point, a colon of the clock or a date's slash joins digits only, so that
# "1.500" and "1. 500" differ; a spaced dash never joins, so "Rot - Grün" is not "Rot-Grün".
_TOKEN = re.compile(
    rf"{DAY_OR_MONTH}|\w+(?:(?:[{re.escape(_HYPHENS)}{re.escape(_APOSTROPHES)}]|(?<=\d)[.,:/{JOINT}](?=\d))\w+)*"
    rf"|({_SIGN})|\+/[{re.escape(_HYPHENS)}]|\.{{3}}|--+|[^\w\s]"
)
IGNORED = SOFT | UNSEEN
_MOST_WORDS = 0x10FFFF
# A span ends behind the marks of notes and items at its end.
WITH_MARKS = -1
# No token is written so; a dash of the same look is another word.
_MINUS_SIGN = " \u2212"


@dataclass(frozen=True, slots=True)
class WordSequence:
    """A text as words and marks, in parallel: one character of `code` and `gaps` for each.

    `code` stands for the word as a character of its own, the same in all texts read with one
    `Vocabulary`. `gaps` says what stands before it: "n" nothing, "s" space, "l" a line's end,
    "p" a paragraph's end. `starts` and `ends` count in the text of `form`, which is in
    NFC and without soft hyphens, and leads back to the text itself; `noted` is that text with
    `NO_WORD` for what counts for none.
    """

    form: Composed
    code: str
    gaps: str
    starts: list[int]
    ends: list[int]
    noted: str

    @property
    def plain(self) -> str:
        """Return the text that `starts` and `ends` count in."""
        return self.form.text

    def __len__(self) -> int:
        return len(self.code)

    def spelled(self, index: int) -> str:
        """Return the word at `index` as it is written."""
        return self.plain[self.starts[index] : self.ends[index]]

    def spanned(self, start: int, end: int) -> range:
        """Return the indices of the words that `start` to `end` (of the text) touch."""
        first, last = self.form.into(start, end)
        if first >= last:
            return range(0)
        return range(bisect_right(self.ends, first), bisect_left(self.starts, last))

    def cut(self, start: int, end: int) -> tuple[int, int]:
        """Return how far `start` and `end` stand inside their first and last word.

        The second is `WITH_MARKS` where `end` is behind marks that count for no word.
        """
        first, last = self.form.into(start, end)
        span = self.spanned(start, end)
        stop = self.ends[span.stop - 1]
        marked = stop < last and self.noted[stop:last].strip(NO_WORD) == ""
        return (
            max(0, first - self.starts[span.start]),
            WITH_MARKS if marked else max(0, stop - last),
        )

    def span(self, words: range, cut: tuple[int, int] = (0, 0)) -> tuple[int, int]:
        """Return the code points of the text that `words` cover, less `cut` at both sides."""
        start = min(self.starts[words.start] + cut[0], self.ends[words.start] - 1)
        end = max(self.ends[words.stop - 1] - max(0, cut[1]), self.starts[words.stop - 1] + 1)
        while cut[1] == WITH_MARKS and self.noted[end : end + 1] == NO_WORD:
            end += 1
        return self.form.back(start, end)


@dataclass(slots=True)
class WordNumbers:
    """Give each different word a character of its own.

    `language` is the BCP 47 tag of the texts: it says which mark groups thousands.
    """

    language: str | None = None
    codes: dict[str, str] = field(default_factory=dict)
    _folded: dict[str, str] = field(default_factory=dict)

    def read(self, text: str) -> WordSequence:
        """Read `text` as words; linear in its length.

        Raises ValueError if more than a million different words come together.
        """
        form = _read_form(text)
        plain = form.text
        code: list[str] = []
        gaps: list[str] = []
        starts: list[int] = []
        ends: list[int] = []
        past = 0
        noted = without_marks(plain)
        for start, end, word in _tokens(typeset(noted, self.language)):
            code.append(self.codes.get(word) or self._learn(word))
            space = noted[past:start].replace(NO_WORD, "")
            gaps.append(_gap(space) if space or not start else "n")
            starts.append(start)
            ends.append(end)
            past = end
        return WordSequence(form, "".join(code), "".join(gaps), starts, ends, noted)

    def _learn(self, word: str) -> str:
        folded = fold(word)
        code = self._folded.get(folded)
        if code is None:
            if len(self._folded) >= _MOST_WORDS:
                raise ValueError("The texts have too many different words to be compared.")
            code = self._folded[folded] = chr(len(self._folded))
        self.codes[word] = code
        return code


def fold(word: str) -> str:
    """Return a word or mark as all its typographic forms are written."""
    if word == _MINUS_SIGN or word in _WHOLE:
        return _WHOLE.get(word, word)
    if word.startswith(("--", "+/")):
        return "±" if word.startswith("+") else "-"
    if not word.isascii():
        word = _BELOW.sub(lambda found: found.group().translate(_BELOW_LINE), word)
        word = _SQUARE.sub(lambda found: found[1] + _ABOVE_LINE[found[2]], word)
    return word.translate(_FOLD)


def plain_words(text: str, language: str | None = None) -> str:
    """Return a text without its typography: composed, its words folded, one space between.

    Two texts have the same plain words where a claim on the one may stay on the other.
    """
    plain = typeset(without_marks(_read_form(text).text), language)
    return " ".join(fold(word) for _, _, word in _tokens(plain))


def _read_form(text: str) -> Composed:
    return compose(text, IGNORED, SIGNS)


def _tokens(plain: str) -> Iterator[tuple[int, int, str]]:
    """Yield where each word or mark begins and ends, and its spelling."""
    before, past = "", 0
    for match in _TOKEN.finditer(plain):
        start, end = match.span()
        word = _MINUS_SIGN if match.lastindex else match.group()
        if word == NO_WORD:
            continue
        if not word[0].isdecimal():
            yield start, end, word
            before = ""
            continue
        for part in parts(word):
            before = as_group(part, before, plain[past:start])
            past = start + len(part)
            yield start, past, before
            start = past


def _gap(space: str) -> str:
    if space == " ":
        return "s"
    breaks = len((space + "|").splitlines()) - 1
    if breaks > 1 or "\u2029" in space or "\f" in space:
        return "p"
    return "l" if breaks else "s"
