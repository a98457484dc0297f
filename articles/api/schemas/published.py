"""Published verdicts, as the public sees them."""

import datetime
import uuid
from dataclasses import dataclass
from typing import Annotated

from articles.models import Evidence, Publication, Source
from articles.models.declared import columns, with_fields

from .response import ResponseSchema


@dataclass(frozen=True, slots=True)
class PublishedRatingSchema(ResponseSchema):
    """The rating of a published verdict, in the language of the publication."""

    code: str
    label: str
    number: int | None
    worst: int
    best: int


@dataclass(frozen=True, slots=True)
@with_fields(columns(Source, Source.declared.public) | columns(Evidence, Evidence.declared.public))
class PublicSourceSchema(ResponseSchema):
    """A source of the public verdict."""

    stance: str


@dataclass(frozen=True, slots=True)
class IneligibleSchema(ResponseSchema):
    """A reason why a verdict has no ClaimReview."""

    code: str
    sentence: Annotated[str, "In the language of Accept-Language."]


@dataclass(frozen=True, slots=True)
class ClaimReviewStatusSchema(ResponseSchema):
    """Whether the verdict has a ClaimReview, and if not, why."""

    eligible: bool
    reasons: list[IneligibleSchema]


@dataclass(frozen=True, slots=True)
class PublicationCheckSchema(ResponseSchema):
    """Whether a publication would have a ClaimReview; `advice` would make it a better one."""

    eligible: bool
    reasons: list[IneligibleSchema]
    advice: list[IneligibleSchema]


@dataclass(frozen=True, slots=True)
class PublicCorrectionSchema(ResponseSchema):
    """A correction: when, why, and the words before and after by field."""

    at: datetime.datetime
    reason: str
    changed: dict[str, list[str]]


@dataclass(frozen=True, slots=True)
class PublishedEntrySchema(ResponseSchema):
    """A published verdict in a list."""

    id: uuid.UUID
    url: Annotated[str, "The public page."]
    language: str
    claim_reviewed: str
    claimant: str
    claimant_type: Annotated[str, Publication.ClaimantType]
    claimed_date: datetime.date | None
    rating: PublishedRatingSchema
    summary: str
    published_at: datetime.datetime
    changed_at: datetime.datetime
    withdrawn_at: Annotated[datetime.datetime | None, "Null, unless `updated_since` is asked for."]
    claim_review: ClaimReviewStatusSchema


@dataclass(frozen=True, slots=True)
class PublishedVerdictSchema(ResponseSchema):
    """A published verdict; a withdrawn one is kept and says so."""

    id: uuid.UUID
    url: Annotated[str, "The public page."]
    language: str
    claim_reviewed: str
    claimant: str
    claimant_type: Annotated[str, Publication.ClaimantType]
    claimant_url: str
    claimed_date: datetime.date | None
    appearance_url: str
    rating: PublishedRatingSchema
    summary: str
    evidence: list[PublicSourceSchema]
    published_at: datetime.datetime
    changed_at: datetime.datetime
    corrections: list[PublicCorrectionSchema]
    withdrawn_at: datetime.datetime | None
    withdrawn_reason: str
    claim_review: ClaimReviewStatusSchema
