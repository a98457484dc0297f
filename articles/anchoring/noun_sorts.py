"""Sorts of nouns that sum up what a text said before in other words."""

import re
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class NounSort:
    """Nouns ("das Unglück", "das Anwesen") and how a text first says what they mean.

    `cues` matches a sentence, in lower case, about such an event ("starben"); `endings`
    are those of nouns for such a thing ("Hof"). Either can be empty. All words are lower-case.
    `is_placed` says that where it happened is part of what is meant.
    """

    nouns: frozenset[str]
    cues: re.Pattern[str] | None = None
    endings: tuple[str, ...] = ()
    is_placed: bool = False
    stems: tuple[str, ...] = ()

    def is_compound(self, noun: str) -> bool:
        """Return whether a noun is a compound of one of the `stems`: "Busunglück"."""
        return bool(self.stems) and (noun.startswith(self.stems) or noun.endswith(self.stems))


def event(nouns: str, cues: str, stems: str = "", *, is_placed: bool = False) -> NounSort:
    """Return the sort of an event; by the beginnings of the words that describe it.

    `cues` are patterns divided by spaces, `stems` nouns that make compounds of its nouns.
    """
    beginnings = "|".join(sorted(cues.split(), key=len, reverse=True))
    return NounSort(
        frozenset(nouns.split()),
        re.compile(rf"\b(?:{beginnings})"),
        (),
        is_placed,
        tuple(stems.split()),
    )


def thing(nouns: str, endings: str) -> NounSort:
    """Return the sort of a thing, by the endings of the nouns that name one."""
    return NounSort(frozenset(nouns.split()), endings=tuple(endings.split()))
