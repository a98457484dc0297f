"""Score statements against texts and short items that people have marked.

A gold line has "statements" (the whole text is marked) or "reported" (only what somebody says).
Spans are compared as sets of words; two match if they share at least half of their words.
"""

import json
import re
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from pathlib import Path
from typing import Any

from tests.statements.finder import Found, find_statements

GOLD = Path(__file__).parent / "gold"
AGAINST = {"denies", "doubts"}
ARTICLES = frozenset(
    "der die das dem den des ein eine einer einem eines einen von vom im the a an of by".split()
)
LONGER = 5  # a source this many words longer than the gold's is wrong
HALF = 0.5


@dataclass
class Marked:
    """A text with what people marked in it, and what is found."""

    row: dict[str, Any]

    @property
    def text(self) -> str:
        return str(self.row["text"])

    @cached_property
    def words(self) -> list[tuple[int, int]]:
        return [match.span() for match in re.finditer(r"\w+", self.text)]

    @cached_property
    def found(self) -> list[Found]:
        day = self.row.get("published")
        published = date.fromisoformat(day) if day else None
        return find_statements(self.text, language=self.row["lang"], published=published)

    def words_of(self, start: int, end: int) -> frozenset[int]:
        return frozenset(i for i, (a, b) in enumerate(self.words) if a < end and b > start)

    def gold(self) -> Iterator[tuple[dict[str, Any], frozenset[int]]]:
        """Yield each mark with its words."""
        for mark in self.row.get("statements") or self.row["reported"]:
            places = [m.start() for m in re.finditer(f"(?={re.escape(mark['quote'])})", self.text)]
            start = places[mark["occurrence"] - 1]
            yield mark, self.words_of(start, start + len(mark["quote"]))

    def source(self, one: Found) -> str:
        return self.text[slice(*one.source)] if one.source else ""


def read_gold(*paths: Path) -> list[Marked]:
    lines = (line for path in paths for line in path.read_text(encoding="utf-8").splitlines())
    return [Marked(json.loads(line)) for line in lines if line]


def overlap(one: frozenset[int], two: frozenset[int]) -> float:
    return len(one & two) / (len(one | two) or 1)


def source_is_right(mark: dict[str, Any], words: str) -> bool:
    """Return whether one name contains the other, articles aside."""
    got = names(words)
    if not got:
        return not mark["source"]
    wanted = [names(one) for one in (mark["source"], *mark.get("source_alt", ())) if one]
    return any(got <= want or (want <= got and len(got) < len(want) + LONGER) for want in wanted)


def names(text: str) -> set[str]:
    found = set(re.findall(r"\w+", text.lower()))
    return found - ARTICLES or found


def stance_is_right(mark: dict[str, Any], one: Found) -> bool:
    return one.stance in [mark["stance"], *mark.get("stance_alt", ())]


def score_texts(marked: Iterable[Marked]) -> Counter[str]:
    """Count what is found, exact and right in texts that are marked throughout."""
    tally: Counter[str] = Counter()
    for one in marked:
        gold, spans = list(one.gold()), [one.words_of(s.start, s.end) for s in one.found]
        pairs = pair([words for _, words in gold], spans)
        tally.update(gold=len(gold), found=len(spans), matched=len(pairs), words=len(one.words))
        covered = frozenset().union(*spans)
        tally["stated"] += len(covered)
        tally["gold words"] += len(frozenset().union(*(words for _, words in gold)))
        tally["untouched"] += sum(not words & covered for _, words in gold)
        for at, to in pairs:
            (mark, words), statement = gold[at], one.found[to]
            tally["exact"] += words == spans[to]
            tally["polarity"] += mark["polarity"] == statement.polarity
            tally["modality"] += mark["modality"] == statement.modality
    return tally


def pair(gold: list[frozenset[int]], spans: list[frozenset[int]]) -> list[tuple[int, int]]:
    """Pair one to one, best overlap first."""
    scored = sorted(
        ((overlap(g, s), i, j) for i, g in enumerate(gold) for j, s in enumerate(spans)),
        reverse=True,
    )
    pairs: dict[int, int] = {}
    for score, i, j in scored:
        if score >= HALF and i not in pairs and j not in pairs.values():
            pairs[i] = j
    return list(pairs.items())


def score_reports(marked: Iterable[Marked]) -> Counter[str]:
    """Count reported clauses: found, source and stance right, denials that look asserted."""
    tally: Counter[str] = Counter()
    for one in marked:
        for mark, words in one.gold():
            if mark["stance"]:
                tally.update(score_report(one, mark, words))
    return tally


def score_report(one: Marked, mark: dict[str, Any], words: frozenset[int]) -> Counter[str]:
    near = [s for s in one.found if overlap(words, one.words_of(s.start, s.end)) >= HALF]
    tally = Counter({"gold": 1})
    stances = {statement.stance for statement in near} - {None}
    if mark["stance"] in AGAINST:
        tally.update(against=1, against_found=bool(near))
        tally["reversed"] += bool(near) and (not stances or "asserts" in stances)
    if near:
        best = max(
            near, key=lambda s: (overlap(words, one.words_of(s.start, s.end)), bool(s.stance))
        )
        tally.update(
            found=1,
            source=source_is_right(mark, one.source(best)),
            stance=stance_is_right(mark, best),
            open=best.stance == "open",
        )
    return tally
