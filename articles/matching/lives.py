"""When the people of the documents were born: a name and a day of birth that belong together.

The name is in the sentence of the day, in the row of its table, or it is who speaks, or whom
the document or its section is about.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from articles.facts.kinds import Kind
from articles.matching.days import Days
from articles.matching.derived import births
from articles.matching.inputs import SourcePassage
from articles.matching.values_in import Fact
from articles.matching.words import FUNCTION_WORDS, TITLES, folded

if TYPE_CHECKING:
    from articles.matching.index import IndexedPassage, SourceIndex

BORN = re.compile(
    r"\b(?:geboren\w*|geb(?=\.)|born|birth|Jahrgang|Jg(?=\.)|Geburtsdatum|Geburtsjahr)\b|"
    r"(?<!\w)\*\s?(?=\d)",
    re.I,
)
_COLUMN = re.compile(r"(?:geb\b|gebor|geburt|born|birth|jahrgang|jg\b|date of birth|dob\b)", re.I)
# "Siegmund Aron (10. Januar 1879 bis 2. Juli 1943)", "(1938–2014)".
_LIFESPAN = re.compile(r"(?:\s(?:bis|to)\s|\s?[–-]\s?)")
RUN = re.compile(r"[^\W\d_a-zß-ÿ][\w'’-]*\.?(?:\s+[^\W\d_a-zß-ÿ][\w'’-]*\.?)*")
# Before a name, or behind it, these are somebody else's: "son of Ann Reh, born 1990".
KIN = re.compile(
    r"\b(?:Sohn|Tochter|Kind\w*|Enkel\w*|Bruder|Schwester|Frau|Mann|Gattin|Gatte|Mutter|Vater|"
    r"Witwe|Neffe|Nichte|son|daughter|child|brother|sister|wife|husband|mother|father|nephew|"
    r"niece|widow)\b",
    re.I,
)
_OF = re.compile(r"(?:\bvon|\bof|\bdes|\bder|'s)\s+$", re.I)
_HE = re.compile(r"\s*(?:Er|Sie|He|She)\b")
_MINE = re.compile(r"\b(?:ich|I|my|mein\w*|mich|mir)\b")


@dataclass(frozen=True, slots=True)
class Life:
    """That somebody was born on one of `born`, as the words `text` of a passage say.

    `name` are the words of the name beside it, folded; `around` those of names of which the
    whole is needed: who speaks, or whom the text is about. `died` is when they died, if the
    words say so.
    """

    name: tuple[str, ...]
    around: tuple[tuple[str, ...], ...]
    born: Days
    passage: int
    text: str
    died: Days | None = None


def lives_in(index: "SourceIndex") -> list[Life]:
    """Return what all documents say of births, read once."""
    if index.lives is None:
        index.lives = [life for number in range(len(index)) for life in _lives_of(index, number)]
    return index.lives


def _lives_of(index: "SourceIndex", number: int) -> Iterator[Life]:
    document = index.document_of(number)
    passage = document.source.passages[number - document.first]
    if passage.cells:
        columns = [at for at, head in enumerate(passage.head) if _COLUMN.match(head)]
        if columns or _COLUMN.match(passage.cells[0]):
            yield from _of_row(index.passage(number), columns)
    elif BORN.search(passage.text):
        yield from _of_prose(index, index.passage(number))
    elif "(" in passage.text and _LIFESPAN.search(passage.text):
        yield from _spans(index, number, passage)


def _of_row(indexed: "IndexedPassage", columns: Sequence[int]) -> Iterator[Life]:
    """Yield the birth of a row's person, or of the heading's ("Geboren | 3. Mai 1961")."""
    passage = indexed.passage
    label = _COLUMN.match(passage.cells[0])
    for fact in indexed.facts:
        if fact.kind is not Kind.DATE or not fact.days or fact.is_derived:
            continue
        if label and fact.column in (1, -1):
            yield Life((), _around(indexed), fact.days, indexed.number, fact.text)
        elif fact.column in columns:
            cells = [cell for at, cell in enumerate(passage.cells) if at not in columns]
            names = [name for cell in cells for name in names_in(cell)]
            yield from (Life(n, (), fact.days, indexed.number, fact.text) for n in names)


def _of_prose(index: "SourceIndex", indexed: "IndexedPassage") -> Iterator[Life]:
    text = indexed.passage.text
    own = [fact for fact in indexed.facts if not fact.is_derived]
    last = 0
    for word in BORN.finditer(text):
        for fact in births(text, own, [word]):
            start, end = min(word.start(), fact.start), max(word.end(), fact.end)
            name = _behind(text, end) or _before(index, indexed, last, start)
            if name is not None and fact.days:
                around = () if name else _owner(indexed)
                died = _died(own, fact, text)
                yield Life(name, around, fact.days, indexed.number, fact.text, died)
            last = end


def _spans(index: "SourceIndex", number: int, passage: SourcePassage) -> Iterator[Life]:
    """Yield the lives of "Ann Reh (1938–2014)": two days in brackets behind a name."""
    indexed = index.passage(number)
    own = [f for f in indexed.facts if f.kind is Kind.DATE and f.days and not f.is_derived]
    for fact in own:
        name = _before(index, indexed, 0, fact.start) if _opens(passage.text, fact) else None
        died = _died(own, fact, passage.text)
        timex = getattr(fact.value, "timex", None) or ""
        if name and fact.days and "/" in timex:
            first, last = fact.days
            born = (first, date(first.year, 12, 31)) if _is_years(fact) else (first, first)
            died = (date(last.year, 1, 1), last) if _is_years(fact) else (last, last)
            yield Life(name, (), born, number, fact.text, died)
        elif name and fact.days and died:
            yield Life(name, (), fact.days, number, fact.text, died)


def _opens(text: str, fact: Fact) -> bool:
    return text[: fact.start].rstrip("*† ").endswith("(")


def _is_years(fact: Fact) -> bool:
    return bool(re.fullmatch(r"\d{4}\W+\d{4}", fact.text))


def _died(facts: Sequence[Fact], born: Fact, text: str) -> Days | None:
    """Return the day that follows a day of birth behind a dash or "bis"."""
    for fact in facts:
        if fact.kind is Kind.DATE and fact.days and fact.start > born.end:
            between = text[born.end : fact.start].replace("†", "")
            return fact.days if _LIFESPAN.fullmatch(between.rstrip() + " ") or (
                _LIFESPAN.fullmatch(between)
            ) else None  # fmt: skip
    return None


def names_in(text: str) -> list[tuple[str, ...]]:
    """Return the rows of capitalised words of a text, folded, without titles."""
    return [words for match in RUN.finditer(text) if (words := name_of(match.group()))]


def name_of(name: str) -> tuple[str, ...]:
    """Return the words of a name, folded, without titles."""
    words = (folded(word.rstrip(".,")) for word in name.split())
    return tuple(word for word in words if word not in TITLES)


def _behind(text: str, at: int) -> tuple[str, ...]:
    """Return the name in "die am 3. Mai 1980 geborene Ann Reh"."""
    before = re.search(r"geborene[nrm]?$", text[:at])
    match = RUN.match(text, at + 1) if before else None
    return name_of(match.group()) if match else ()


def _before(
    index: "SourceIndex", indexed: "IndexedPassage", first: int, end: int
) -> tuple[str, ...] | None:
    """Return the nearest name before a day of birth; empty: nobody is named there.

    Words of the lists are a name right before the birth only ("Fünfte Generation: Rose (geb."),
    and behind a comma or in brackets a role ("Ann Reh (Vorsitz, geb."). None if the birth is a
    relative's of who is named.
    """
    text = indexed.passage.text
    first = max(first, text.rfind(";", first, end) + 1)
    reach = end
    for match in reversed(list(RUN.finditer(text, first, end))):
        name = _person_in(indexed, match)
        if _is_no_person(indexed, match) or set(name) <= FUNCTION_WORDS:
            continue
        if all(_is_common(index, indexed, word) for word in name):
            is_beside = _BESIDE.fullmatch(text, match.end(), reach)
            if is_beside and text[first : match.start()].rstrip().endswith((",", "(")):
                reach = match.start()
                continue
            if not is_beside:
                continue
        before = text[first : match.start()]
        is_of = _OF.search(before) and KIN.search(before)
        return None if is_of or KIN.search(text, match.end(), end) else name
    return None if KIN.search(text, first, end) else ()


def _person_in(indexed: "IndexedPassage", match: re.Match[str]) -> tuple[str, ...]:
    """Return the words of a row of capitals that are a person's name, else all."""
    for fact in indexed.facts:
        is_inside = match.start() <= fact.start and fact.end <= match.end()
        if fact.kind is Kind.PERSON and is_inside:
            return name_of(fact.text)
    return name_of(match.group())


_BESIDE = re.compile(r"[\s(,:–-]*")


def _is_common(index: "SourceIndex", indexed: "IndexedPassage", word: str) -> bool:
    """Return whether a word is in the lists, and in no name of a person of the passage."""
    people = {w for f in indexed.facts if f.kind is Kind.PERSON for w in name_of(f.text)}
    language = indexed.document.source.language
    return word not in people and index.lexicon.is_known(word, language)


def _is_no_person(indexed: "IndexedPassage", match: re.Match[str]) -> bool:
    """Return whether a name is one of a place, an organisation or a role."""
    kinds = {
        f.kind for f in indexed.facts
        if f.start < match.end() and f.end > match.start() and not f.is_derived
    }  # fmt: skip
    return bool(kinds & {Kind.PLACE, Kind.ORGANISATION, Kind.ROLE}) and Kind.PERSON not in kinds


def _owner(indexed: "IndexedPassage") -> tuple[tuple[str, ...], ...]:
    """Return whose a birth without a name is: who speaks, or whom the text is about."""
    passage = indexed.passage
    if passage.speaker:
        return tuple(names_in(passage.speaker))
    if _HE.match(passage.text) and not _MINE.search(passage.text):
        return tuple(names_in(passage.before)[:1])
    return _around(indexed)


def _around(indexed: "IndexedPassage") -> tuple[tuple[str, ...], ...]:
    """Return the names of the heading, the document and its first lines."""
    passage, document = indexed.passage, indexed.document
    source = document.source
    first = [p.text for p in source.passages[:2] if p is not passage]
    texts = (passage.heading, source.title, source.sender, *first)
    return tuple(dict.fromkeys(name for text in texts for name in names_in(text)))


NOBODY, PART, WHOLE = 0, 1, 2


def is_of(life: Life, mine: tuple[str, ...]) -> int:
    """Return whether a life is of the person `mine`: by the whole name, or a part of it."""
    if life.name:
        return named_alike(mine, life.name)
    whole = [named_alike(mine, name) for name in life.around]
    is_single = len(mine) == 1 or len(life.around) == 1
    return max(whole, default=NOBODY) if is_single or WHOLE in whole else NOBODY


def named_alike(mine: tuple[str, ...], name: tuple[str, ...]) -> int:
    """Return whether a name of a document is the person `mine`: by the whole name, or a part.

    A single name is a part. A family name with another first name is nobody's.
    """
    if not mine or not name:
        return NOBODY
    if len(mine) == 1:
        return PART if mine[0] in (name[-1], name[0]) else NOBODY
    if mine[-1] not in name:
        return PART if name[-1] == mine[0] else NOBODY
    at = name.index(mine[-1])
    before = name[at - 1] if at else ""
    if before in mine[:-1] or (len(before) == 1 and mine[0].startswith(before)):
        return WHOLE
    is_alone = not before or before in FUNCTION_WORDS
    return PART if is_alone and name[-1] == mine[-1] else NOBODY
