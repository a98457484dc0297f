"""Find the words of a sentence that a pronoun or a definite noun of a later one can mean."""

import re
from collections.abc import Sequence
from itertools import pairwise

from articles.anchoring.clauses import ANY, ClauseWord
from articles.anchoring.context_page import ContextPage
from articles.anchoring.kind_nouns import is_thing
from articles.anchoring.leaning_words import LeaningWords, sorts_of
from articles.anchoring.leans import Lean
from articles.facts.blocks import BlockKind

_EARLY = 6
_MAN = re.compile(r"(?:er|or|ent|ant|ist|arzt|anwalt|chef|eur|wirt|mann|sohn|vater|bruder|koch)$")
_HUMAN_DE = re.compile(
    r"(?:er|in|or|ent|ant|ist|eur|mann|frau|ling|ige[rnm]?|te[rnm]?|kraft|person)$"
)
_HUMAN = re.compile(r"(?:er|or|ist|ian|man|woman|ant|ee)$")


def candidates(page: ContextPage, number: int, lean: Lean) -> list[ClauseWord]:
    """Return the words of a sentence that can be meant: by gender, by what kind of thing."""
    words, tokens = page.words, page.tokens(number)
    found = [t for t in tokens if t.is_name and _shares(t, lean, words)]
    if words is None:
        return found
    if not lean.is_thing and not lean.is_noun:
        return _for_pronoun(
            [t for t in found if not _is_aside(tokens, t, words)], lean, page, number
        )
    if lean.is_person:
        return [t for t in found if t.is_person or _is_human(t, words) or _is_somebody(t, words)]
    found = [t for t in found if not t.is_person and not t.low.endswith(words.persons)]
    if lean.is_noun:
        return _for_noun(found, lean, page, number)
    if lean.is_place:
        return _places(tokens, found, words)
    found = [token for token in found if not _is_aside(tokens, token, words)]
    sure = [token for token in found if token.genders == "n"] if lean.words == "es" else []
    return sure or found


def _for_pronoun(
    found: list[ClauseWord], lean: Lean, page: ContextPage, number: int
) -> list[ClauseWord]:
    """Return the words that "er" or "she" can mean."""
    words, tokens = page.words, page.tokens(number)
    if words is None:
        return found
    found = _persons_first(found, tokens, words)
    if not words.names_are_capital and lean.genders in {"m", "f"}:
        return _humans(found, words)
    return _leading(found, tokens, words)


def _for_noun(
    found: list[ClauseWord], lean: Lean, page: ContextPage, number: int
) -> list[ClauseWord]:
    """Return the words that a noun for a kind of thing can mean."""
    words = page.words
    if words is None:
        return found
    if lean.is_near:
        return [token for token in found if not token.is_after_preposition or token.is_known]
    subject = None if lean.is_place else _subject(page, number)
    if not lean.is_place:
        found = [t for t in found if not (t.is_local and t.is_after_preposition)]
    found = [t for t in found if t is subject or _brings(t, words)]
    if lean.is_place:
        return _for_place(found, page, number)
    if page.kind(number) is not BlockKind.HEADLINE:
        return found
    known = [token for token in found if token.is_known and not token.is_place]
    return known or [token for token in found if not token.is_small]


def _for_place(found: list[ClauseWord], page: ContextPage, number: int) -> list[ClauseWord]:
    """Return the words that a noun for a place can mean; of a headline only a place's name."""
    if page.kind(number) is BlockKind.HEADLINE:
        return [token for token in found if token.is_place]
    capital = page.words is None or page.words.names_are_capital
    local = [t for t in found if t.is_place or (t.is_after_preposition and t.preposition)]
    return local or [t for t in found if not t.article and (capital or not t.is_small)]


def _brings(token: ClauseWord, words: LeaningWords) -> bool:
    """Return whether a word introduces something new, or means itself one named before."""
    return _is_new(token, words) or (is_thing(token.low, words) and bool(token.article))


def _is_human(token: ClauseWord, words: LeaningWords) -> bool:
    return token.low.endswith(words.persons)


def _shares(token: ClauseWord, lean: Lean, words: LeaningWords | None) -> bool:
    """Return whether a word has a gender of what is meant: "Richterin" is a woman's."""
    genders = token.genders
    if words and token.low.endswith(words.women) and token.low.endswith(words.persons):
        genders = "f"
    elif words and words.names_are_capital and _MAN.search(token.low) and not token.article:
        genders = "mp" if token.low.endswith(words.persons) else genders
    return bool(set(genders) & set(lean.genders))


def _is_somebody(token: ClauseWord, words: LeaningWords) -> bool:
    """Return whether a word introduces a person: not a thing, not an event."""
    happened = sorts_of(token.low, words.language) or token.low in words.bridges
    known = token.is_known and not token.is_person
    human = _HUMAN_DE.search(token.low) if words.names_are_capital and token.article else True
    return _is_new(token, words) and not happened and not known and bool(human)


def _subject(page: ContextPage, number: int) -> ClauseWord | None:
    """Return the noun that a sentence opens with after its article."""
    if page.kind(number) is BlockKind.HEADLINE:
        return None
    for token in page.tokens(number)[:_EARLY]:
        if token.is_name and not token.is_after_preposition and not token.is_counted:
            return token
    return None


def _is_new(token: ClauseWord, words: LeaningWords) -> bool:
    """Return whether a word is a name, or a noun that introduces something new: "a port"."""
    if token.is_known or token.article in words.indefinite or "-" in token.text:
        return True
    if token.article or token.is_counted or is_thing(token.low, words):
        return False
    return token.text[:1].isupper()


def _is_aside(tokens: Sequence[ClauseWord], token: ClauseWord, words: LeaningWords) -> bool:
    """Return whether a word says where something happens: not "the port of Hull"."""
    if not token.is_local:
        return False
    n = tokens.index(token)
    if n > 1 and tokens[n - 2].low in words.locating:
        return False
    while n and tokens[n - 1].text[:1].isupper():
        n -= 1
    of = tokens[n - 2] if n > 1 else None
    return of is None or not of.is_name or of.is_after_preposition or of.clause != token.clause


def _persons_first(
    found: list[ClauseWord], tokens: Sequence[ClauseWord], words: LeaningWords
) -> list[ClauseWord]:
    """Return the words without institutions where a person is named beside them."""
    if not any(token.is_person for token in found):
        return found
    kept = []
    for token in found:
        n = tokens.index(token)
        last = tokens[n - 1] if n and tokens[n - 1].is_name else None
        of = _is_office(token.low, words) or bool(last and _is_office(last.low, words))
        place = token.is_place or (n and tokens[n - 1].low in words.complements)
        if token.is_person or not (token.is_known or of or place):
            kept.append(token)
    return kept


def _is_office(low: str, words: LeaningWords) -> bool:
    return is_thing(low, words) or (bool(words.institutions) and low.endswith(words.institutions))


def _humans(found: list[ClauseWord], words: LeaningWords) -> list[ClauseWord]:
    """Return the words that "he" and "she" can mean: names and nouns of one person."""
    return [
        t
        for t in found
        if t.is_person
        or (not t.is_small and not is_thing(t.low, words))
        or t.low in words.persons
        or (_HUMAN.search(t.low) and (t.article in words.indefinite or t.article == "the"))
    ]


def _leading(
    found: list[ClauseWord], tokens: Sequence[ClauseWord], words: LeaningWords
) -> list[ClauseWord]:
    """Return the words without those after a preposition, where others can be meant too."""
    first = [t for t in found if not t.is_adjunct or t.is_person or t.low.endswith(words.persons)]
    sure = any(t.genders != ANY or t.is_person for t in first)
    if not words.names_are_capital or not sure:
        return found
    return [t for t in found if t in first or _is_attribute(tokens, t, first, words)]


def _is_attribute(
    tokens: Sequence[ClauseWord], token: ClauseWord, first: list[ClauseWord], words: LeaningWords
) -> bool:
    """Return whether a word says which of `first` is meant: "Bibliothek von Ehrfurt"."""
    n = tokens.index(token)
    if n < 2 or tokens[n - 1].low not in words.attributes:
        return False
    return tokens[n - 2] in first or tokens[n - 2].low in words.locating


def _places(
    tokens: Sequence[ClauseWord], found: list[ClauseWord], words: LeaningWords
) -> list[ClauseWord]:
    """Return the words that say where, else those that a sentence is about."""
    owned = {b.start for a, b in pairwise(tokens) if a.low in words.possessives}
    local = [t for t in found if t.is_place or (t.is_after_preposition and t.preposition)]
    local = [t for t in local if t.start not in owned]
    local = [t for t in local if t.article or t.is_known or not is_thing(t.low, words)]
    return local or [t for t in found if not t.is_after_preposition and _is_site(t, words)]


def _is_site(token: ClauseWord, words: LeaningWords) -> bool:
    """Return whether something can be at a thing: at a house, a firm, no car."""
    return token.is_known or _is_office(token.low, words) or token.low.endswith(words.located)
