"""What every shape has in common, and pages of them."""

import dataclasses
from functools import cache
from types import GenericAlias
from typing import Annotated

NEXT = Annotated[str | None, "The next page; null on the last."]


class ResponseSchema:
    """A dataclass that goes out as JSON and is described in the OpenAPI document.

    `Annotated[type, "text"]` gives a field a description there, `Annotated[str, Choices]`
    its values.
    """

    __slots__ = ()


@cache
def page_of(shape: type[ResponseSchema]) -> type[ResponseSchema]:
    """Return the shape of a page of `shape`: results, and the address of the next page."""
    rows = GenericAlias(list, (shape,))
    return dataclasses.make_dataclass(
        f"{shape.__name__.removesuffix('Schema')}PageSchema",
        [("results", rows), ("next", NEXT)],
        bases=(ResponseSchema,),
        frozen=True,
        slots=True,
        namespace={"__doc__": "A page of a list."},
    )
