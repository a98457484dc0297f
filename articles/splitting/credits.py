"""Reading credits: the names after "Foto:" or "Photo by", shared by the languages."""

from dataclasses import dataclass

from articles.facts.kinds import Kind
from articles.facts.values import Credit, Named
from articles.splitting.engine import RuleMatch
from articles.splitting.names import PARTICLES
from articles.splitting.reading import Reading
from articles.splitting.tokens import LINE, NO_GAP, PAD, SPACE

LONGEST_CREDIT = 24
_PARTING = frozenset({"/", ",", "|", ";", "&", "und", "and", "via"})


@dataclass(frozen=True, slots=True)
class CreditPart:
    """One name in a credit: tokens `first` to `stop` (exclusive)."""

    first: int
    stop: int
    name: str


def credit_found(reading: Reading, index: int) -> list[RuleMatch] | None:
    """Return the credit that begins at `index`, with the persons and agencies named in it."""
    read = _read(reading, index)
    if read is None:
        return None
    stop, parts = read
    names = tuple(part.name for part in parts)
    whole = reading.found(Kind.CREDIT, index, stop, Credit(names))
    named = [_named(reading, part, stop) for part in parts]
    return [whole, *(found for found in named if found)]


def credit_names(reading: Reading, index: int) -> tuple[int, tuple[str, ...]] | None:
    """Return the token after a credit and the names in it, None if it is none."""
    read = _read(reading, index)
    return (read[0], tuple(part.name for part in read[1])) if read else None


def credited_names(reading: Reading) -> frozenset[tuple[int, int]]:
    """Return the tokens of each name in a credit or in the line of the authors, from and to.

    Nobody there speaks, and no "she" is one of them.
    """
    found: set[tuple[int, int]] = set()
    for index in range(PAD, len(reading.tokens) - PAD):
        token = reading.tokens[index]
        if "credit_word" in token.classes and opens_credit(reading, index):
            read = _read(reading, index)
        elif "byline" in token.classes and token.gap >= LINE and token.text[0].isupper():
            read = _authors(reading, index)
        else:
            continue
        found.update((part.first, part.stop) for part in (read[1] if read else ()))
    return frozenset(found)


def opens_credit(reading: Reading, index: int) -> bool:
    """Return whether a credit's word opens a line, a sentence or a bracket."""
    before = reading.tokens[index - 1]
    opens = reading.tokens[index].gap >= LINE or index == reading.sentence(index)[0]
    return opens or not before.text[:1].isalpha()


def _authors(reading: Reading, index: int) -> tuple[int, list[CreditPart]] | None:
    """Read "Von Jon Brandtner und Ada Brügge", a line with nothing but names."""
    stop, parts = _names_after(reading, index)
    names = reading.tokens[index + 1 : stop]
    named = all(token.text[0].isupper() or token.low in _BETWEEN_NAMES for token in names)
    return (stop, parts) if named and reading.tokens[stop].gap >= LINE else None


_BETWEEN_NAMES = _PARTING | PARTICLES | {"(", ")", "."}


def _read(reading: Reading, index: int) -> tuple[int, list[CreditPart]] | None:
    """Return the token after a credit and the names in it, None if it is none."""
    tokens = reading.tokens
    signed = tokens[index].text == "©"
    colon = index if signed else index + 1
    named = tokens[colon].text == ":" or _is_by_line(reading, index)
    named = named or (signed and tokens[index + 1].text[:1].isupper())
    if not named or tokens[colon + 1].gap > LINE:
        return None
    stop, parts = _names_after(reading, colon)
    return (stop, parts) if parts else None


def _names_after(reading: Reading, colon: int) -> tuple[int, list[CreditPart]]:
    """Return the token after the names that follow a token, and the names."""
    tokens = reading.tokens
    parts: list[CreditPart] = []
    bracket = False
    first = at = colon + 1
    while at - colon < LONGEST_CREDIT and (at == colon + 1 or tokens[at].gap < LINE):
        text = tokens[at].text
        if not text or (not bracket and _ends(reading, at, first)):
            break
        if text in _PARTING or text in {"(", ")"}:
            bracket = text == "("
            _add(reading, parts, first, at)
            first = at + 1
        at += 1
    _add(reading, parts, first, at)
    return at, parts


def _is_by_line(reading: Reading, index: int) -> bool:
    """Separate "Photo by Ann Lee" on a line or in brackets of its own from words of a sentence."""
    token, before = reading.tokens[index], reading.tokens[index - 1]
    opens = token.gap >= LINE or before.text in {"(", "["}
    return opens and token.text[0].isupper() and reading.tokens[index + 1].low == "by"


def _ends(reading: Reading, at: int, first: int) -> bool:
    """Find the end of a credit: its bracket, its period, or a word that opens the text again."""
    token, after = reading.tokens[at : at + 2]
    if token.text == ".":
        return after.gap != NO_GAP and not _is_initial(reading, at)
    word = token.text[0].isupper() and token.low not in PARTICLES - {"der", "den"}
    opens = at > first and word and "function" in token.classes
    return token.text in {")", "]"} or opens


def _is_initial(reading: Reading, at: int) -> bool:
    return reading.tokens[at].text == "." and len(reading.tokens[at - 1].text) < 3


def _add(reading: Reading, parts: list[CreditPart], first: int, stop: int) -> None:
    if stop > first + 1 and {"credit_word"} <= reading.tokens[first].classes.keys():
        first += 2 if reading.tokens[first + 1].text == ":" else 0
    if stop > first:
        parts.append(CreditPart(first, stop, reading.phrase_text(first, stop)))


def _named(reading: Reading, part: CreditPart, stop: int) -> RuleMatch | None:
    tokens = reading.tokens[part.first : part.stop]
    kind = _kind(part, reading)
    if kind is None:
        return None
    return RuleMatch(kind, tokens[0].start, tokens[-1].end, Named(part.name), stop)


def _kind(part: CreditPart, reading: Reading) -> Kind | None:
    """Recognise agencies by their names, persons by two to four capitalised words."""
    tokens = reading.tokens[part.first : part.stop]
    if any("agency" in token.classes for token in tokens):
        return Kind.ORGANISATION
    words = [token for token in tokens if token.text != "."]
    if not 2 <= len(words) <= 4 or any(token.gap != SPACE for token in words[1:]):
        return None
    named = all(token.text[0].isupper() or token.low in PARTICLES for token in words)
    house = any(
        token.low in _HOUSES or not _HOUSE_CLASSES.isdisjoint(token.classes) for token in words
    )
    return Kind.PERSON if named and not house else None


_HOUSE_CLASSES = frozenset({"common", "legal_form", "body_tail", "organisation", "no_surname"})
_HOUSES = frozenset(
    "online archiv archive picture pictures press services service web wire newswire invest "
    "alliance images infografik sportfoto foto fotos photo photos tele media valley handout "
    "privat agentur verlag redaktion".split()
)
