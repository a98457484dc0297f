"""Sources: the list with their use, and the claims of one."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from articles.models import Article, Claim, Evidence, Source
from articles.models.declared import values
from articles.models.source import SourceQuerySet

from .pages import page_within
from .sentences import by_sentence, sentence_words

PAGE_SIZE = 50
EVIDENCE_SHOWN = 100


@dataclass(frozen=True, slots=True)
class UsedSource:
    """A source, and from how much evidence that isn't withdrawn it is cited."""

    source: Source
    evidence_count: int


@dataclass(frozen=True, slots=True)
class SourcePage:
    """A page of sources."""

    rows: Sequence[UsedSource]
    total: int
    page: int
    pages: int


def source_page(user: Any, words: str = "", kind: str = "", page: int = 1) -> SourcePage:
    """Return a page of the sources that `user` may see, by title (two queries)."""
    sources = Source.objects.visible_to(user).matching(words)
    if kind:
        sources = sources.filter(kind=kind)
    total = sources.count()
    page, pages, here = page_within(page, total, PAGE_SIZE)
    rows = sources.with_use().select_related("origin").order_by("title", "pk")
    return SourcePage(_used(rows[here]), total, page, pages)


def most_used(sources: SourceQuerySet, most: int) -> list[UsedSource]:
    """Return the first `most` of `sources`, most used first (one query)."""
    return _used(sources.with_use().order_by("-n_evidence", "title")[:most])  # type: ignore[misc]


def _used(rows: Iterable[Any]) -> list[UsedSource]:
    return [UsedSource(row, row.n_evidence) for row in rows]


@dataclass(frozen=True, slots=True)
class CitedSentence:
    """A sentence that rests on a source: its claims, in reading order, and the evidence.

    Evidence that says the same of several claims is one row.
    """

    article: Article
    text: str
    claims: Sequence[Claim]
    evidence: Sequence[Evidence]


def evidence_from(source: Source) -> list[Any]:
    """Return the newest valid evidence from a source, with claim, sentence and article.

    One query.
    """
    evidence = source.evidence.current().select_related("claim__article", "added_by")
    return list(
        evidence.annotate(sentence=sentence_words("claim")).order_by("-pk")[:EVIDENCE_SHOWN]
    )


def cited_sentences(evidence: Iterable[Any]) -> list[CitedSentence]:
    """Return the sentences that `evidence_from` is about, each once, article by article."""
    texts: dict[tuple[int, int], list[Any]] = {}
    for row in evidence:
        texts.setdefault((row.claim.article_id, row.claim.revision_id), []).append(row)
    return [
        _cited(group.rows)
        for rows in texts.values()
        for group in by_sentence(rows, lambda row: row.claim.sentence_span)
    ]


def _cited(rows: Sequence[Any]) -> CitedSentence:
    claims = {row.claim_id: row.claim for row in rows}
    same = {
        (*values(row, Evidence.declared.entered).values(), row.added_by_id): row for row in rows
    }
    return CitedSentence(
        article=rows[0].claim.article,
        text=max((row.sentence.strip() for row in rows), key=len),
        claims=sorted(claims.values(), key=lambda claim: (claim.start, -claim.end, claim.pk)),
        evidence=list(same.values()),
    )
