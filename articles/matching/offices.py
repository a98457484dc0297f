"""Roles of people as a text names them, and to whom it gives them.

`offices.txt` lists offices and professions, those of one meaning on one line.
"""

import re
from collections.abc import Collection, Iterator
from dataclasses import dataclass
from functools import cache, lru_cache
from pathlib import Path

from articles.matching.words import folded

FILE = Path(__file__).parent / "offices.txt"
# Words of the longest office, letters of a word whose ending is cut, and of a compound's head.
LONGEST, LEAST_LETTERS, LEAST_HEAD = 4, 6, 4
# How many words may stand between an office and its holder.
REACH = 6
# The line of an office that the list lacks.
UNLISTED = 0
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
_FULL = re.compile(r"[A-ZÄÖÜ][\w'’-]+(?: [A-ZÄÖÜ][\w'’-]+)+")
# A full name directly before what it is called: "Ann Low (medical director)".
_BEHIND = re.compile(r"[A-ZÄÖÜ][\w-]+ ([A-ZÄÖÜ][\w-]+)(?: \(|, (?:\d+, )?)(?:[a-zäöü]+ ){0,3}$")
# An office at the head of a line, with a name behind a colon: "General manager, Tarrow: Ann Low".
_LABEL_START = re.compile(r"\s*(?:[\w'’-]+\s+){0,3}")
_LABEL = re.compile(r"(?:[\s,][^.:;!?()]{0,40})?:\s+")
_NOUN_END = re.compile(r"(?:en|ung|heit|keit|schaft|ität|tion|bau)$", re.I)


@dataclass(frozen=True, slots=True)
class OfficeFound:
    """An office in a text, at code points `start` to `end`: its words and its line in the list.

    `is_loose`: somebody may have it beside any other one. `bare` is the office as one word
    without endings, `field` the adjective before it that says of what ("ärztlich", "medical").
    """

    words: str
    line: int
    start: int
    end: int
    is_loose: bool = False
    is_deputy: bool = False
    bare: str = ""
    field: str = ""

    def is_like(self, other: "OfficeFound") -> bool:
        """Return whether both are one role: by the list, or one is the end of the other."""
        if self.is_deputy != other.is_deputy or self.is_of_another_field(other):
            return False
        one, two = self.bare, other.bare
        if self.line == other.line != UNLISTED or one.endswith(two) or two.endswith(one):
            return True
        if _lead_the_same(one, two):
            return True
        return self.line in _lines_of_ends(two) or other.line in _lines_of_ends(one)

    def is_same(self, other: "OfficeFound") -> bool:
        """Return whether both are one office in the same words, or by a line that is no head."""
        if self.is_deputy != other.is_deputy or self.field != other.field:
            return False
        return self.bare == other.bare or (self.line == other.line and not self.is_loose)

    def is_of_another_field(self, other: "OfficeFound") -> bool:
        """Return whether both are one office of two fields: medical and commercial director."""
        if not self.field or not other.field or self.bare != other.bare:
            return False
        return self.field != other.field


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
    english = {_words(phrase): line for line, side in _sides(1) for phrase in side.split()}
    return english | _german()


@cache
def _german() -> dict[tuple[str, ...], int]:
    """Return those of the German words: an English "chef" is no head of "Inselchefin"."""
    return {_words(phrase): line for line, side in _sides(0) for phrase in side.split()}


def _sides(language: int) -> Iterator[tuple[int, str]]:
    """Yield the number and one side of each line of the list, German 0, English 1."""
    for number, line in enumerate(FILE.read_text("utf-8").splitlines()):
        if not line.startswith("#"):
            side = line.removeprefix("~").split("|")[language]
            yield -number if line.startswith("~") else number, side


def _words(phrase: str) -> tuple[str, ...]:
    return tuple(bare_office(word) for word in phrase.split("_"))


def bare_office(word: str) -> str:
    """Return a word without case, accents and the endings for women, number and case."""
    plain = folded(word).removesuffix("'s")
    if len(plain) < LEAST_LETTERS:
        return plain
    plain = re.sub(r"innen$|in$", "", plain)
    plain = re.sub(r"(?<=end|agt|igt|dig|net)(?:er|en|em|e)$", "", plain)
    return re.sub(r"(?:es|en|e|n|s)$", "", plain)


def offices_in(text: str, also: str = "") -> Iterator[OfficeFound]:
    """Yield the offices that a text names, the longest at each place.

    `also` is a word (bare) that the list lacks; as an office of that name it goes with others.
    """
    words = list(_TOKEN.finditer(text))
    at = 0
    while at < len(words):
        size, line = _longest(words, at)
        if line is None and also and bare_office(words[at].group().rstrip(".")) == also:
            line = UNLISTED
        is_rank = at + 1 < len(words) and _DEPUTY.fullmatch(folded(words[at].group()))
        before = words[at - 1].group() if at else ""
        is_more = is_rank and _longest(words, at + 1)[1] is not None
        if line is None or is_more or _LEARNT.fullmatch(before):
            at += size
            continue
        first, last = words[at].start(), words[at + size - 1].end()
        last -= text[last - 1] == "."
        deputy = _DEPUTY.match(folded(before)) or _DEPUTY.match(folded(words[at].group()))
        bare, field, until = bare_office(text[first:last]), _field(before), last
        if of := _of_what(text, bare, last):
            bare, line, until = of[0], _offices()[of[0],], of[1]
        written = text[words[at - 1].start() if field else first : until]
        is_loose = line <= UNLISTED
        yield OfficeFound(written, abs(line), first, last, is_loose, bool(deputy), bare, field)
        at += size


# What somebody leads, behind the office: "Vorsitzende des Betriebsrats".
_OF = re.compile(r"\s+(?:des|der)\s+([A-ZÄÖÜ][^\W\d_-]+)")
# Before a trade that somebody has learnt, whatever they are.
_LEARNT = re.compile(r"gelernte\w*|studierte\w*|ausgebildete\w*|promovierte\w*|trained|qualified")
# Adjectives that say in what field an office is; others say when somebody has it, or of whom.
_FIELD = re.compile(r"([a-zäöü]{3,}(?:isch|lich))e[rnms]?|([a-z]{3,}(?:al|ic))")


def _of_what(text: str, bare: str, end: int) -> tuple[str, int] | None:
    """Return the compound that an office is with the noun behind it, and where that ends.

    None if the list doesn't have the compound.
    """
    match = _OF.match(text, end)
    noun = folded(match[1]) if match else ""
    for stem in (noun, noun.removesuffix("s"), noun.removesuffix("es"), noun.removesuffix("e")):
        for link in ("s", "") if len(stem) >= LEAST_HEAD else ():
            if match and (f"{stem}{link}{bare}",) in _offices():
                return f"{stem}{link}{bare}", match.end()
    return None


def _field(before: str) -> str:
    """Return the adjective before an office without its ending; "" if it names no field."""
    match = _FIELD.fullmatch(before.casefold())
    return folded(match[1] or match[2]) if match else ""


def _longest(words: list[re.Match[str]], at: int) -> tuple[int, int | None]:
    """Return how many words an office has that begins at a word, and its line."""
    bare = [bare_office(word.group().rstrip(".")) for word in words[at : at + LONGEST]]
    for size in range(len(bare), 0, -1):
        if (line := _offices().get(tuple(bare[:size]))) is not None:
            return size, line
    return 1, _line_of_head(words[at].group().rstrip("."))


@lru_cache(50_000)
def _line_of_head(word: str) -> int | None:
    """Return the line of the longest office that a German compound ends with."""
    bare = bare_office(word) if word[0].isupper() else ""
    for cut in range(2, len(bare) - LEAST_HEAD + 1):
        if (line := _german().get((bare[cut:],))) is not None:
            return line
    return None


@lru_cache(50_000)
def _lines_of_ends(bare: str) -> frozenset[int]:
    """Return the lines of the offices that a word ends with: a Baudezernent is a Dezernent.

    Without those that go with others, and without short ends such as "chef".
    """
    ends = (bare[cut:] for cut in range(2, len(bare) - LEAST_LETTERS + 1))
    return frozenset(line for end in ends if (line := _german().get((end,), 0)) > 0)


def offices_of(
    text: str, family: str, also: str = "", first_names: Collection[str] = ()
) -> list[OfficeFound]:
    """Return the offices that a text says somebody with this family name (folded) holds.

    With `first_names` (folded) nobody with other ones: "treasurer Rolf Low" says nothing of Ann.
    """
    offices = list(offices_in(text, also))
    if not offices:
        return []
    tokens = list(_TOKEN.finditer(text))
    names = [
        i for i, t in enumerate(tokens)
        if folded(t.group()).rstrip(".") in (family, family + "s")
        and not _has_others(first_names, _first_names(text, tokens, i))
    ]  # fmt: skip
    return [o for o in offices if any(_is_held(text, tokens, at, o) for at in names)]


def _first_names(text: str, tokens: list[re.Match[str]], at: int) -> list[str]:
    """Return the words of a name before the token `at`, folded, without titles."""
    first = at
    while first and _is_part_of_name(text, tokens, first - 1):
        first -= 1
    words = (folded(token.group()) for token in tokens[first:at])
    return [word.rstrip(".") for word in words if word not in _TITLES]


def _has_others(mine: Collection[str], theirs: Collection[str]) -> bool:
    """Return whether no first name is one of the others, or its beginning."""
    pairs = [(one, other) for one in mine for other in theirs]
    return bool(pairs) and not any(a.startswith(b) or b.startswith(a) for a, b in pairs)


def holders(text: str, also: str = "") -> Iterator[tuple[str, OfficeFound]]:
    """Yield the offices of a text with the family name (folded) of those whose full name it has."""
    if not any(offices_in(text, also)):
        return
    for name in dict.fromkeys(folded(run.split()[-1]) for run in _FULL.findall(text)):
        family = name.removesuffix("'s")
        yield from ((family, office) for office in offices_of(text, family, also))


def is_of_another(text: str, office: OfficeFound, family: str) -> bool:
    """Return whether an office is the title of somebody else, or stands behind another name."""
    if is_title_of_another(text, office, family):
        return True
    before = _BEHIND.search(text[: office.start])
    return before is not None and folded(before[1]) != family


def _is_held(text: str, tokens: list[re.Match[str]], at: int, office: OfficeFound) -> bool:
    """Return whether an office belongs to the name that is the token `at`."""
    if office.end <= tokens[at].start():
        return _is_before(text, tokens, at, office)
    return _is_after(text, tokens, at, office)


def _is_before(text: str, tokens: list[re.Match[str]], at: int, office: OfficeFound) -> bool:
    """Return whether an office leads to a name: "the chief mate, Mr Lennox", "chair is Ann Low"."""
    first = at
    while tokens[first - 1].start() >= office.end and _is_part_of_name(text, tokens, first - 1):
        first -= 1
    gap = text[office.end : tokens[first].start()]
    if _LABEL_START.fullmatch(text[: office.start]) and _LABEL.fullmatch(gap) and first < at:
        return True
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
