"""Fact checks of other newsrooms."""

import datetime
from dataclasses import dataclass
from typing import Annotated

from .response import ResponseSchema


@dataclass(frozen=True, slots=True)
class ImportedCheckSchema(ResponseSchema):
    """What another newsroom has published; no verdict of this one, and no confirmation."""

    id: int
    url: str
    publisher: str
    claim_reviewed: str
    rating: Annotated[str, "In the publisher's own words."]
    published_date: datetime.date | None
    claimant: str
    claimed_date: datetime.date | None
    appearance_url: str
    language: Annotated[str, "BCP 47 tag."]
    imported_at: datetime.datetime


@dataclass(frozen=True, slots=True)
class OutsideCheckSchema(ResponseSchema):
    """A fact check of another newsroom on the same as a claim."""

    check: ImportedCheckSchema
    reasons: Annotated[list[str], "Why it is shown: `subject`, `figure`, `sentence`."]
    alike: Annotated[float, "How alike its claim and the sentence are: 0 to 1."]


@dataclass(frozen=True, slots=True)
class SkippedReviewSchema(ResponseSchema):
    """An item that was left out."""

    position: Annotated[int, "Of the ClaimReview in the document, from 1."]
    url: str
    message: str


@dataclass(frozen=True, slots=True)
class ImportedChecksSchema(ResponseSchema):
    """What an import has done."""

    added: int
    changed: int
    unchanged: int
    removed: Annotated[int, "No longer at an address that the document has."]
    skipped: list[SkippedReviewSchema]
