"""Validate bodies and query strings with serializers that are cached per thread."""

import threading
from typing import Any, cast

from django.utils.translation import get_language
from rest_framework.exceptions import ValidationError
from rest_framework.serializers import Serializer

from .exceptions import QueryError


class _SerializerCache(threading.local):
    """The serializers of a thread, by class, partiality and language.

    Creating one copies all of its fields, which costs more than validation. Their messages
    keep the language of their first use.
    """

    def __init__(self) -> None:
        self.serializers: dict[tuple[Any, ...], Serializer] = {}

    def get(self, serializer_class: type[Serializer], partial: bool) -> Serializer:
        key = (serializer_class, partial, get_language())
        if key not in self.serializers:
            self.serializers[key] = serializer_class(partial=partial, context={})
        return self.serializers[key]


SERIALIZERS = _SerializerCache()


def validated(
    serializer_class: type[Serializer], request: Any, *, partial: bool = False
) -> dict[str, Any]:
    """Return the validated body of `request`; raises a validation error that names fields."""
    return validated_data(serializer_class, request.data, request.user, partial=partial)


def validated_data(
    serializer_class: type[Serializer], data: Any, user: Any, *, partial: bool = False
) -> dict[str, Any]:
    """Validate `data`, sent by `user`; raises a validation error that names fields."""
    serializer = SERIALIZERS.get(serializer_class, partial)
    cast(dict, serializer.context)["user"] = user
    return dict(serializer.run_validation(data))


def validated_query(serializer_class: type[Serializer], request: Any) -> dict[str, Any]:
    """Return the validated query string of `request`, with defaults; raises `QueryError`."""
    try:
        return dict(SERIALIZERS.get(serializer_class, False).run_validation(request.GET))
    except ValidationError as error:
        raise QueryError(error.detail) from error
