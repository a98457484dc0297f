"""Nouns that share their head only: train-kilometres and passenger-kilometres."""

import re

from articles.matching.index import SourceIndex
from articles.matching.numbers import ComparableNumber

_KILOMETRES = re.compile(r"(?P<kind>[^\W\d_]{3,}?)[-‐‑ ]?kilomet(?:er|re)[ns]?", re.I)


def counts_other_kind(
    index: SourceIndex, claim: ComparableNumber, source: ComparableNumber, language: str
) -> bool:
    """Return whether two nouns have one head, and what stands before it is something else.

    A compound without hyphen is taken apart for kilometres, where both parts are in the lists.
    """
    if claim.digits < 2:
        return False
    one, two = (_modified(number.noun) for number in (claim, source))
    if one and two and one[1] == two[1]:
        return one[0] != two[0]
    here, there = (_KILOMETRES.fullmatch(number.noun) for number in (claim, source))
    if here is None or there is None:
        return False
    words = (here["kind"], index.language), (there["kind"], language)
    bags = [index.lexicon.bag(*word) for word in words]
    return all(index.lexicon.is_known(*word) for word in words) and not bags[0].keys() & bags[1]


def _modified(noun: str) -> tuple[str, str] | None:
    """Return modifier and head of a noun with a hyphen."""
    parts = re.split(r"[-‐‑ ]", noun.casefold())
    return (parts[0], parts[1].rstrip("s")) if len(parts) == 2 else None
