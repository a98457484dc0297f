"""The lists of words by which a sentence leans on its context, for one language."""

import re
from collections.abc import Mapping
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
    `contrasts` take the sentence before up from any place in their own,
    `additions` from its beginning, `inner` from the first
    clause, `joining` are those of them that also join clauses, `inner_times` are those of `times`
    that
    do so, `days` matches leaning times that are counted in days. `speaking` are verbs
    of speech, `judging` words that call something true or false, `rumours` those that call
    it unproven. `function` are words that name nothing, `calendar` and `measures` those that
    name a time or a unit. `names_are_capital` says that only words written large name
    something. `articles` and `genders` give the genders (m, f, n, p) that an article and a
    pronoun leave possible; `oblique` articles stand before no subject, `indefinite`
    ones before what is new. `attributes` are prepositions that say which thing is meant, but not
    of `firms`, those of `things` that are nowhere. `sites` are those of
    `things` that mean places. `adverbs` and `participles` open a sentence without naming
    anything, `expletive` words behind "it" and "there" show that these mean nothing.
    `conditions` are "if" and "then", `hedges` stand before a number, `shares` behind it,
    `numbers` are words that count, `verbs` those that follow a number without its noun.
    `reporting` are verbs in the mood of reported speech, `ordinals` begin the points of a
    list in prose. The patterns match what takes more than one word to say.
    """

    language: str
    people: frozenset[str]
    possessives: frozenset[str]
    places: frozenset[str]
    whole: frozenset[str]
    pairs: frozenset[str]
    times: frozenset[str]
    persons: tuple[str, ...]
    women: tuple[str, ...]
    things: tuple[str, ...]
    compounds: tuple[str, ...]
    unique: tuple[str, ...]
    definite: frozenset[str]
    prepositions: frozenset[str]
    complements: frozenset[str]
    contrasts: frozenset[str]
    additions: frozenset[str]
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
    articles: Mapping[str, str]
    genders: Mapping[str, str]
    oblique: frozenset[str]
    subjects: frozenset[str]
    ages: frozenset[str]
    attributes: frozenset[str]
    firms: frozenset[str]
    indefinite: frozenset[str]
    sites: frozenset[str]
    adverbs: frozenset[str]
    participles: re.Pattern[str]
    expletive: frozenset[str]
    inner: frozenset[str]
    joining: frozenset[str]
    inner_times: frozenset[str]
    days: re.Pattern[str]
    months: frozenset[str]
    own_year: re.Pattern[str]
    until_year: re.Pattern[str]
    conditions: frozenset[str]
    comparing: re.Pattern[str]
    measured: re.Pattern[str]
    shared: re.Pattern[str]
    hedges: frozenset[str]
    numbers: frozenset[str]
    shares: frozenset[str]
    verbs: frozenset[str]
    reporting: frozenset[str]
    ordinals: tuple[frozenset[str], frozenset[str]]
    notes: re.Pattern[str]
    tables: re.Pattern[str]
    assuming: re.Pattern[str]
    negations: frozenset[str]
    locatives: frozenset[str]
    kinds_follow: re.Pattern[str]
    empty: frozenset[str]
    es_verbs: frozenset[str]
    several: re.Pattern[str]
    idioms: frozenset[str]
    past: frozenset[str]
    listing: frozenset[str]
    neutral: frozenset[str]
    sources: frozenset[str]
    finite: frozenset[str]


@cache
def unnamed(language: str) -> tuple[frozenset[str], frozenset[str]]:
    """Return the words of a language that name nothing: anywhere, and first in a sentence."""
    words = leaning_words(language)
    if words is None:
        return frozenset(), frozenset()
    anywhere = words.function | words.calendar | words.measures | words.people
    anywhere |= words.possessives | words.places | words.prepositions
    return anywhere, words.whole | words.times | words.adverbs | words.speaking


@cache
def leaning_words(language: str) -> LeaningWords | None:
    """Return the lists of a language, None for one that has none."""
    if language not in {"de", "en"}:
        return None
    found: LeaningWords = import_module(f"articles.anchoring.leaning_{language}").WORDS
    return found
