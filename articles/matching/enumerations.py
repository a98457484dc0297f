"""Values of several people or things in a row: whose is which, in the claim and in the source.

"Auf Meerwald entfielen 41,3 Prozent, auf Stricker 31,7 Prozent": the words before each value, or
after it, name its owner. Where two other owners have the same values in the claim's sentence and
in a passage (or in the rows of a table), another value of the third one is an error, although it
resembles the claim's in nothing.
"""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from articles.matching.context import ContextClaim, is_value
from articles.matching.features import PassageCandidate
from articles.matching.index import IndexedPassage, SourceIndex
from articles.matching.lexicon import Terms
from articles.matching.numbers import AGREEMENTS
from articles.matching.pairs import Pair, verdict_on
from articles.matching.reasons import PassageRelation, Reason
from articles.matching.rows import cell_words
from articles.matching.values_in import Fact
from articles.matching.verdicts import Judgement, differs

LOOK_AT = 6
KNOWN = 0.6
# So many other values must agree before one contradicts, or is confirmed.
LEAST_TO_DIFFER, LEAST_TO_CONFIRM = 2, 1
LEAST_IN_ROW = 3
MOST_ROWS = 60
CONFIRMED = {
    "same": (PassageRelation.SAME, Reason.SAME_VALUE),
    "rounded": (PassageRelation.ROUNDED, Reason.ROUNDED),
    "converted": (PassageRelation.CONVERTED, Reason.CONVERTED),
}


@dataclass(frozen=True, slots=True)
class ListedValue:
    """A value of a list and the words (each as its terms) that name its owner."""

    fact: Fact
    owner: tuple[frozenset[str], ...]


def judge_listed(
    index: SourceIndex, claim: ContextClaim, ranked: Sequence[PassageCandidate]
) -> Judgement | None:
    """Return how a value relates to that of its owner in a list; None if no list says so."""
    if not is_value(claim) or not claim.fact.number:
        return None
    lists = list(_of_claim(index, claim))
    if not lists:
        return None
    for candidate in ranked[:LOOK_AT]:
        for theirs in _of_passage(index, candidate.passage):
            for mine in lists:
                verdict = _compared(index, claim, mine, theirs, ranked)
                if verdict:
                    return verdict
    return None


def is_of_another_owner(
    index: SourceIndex, claim: ContextClaim, candidate: PassageCandidate, pair: Pair
) -> bool:
    """Return whether a value is one of a row of values, of an owner that the claim doesn't name.

    It contradicts nothing then: 31.7 percent for Tamm say nothing of 39 percent for a new bath.
    """
    if candidate.passage.passage.cells or pair.fact.number is None:
        return False
    said = {t for word in claim.words for t, weight in word.terms if weight >= KNOWN}
    found = [
        value
        for row in _of_passage(index, candidate.passage)
        if len(row) >= LEAST_IN_ROW
        for value in row
        if value.fact is pair.fact
    ]
    return bool(found) and not any(word & said for value in found for word in value.owner)


def _compared(
    index: SourceIndex,
    claim: ContextClaim,
    mine: Sequence[ListedValue],
    theirs: Sequence[ListedValue],
    ranked: Sequence[PassageCandidate],
) -> Judgement | None:
    language = index.passage(theirs[0].fact.passage).document.source.language
    pairs = owners_in_common(mine, theirs)
    verdicts = {
        one.fact.start: verdict_on(one.fact, two.fact, index, language) for one, two in pairs
    }
    own = next((two for one, two in pairs if one.fact is claim.fact), None)
    verdict = verdicts.pop(claim.fact.start, None)
    agreeing = sum(v in AGREEMENTS for v in verdicts.values())
    if own is None or verdict is None or 2 * agreeing < len(verdicts):
        return None
    there = next((c for c in ranked if c.passage.number == own.fact.passage), None)
    if there is None:
        return None
    if verdict in AGREEMENTS:
        if agreeing < LEAST_TO_CONFIRM:
            return None
        return Judgement(there, *CONFIRMED[verdict], claim.fact.text, own.fact.text)
    if agreeing < LEAST_TO_DIFFER:
        return None
    return differs(there, Reason.OTHER_VALUE, claim.fact.text, own.fact.text)


def owners_in_common(
    mine: Sequence[ListedValue], theirs: Sequence[ListedValue]
) -> list[tuple[ListedValue, ListedValue]]:
    """Return the values of two lists whose owners share most words, each at most once."""
    worth = [[_shared(one, two) for two in theirs] for one in mine]
    found = []
    for i, row in enumerate(worth):
        best = max(row, default=0)
        if not best or row.count(best) > 1:
            continue
        j = row.index(best)
        if all(other[j] < best for k, other in enumerate(worth) if k != i):
            found.append((mine[i], theirs[j]))
    return found


def _shared(one: ListedValue, two: ListedValue) -> int:
    return sum(any(word & other for other in two.owner) for word in one.owner)


def _of_claim(index: SourceIndex, claim: ContextClaim) -> Iterator[list[ListedValue]]:
    facts = _alike(claim.fact, [claim.fact, *claim.beside])
    if len(facts) > 1:
        words = list(index.lexicon.scan(claim.body, index.language))
        yield from _listed(facts, words, len(claim.body))


def _of_passage(index: SourceIndex, passage: IndexedPassage) -> Iterator[list[ListedValue]]:
    if passage.passage.cells:
        yield from _of_rows(index, passage)
        return
    language, text = passage.document.source.language, passage.passage.text
    groups = {(f.number.group, f.number.unit): f for f in passage.facts if f.number}
    words = list(index.lexicon.scan(text, language))
    for fact in groups.values():
        facts = _alike(fact, passage.facts)
        if len(facts) > 1:
            yield from _listed(facts, words, len(text))


def _alike(fact: Fact, facts: Sequence[Fact]) -> list[Fact]:
    """Return the values of a sentence in the unit of one of them, in order."""
    number = fact.number
    found = {
        f.start: f for f in facts
        if f.number and number and not f.is_derived
        and (f.number.group, f.number.unit) == (number.group, number.unit)
    }  # fmt: skip
    return [found[start] for start in sorted(found)]


def _listed(
    facts: Sequence[Fact], words: Sequence[tuple[int, int, Terms]], length: int
) -> Iterator[list[ListedValue]]:
    """Yield the list with owners before its values, and the one with owners after them."""
    starts, ends = [f.start for f in facts], [f.end for f in facts]
    before = list(zip([0, *ends[:-1]], starts, strict=True))
    after = list(zip(ends, [*starts[1:], length], strict=True))
    for gaps in (before, after):
        found = [_sure([w for w in words if a <= w[0] and w[1] <= b]) for a, b in gaps]
        if all(found):
            yield _with_own_words(facts, found)


def _sure(words: Iterable[tuple[int, int, Terms]]) -> list[frozenset[str]]:
    """Return for each word the terms that it surely means; words without terms are left out."""
    return [frozenset(t for t, w in terms if w >= KNOWN) for _, _, terms in words if terms]


def _of_rows(index: SourceIndex, passage: IndexedPassage) -> Iterator[list[ListedValue]]:
    """Yield for each column of a table its cells with the labels of their rows."""
    language = passage.document.source.language
    columns: dict[int, list[Fact]] = {}
    for row in _rows_around(index, passage):
        for fact in row.facts:
            if fact.is_cell and fact.number:
                columns.setdefault(fact.column, []).append(fact)
    for facts in columns.values():
        if len(facts) > 1:
            labels = [cell_words(index.passage(f.passage).passage, f.column)[0] for f in facts]
            words = [_sure(index.lexicon.scan(label, language)) for label in labels]
            yield _with_own_words(facts, words)


def _rows_around(index: SourceIndex, passage: IndexedPassage) -> list[IndexedPassage]:
    """Return the rows of a passage's table, at most `MOST_ROWS` to each side."""
    document, block = passage.document, passage.passage.block
    first, last = document.first, document.first + len(document.source.passages)
    found = []
    for step in (-1, 1):
        at = passage.number if step == 1 else passage.number - 1
        while first <= at < last and abs(at - passage.number) <= MOST_ROWS:
            row = document.source.passages[at - first]
            if row.block != block:
                break
            found.append(index.passage(at))
            at += step
    return sorted(found, key=lambda row: row.number)


def _with_own_words(
    facts: Sequence[Fact], owners: Sequence[Sequence[frozenset[str]]]
) -> list[ListedValue]:
    """Return the values with the words that no other owner of the list has."""
    common = Counter(term for words in owners for term in frozenset().union(*words))
    return [
        ListedValue(fact, tuple(w for w in words if not any(common[t] > 1 for t in w)))
        for fact, words in zip(facts, owners, strict=True)
    ]
