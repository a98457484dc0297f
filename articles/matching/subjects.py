"""Whose value it is: a value that is computed from a passage must be of the claim's people.

"Nach zwölf Jahren" is not confirmed by the years in which somebody else held an office.
"""

import re
from collections.abc import Iterator, Sequence

from articles.facts.kinds import Kind
from articles.matching.context import ContextClaim
from articles.matching.features import PLACES, PassageCandidate
from articles.matching.index import SourceIndex
from articles.matching.qualifiers import clause_span
from articles.matching.values_in import Fact
from articles.matching.words import FUNCTION_WORDS, folded, name_words, tokens

OWNERS = (Kind.PERSON, Kind.ORGANISATION)


def is_of_others(
    index: SourceIndex, claim: ContextClaim, candidate: PassageCandidate, fact: Fact
) -> bool:
    """Return whether a computed value belongs to people that the claim does not speak of.

    The passage names them in the clause of the value, and neither the claim's sentence nor the
    one before does; or the claim names people, and neither the passage nor its surroundings do.
    A length of time that a passage only counts ("13 sitting days") is not computed.
    """
    if fact.kind is Kind.DURATION and {part.kind for part in fact.parts} == {Kind.COUNT}:
        return False
    theirs = _named_in_clause(index, candidate, fact)
    if theirs:
        return not _are_meant(index, claim, theirs)
    mine = [f for f in claim.beside if f.kind is Kind.PERSON]
    has_value = fact.kind is not Kind.AGE and bool(candidate.features[PLACES["siblings"]])
    return bool(mine) and not has_value and not _are_around(candidate, mine)


def is_of_others_in_clause(
    index: SourceIndex, claim: ContextClaim, candidate: PassageCandidate, fact: Fact
) -> bool:
    """Return the same of a passage that leads: there other clauses may name whom they will.

    Nor does a person of the claim's clause count where another value of its sentence is there.
    """
    if theirs := _named_in_clause(index, candidate, fact):
        return not _are_meant(index, claim, theirs)
    first, last = clause_span(claim.body, claim.fact.start, claim.fact.end)
    mine = [f for f in claim.beside if f.kind is Kind.PERSON and first <= f.start < last]
    has_value = bool(candidate.features[PLACES["siblings"]])
    return bool(mine) and not has_value and not _are_around(candidate, mine)


def _are_meant(index: SourceIndex, claim: ContextClaim, theirs: Sequence[Sequence[str]]) -> bool:
    said = {t[1:] for word in claim.words for t, _ in word.terms if t.startswith("=")}
    return any(_is_meant(index, words, said) for words in theirs)


def _are_around(candidate: PassageCandidate, people: Sequence[Fact]) -> bool:
    """Return whether passage, heading, speaker or title has the family name of one of them."""
    around = _words_around(candidate)
    names = (name_words(person.text) for person in people)
    return any(words and _plain(words[-1]) in around for words in names)


def _named_in_clause(
    index: SourceIndex, candidate: PassageCandidate, fact: Fact
) -> list[list[str]]:
    """Return the names, as folded words, in the clause that a value is computed from."""
    text = candidate.passage.passage.text
    parts = [p for p in fact.parts if p.passage == fact.passage] or [fact]
    spans = [clause_span(text, part.start, part.end) for part in parts]
    first, last = min(span[0] for span in spans), max(span[1] for span in spans)
    named = [f for f in candidate.passage.facts if f.kind in OWNERS and not f.is_derived]
    found = [name_words(f.text) for f in named if first <= f.start < last]
    return [words for words in found if words] or list(
        _full_names(index, text[first:last], candidate.passage.document.source.language)
    )


_CAPITALS = re.compile(r"\b[A-ZÄÖÜ][\w-]+(?: [A-ZÄÖÜ][\w-]+)+")


def _full_names(index: SourceIndex, text: str, language: str) -> Iterator[list[str]]:
    """Yield what looks like a full name: two words with a capital that the lexicon lacks.

    A small word that begins a sentence ("Im Jahresdurchschnitt", "Between October") is none.
    """
    for run in _CAPITALS.findall(text):
        words = [word for word in run.split() if folded(word) not in FUNCTION_WORDS]
        names = [word for word in words if not index.lexicon.is_known(word, language)]
        if len(names) > 1:
            yield name_words(" ".join(names[-2:]))


def _is_meant(index: SourceIndex, words: Sequence[str], said: set[str]) -> bool:
    """Return whether the claim's sentences have a name, and the manuscript all of its words."""
    plain = [_plain(word) for word in words]
    return bool(plain) and plain[-1] in said and all(word in index.own_words for word in plain)


def _words_around(candidate: PassageCandidate) -> set[str]:
    passage, source = candidate.passage.passage, candidate.passage.document.source
    around = (
        passage.text, passage.before, passage.heading, passage.speaker, " ".join(passage.head),
        source.title, source.sender,
    )  # fmt: skip
    return {_plain(word) for text in around for word in tokens(text)}


def _plain(word: str) -> str:
    return word.removesuffix("s")
