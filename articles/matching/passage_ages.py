"""Ages that a passage says without naming them: "ich bin 41", "(36, wohnhaft in Ulm)"."""

import re
from collections.abc import Iterable
from dataclasses import replace

from articles.facts.kinds import Kind
from articles.matching.numbers import ComparableNumber
from articles.matching.values_in import Fact

# Bare numbers from the first to the last may be ages: of who speaks, of others, in brackets.
OWN, OTHERS, IN_BRACKETS = (10, 110), (2, 110), (15, 110)
_I_AM = re.compile(r"\b(?:ich bin(?: jetzt| heute)?|bin ich|und bin|I am|I['’]m|am now)\s+$", re.I)
_THEY_ARE = re.compile(
    r"\b(?:(?:he|she)(?:['’]s| is| was)|I was|(?:ich|er|sie) (?:ist|war)|"
    r"(?:my|his|her) \w+ (?:is|was)|(?:mein|sein|ihr|unser)e? \w+ (?:ist|war))"
    r"(?: (?:now|then|only|just|already|jetzt|heute|damals|gerade|erst|schon))?\s*$",
    re.I,
)
_NOTHING_ELSE = re.compile(r"\s*(?:[,.;!?]|$|und\b|and\b|Jahre alt|years old)")
_OPENED, _CLOSED = re.compile(r"[^\W\d]\.? \($"), re.compile(r"(?: J\.| Jahre)?\s*[,;)]")
_APPOSED, _COLON = re.compile(r"[^\W\d], $"), re.compile(r"(?: J\.| Jahre)?:")
# Code points between a name or role and the age that stands behind it, before a colon.
REACH = 40


def passage_ages(text: str, facts: Iterable[Fact]) -> list[Fact]:
    """Return the bare numbers of a passage that are somebody's age.

    What people say of their own age, or of somebody else's ("my son was seven"); a number in
    brackets behind a word ("der Lenker (36, wohnhaft in Ulm)"); one behind a name, before what is
    reported of that person ("Zeugin Ina Reh, 74: …").
    """
    known = list(facts)
    return [_age(fact) for fact in known if _is_bare(fact) and _is_age(text, fact, known)]


def _is_bare(fact: Fact) -> bool:
    number = fact.number
    is_whole = number is not None and number.base == int(number.base) and not number.ends
    is_plain = number is not None and not number.noun and not number.unit
    return fact.kind is Kind.COUNT and is_whole and is_plain


def _is_age(text: str, fact: Fact, facts: Iterable[Fact]) -> bool:
    before, after = text[: fact.start], text[fact.end :]
    if _NOTHING_ELSE.match(after):
        if _I_AM.search(before):
            return _is_in(fact, OWN)
        if _THEY_ARE.search(before):
            return _is_in(fact, OTHERS)
    if _OPENED.search(before) and _CLOSED.match(after):
        return _is_in(fact, IN_BRACKETS)
    if not (_APPOSED.search(before) and _COLON.match(after)):
        return False
    people = [f for f in facts if f.kind in (Kind.PERSON, Kind.ROLE)]
    return _is_in(fact, OWN) and any(0 < fact.start - f.end <= REACH for f in people)


def _is_in(fact: Fact, ages: tuple[int, int]) -> bool:
    return fact.number is not None and ages[0] <= fact.number.base <= ages[1]


def _age(fact: Fact) -> Fact:
    years = fact.number.base if fact.number else 0
    age = ComparableNumber("age", years, 1, "year", years)
    return replace(fact, kind=Kind.AGE, value=None, number=age, is_derived=True, parts=(fact,))
