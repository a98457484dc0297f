"""The claims of a manuscript that sources can bear on, with the words around them."""

from collections import defaultdict

from articles.facts.kinds import Kind
from articles.matching.context import ContextClaim, context_words
from articles.matching.inputs import ManuscriptText
from articles.matching.lexicon import Lexicon
from articles.matching.values_in import Fact, facts_of, set_times

SKIPPED = {Kind.CREDIT, Kind.CONTACT}
WIDE = {Kind.STATEMENT, Kind.QUOTE, Kind.ATTRIBUTION}


def claims_of(manuscript: ManuscriptText, lexicon: Lexicon) -> list[ContextClaim]:
    """Return the claims by sentence; a statement that holds a value is decided by its value."""
    found: list[ContextClaim] = []
    for number, facts in sorted(_by_sentence(manuscript).items()):
        own = [fact for fact in facts if not _is_decided_by_parts(fact, facts)]
        found += [_claim(manuscript, fact, number, lexicon) for fact in own]
        _set_times(manuscript, facts, manuscript.sentences[number])
    return found


def _by_sentence(manuscript: ManuscriptText) -> dict[int, list[Fact]]:
    by: dict[int, list[Fact]] = defaultdict(list)
    for fact in facts_of(manuscript.text, manuscript.claims):
        spans = enumerate(manuscript.sentences)
        number = next((i for i, (a, b) in spans if a <= fact.start < b), None)
        if number is not None and fact.kind not in SKIPPED:
            by[number].append(fact)
    return by


def _is_decided_by_parts(fact: Fact, facts: list[Fact]) -> bool:
    if fact.kind is not Kind.STATEMENT:
        return False
    return any(f.kind not in WIDE and f.start < fact.end and f.end > fact.start for f in facts)


def _claim(manuscript: ManuscriptText, fact: Fact, number: int, lexicon: Lexicon) -> ContextClaim:
    sentence = manuscript.sentences[number]
    before = manuscript.sentences[number - 1] if number else None
    span = (fact.start, fact.end)
    words = context_words(manuscript, span, sentence, before, lexicon)
    return ContextClaim(fact, span, sentence, words, manuscript.text[sentence[0] : sentence[1]])


def _set_times(manuscript: ManuscriptText, facts: list[Fact], sentence: tuple[int, int]) -> None:
    """Set the times that hold for the facts of a sentence; their places count from its start."""
    start, end = sentence
    for fact in facts:
        fact.start, fact.end = fact.start - start, fact.end - start
    set_times(facts, manuscript.text[start:end])
