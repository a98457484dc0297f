"""Split a text into claims. Pure Python: no Django, no clock, no I/O."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from articles.facts.kinds import Kind

PATTERNS = [
    (Kind.AGE, re.compile(r"(?<=\()\d{1,3}(?=\))")),
    (Kind.SHARE, re.compile(r"\d+(?:,\d+)? Prozent\b|\d+(?:\.\d+)? per cent\b")),
    (Kind.DATE, re.compile(r"\b(?:1[5-9]|20)\d\d\b")),
]
SENTENCE_END = re.compile(r"[.!?…][\"“”»«’)]*\s+|\n+")


@dataclass(frozen=True, slots=True)
class Figure:
    """A number with its unit."""

    number: Decimal
    unit: str

    def to_json(self) -> dict[str, str]:
        return {"number": str(self.number), "unit": self.unit}


@dataclass(frozen=True, slots=True)
class SplitClaim:
    """A claim at `start` to `end` (code points, end exclusive) in its sentence."""

    start: int
    end: int
    kind: Kind
    value: Figure | None
    rule: str
    sentence: tuple[int, int]


def split(text: str, *, language: str, published: date | None) -> list[SplitClaim]:
    """Return the claims of `text` in reading order."""
    return sorted(_found(text, language), key=lambda c: (c.start, -c.end))


def sentence_around(text: str, start: int, end: int, language: str) -> tuple[int, int]:
    """Return the bounds of the sentence or sentences in which a span stands."""
    first, last = 0, len(text)
    for match in SENTENCE_END.finditer(text):
        if match.end() <= start:
            first = match.end()
        elif match.start() >= end - 1:
            last = match.start() + len(match[0].rstrip())
            break
    return min(first, start), max(last, end)


def _found(text: str, language: str) -> Iterator[SplitClaim]:
    for kind, pattern in PATTERNS:
        for match in pattern.finditer(text):
            number = Decimal(re.match(r"[\d.,]+", match[0])[0].replace(",", "."))
            unit = {Kind.AGE: "year", Kind.SHARE: "%"}.get(kind)
            value = Figure(number, unit) if unit else None
            sentence = sentence_around(text, match.start(), match.end(), language)
            yield SplitClaim(match.start(), match.end(), kind, value, f"plain {kind}", sentence)
