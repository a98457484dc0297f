"""The lists of words by which a sentence leans on its context, for one language."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib import import_module

from articles.anchoring.noun_sorts import NounSort


@dataclass(frozen=True, slots=True)
class LeaningWords:
    """The lists of one language; all words are lower-case.

    `people` are pronouns for a person or thing, `possessives` and `places` likewise. `whole` are
    openings that take up all that the sentence before says, `pairs` those of them that choose among
    several, `times` those that count from its day. `persons` and `things` are nouns for a kind
    ("company") that with an article (`definite`) mean one named before; a compound that ends with a
    person's or one of `compounds` does too, unless it begins with one of `unique`; a compound of
    one of `institutions` ("Jagdverband") names it. `complements` are words after such a noun that
    name it after all. `contrasts` take the sentence before up from any place in their own,
    `additions` from its beginning, `inner` from the first clause, `joining` are those of them that
    also join clauses, `inner_times` are those of `times` that do so, `days` matches leaning times
    that are counted in days. `speaking` are verbs of speech, `judging` words that call something
    true or false, `rumours` those that call it unproven. `function` are words that name nothing,
    `calendar` and `measures` those that name a time or a unit. `names_are_capital` says that only
    words written large name something. `articles` and `genders` give the genders (m, f, n, p) that
    an article and a pronoun leave possible; `endings` of nouns by the genders that they show,
    `oblique` articles stand before no subject, `contracted` ones hold a preposition, `indefinite`
    ones before what is new. `attributes` are prepositions that say which thing is meant, but not of
    `firms`, those of `things` that are nowhere. `sites` are those of `things` that mean places.
    `adverbs` and `participles` open a sentence without naming anything, `expletive` words after
    "it" and "there" show that these mean nothing. `conditions` are "if" and "then", `hedges` stand
    before a number, `shares` after it, `numbers` are words that count, `verbs` those that follow a
    number without its noun. `reporting` are verbs in the mood of reported speech, `ordinals` begin
    the points of a list in prose. `sorts` are those of nouns that sum up what was said before,
    `explained` words after such a noun that say it themselves, `relative` those after a comma.
    `lands` are nouns that mean nothing but a country. `bridges` are nouns that belong to what was
    said ("Kosten", "Beginn"), `openers` participles ("betroffen") that do, `impersonal` matches a
    passive without a subject. Sentences that open with one of `harmed` ("Verletzt wurde niemand")
    are about what the noun `harm` sums up. `statements` are verbs of those who say something to a
    matter, `voting` verbs without an object, by the words that end their sentence, `located` are
    endings of nouns for places where something can be, `durations` are units of time that alone say
    how long, not when; `modal` verbs leave another verb to say something, `counted_out` ordinals
    that choose like `chosen`, `locating` verbs say where a thing is. `employers` are nouns for a
    firm or a part of one, `purposes` take up no more than the names of the sentence before, `steps`
    ("then") no more than a time in it. `pointing` are articles that can stand for a name, with its
    genders, if a verb follows: one of `sure_verbs`, or one that ends as `verb_forms` do and is none
    of `not_verbs`. `echoes` take up the verb of the sentence before, `echoing` may be beside them
    ("Kiel aber auch nicht"). `chosen` are words for one of two, by "first" or "last". The patterns
    match what takes more than one word to say.
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
    institutions: tuple[str, ...]
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
    endings: Mapping[str, tuple[str, ...]]
    oblique: frozenset[str]
    contracted: frozenset[str]
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
    sorts: tuple[NounSort, ...]
    chosen: Mapping[str, str]
    explained: frozenset[str]
    bridges: frozenset[str]
    relative: frozenset[str]
    statements: frozenset[str]
    voting: Mapping[str, frozenset[str]]
    counted_out: Mapping[str, str]
    locating: frozenset[str]
    employers: frozenset[str]
    purposes: frozenset[str]
    steps: frozenset[str]
    pointing: Mapping[str, str]
    sure_verbs: re.Pattern[str]
    verb_forms: re.Pattern[str]
    not_verbs: frozenset[str]
    lands: frozenset[str]
    openers: frozenset[str]
    durations: frozenset[str]
    located: tuple[str, ...]
    modal: frozenset[str]
    harmed: frozenset[str]
    harm: str
    impersonal: re.Pattern[str]
    echoes: frozenset[str]
    echoing: frozenset[str]


@cache
def unnamed(language: str) -> tuple[frozenset[str], frozenset[str]]:
    """Return the words of a language that name nothing: anywhere, and first in a sentence."""
    words = leaning_words(language)
    if words is None:
        return frozenset(), frozenset()
    anywhere = words.function | words.calendar | words.measures | words.people
    anywhere |= words.possessives | words.places | words.prepositions
    opening = words.whole | words.times | words.adverbs | words.speaking | words.chosen.keys()
    return anywhere, opening


@cache
def sorts_of(noun: str, language: str) -> tuple[NounSort, ...]:
    """Return the sorts of a noun, lower-case, that sums up what was said before."""
    words = leaning_words(language)
    if words is None:
        return ()
    found = tuple(sort for sort in words.sorts if noun in sort.nouns)
    return found or tuple(sort for sort in words.sorts if sort.is_compound(noun))


@cache
def leaning_words(language: str) -> LeaningWords | None:
    """Return the lists of a language, None for one that has none."""
    if language not in {"de", "en"}:
        return None
    found: LeaningWords = import_module(f"articles.anchoring.leaning_{language}").WORDS
    return found
