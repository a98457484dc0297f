"""Published verdicts, as the public sees them."""

import datetime
import uuid
from dataclasses import dataclass
from typing import Annotated

from articles.models import Publication

from .shape import Shape


@dataclass(frozen=True, slots=True)
class PublishedRating(Shape):
    """The rating of a published verdict, in the language of the publication."""

    code: str
    label: str
    number: int | None
    worst: int
    best: int


@dataclass(frozen=True, slots=True)
class PublicSource(Shape):
    """A source that the public verdict stands on."""

    title: str
    publisher: str
    author: str
    url: str
    published_date: datetime.date | None
    locator: str
    stance: str
    accessed_date: datetime.date


@dataclass(frozen=True, slots=True)
class Ineligible(Shape):
    """A reason why a verdict has no ClaimReview."""

    code: str
    sentence: Annotated[str, "In the language of Accept-Language."]


@dataclass(frozen=True, slots=True)
class ClaimReviewStatus(Shape):
    """Whether the verdict has a ClaimReview, and if not, why."""

    eligible: bool
    reasons: list[Ineligible]


@dataclass(frozen=True, slots=True)
class PublicationCheck(Shape):
    """Whether a publication would have a ClaimReview; `advice` would make it a better one."""

    eligible: bool
    reasons: list[Ineligible]
    advice: list[Ineligible]


@dataclass(frozen=True, slots=True)
class PublicCorrection(Shape):
    """A correction: when, why, and the words before and after by field."""

    at: datetime.datetime
    reason: str
    changed: dict[str, list[str]]


@dataclass(frozen=True, slots=True)
class PublishedEntry(Shape):
    """A published verdict in a list."""

    id: uuid.UUID
    url: Annotated[str, "The public page."]
    language: str
    claim_reviewed: str
    claimant: str
    claimant_type: Annotated[str, Publication.ClaimantType]
    claimed_date: datetime.date | None
    rating: PublishedRating
    summary: str
    published_at: datetime.datetime
    changed_at: datetime.datetime
    claim_review: ClaimReviewStatus


@dataclass(frozen=True, slots=True)
class PublishedVerdict(Shape):
    """A published verdict; a withdrawn one stays and says so."""

    id: uuid.UUID
    url: Annotated[str, "The public page."]
    language: str
    claim_reviewed: str
    claimant: str
    claimant_type: Annotated[str, Publication.ClaimantType]
    claimant_url: str
    claimed_date: datetime.date | None
    appearance_url: str
    rating: PublishedRating
    summary: str
    evidence: list[PublicSource]
    published_at: datetime.datetime
    changed_at: datetime.datetime
    corrections: list[PublicCorrection]
    withdrawn_at: datetime.datetime | None
    withdrawn_reason: str
    claim_review: ClaimReviewStatus
