"""Published verdicts for machines."""

from collections.abc import Iterable, Mapping
from typing import Any

from articles.api import schemas
from articles.models.declared import values
from articles.publishing.claimreview import ADVICE_SENTENCES, SENTENCES, Eligibility, eligibility
from articles.queries.published import PUBLIC, PublicCorrection, PublicEvidence, Published


def published_entry(row: Published, base_url: str) -> schemas.PublishedEntrySchema:
    """Return a published verdict for a list."""
    return schemas.PublishedEntrySchema(
        row.public_id,
        f"{base_url}{row.path}",
        row.language,
        row.claim_reviewed,
        row.claimant,
        row.claimant_type,
        row.claimed_date,
        _rating(row),
        row.summary,
        row.published_at,
        row.changed_at,
        row.withdrawn_at,
        claim_review_status(row, base_url),
    )


def present_published(
    row: Published,
    evidence: list[PublicEvidence],
    corrections: list[PublicCorrection],
    base_url: str,
) -> schemas.PublishedVerdictSchema:
    """Return a published verdict with its public sources."""
    return schemas.PublishedVerdictSchema(
        id=row.public_id,
        url=f"{base_url}{row.path}",
        language=row.language,
        claim_reviewed=row.claim_reviewed,
        claimant=row.claimant,
        claimant_type=row.claimant_type,
        claimant_url=row.claimant_url,
        claimed_date=row.claimed_date,
        appearance_url=row.appearance_url,
        rating=_rating(row),
        summary=row.summary,
        evidence=[_source(row) for row in evidence],
        published_at=row.published_at,
        changed_at=row.changed_at,
        corrections=[
            schemas.PublicCorrectionSchema(
                correction.at,
                correction.reason,
                {name: list(words) for name, words in correction.changed.items()},
            )
            for correction in corrections
        ],
        withdrawn_at=row.withdrawn_at,
        withdrawn_reason=row.withdrawn_reason,
        claim_review=claim_review_status(row, base_url),
    )


def claim_review_status(row: Published, base_url: str) -> schemas.ClaimReviewStatusSchema:
    """Return the verdict's ClaimReview, or the reasons why it has none."""
    found = eligibility(row, base_url=base_url)
    return schemas.ClaimReviewStatusSchema(found.ok, _in_words(found.reasons, SENTENCES))


def publication_check(found: Eligibility) -> schemas.PublicationCheckSchema:
    """Return what a publication would lead to."""
    return schemas.PublicationCheckSchema(
        found.ok,
        _in_words(found.reasons, SENTENCES),
        _in_words(found.advice, ADVICE_SENTENCES),
    )


def _in_words(codes: Iterable[Any], sentences: Mapping[Any, Any]) -> list[schemas.IneligibleSchema]:
    """Return each code with its sentence."""
    return [schemas.IneligibleSchema(code.value, str(sentences[code])) for code in codes]


def _rating(row: Published) -> schemas.PublishedRatingSchema:
    return schemas.PublishedRatingSchema(
        row.rating_code, row.rating_word, row.rating_number, row.worst, row.best
    )


def _source(evidence: PublicEvidence) -> schemas.PublicSourceSchema:
    return schemas.PublicSourceSchema(**values(evidence, PUBLIC))
