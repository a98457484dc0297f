"""People in the news and reference facts."""

import datetime
from dataclasses import dataclass
from typing import Annotated, Any

from articles.models import Person
from articles.models import ReferenceFact as FactRow
from articles.models.declared import columns, with_fields

from .response import ResponseSchema


@dataclass(frozen=True, slots=True)
@with_fields(columns(Person, Person.declared.entered), after="id")
class PersonSchema(ResponseSchema):
    """Somebody whom articles are about."""

    id: int
    name: Annotated[str, "In the newsroom's spelling."]
    spellings: Annotated[list[str], "Other spellings, right or wrong, that mean this person."]
    version: int


@dataclass(frozen=True, slots=True)
class FactSourceSchema(ResponseSchema):
    """The source of a reference fact, in short."""

    id: int
    title: str
    url: str


@dataclass(frozen=True, slots=True)
@with_fields(columns(FactRow, FactRow.declared.entered), after="id")
class ReferenceFactSchema(ResponseSchema):
    """A fact that the newsroom has looked up."""

    id: int
    person: Annotated[int | None, "Id of a person; null: the subject has no row of its own."]
    value: Annotated[dict[str, Any], "The JSON of the property."]
    as_of: Annotated[datetime.date, "The day for which it is true, or when it was looked up."]
    source: Annotated[FactSourceSchema | None, "Null also where the source is secret."]
    claim: Annotated[int | None, "Id of the claim that it was taken from."]
    added_by: str | None
    added_at: datetime.datetime
    version: int
