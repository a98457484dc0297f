"""Sources, their origins, and the ratings."""

import datetime
from dataclasses import dataclass
from typing import Annotated

from articles.models import Source as SourceRow
from articles.models.declared import columns, with_fields

from .response import ResponseSchema


@dataclass(frozen=True, slots=True)
class OriginRefSchema(ResponseSchema):
    """An origin, in short."""

    id: int
    name: str


@dataclass(frozen=True, slots=True)
class OriginSchema(ResponseSchema):
    """Where several sources come from; independence counts origins."""

    id: int
    name: str
    note: str


@dataclass(frozen=True, slots=True)
@with_fields(columns(SourceRow, SourceRow.declared.entered), after="id")
class SourceSchema(ResponseSchema):
    """A document, person or data set that can confirm or contradict a claim."""

    id: int
    origin: OriginRefSchema | None
    is_secret: Annotated[bool, "Only shown to people who may see it."]
    version: int
    created_at: datetime.datetime


@dataclass(frozen=True, slots=True)
@with_fields(columns(SourceRow, SourceRow.declared.private), after="id")
class ConversationSchema(ResponseSchema):
    """What is noted of a call or an interview; no other operation says any of it."""

    id: Annotated[int, "Of the source."]
    version: Annotated[int, "Of the source."]


@dataclass(frozen=True, slots=True)
class SourceSharingSchema(ResponseSchema):
    """Who may see a secret source."""

    id: int
    known_to: Annotated[list[str], "Accounts."]


@dataclass(frozen=True, slots=True)
class RatingSchema(ResponseSchema):
    """A step of the scale that the desk uses."""

    code: str
    label: Annotated[str, "In the language of Accept-Language."]
    label_de: str
    label_en: str
    position: int
    clears: Annotated[bool, "The claim may be printed unchanged."]
    needs_correction: bool
    is_no_fact: bool
    number: Annotated[int | None, "Value for ClaimReview; null: it has none."]
    worst: int
    best: int


@dataclass(frozen=True, slots=True)
class ErrorClassSchema(ResponseSchema):
    """An error class that a verdict can name."""

    code: str
    label: Annotated[str, "In the language of Accept-Language."]
    label_de: str
    label_en: str
    position: int
    is_active: Annotated[bool, "It is offered for new verdicts."]
    version: int


@dataclass(frozen=True, slots=True)
class ErrorClassListSchema(ResponseSchema):
    """All error classes in use."""

    results: list[ErrorClassSchema]


@dataclass(frozen=True, slots=True)
class RatingListSchema(ResponseSchema):
    """All ratings in use."""

    results: list[RatingSchema]
