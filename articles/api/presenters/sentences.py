"""The sentences of a text."""

from articles.api import schemas
from articles.models import Article
from articles.queries.article_page import article_page
from articles.queries.ledger import word_ledger
from articles.queries.page_sentences import PageSentence, count_checks, page_sentences


def present_sentences(article: Article) -> schemas.SentenceListSchema:
    """Return every sentence of an article of `page_articles`. Four queries."""
    page = article_page(article)
    found, text = page_sentences(page, word_ledger(page)), page.revision.text
    checks = count_checks(found)
    return schemas.SentenceListSchema(
        article=page.article.pk,
        revision=page.revision.number,
        sha256=page.revision.sha256,
        version=page.article.seen_version,
        checks=schemas.ChecksSchema(checks.total, checks.decided, checks.words, checks.unseen),
        results=[_sentence(row, text) for row in found],
    )


def _sentence(row: PageSentence, text: str) -> schemas.SentenceSchema:
    return schemas.SentenceSchema(
        number=row.number,
        start=row.start,
        end=row.end,
        text=text[row.start : row.end],
        state=row.state.value,
        is_check=row.is_check,
        claims=[_claim(claim, row.follows.get(claim.pk)) for claim in row.claims],
        parts=[claim.pk for claim in row.parts],
        words=row.words,
        unseen=[run for stretch in row.stretches for run in stretch.runs],
    )


def _claim(row, follows: int | None) -> schemas.SentenceClaimSchema:
    return schemas.SentenceClaimSchema(
        id=row.pk,
        version=row.version,
        kind=row.kind,
        state=row.state,
        start=row.start,
        end=row.end,
        quote=row.quote,
        follows=follows,
    )
