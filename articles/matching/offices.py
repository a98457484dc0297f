"""Roles of people as a text names them, and to whom it gives them.

`offices.txt` lists offices and professions, those of one meaning on one line.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache, lru_cache
from pathlib import Path

from articles.matching.words import folded

FILE = Path(__file__).parent / "offices.txt"
# Words of the longest office, letters of a word whose ending is cut, and of a compound's head.
LONGEST, LEAST_LETTERS, LEAST_HEAD = 4, 6, 4
# How many words may stand between an office and its holder.
REACH = 6
_TOKEN = re.compile(r"[^\W\d_]+(?:[-‐‑'’.][^\W\d_]+)*\.?")
_DEPUTY = re.compile(r"stellvertretend|vize|deputy|vice|acting|kommissarisch")
_TITLES = frozenset(
    "dr dr. prof prof. mr mrs ms mr. mrs. ms. herr herrn frau dame sir lord lady".split()
)
_LINKS = frozenset(
    """of the der des dem von vom für for at bei beim in im am an a und and to zu zur zum
    unsere unser our seine ihre neue new""".split()
)
_IS = frozenset("ist is war was heißt bleibt".split())
_STOP = re.compile(r"[.;:()!?\"„“]")
_APPOSITION = re.compile(r"^(?:\s*\(?\s*,?\s*\d+\)?)?\s*(?:[,(]|\b(?:ist|is|war|was)\b)\s*")
_NOUN_END = re.compile(r"(?:en|ung|heit|keit|schaft|ität|tion|bau)$", re.I)


@dataclass(frozen=True, slots=True)
class OfficeFound:
    """An office in a text, at code points `start` to `end`: its words and its line in the list.

    `is_loose`: somebody may have it beside any other one.
    """

    words: str
    line: int
    start: int
    end: int
    is_loose: bool = False
    is_deputy: bool = False

    def is_like(self, other: "OfficeFound") -> bool:
        """Return whether both are one role: by the list, or one is the end of the other."""
        if self.is_deputy != other.is_deputy:
            return False
        one, two = _bare(self.words), _bare(other.words)
        if self.line == other.line or one.endswith(two) or two.endswith(one):
            return True
        if _lead_the_same(one, two):
            return True
        return self.line in _lines_of_ends(two) or other.line in _lines_of_ends(one)


# Who leads: "Betriebsratschef" may be the "Vorsitzender" of what the passage names elsewhere.
_LEADS = re.compile(
    r"(?:chef|vorsitzend|leit|prasident|direktor|sprecher|chief|head|chair|boss|president|director)"
    r"(?:man|woman|person|er)?$"
)


def _lead_the_same(one: str, other: str) -> bool:
    """Return whether both lead something, and only one of the two says what, or both the same."""
    here, there = (_LEADS.search(word) for word in (one, other))
    if not here or not there:
        return False
    led = one[: here.start()].rstrip("s-"), other[: there.start()].rstrip("s-")
    return not all(led) or led[0] == led[1]


@cache
def _offices() -> dict[tuple[str, ...], int]:
    """Return the lines of the offices by their words; negative for those that go with others."""
    found: dict[tuple[str, ...], int] = {}
    for number, line in enumerate(FILE.read_text("utf-8").splitlines()):
        if not line.startswith("#"):
            sign = -1 if line.startswith("~") else 1
            for phrase in line.strip("~").replace("|", " ").split():
                found[tuple(_bare(word) for word in phrase.split("_"))] = sign * number
    return found


def _bare(word: str) -> str:
    """Return a word without case, accents and the endings for women, number and case."""
    plain = folded(word).removesuffix("'s")
    if len(plain) < LEAST_LETTERS:
        return plain
    plain = re.sub(r"innen$|in$", "", plain)
    plain = re.sub(r"(?<=end|agt|igt|dig|net)(?:er|en|em|e)$", "", plain)
    return re.sub(r"(?:es|en|e|n|s)$", "", plain)


def offices_in(text: str) -> Iterator[OfficeFound]:
    """Yield the offices that a text names, the longest at each place."""
    words = list(_TOKEN.finditer(text))
    at = 0
    while at < len(words):
        size, line = _longest(words, at)
        if line is None:
            at += 1
            continue
        first, last = words[at].start(), words[at + size - 1].end()
        before = folded(words[at - 1].group()) if at else ""
        deputy = _DEPUTY.match(before) or _DEPUTY.match(folded(words[at].group()))
        yield OfficeFound(
            text[first:last].rstrip("."), abs(line), first, last, line < 0, bool(deputy)
        )
        at += size


def _longest(words: list[re.Match[str]], at: int) -> tuple[int, int | None]:
    """Return how many words an office has that begins at a word, and its line."""
    bare = [_bare(word.group().rstrip(".")) for word in words[at : at + LONGEST]]
    for size in range(len(bare), 0, -1):
        if (line := _offices().get(tuple(bare[:size]))) is not None:
            return size, line
    return 1, _line_of_head(words[at].group().rstrip("."))


@lru_cache(50_000)
def _line_of_head(word: str) -> int | None:
    """Return the line of the longest office that a German compound ends with."""
    bare = _bare(word) if word[0].isupper() else ""
    for cut in range(2, len(bare) - LEAST_HEAD + 1):
        if (line := _offices().get((bare[cut:],))) is not None:
            return line
    return None


@lru_cache(50_000)
def _lines_of_ends(bare: str) -> frozenset[int]:
    """Return the lines of the offices that a word ends with: a Baudezernent is a Dezernent.

    Without those that go with others, and without short ends such as "chef".
    """
    ends = (bare[cut:] for cut in range(2, len(bare) - LEAST_LETTERS + 1))
    return frozenset(line for end in ends if (line := _offices().get((end,), 0)) > 0)


def offices_of(text: str, family: str) -> list[OfficeFound]:
    """Return the offices that a text says somebody with this family name (folded) holds."""
    offices = list(offices_in(text))
    if not offices:
        return []
    tokens = list(_TOKEN.finditer(text))
    names = [
        i for i, t in enumerate(tokens) if folded(t.group()).rstrip(".") in (family, family + "s")
    ]
    return [o for o in offices if any(_is_held(text, tokens, at, o) for at in names)]


def _is_held(text: str, tokens: list[re.Match[str]], at: int, office: OfficeFound) -> bool:
    """Return whether an office belongs to the name that is the token `at`."""
    if office.end <= tokens[at].start():
        return _is_before(text, tokens, at, office)
    return _is_after(text, tokens, at, office)


def _is_before(text: str, tokens: list[re.Match[str]], at: int, office: OfficeFound) -> bool:
    """Return whether an office leads to a name: "the chief mate, Mr Lennox", "chair is Ann Low"."""
    first = at
    while first and _is_part_of_name(text, tokens, first - 1):
        first -= 1
    if tokens[first].start() < office.end:
        return False
    gap = text[office.end : tokens[first].start()]
    between = [t.group() for t in tokens[:first] if t.start() >= office.end]
    if len(between) > REACH or _STOP.search(gap) or gap.rstrip()[:-1].count(","):
        return False
    if between[-1:] in (["und"], ["and"]) and any(word[0].isupper() for word in between):
        return False
    return all(word[0].isupper() or word.casefold() in _LINKS | _IS for word in between)


def _is_part_of_name(text: str, tokens: list[re.Match[str]], at: int) -> bool:
    """Return whether the word before a name is a first name or a title."""
    if text[tokens[at].end() : tokens[at + 1].start()].strip():
        return False
    word = tokens[at].group()
    is_name = word[0].isupper() and _longest(tokens, at)[1] is None
    return is_name or folded(word) in _TITLES


def _is_after(text: str, tokens: list[re.Match[str]], at: int, office: OfficeFound) -> bool:
    """Return whether a name leads to an office: "Ann Low, our chair", "Ann Low is the chair"."""
    between = text[tokens[at].end() : office.start]
    match = _APPOSITION.match(between)
    if not match or len(between.split()) > REACH or _STOP.search(between[match.end() :]):
        return False
    words = between[match.end() :].split()
    if any(word[0].isupper() or "," in word for word in words):
        return False
    return not is_title_of_another(text, office)


def is_title_of_another(text: str, office: OfficeFound, family: str = "") -> bool:
    """Return whether an office stands before a name: "…, den Landrätin Rohde lobte".

    Not if the name ends with `family` (folded).
    """
    after = re.match(r"(?:\s+[^\W\d_][\w.-]+){1,3}", text[office.end :])
    words = after.group().split() if after else []
    if not words or not words[0][0].isupper() or _NOUN_END.search(words[0]):
        return False
    return not family or not {folded(word).rstrip(".,") for word in words} & {family, f"{family}s"}
