"""What the rules of both languages ask of a language: its closed lists of words."""

from dataclasses import dataclass
from types import ModuleType

from articles.splitting.statements import english_words, german_words

# Marks that cut a sentence into stretches; the hard ones end what a clause may join.
CUTS = frozenset(",;:–—…")
HARD = frozenset(";:–—")
QUOTES = frozenset('„“”"»«‚‘›‹')


@dataclass(frozen=True, slots=True)
class Grammar:
    """Words of a language by what they do. Those of one language only are in its own module."""

    subordinating: frozenset[str]
    relative: frozenset[str]
    coordinating: frozenset[str]
    prepositions: frozenset[str]
    articles: frozenset[str]
    pronouns: frozenset[str]
    first_person: frozenset[str]
    negations: frozenset[str]
    limiting: frozenset[str]
    conditions: frozenset[str]
    asking: frozenset[str]
    whether: frozenset[str]
    content: frozenset[str]
    auxiliaries: frozenset[str]
    copulas: frozenset[str]
    being: frozenset[str]
    open_questions: frozenset[str]
    turning: frozenset[str]
    confirming: frozenset[str]
    naming: frozenset[str]
    support: frozenset[str]
    possible: frozenset[str]
    perhaps: frozenset[str]
    silent: frozenset[str]
    alleged: frozenset[str]
    will: frozenset[str]
    past: frozenset[str]
    unwilling: frozenset[str]
    demanding: frozenset[str]
    dating: frozenset[str]
    future_times: frozenset[str]
    judging: frozenset[str]
    feeling: frozenset[str]
    hoping: frozenset[str]
    presuming: frozenset[str]
    struggling: frozenset[str]
    believing: frozenset[str]


def _grammar(module: ModuleType) -> Grammar:
    return Grammar(
        *(frozenset(getattr(module, name.upper()).split()) for name in Grammar.__slots__)
    )


GRAMMARS = {"de": _grammar(german_words), "en": _grammar(english_words)}
