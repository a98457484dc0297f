"""Readers' reports."""

from articles.api import schemas
from articles.models import ReaderReport


def present_report(row: ReaderReport) -> schemas.ReaderReportSchema:
    """Return a report loaded `with_related`."""
    return schemas.ReaderReportSchema(
        id=row.pk,
        article=row.article_id,
        publication=str(row.publication.public_id) if row.publication else None,
        claim=row.claim_id,
        quote=row.quote,
        text=row.text,
        link=row.link,
        language=row.language,
        state=row.state,
        received_at=row.received_at,
        decided_by=row.decided_by.username if row.decided_by else None,
        decided_at=row.decided_at,
        reason=row.reason,
        may_be_answered=row.may_be_answered,
        answered_at=row.answered_at,
        erased_at=row.erased_at,
    )
