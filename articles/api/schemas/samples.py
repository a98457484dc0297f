"""Random samples for a second look that doesn't show the first verdict."""

import datetime
from dataclasses import dataclass
from typing import Annotated

from articles.models import Claim
from articles.queries.samples import LookState

from .response import ResponseSchema


@dataclass(frozen=True, slots=True)
class SampledClaimSchema(ResponseSchema):
    """A claim of a sampled sentence; both ratings are null until the second was given."""

    id: int
    version: Annotated[int, "The `version` that the second verdict names."]
    kind: Annotated[str, Claim.Kind]
    quote: str
    first_rating: str | None
    first_judged_by: str | None
    second_rating: str | None


@dataclass(frozen=True, slots=True)
class SampledSentenceSchema(ResponseSchema):
    """A sentence of a sample."""

    position: int
    article: int
    text: Annotated[str, "The sentence as it was judged."]
    state: Annotated[str, LookState]
    is_for_you: Annotated[bool, "You have neither judged nor confirmed it."]
    claims: list[SampledClaimSchema]
    looked_by: str | None
    looked_at: datetime.datetime | None
    explanation: str


@dataclass(frozen=True, slots=True)
class AgreementSchema(ResponseSchema):
    """The agreement of first and second ratings, a claim each."""

    pairs: int
    equal: int
    percent: float | None
    kappa: Annotated[float | None, "Cohen's kappa; null where it is not defined."]


@dataclass(frozen=True, slots=True)
class SampleEntrySchema(ResponseSchema):
    """A sample with how far it is."""

    id: int
    article: int | None
    desk: str | None
    days: Annotated[int | None, "Verdicts of a desk's last days before it was drawn."]
    seed: Annotated[int, "Drawn are the lowest SHA-256 of seed:verdict, unconfirmed first."]
    candidates: Annotated[int, "Sentences to draw from."]
    drawn_by: str
    drawn_at: datetime.datetime
    sentences: int
    open: int
    agreed: int
    differs: int
    gone: int
    agreement: AgreementSchema


@dataclass(frozen=True, slots=True)
class SampleDetailSchema(SampleEntrySchema):
    """A sample with its sentences."""

    results: list[SampledSentenceSchema]
