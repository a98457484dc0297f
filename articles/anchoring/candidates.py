"""Find the words of a sentence that a pronoun or a definite noun of a later one can mean."""

from collections.abc import Sequence

from articles.anchoring.anaphors import is_thing
from articles.anchoring.clauses import ClauseWord
from articles.anchoring.context_page import ContextPage
from articles.anchoring.leaning_words import LeaningWords
from articles.anchoring.leans import Lean
from articles.facts.blocks import BlockKind

_EARLY = 6


def candidates(page: ContextPage, number: int, lean: Lean) -> list[ClauseWord]:
    """Return the words of a sentence that can be meant: by gender, by what kind of thing."""
    found = [t for t in page.tokens(number) if t.is_name and set(t.genders) & set(lean.genders)]
    words = page.words
    if words is None:
        return found
    if not lean.is_thing and not lean.is_noun:
        tokens = page.tokens(number)
        return _persons_first([t for t in found if not _is_aside(tokens, t)], tokens, words)
    if lean.is_person:
        return [
            t for t in found if t.is_person or t.low.endswith(words.persons) or _is_new(t, words)
        ]
    found = [t for t in found if not t.is_person and not t.low.endswith(words.persons)]
    if not lean.is_noun:
        if lean.is_place:
            return _places(found, words)
        tokens = page.tokens(number)
        return [token for token in found if not _is_aside(tokens, token)]
    if lean.is_near:
        return [token for token in found if not token.is_behind or token.is_known]
    subject = None if lean.is_place else _subject(page, number)
    if not lean.is_place:
        found = [t for t in found if not (t.is_local and t.is_behind)]
    found = [
        t
        for t in found
        if t is subject or _is_new(t, words) or (is_thing(t.low, words) and t.article)
    ]
    if lean.is_place:
        return [t for t in found if t.is_place or (t.is_behind and t.preposition)] or found
    known = [token for token in found if token.is_known and not token.is_place]
    return known if known and page.kind(number) is BlockKind.HEADLINE else found


def _subject(page: ContextPage, number: int) -> ClauseWord | None:
    """Return the noun that a sentence opens with behind its article."""
    if page.kind(number) is BlockKind.HEADLINE:
        return None
    for token in page.tokens(number)[:_EARLY]:
        if token.is_name and not token.is_behind and not token.is_counted:
            return token
    return None


def _is_new(token: ClauseWord, words: LeaningWords) -> bool:
    """Return whether a word is a name, or a noun that brings something new: "a port"."""
    if token.is_known or token.article in words.indefinite or "-" in token.text:
        return True
    if token.article or token.is_counted or is_thing(token.low, words):
        return False
    return token.text[:1].isupper()


def _is_aside(tokens: Sequence[ClauseWord], token: ClauseWord) -> bool:
    """Return whether a word says where something happens: not "the port of Hull"."""
    if not token.is_local:
        return False
    n = tokens.index(token)
    while n and tokens[n - 1].text[:1].isupper():
        n -= 1
    of = tokens[n - 2] if n > 1 else None
    return of is None or not of.is_name or of.is_behind or of.clause != token.clause


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
        of = is_thing(token.low, words) or bool(last and is_thing(last.low, words))
        place = token.is_place or (n and tokens[n - 1].low in words.complements)
        if token.is_person or not (token.is_known or of or place):
            kept.append(token)
    return kept


def _places(found: list[ClauseWord], words: LeaningWords) -> list[ClauseWord]:
    """Return the words that say where, else those that a sentence is about."""
    local = [t for t in found if t.is_place or (t.is_behind and t.preposition)]
    local = [t for t in local if t.article or t.is_known or not is_thing(t.low, words)]
    return local or [t for t in found if not t.is_behind]
