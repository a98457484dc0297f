"""Which of a model's fields its faces take and show: declared once, beside the columns.

Name, type, label, limits and choices of a field are at its column. Forms, serializers,
schemas, the admin, certificates and imports are made from both; only what differs there is
written by hand.
"""

import datetime
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from typing import Annotated, Any, TypeVar

from django.contrib.postgres.fields import ArrayField
from django.db import models

Shape = TypeVar("Shape", bound=type)

TYPES: dict[type[models.Field], Any] = {
    models.BooleanField: bool,
    models.CharField: str,
    models.TextField: str,
    models.IntegerField: int,
    models.DateTimeField: datetime.datetime,
    models.DateField: datetime.date,
    models.JSONField: dict[str, Any],
    ArrayField: list[str],
}


@dataclass(frozen=True, slots=True)
class DeclaredFields:
    """Names of fields, each in the order in which they are shown.

    `entered`: what people enter and change, at the desk, in the API and the admin; who sees
    the row sees them. `cited`: what the API says of the row beside what refers to it.
    `certified`: what a certificate says. `public`: what anybody reads, without an account.
    `private`: what only pages and operations with a right of their own take and show; nothing
    else takes these names, so every other face leaves them out. Raises `ValueError` for a
    private field that is also shown.
    """

    entered: tuple[str, ...]
    cited: tuple[str, ...] = ()
    certified: tuple[str, ...] = ()
    public: tuple[str, ...] = ()
    private: tuple[str, ...] = ()

    def __post_init__(self) -> None:
        shown = {*self.entered, *self.cited, *self.certified, *self.public}
        if both := shown & {*self.private}:
            raise ValueError(f"Private fields can't be shown elsewhere: {sorted(both)}.")


def declare(**names: str) -> DeclaredFields:
    """Return the declaration of names that are written with spaces between them."""
    return DeclaredFields(**{where: tuple(text.split()) for where, text in names.items()})


def column(model: type[models.Model], name: str) -> models.Field:
    """Return a field of `model`; raises `FieldDoesNotExist`."""
    return model._meta.get_field(name)  # type: ignore[return-value]


def columns(model: type[models.Model], names: Iterable[str]) -> dict[str, Any]:
    """Return the type of each field by name, `Any` for a relation.

    One with choices is `Annotated[str, Choices]`; its `Choices` are named as the field is:
    `subject_kind` has `SubjectKind`.
    """
    return {name: _type_of(column(model, name)) for name in names}


def values(row: Any, names: Iterable[str]) -> dict[str, Any]:
    """Return the values of a row's fields by name."""
    return {name: getattr(row, name) for name in names}


def _type_of(field: models.Field) -> Any:
    known = next((TYPES[kind] for kind in type(field).__mro__ if kind in TYPES), Any)
    if field.choices:
        known = Annotated[known, getattr(field.model, field.name.title().replace("_", ""))]
    return known | None if field.null else known


def with_fields(declared: Mapping[str, Any], after: str = "") -> Callable[[Shape], Shape]:
    """Return a class decorator that adds fields, for `dataclass` to take them up.

    They come first, or `after` a field of the class; what the class annotates itself keeps
    its own type.
    """

    def decorate(shape: Shape) -> Shape:
        own = shape.__annotations__
        head = list(own)[: list(own).index(after) + 1] if after else []
        shape.__annotations__ = {name: own[name] for name in head} | dict(declared) | own
        return shape

    return decorate
