"""Evidence, verdicts and questions of a claim."""

from articles.api import schemas
from articles.models import Evidence, EvidenceFile, Question, Source, Verdict
from articles.models.declared import values


def present_evidence(row: Evidence) -> schemas.EvidenceSchema:
    """Return a piece of evidence; claim, source, origin, finder and files are loaded."""
    return schemas.EvidenceSchema(
        id=row.pk,
        claim=row.claim_id,
        source=_cited(row.source),
        **values(row, Evidence.declared.entered),
        added_by=row.added_by.username,
        added_at=row.added_at,
        files=[present_file(file) for file in row.files.all()],
        claim_version=row.claim.version,
    )


def _cited(row: Source) -> schemas.EvidenceSourceSchema:
    origin = row.origin.name if row.origin else None
    cited = values(row, Source.declared.cited) | {"origin": origin}
    return schemas.EvidenceSourceSchema(id=row.pk, **cited)


def present_file(row: EvidenceFile) -> schemas.EvidenceFileSchema:
    """Return a file; the search and its uploader are loaded."""
    searched = row.searched
    return schemas.EvidenceFileSchema(
        id=row.pk,
        name=row.name,
        media_type=row.media_type,
        size=row.size,
        sha256=row.sha256,
        uploaded_by=row.uploaded_by.username,
        uploaded_at=row.uploaded_at,
        passage=searched.outcome if searched else None,
        page=searched.page if searched else None,
    )


def present_verdict(row: Verdict) -> schemas.VerdictSchema:
    """Return a verdict; claim, rating, people and the author's view are loaded (`with_related`)."""
    view = getattr(row, "author_view", None)
    return schemas.VerdictSchema(
        id=row.pk,
        claim=row.claim_id,
        rating=row.rating.code,
        rating_label=row.rating.label,
        explanation=row.explanation,
        correction=row.correction,
        text_stands=row.text_stands,
        error_class=row.error_class.code if row.error_class else None,
        quote=row.quote,
        sentence=row.sentence,
        status=row.status,
        judged_by=row.judged_by.username,
        judged_at=row.judged_at,
        confirmed_by=row.confirmed_by.username if row.confirmed_by else None,
        confirmed_at=row.confirmed_at,
        needs_confirmation=row.needs_confirmation,
        follows=row.follows_id,
        author_agrees=view.agrees if view else None,
        author_note=view.note if view else "",
        claim_version=row.claim.version,
    )


def present_question(row: Question) -> schemas.QuestionSchema:
    """Return a question; its claim, who asked and who answered are loaded."""
    return schemas.QuestionSchema(
        id=row.pk,
        claim=row.claim_id,
        question=row.text,
        asked_by=row.asked_by.username,
        asked_at=row.asked_at,
        due_at=row.due_at,
        overdue_at=row.overdue_at,
        state=row.state,
        answer=row.answer,
        answered_by=row.answered_by.username if row.answered_by else None,
        answered_at=row.answered_at,
        claim_version=row.claim.version,
    )
