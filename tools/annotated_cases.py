"""Annotated cases for fitting: manuscripts, their sources, and copies with planted errors.

A case is a folder with manuscript.txt, gold.json and sources/, as `benchmarks/matching.py`
reads it. The first character of its name says who wrote it.
"""

import json
import random
import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path
from typing import Any

from articles.documents import read_document
from articles.matching import ManuscriptText, PreparedSource
from articles.queries.source_matches import manuscript_text, prepare_document, prepared_sources
from benchmarks.matching import span_of
from tools.nearby_values import NearbyValues

Row = dict[str, Any]
PLANTED = "planted"


@dataclass(frozen=True, slots=True)
class AnnotatedClaim:
    """A claim of a case: its place, `status`, right passages, and the class of its error."""

    start: int
    end: int
    kind: str
    status: str
    passages: tuple[Row, ...]
    error: str = ""
    is_planted: bool = False


@dataclass(frozen=True, slots=True)
class AnnotatedCase:
    """A manuscript with its prepared sources and its annotated claims."""

    name: str
    manuscript: ManuscriptText
    sources: Sequence[PreparedSource]
    claims: tuple[AnnotatedClaim, ...]
    is_copy: bool = False

    @property
    def author(self) -> str:
        """Return the first character of the case's name."""
        return self.name[:1]


def read_cases(folder: Path, copies: int = 0) -> Iterator[AnnotatedCase]:
    """Yield each case, and after it `copies` of it with planted errors."""
    for path in sorted(p.parent for p in folder.glob("*/gold.json")):
        gold = json.loads((path / "gold.json").read_text("utf-8"))
        text = (path / "manuscript.txt").read_text("utf-8")
        published = date.fromisoformat(gold["published"])
        sources = _sources(path, published)
        claims = tuple(_claim(row, text) for row in gold["claims"])
        manuscript = manuscript_text(text, gold["language"], published)
        yield AnnotatedCase(path.name, manuscript, sources, claims)
        nearby = NearbyValues(manuscript, sources)
        for number in range(copies):
            chance = random.Random(f"{path.name} {number}")  # noqa: S311
            copy, wrong = planted(text, claims, chance, nearby)
            manuscript = manuscript_text(copy, gold["language"], published)
            yield AnnotatedCase(path.name, manuscript, sources, wrong, is_copy=True)


def _sources(path: Path, published: date) -> list[PreparedSource]:
    found: list[PreparedSource] = []
    for file in sorted((path / "sources").iterdir()):
        document = read_document(file.read_bytes(), file.name)
        found += prepared_sources(prepare_document(document, published))
    return found


def _claim(row: Row, text: str) -> AnnotatedClaim:
    start = span_of(row, text)
    error = (row.get("error") or {}).get("class", "")
    return AnnotatedClaim(
        start, start + len(row["quote"]), row["kind"], row["status"], tuple(row["passages"]), error
    )


SHARE, NEARBY = 0.35, 0.6


def planted(
    text: str,
    claims: Sequence[AnnotatedClaim],
    chance: random.Random,
    nearby: NearbyValues | None = None,
) -> tuple[str, tuple[AnnotatedClaim, ...]]:
    """Return a text in which some supported claims are wrong, and its claims."""
    made: list[AnnotatedClaim] = []
    shift, at, parts = 0, 0, []
    for claim in sorted(claims, key=lambda c: c.start):
        words = text[claim.start : claim.end]
        change = None
        if claim.status == "supported" and claim.start >= at and chance.random() < SHARE:
            other = ""
            if nearby and chance.random() < NEARBY:
                other = nearby.words_with_other(words, claim.start, claim.passages, chance)
            change = (other, "nearby") if other else changed(words, chance)
        new, error = change or (words, "")
        if change:
            parts += [text[at : claim.start], new]
            at = claim.end
        start = claim.start + shift
        shift += len(new) - len(words)
        moved = replace(claim, start=start, end=start + len(new))
        if change:
            moved = replace(moved, status="contradicted", error=error, is_planted=True)
        made.append(moved)
    return "".join(parts) + text[at:], tuple(made)


def changed(words: str, chance: random.Random) -> tuple[str, str] | None:
    """Return words with one error and its class; None if no error fits."""
    makers = list(MAKERS.items())
    chance.shuffle(makers)
    for name, maker in makers:
        new = maker(words, chance)
        if new and new != words:
            return new, name
    return None


def _digit(words: str, chance: random.Random) -> str:
    places = [m.start() for m in re.finditer(r"\d", words)]
    if len(places) < 2:
        return ""
    at = chance.choice(places)
    other = chance.choice([d for d in "123456789" if d != words[at]])
    return words[:at] + other + words[at + 1 :]


def _transposed(words: str, chance: random.Random) -> str:
    pairs = [m.start() for m in re.finditer(r"(?=(\d)(\d))", words) if m[1] != m[2] and m[2] != "0"]
    if not pairs or len(re.findall(r"\d", words)) < 3:
        return ""
    at = chance.choice(pairs)
    return words[:at] + words[at + 1] + words[at] + words[at + 2 :]


def _year(words: str, chance: random.Random) -> str:
    match = re.search(r"\b(?:19|20)\d\d\b", words)
    if not match:
        return ""
    year = str(int(match[0]) + chance.choice([-3, -2, -1, 1, 2]))
    return words[: match.start()] + year + words[match.end() :]


_DAY = re.compile(
    r"\b(\d{1,2})(?=\. [A-ZÄ][a-zä]+)|"
    r"(?<=(?:uary|arch|pril|June|July|gust|mber|ober) )(\d{1,2})\b"
)


def _day(words: str, chance: random.Random) -> str:
    match = _DAY.search(words)
    if not match:
        return ""
    day = min(int(match[0]), 28)
    other = chance.choice([n for n in range(max(1, day - 3), min(28, day + 3) + 1) if n != day])
    return words[: match.start()] + str(other) + words[match.end() :]


def _swapped(*groups: str) -> Callable[[str, random.Random], str]:
    """Return a maker that puts one word of a group in the place of another."""
    table = {word: group.split("|") for group in groups for word in group.split("|")}
    pattern = re.compile(
        r"(?<!\w)(?:" + "|".join(map(re.escape, sorted(table, key=len, reverse=True))) + r")(?!\w)"
    )

    def swap(words: str, chance: random.Random) -> str:
        found = list(pattern.finditer(words))
        if not found:
            return ""
        match = chance.choice(found)
        others = [word for word in table[match[0]] if word != match[0]]
        return words[: match.start()] + chance.choice(others) + words[match.end() :]

    return swap


MAKERS: dict[str, Callable[[str, random.Random], str]] = {
    "digit": _digit,
    "transposed": _transposed,
    "year": _year,
    "day": _day,
    "scale": _swapped("Millionen|Milliarden", "Mio.|Mrd.", "million|billion", "Million|Milliarde"),
    "unit": _swapped(
        "Prozent|Prozentpunkte|Promille",
        "percent|percentage points",
        "Euro|Dollar",
        "euros|dollars",
        "Gramm|Kilogramm",
        "Meter|Kilometer",
        "Tage|Wochen|Monate",
        "Stunden|Minuten",
        "days|weeks|months",
        "hours|minutes",
        "im Jahr|im Monat|in der Woche",
        "a year|a month|a week",
    ),
    "direction": _swapped(
        "stieg|sank",
        "gestiegen|gesunken",
        "stiegen|sanken",
        "legte zu|gab nach",
        "mehr|weniger",
        "rose|fell",
        "more|fewer",
        "up|down",
        "wuchs|schrumpfte",
        "erhöhte|verringerte",
        "höher|niedriger",
        "zugenommen|abgenommen",
    ),
    "number": _swapped(
        "zwei|drei|vier|fünf|sechs|sieben|acht|neun|zehn|elf|zwölf",
        "Zwei|Drei|Vier|Fünf|Sechs|Sieben|Acht|Neun|Zehn|Elf|Zwölf",
        "two|three|four|five|six|seven|eight|nine|ten|eleven|twelve",
        "Drittel|Viertel|Fünftel|Zehntel",
        "third|quarter|fifth|tenth",
        "zweite|dritte|vierte|fünfte",
        "zweiten|dritten|vierten|fünften",
        "second|third|fourth|fifth",
        "zweitgrößte|drittgrößte|viertgrößte",
    ),
    "weekday": _swapped(
        "Montag|Dienstag|Mittwoch|Donnerstag|Freitag|Samstag|Sonntag",
        "Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday",
    ),
    "negation": _swapped("nicht|wohl", "kein|ein", "keine|eine", "keinen|einen", "not|also"),
    "comparison": _swapped("mehr als|weniger als", "more than|less than", "fast|mehr als"),
}
