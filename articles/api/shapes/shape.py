"""What every shape has in common, and pages of them."""

import dataclasses
from functools import cache
from typing import Any


class Shape:
    """A dataclass that goes out as JSON and is described in the OpenAPI document."""

    __slots__ = ()


def doc(description: str) -> Any:
    """Return a dataclass field with a description for the OpenAPI document."""
    return dataclasses.field(metadata={"description": description})


@cache
def page_of(shape: type[Shape]) -> type[Shape]:
    """Return the shape of a page of `shape`: results, and the address of the next page."""
    return dataclasses.make_dataclass(
        f"{shape.__name__}Page",
        [("results", list[shape]), ("next", str | None, doc("The next page; null on the last."))],  # type: ignore[valid-type]
        bases=(Shape,),
        frozen=True,
        slots=True,
        namespace={"__doc__": "A page of a list."},
    )
