"""Sources, their origins, and the ratings."""

import datetime
from dataclasses import dataclass
from typing import Annotated

from articles.models import Source as SourceRow

from .shape import Shape


@dataclass(frozen=True, slots=True)
class OriginRef(Shape):
    """An origin, in short."""

    id: int
    name: str


@dataclass(frozen=True, slots=True)
class Origin(Shape):
    """Where several sources come from; independence counts origins."""

    id: int
    name: str
    note: str


@dataclass(frozen=True, slots=True)
class Source(Shape):
    """A document, person or data set that can bear witness."""

    id: int
    title: str
    kind: Annotated[str, SourceRow.Kind]
    publisher: str
    author: str
    url: str
    archive_number: str
    published_date: datetime.date | None
    origin: OriginRef | None
    is_primary: bool
    is_secret: Annotated[bool, "Only shown to those who may know it."]
    note: str
    version: int
    created_at: datetime.datetime


@dataclass(frozen=True, slots=True)
class SourceSharing(Shape):
    """Who knows a secret source."""

    id: int
    known_to: Annotated[list[str], "Accounts."]


@dataclass(frozen=True, slots=True)
class Rating(Shape):
    """A step of the scale that the desk uses."""

    code: str
    label: Annotated[str, "In the language of Accept-Language."]
    label_de: str
    label_en: str
    position: int
    clears: Annotated[bool, "The claim may be printed as it stands."]
    needs_correction: bool
    is_no_fact: bool
    number: Annotated[int | None, "Value for ClaimReview; null: it has none."]
    worst: int
    best: int


@dataclass(frozen=True, slots=True)
class ErrorClass(Shape):
    """A sort of error that a verdict can name."""

    code: str
    label: Annotated[str, "In the language of Accept-Language."]
    label_de: str
    label_en: str
    position: int
    is_active: Annotated[bool, "It is offered for new verdicts."]
    version: int


@dataclass(frozen=True, slots=True)
class ErrorClassList(Shape):
    """All error classes in use."""

    results: list[ErrorClass]


@dataclass(frozen=True, slots=True)
class RatingList(Shape):
    """All ratings in use."""

    results: list[Rating]
