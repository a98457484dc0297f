"""Manuscripts and documents for the tests of matching."""

from datetime import date

from articles.documents import DocumentBlock, DocumentText
from articles.matching.claims import claims_of
from articles.matching.features import candidates_of
from articles.matching.index import SourceIndex
from articles.matching.inputs import ManuscriptText
from articles.matching.lexicon import lexicon
from articles.matching.prepared import prepared
from articles.matching.ranking import ranked_claims
from articles.matching.weights import weights
from articles.queries.source_matches import source_matches, source_text
from articles.splitting import sentences, split

PUBLISHED = date(2026, 6, 5)
FILLER = (
    "Der Verein lädt im Herbst zu einem Fest auf der Wiese ein.",
    "Die Feuerwehr übt regelmäßig am alten Bahnhof.",
    "Im Rathaus wurde eine Ausstellung mit Bildern von Kindern eröffnet.",
)


def document(*texts, name="bericht.txt", speaker="", title="Bericht"):
    """Return a read document with one block a text."""
    blocks = tuple(DocumentBlock(text, speaker=speaker) for text in texts)
    return DocumentText(name, "text/plain", blocks, title=title)


def table(head, *rows, name="zahlen.csv"):
    """Return a read table."""
    blocks = tuple(
        DocumentBlock("\t".join(row), line=line, cells=tuple(row), head=tuple(head), table=1)
        for line, row in enumerate(rows, start=2)
    )
    return DocumentText(name, "text/csv", blocks, title="Zahlen")


def index_of(text, *documents, language="de"):
    """Return the index of documents beside a manuscript."""
    claims = split(text, language=language, published=PUBLISHED)
    manuscript = ManuscriptText(text, language, PUBLISHED, claims, sentences(text, language))
    sources = [prepared(source_text(one, PUBLISHED)) for one in documents]
    return SourceIndex(manuscript, sources, lexicon()), manuscript


def claim_of(manuscript, words):
    """Return the claim that holds `words`; not the statement around a finer one."""
    found = sorted(claims_of(manuscript, lexicon()), key=lambda claim: claim.rest is not None)
    return next(claim for claim in found if words in claim.fact.text)


def matched(text, *documents, language="de"):
    """Return the matches of a manuscript by the words of the claim."""
    found = source_matches(text, language, PUBLISHED, documents)
    return {text[one.start : one.end]: one for one in found}


def relation(text, words, *documents, language="de"):
    """Return relation and reason of the first passage of the claim that holds `words`."""
    for claim, one in matched(text, *documents, language=language).items():
        if words in claim:
            first = one.passages[0] if one.passages else None
            return (first.relation.value, first.reason.value) if first else None
    raise AssertionError(f"no claim holds {words!r}")


def ranked(text, *documents, language="de"):
    """Return the index of documents and the claims of a manuscript with their passages.

    Statements come behind the finer claims in them.
    """
    index, manuscript = index_of(text, *documents, language=language)
    found = ranked_claims(index, claims_of(manuscript, lexicon()), weights())
    return index, sorted(found, key=lambda one: one.claim.rest is not None)


def judged_by(rule, text, words, *documents, language="de"):
    """Return the reason of a rule's verdict on the claim that holds `words`; None where silent."""
    index, found = ranked(text, *documents, language=language)
    one = next(one for one in found if words in one.claim.fact.text)
    verdict = rule(index, one.claim, one.candidates)
    return verdict.reason.value if verdict else None


def agreement(text, words, source, language="de"):
    """Return index, claim, the first passage with the claim's value, and the pair of values."""
    index, manuscript = index_of(text, source, language=language)
    claim = claim_of(manuscript, words)
    found = [c for c in candidates_of(index, claim, ()) if c.agreement]
    return index, claim, found[0], found[0].agreement
