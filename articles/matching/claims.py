"""The claims of a manuscript that sources can bear on, with the words around them."""

from collections import defaultdict

from articles.facts.kinds import Kind
from articles.matching.business_years import first_month
from articles.matching.context import ContextClaim, context_words, is_reported, is_value
from articles.matching.further_values import read_further
from articles.matching.inputs import SKIPPED, ManuscriptText, Span
from articles.matching.lexicon import Lexicon
from articles.matching.qualifiers import is_hedged
from articles.matching.remainders import remainder
from articles.matching.values_in import Fact, facts_of, set_differences, set_times
from articles.matching.words import WORD, folded

WIDE = {Kind.STATEMENT, Kind.QUOTE, Kind.ATTRIBUTION}


def claims_of(
    manuscript: ManuscriptText, lexicon: Lexicon, year_begins: int | None = None
) -> list[ContextClaim]:
    """Return the claims, sentence by sentence.

    The business year begins in the month that the manuscript says, else in `year_begins`.
    Of a statement that overlaps finer claims what it says beside them is a claim, if anything.
    Indirect quotes get the values in them as `parts`.
    """
    found: list[ContextClaim] = []
    begins = first_month([manuscript.text]) or year_begins
    for number, facts in sorted(_by_sentence(manuscript, begins).items()):
        own = [
            _claim(manuscript, fact, number, lexicon, _rest(manuscript.text, fact, facts))
            for fact in facts
        ]
        for claim in own:
            claim.beside = [c.fact for c in own if c is not claim]
            if is_reported(claim):
                claim.parts = [c for c in own if is_value(c) and _is_inside(c, claim)]
        found += [c for c in own if c.rest or not _finer(c.fact, facts)]
        _set_times(manuscript, facts, manuscript.sentences[number])
    return found


def _finer(fact: Fact, facts: list[Fact]) -> list[Fact]:
    """Return the finer claims that a statement overlaps."""
    if fact.kind is not Kind.STATEMENT:
        return []
    return [f for f in facts if f.kind not in WIDE and f.start < fact.end and f.end > fact.start]


def _rest(text: str, fact: Fact, facts: list[Fact]) -> Span | None:
    """Return what a statement says beside finer claims; None if there are none, or no words."""
    if not _finer(fact, facts):
        return None
    beside = [
        (f.start, f.end) for f in facts
        if f.kind is not Kind.STATEMENT and not (f.start <= fact.start and fact.end <= f.end)
    ]  # fmt: skip
    return remainder(text, (fact.start, fact.end), beside)


def _is_inside(part: ContextClaim, whole: ContextClaim) -> bool:
    return whole.span[0] <= part.span[0] and part.span[1] <= whole.span[1]


def _by_sentence(manuscript: ManuscriptText, year_begins: int | None) -> dict[int, list[Fact]]:
    by: dict[int, list[Fact]] = defaultdict(list)
    read = facts_of(manuscript.text, manuscript.claims, year_begins)
    facts = read_further(manuscript.text, read)
    for fact in facts:
        spans = enumerate(manuscript.sentences)
        number = next((i for i, (a, b) in spans if a <= fact.start < b), None)
        if number is not None and fact.kind not in SKIPPED:
            by[number].append(fact)
    return by


def _claim(
    manuscript: ManuscriptText, fact: Fact, number: int, lexicon: Lexicon, rest: Span | None
) -> ContextClaim:
    sentence = manuscript.sentences[number]
    before = manuscript.sentences[number - 1] if number else None
    span = (fact.start, fact.end)
    words = context_words(manuscript, rest or span, sentence, before, lexicon)
    body = manuscript.text[sentence[0] : sentence[1]]
    names = tuple(folded(w) for w in WORD.findall(body) if w[0].isupper() and len(w) > 3)
    return ContextClaim(
        fact, span, sentence, words, body, rest=rest, is_hedged=is_hedged(body), names=names,
        person_before=_person_before(manuscript, number) if fact.kind is Kind.AGE else "",
    )  # fmt: skip


def _person_before(manuscript: ManuscriptText, number: int) -> str:
    """Return the one person whom one of the two sentences before names, the nearer one first."""
    for start, end in reversed(manuscript.sentences[max(0, number - 2) : number]):
        people = {
            getattr(c.value, "name", None) or manuscript.text[c.start : c.end]
            for c in manuscript.claims if c.kind is Kind.PERSON and start <= c.start < end
        }  # fmt: skip
        if people:
            families = {name.rpartition(" ")[2] for name in people}
            return max(people, key=len) if len(families) == 1 else ""
    return ""


def _set_times(manuscript: ManuscriptText, facts: list[Fact], sentence: tuple[int, int]) -> None:
    """Set the times that hold for the facts of a sentence; their places count from its start."""
    start, end = sentence
    for fact in facts:
        fact.start, fact.end = fact.start - start, fact.end - start
    set_times(facts, manuscript.text[start:end])
    set_differences(facts, manuscript.text[start:end])
