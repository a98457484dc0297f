"""Fields of a body, made from the columns that it fills."""

from collections.abc import Callable, Iterable
from typing import Any, TypeVar

from django.db import models
from rest_framework import serializers

from articles.models.declared import column

from .strict import LineField, TextField

Body = TypeVar("Body", bound=type[serializers.Serializer])
LONGEST_TEXT = 10_000


def declared_request_fields(
    model: type[models.Model], names: Iterable[str], after: str = ""
) -> Callable[[Body], Body]:
    """Return a class decorator that adds a field for each named column of `model`.

    They come first, or `after` a field of the serializer. A field that the serializer
    declares itself stays as it is, in the place of its column.
    """

    def decorate(body: Body) -> Body:
        own = body._declared_fields
        made = {name: own.get(name) or request_field(model, name) for name in names}
        head = list(own)[: list(own).index(after) + 1] if after else []
        body._declared_fields = {name: own[name] for name in head} | made | own
        return body

    return decorate


def request_field(model: type[models.Model], name: str, **differing: Any) -> serializers.Field:
    """Return the field for a column; `differing` arguments replace its own."""
    field = column(model, name)
    made, options = _made_of(field)
    if field.choices:
        made, options = serializers.ChoiceField, {"choices": field.choices} | _default(field)
    return made(**options | differing)


def _made_of(field: models.Field) -> tuple[type[serializers.Field], dict[str, Any]]:
    limit = {"max_length": field.max_length}
    match field:
        case models.URLField():
            return serializers.URLField, {"default": "", "allow_blank": True} | limit
        case models.CharField() if field.blank:
            return LineField, limit
        case models.CharField():
            return serializers.CharField, limit
        case models.TextField():
            return TextField, {"max_length": LONGEST_TEXT}
        case models.BooleanField():
            return serializers.BooleanField, _default(field)
        case models.DateField():
            return serializers.DateField, {
                "required": False,
                "allow_null": True,
            } if field.null else {}
        case _:
            raise TypeError(f"{field} has no field of its own: declare one.")


def _default(field: models.Field) -> dict[str, Any]:
    return {"default": field.default} if field.has_default() else {}
