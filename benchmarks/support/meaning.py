"""Count claims that open needlessly, and claims that stay though they say something else."""

import json
import random
import re
from collections import Counter
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from unicodedata import normalize

from tests.anchoring.edit import Edit
from tests.anchoring.histories import bare
from tests.anchoring.judging import (
    BY_OWN_WORDS,
    STATEMENT,
    claims_of,
    found_claims,
    opened,
    outcomes,
)

Paragraphs = list[list[str]]
WRITTEN = ("number_span", "source_span", "unit_text")
_BESIDE_FIGURE = re.compile(r"(?<=\d) (?=Euro|Prozent|Millionen|Grad)")
# What a Mac, a CMS or a printer's eye makes of a sentence that stays what it is.
TYPESETTINGS: list[Callable[[str], str]] = [
    str,
    lambda words: normalize("NFD", words),
    lambda words: words.replace("„", "»").replace("“", "«").replace(" – ", " — "),
    lambda words: words.replace(" Prozent", "\u00a0Prozent").replace(" Euro", "\u202fEuro"),
    lambda words: _BESIDE_FIGURE.sub(
        "", words.replace("Haushalte", "Haus\u00adhalte").replace("−", "-")
    ),
]


@dataclass(frozen=True, slots=True)
class Count:
    """Claims that may stay, of which some opened; claims that must open, of which some stayed."""

    may_stay: int = 0
    opened: int = 0
    must_open: int = 0
    stayed: int = 0

    def __add__(self, other: "Count") -> "Count":
        return Count(
            self.may_stay + other.may_stay,
            self.opened + other.opened,
            self.must_open + other.must_open,
            self.stayed + other.stayed,
        )

    @classmethod
    def of(cls, pairs: Iterable[tuple[bool, bool]]) -> "Count":
        """Count pairs: whether a claim opened, and whether it had to."""
        counts = Counter(pairs)
        return cls(
            may_stay=counts[True, False] + counts[False, False],
            opened=counts[True, False],
            must_open=counts[True, True] + counts[False, True],
            stayed=counts[False, True],
        )

    def __str__(self) -> str:
        share = 100 * self.opened / max(1, self.may_stay)
        return (
            f"{self.opened:,} of {self.may_stay:,} opened needlessly ({share:.3f} %), "
            f"{self.stayed:,} of {self.must_open:,} stayed that had to open"
        )


def count_edits(edits: Iterable[Edit]) -> Count:
    """Count over edits written by hand."""
    return Count.of((one.opens, one.must_open) for edit in edits for one in outcomes(edit))


def count_history(chance: random.Random, old: Paragraphs, new: Paragraphs) -> Count:
    """Count over an edited article, typeset in one of several ways.

    A claim must open if its sentence is not there exactly as often, or if the rules read its
    words otherwise there. Nothing is required of sentences that occur more than once, nor of
    the names in a sentence that changed: they depend on their own words.
    """
    typeset = chance.choice(TYPESETTINGS)
    before, after = _text(old, str), _text(new, typeset)
    counts = [Counter(words for paragraph in text for words in paragraph) for text in (old, new)]
    was, now = _said(old, str), _said(new, typeset)
    pairs = []
    for kind, claim, opens in opened(before, after, "de"):
        sentence = before[claim.sentence_start : claim.sentence_end]
        if counts[0][sentence] != 1 or counts[1][sentence] > 1:
            continue
        key = kind, _letters(before[claim.start : claim.end])
        said = [text.get(sentence, {}).get(key) for text in (was, now)]
        gone = not counts[1][sentence]
        if gone and kind in BY_OWN_WORDS:
            continue
        pairs.append((opens, gone or (kind != STATEMENT and said[0] != said[1])))
    return Count.of(pairs)


def _text(paragraphs: Paragraphs, typeset: Callable[[str], str]) -> str:
    return "\n\n".join(" ".join(map(typeset, paragraph)) for paragraph in paragraphs)


def _said(
    paragraphs: Paragraphs, typeset: Callable[[str], str]
) -> dict[str, dict[tuple[str, str], list[str]]]:
    """Return for each sentence, as it was before it was typeset, what its claims say."""
    text, start = _text(paragraphs, typeset), 0
    homes = {}
    for words in (words for paragraph in paragraphs for words in paragraph):
        start = text.index(typeset(words), start)
        homes[start, start + len(typeset(words))] = words
        start += len(typeset(words))
    read, said = found_claims(text, "de"), {words: {} for words in homes.values()}
    spans = sorted(homes)
    at = 0
    for kind, claim in sorted(claims_of(text, "de"), key=lambda one: one[1].start):
        while at + 1 < len(spans) and spans[at + 1][0] <= claim.start:
            at += 1
        values = read.at(kind, claim.start, claim.end)
        key = kind, _letters(text[claim.start : claim.end])
        said[homes[spans[at]]].setdefault(key, []).extend(_plain(value) for value in values)
    return said


def _plain(value: object) -> str:
    said = {k: v for k, v in dict(value or {}).items() if k not in WRITTEN}  # type: ignore[call-overload]
    return _letters(json.dumps(said, sort_keys=True, ensure_ascii=False))


def _letters(text: str) -> str:
    """Return a text without typography and spaces: only to find the same words again."""
    return bare(text).replace(" ", "")
