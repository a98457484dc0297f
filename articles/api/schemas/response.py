"""The base class of all schemas, and pages of them."""

import dataclasses
from dataclasses import dataclass
from functools import cache
from types import GenericAlias
from typing import Annotated

NEXT = Annotated[str | None, "The next page; null on the last."]


class ResponseSchema:
    """A dataclass that is sent as JSON and described in the OpenAPI document.

    `Annotated[type, "text"]` gives a field a description there, `Annotated[str, Choices]`
    its values.
    """

    __slots__ = ()


@dataclass(frozen=True, slots=True)
class ProblemSchema(ResponseSchema):
    """A problem document; the OpenAPI document describes it with its further members."""

    type: str
    title: str
    status: int
    code: str
    detail: str


@cache
def page_of(schema: type[ResponseSchema]) -> type[ResponseSchema]:
    """Return the schema of a page of `schema`: results, and the URL of the next page."""
    rows = GenericAlias(list, (schema,))
    return dataclasses.make_dataclass(
        f"{schema.__name__.removesuffix('Schema')}PageSchema",
        [("results", rows), ("next", NEXT)],
        bases=(ResponseSchema,),
        frozen=True,
        slots=True,
        namespace={"__doc__": "A page of a list."},
    )
