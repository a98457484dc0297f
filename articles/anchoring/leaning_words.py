"""Words by which a sentence leans on what stands around it: the shape of a language's lists."""

import re
from dataclasses import dataclass
from functools import cache
from importlib import import_module


@dataclass(frozen=True, slots=True)
class LeaningWords:
    """The lists of one language; all words are lower-case.

    `people` are pronouns for a person or thing, `possessives` and `places` likewise. `whole`
    are openings that take up all that the sentence before says, `pairs` those of them that
    choose among several, `times` those that count from its day. `persons` and `things` are
    nouns for a kind ("company") that with an article (`definite`) mean one named before; a
    compound that ends with a person's or one of `compounds` does too, unless it begins with
    one of `unique`. `complements` are words behind such a noun that name it after all.
    `contrasts` take the sentence before up from any place in their own. `speaking` are verbs
    of speech, `judging` words that call something true or false, `rumours` those that call
    it unproven. `function` are words that name nothing, `calendar` and `measures` those that
    name a time or a unit. `names_are_capital` says that only words written large name
    something. The patterns match what takes more than one word to say.
    """

    people: frozenset[str]
    possessives: frozenset[str]
    places: frozenset[str]
    whole: frozenset[str]
    pairs: frozenset[str]
    times: frozenset[str]
    persons: tuple[str, ...]
    things: tuple[str, ...]
    compounds: tuple[str, ...]
    unique: tuple[str, ...]
    definite: frozenset[str]
    prepositions: frozenset[str]
    complements: frozenset[str]
    contrasts: frozenset[str]
    speaking: frozenset[str]
    function: frozenset[str]
    calendar: frozenset[str]
    measures: frozenset[str]
    judging: frozenset[str]
    rumours: frozenset[str]
    names_are_capital: bool
    later: re.Pattern[str]
    takes_up: re.Pattern[str]
    aged: re.Pattern[str]
    unit_note: re.Pattern[str]
    answers: frozenset[str]


@cache
def leaning_words(language: str) -> LeaningWords | None:
    """Return the lists of a language, None for one that has none."""
    if language not in {"de", "en"}:
        return None
    found: LeaningWords = import_module(f"articles.anchoring.leaning_{language}").WORDS
    return found
