"""The word ledger and dismissals."""

from collections.abc import Iterable

from articles.api import schemas
from articles.models import Article, Dismissal, User
from articles.queries.article_page import article_page
from articles.queries.ledger import word_ledger


def present_ledger(article: Article, reader: User) -> schemas.LedgerSchema:
    """Return the ledger of the article's current text. Five queries."""
    page = article_page(article, reader)
    ledger, text = word_ledger(page), page.revision.text
    return schemas.LedgerSchema(
        article=article.pk,
        revision=page.revision.number,
        sha256=page.revision.sha256,
        demands_full_coverage=article.demands_full_coverage,
        words=schemas.WordCountsSchema(
            **{cover.value: number for cover, number in ledger.words.items()}, total=ledger.total
        ),
        uncovered=[
            schemas.UncoveredSpanSchema(
                row.start, row.end, row.words, text[row.start : row.end], list(row.runs)
            )
            for row in ledger.stretches
        ],
        dismissals=present_dismissals(ledger.dismissals),
    )


def present_dismissals(rows: Iterable[Dismissal]) -> list[schemas.DismissalSchema]:
    """Return dismissals, loaded with their authors."""
    return [
        schemas.DismissalSchema(
            id=row.pk,
            start=row.start,
            end=row.end,
            quote=row.quote,
            reason=row.reason,
            dismissed_by=row.dismissed_by.username,
            dismissed_at=row.dismissed_at,
        )
        for row in rows
    ]
