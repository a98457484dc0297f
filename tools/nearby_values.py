"""Other values that stand beside the right one: what a hurried writer takes from the wrong line.

Planted into copies of annotated cases, they make errors whose value a right-looking passage has.
"""

import random
import re
from collections.abc import Iterator, Sequence
from typing import Any

from articles.matching import PreparedSource
from articles.matching.inputs import ManuscriptText
from articles.matching.numbers import ComparableNumber
from articles.matching.passage_facts import own_facts
from articles.matching.rows import read_number
from articles.matching.values_in import Fact, facts_of
from benchmarks.matching import is_right

Row = dict[str, Any]
_NUMBER = re.compile(r"\d[\d.,]*\d|\d")


class NearbyValues:
    """The values beside the annotated passages of a manuscript's claims."""

    def __init__(self, manuscript: ManuscriptText, sources: Sequence[PreparedSource]) -> None:
        self._language = manuscript.language
        self._facts = [f for f in facts_of(manuscript.text, manuscript.claims) if f.number]
        self._sources = sources

    def words_with_other(
        self, words: str, start: int, passages: Sequence[Row], chance: random.Random
    ) -> str:
        """Return the words of a claim at `start` with the value of another line; "" without one."""
        match = _NUMBER.search(words)
        at = start + match.start() if match else -1
        number = next((f.number for f in self._facts if f.start <= at < f.end), None)
        written = read_number(match[0], self._language) if match else None
        if match is None or number is None or not number.base or not written:
            return ""
        others = {other / number.base * written for other in self._others(number, passages)}
        made = sorted({self._written(other, match[0]) for other in others} - {match[0]})
        return words[: match.start()] + chance.choice(made) + words[match.end() :] if made else ""

    def _others(self, number: ComparableNumber, passages: Sequence[Row]) -> Iterator[float]:
        """Yield values of the same kind and about the same size, in base units."""
        for source, at in self._right(passages):
            for fact in _around(source, at):
                other = fact.number
                if other is None or other.group != number.group or not other.base:
                    continue
                if number.unit and other.unit and number.unit != other.unit:
                    continue
                if 0.1 < other.base / number.base < 10 and other.base != number.base:
                    yield other.base

    def _right(self, passages: Sequence[Row]) -> Iterator[tuple[PreparedSource, int]]:
        for source in self._sources:
            for at, passage in enumerate(source.passages):
                row = {"source": source.name, "quote": passage.text}
                if any(is_right(row, wanted) for wanted in passages[:1]):
                    yield source, at

    def _written(self, number: float, like: str) -> str:
        """Return a number with the decimals and separators of `like`."""
        point, comma = (",", ".") if self._language == "de" else (".", ",")
        decimals = len(like.rpartition(point)[2]) if point in like else 0
        text = f"{number:,.{decimals}f}"
        plain = text.replace(",", "_").replace(".", point)
        return plain.replace("_", comma if comma in like or number >= 10000 else "")


def _around(source: PreparedSource, at: int) -> Iterator[Fact]:
    """Yield the facts of a passage and of those beside it in its block."""
    block = source.passages[at].block
    for number in range(max(0, at - 3), min(len(source.passages), at + 4)):
        passage = source.passages[number]
        if passage.block == block:
            yield from own_facts(passage, source.claims(number), source.language)
