"""Which claims are decided on their own: names once a text, credits and countries never.

A name that is spelled like an earlier mention of its kind follows that one: one verdict is
about all of them. Another spelling doesn't follow it.
"""

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from functools import cache
from typing import Protocol
from unicodedata import normalize

from babel import Locale

from articles.facts.kinds import Kind
from articles.splitting.names import AGENCIES

NAMES = frozenset({Kind.PERSON, Kind.ORGANISATION, Kind.PLACE, Kind.ROLE})
SPOKEN = ("de", "en")
BEFORE_COUNTRIES = ("der ", "die ", "den ", "the ")


class AnyClaim(Protocol):
    """A claim of the text, stored or not."""

    @property
    def pk(self) -> int: ...
    @property
    def kind(self) -> str: ...
    @property
    def quote(self) -> str: ...


@dataclass(frozen=True, slots=True)
class SpelledClaim:
    """A claim as it was in some text."""

    pk: int
    kind: str
    quote: str


def spelling(kind: str, quote: str) -> tuple[str, str] | None:
    """Return what all mentions of a name have in common; None for other kinds."""
    return (kind, normalize("NFC", " ".join(quote.split()))) if kind in NAMES else None


def leads(claims: Iterable[AnyClaim], judged: Collection[int] = ()) -> dict[int, int]:
    """Return the claim that each follower follows, by pk.

    `claims` are those of one text in reading order; `judged` are the pks of claims with a
    verdict of their own. The first of those leads, else the first mention. A claim with a
    verdict of its own follows none.
    """
    by_spelling: dict[tuple[str, str], list[int]] = {}
    for claim in claims:
        name = spelling(claim.kind, claim.quote)
        if name:
            by_spelling.setdefault(name, []).append(claim.pk)
    return {
        pk: lead
        for pks in by_spelling.values()
        for lead in [next((pk for pk in pks if pk in judged), pks[0])]
        for pk in pks
        if pk != lead and pk not in judged
    }


def sentences_to_decide(
    claims: Iterable[tuple[int, AnyClaim]], judged: Collection[int] = ()
) -> list[list[int]]:
    """Return the claims of each sentence that a person decides, by their pks.

    `claims` are those of one text in reading order, each with its sentence's start; `judged`
    as for `leads`. A sentence in which everything follows something else is no check.
    """
    rows = list(claims)
    follows = leads([claim for _start, claim in rows], judged)
    by_sentence: dict[int, list[int]] = {}
    for start, claim in rows:
        by_sentence.setdefault(start, []).append(claim.pk)
    return [pks for pks in by_sentence.values() if any(pk not in follows for pk in pks)]


def is_folded(kind: str, quote: str, folded_kinds: Collection[str] = ()) -> bool:
    """Return whether a claim is judged with its sentence only, never as a part of its own.

    Credits, news agencies and bare countries are, and the kinds that a desk has named.
    """
    if kind == Kind.CREDIT or kind in folded_kinds:
        return True
    words = " ".join(quote.split()).lower()
    if kind == Kind.ORGANISATION:
        return words in AGENCIES
    return kind == Kind.PLACE and _without_article(words) in countries()


@cache
def countries() -> frozenset[str]:
    """Return the names of countries in German and English, in lower case (CLDR)."""
    names = (Locale(code).territories for code in SPOKEN)
    return frozenset(
        name.lower() for rows in names for code, name in rows.items() if len(code) == 2
    )


def _without_article(words: str) -> str:
    article = next((a for a in BEFORE_COUNTRIES if words.startswith(a)), "")
    return words.removeprefix(article)
