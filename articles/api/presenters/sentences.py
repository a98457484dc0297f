"""The sentences of a text."""

from articles.api import schemas
from articles.models import Article, RiskMark, User
from articles.permissions import Act, may
from articles.queries.article_page import article_page
from articles.queries.ledger import word_ledger
from articles.queries.page_sentences import PageSentence, count_checks, page_sentences
from articles.queries.risks import PageRiskMark, SentenceRisk


def present_sentences(article: Article, reader: User) -> schemas.SentenceListSchema:
    """Return every sentence of an article of `page_articles`. Four queries."""
    page, sees_risks = article_page(article, reader), may(reader, Act.SEE_RISKS, article)
    page = page if sees_risks else page.without_risks()
    ledger, text = word_ledger(page), page.revision.text
    found = page_sentences(page, ledger)
    checks = count_checks(found, ledger)
    return schemas.SentenceListSchema(
        article=page.article.pk,
        revision=page.revision.number,
        sha256=page.revision.sha256,
        version=page.article.seen_version,
        checks=schemas.ChecksSchema(
            checks.total,
            checks.decided,
            checks.words,
            checks.unseen,
            checks.open_risks if sees_risks else None,
        ),
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
        risks=[_risk(risk) for risk in row.risks],
    )


def present_risk_mark(row: RiskMark) -> schemas.RiskMarkSchema:
    """Return a stored mark; its person is loaded."""
    return schemas.RiskMarkSchema(
        id=row.pk,
        risk=row.risk,
        start=row.start,
        end=row.end,
        marked_by=row.marked_by.username,
        marked_at=row.marked_at,
        words_then=row.marked_quote if row.marked_quote != row.quote else "",
    )


def _risk(found: SentenceRisk) -> schemas.SentenceRiskSchema:
    mark = _mark(found.mark, found.words_then) if found.mark else None
    return schemas.SentenceRiskSchema(risk=found.risk, mark=mark, kinds=list(found.kinds))


def _mark(row: PageRiskMark, words_then: str) -> schemas.RiskMarkSchema:
    return schemas.RiskMarkSchema(
        id=row.pk,
        risk=row.risk,
        start=row.start,
        end=row.start + len(row.quote),
        marked_by=row.marked_by,
        marked_at=row.marked_at,
        words_then=words_then,
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
