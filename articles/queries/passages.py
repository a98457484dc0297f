"""The passages of documents that bear on an article's claims: computed, and read."""

import logging
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date
from pathlib import PurePath

from articles.documents import BlockPlaces, DocumentText
from articles.facts.kinds import Kind
from articles.facts.languages import rules_for
from articles.facts.values import Value, value_from_json
from articles.matching import (
    PREPARED_VERSION,
    ClaimMatches,
    Hint,
    ManuscriptText,
    MatchedPassage,
    RankingProvider,
    UnknownProviderError,
    collector_paused,
    match,
)
from articles.models import (
    Article,
    ArticleComparison,
    Claim,
    Document,
    DocumentContent,
    DocumentFinding,
    DocumentState,
    FoundPassage,
    User,
)
from articles.splitting import sentences

from .source_matches import prepare_document, prepared_sources, ranking_provider

logger = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class StoredClaim:
    """A stored claim as matching takes it."""

    pk: int
    start: int
    end: int
    kind: Kind
    value: Value | None


@dataclass(frozen=True, slots=True)
class ComparedPassage:
    """A passage that matching found: for which claim, where in which document.

    `hint` is why to look at it, where it is the first one and establishes nothing.
    """

    claim: int
    document: int
    rank: int
    block: int
    start: int
    end: int
    matched: MatchedPassage
    hint: Hint | None = None


def prepare_content(content: DocumentContent, published: date) -> bytes:
    """Return what matching needs of a document, which is loaded; half a second for 20 pages."""
    document = content.document
    text = DocumentText(
        document.name,
        content.media_type,
        content.document_blocks,
        title=content.title or _given_title(document),
        sender=content.sender,
        sent_on=document.own_date or content.found_date,
    )
    return prepare_document(text, published)


def _given_title(document: Document) -> str:
    """Return the title that a person gave a document; "" where it is only the name of a file."""
    suffix = PurePath(document.name).suffix.casefold()
    is_name = bool(suffix) and document.title.casefold().endswith(suffix)
    return "" if is_name else document.title


def unprepared_contents(article: Article) -> list[DocumentContent]:
    """Return the contents of documents that this version of matching has not prepared."""
    rows = _contents(article).exclude(prepared_version=PREPARED_VERSION)
    return list(rows.select_related("document"))


def compared_passages(article: Article) -> list[ComparedPassage]:
    """Return the passages for all claims in the article's text; its documents are prepared.

    What documents say depends on no document that somebody who knows them doesn't know: public
    ones are compared by themselves, secret ones with those that the same people know. Six queries,
    with secret documents at most eight; takes seconds.
    """
    contents = list(_contents(article).order_by("document"))
    language = rules_for(article.language)
    if not contents or language is None:
        return []
    claims = _stored_claims(article)
    text = article.revision.text
    manuscript = ManuscriptText(text, language, article.text_day, claims, sentences(text, language))
    people = _people_who_know(article)
    found = list(
        _compared(manuscript, claims, [c for c in contents if c.document_id not in people])
    )
    for same in sorted({*people.values()}, key=sorted):
        known = [c for c in contents if same <= people.get(c.document_id, same)]
        together = _compared(manuscript, claims, known)
        found += [passage for passage in together if people.get(passage.document) == same]
    return found


def _ranking() -> RankingProvider | None:
    """Return the newsroom's own ranking; a name that no package has doesn't stop comparisons."""
    try:
        return ranking_provider()
    except UnknownProviderError as error:
        logger.error("MATCHING_PROVIDER: %s", error)
        return None


def _people_who_know(article: Article) -> dict[int, frozenset[int]]:
    """Return the pks of those who know each secret document, by its pk."""
    rows = Document.objects.filter(article=article).current().secret().select_related("source")
    rows = rows.prefetch_related("known_to", "source__known_to")
    return {
        row.pk: frozenset(user.pk for user in (row.source or row).known_to.all()) for row in rows
    }


def passages_of_claim(claim: Claim, user: User) -> list[FoundPassage]:
    """Return what documents that `user` may see say of a claim, best first. One query.

    Of a statement also what they say of the claims in it: it is decided by its parts.
    """
    rows = FoundPassage.objects.visible_to(user).select_related("document", "finding", "claim")
    if claim.kind == Kind.STATEMENT:
        rows = rows.filter(
            claim__article=claim.article_id,
            claim__start__gte=claim.start,
            claim__end__lte=claim.end,
        ).exclude(claim__state=Claim.State.LOST)
    else:
        rows = rows.filter(claim=claim)
    return sorted(rows, key=_order)


def document_findings(article: Article, user: User):
    """Return the query of the contradictions that stand, with claim and document."""
    rows = DocumentFinding.objects.current().visible_to(user).filter(claim__article=article)
    return rows.select_related("claim", "document")


def is_comparison_current(article: Article) -> bool:
    """Return whether the stored passages are those of the present text and documents."""
    row = ArticleComparison.objects.filter(article=article).first()
    return row is None or row.is_current


def _order(row: FoundPassage) -> tuple[bool, bool, int, int]:
    """Return a sort key: contradictions, then other established relations, then by rank."""
    return (not row.is_contradiction, row.is_open, row.rank, row.pk)


def _contents(article: Article):
    documents = Document.objects.filter(article=article).current()
    read = DocumentContent.objects.filter(document__in=documents)
    return read.filter(outcome=DocumentState.READ)


def _stored_claims(article: Article) -> list[StoredClaim]:
    fields = ("pk", "start", "end", "kind", "value")
    rows = Claim.objects.filter(article=article).in_text().values_list(*fields)
    return [
        StoredClaim(pk, start, end, Kind(kind), value_from_json(Kind(kind), value))
        for pk, start, end, kind, value in rows
    ]


def _compared(
    manuscript: ManuscriptText, claims: Sequence[StoredClaim], contents: Sequence[DocumentContent]
) -> Iterator[ComparedPassage]:
    with collector_paused():
        sources = [
            replace(source, key=str(content.document_id))
            for content in contents
            for source in prepared_sources(bytes(content.prepared or b""))
        ]
        found = match(manuscript, sources, _ranking())
    places = {str(row.document_id): BlockPlaces(row.document_blocks) for row in contents}
    pks = {(claim.start, claim.end, claim.kind): claim.pk for claim in claims}
    for matches in found:
        pk = pks.get((*matches.claim, matches.kind))
        if pk is not None:
            yield from _of_claim(pk, matches, places)


def _of_claim(
    pk: int, matches: ClaimMatches, places: dict[str, BlockPlaces]
) -> Iterable[ComparedPassage]:
    for rank, passage in enumerate(matches.passages, 1):
        at = places[passage.source].find(passage.quote, dict(passage.place))
        if at is not None:
            yield ComparedPassage(
                pk,
                int(passage.source),
                rank,
                at.block,
                at.start,
                at.end,
                passage,
                matches.hint if rank == 1 else None,
            )
