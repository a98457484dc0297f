"""Whether nothing bears on a claim: its words or its value are in none of the documents."""

from articles.facts.kinds import Kind
from articles.matching.claims import WIDE
from articles.matching.context import ContextClaim, is_value
from articles.matching.features import PLACES
from articles.matching.index import SourceIndex
from articles.matching.lexicon import RELATED, TRANSLATED
from articles.matching.ranking import RankedClaim
from articles.matching.words import TITLES, folded
from articles.matching.written_figures import figures_in

# What a term must be worth to be the word itself or, of all but people, its translation; of
# organisations and roles also a part of a compound. A cognate counts, but not of people.
LEAST_TERM = {
    Kind.PERSON: 1.0,
    Kind.PLACE: TRANSLATED,
    Kind.ORGANISATION: RELATED,
    Kind.ROLE: RELATED,
}
# Share (by rarity) of the words of a quote or a statement that one passage must have.
LEAST_SHARED = 0.2


def is_absent(index: SourceIndex, ranked: RankedClaim) -> bool:
    """Return whether no document has what is claimed: none of a name's words, or no such value.

    Of a quote and a statement: no passage has a fifth of its words. Only for claims of which
    nothing is established. In doubt a claim is there: a figure that is written anywhere counts.
    """
    claim = ranked.claim
    if is_value(claim):
        return not _has_value(index, ranked)
    if claim.fact.kind not in WIDE:
        return not _has_word(index, claim)
    shared = (candidate.features[PLACES["head_word"]] for candidate in ranked.candidates)
    return max(shared, default=0.0) < LEAST_SHARED


def _has_value(index: SourceIndex, ranked: RankedClaim) -> bool:
    fact = ranked.claim.fact
    # Of a time of day the lookup returns all times.
    is_looked_up = fact.clock is None and bool(index.values.passages_near(fact))
    if is_looked_up or any(candidate.agreement for candidate in ranked.candidates):
        return True
    if figures := figures_in(fact.text):
        return index.figures.has_any(figures)
    return _has_word(index, ranked.claim)


def _has_word(index: SourceIndex, claim: ContextClaim) -> bool:
    """Return whether a word of the claim is in a document; so are small words alone ("now")."""
    text, kind = claim.fact.text, claim.fact.kind
    found = [
        any(_is_the_word(kind, term, weight) and index.idf(term) for term, weight in terms)
        for start, end, terms in index.lexicon.scan(text, index.language)
        if terms and folded(text[start:end]) not in TITLES
    ]
    return any(found) or not found


def _is_the_word(kind: Kind, term: str, weight: float) -> bool:
    is_cognate = term.startswith("~") and kind is not Kind.PERSON
    return is_cognate or weight >= LEAST_TERM.get(kind, TRANSLATED)
