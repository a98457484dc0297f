"""PATCH with optimistic locking."""

from collections.abc import Callable
from typing import Any

from rest_framework.response import Response
from rest_framework.serializers import Serializer

from .acting import acting
from .base_view import answer
from .etags import expect_match, refusing_stale
from .validation import validated


def partial_update(
    request, row: Any, present: Callable, given: type[Serializer], act: Callable[..., Any]
) -> Response:
    """Answer with the row after `act` changed the fields in the request, and its new ETag.

    `act` is the workflow's, with the row bound as argument. Raises 428 and 412 as
    `expect_match` does.
    """
    changes = validated(given, request, partial=True)
    version = expect_match(request, changes, row, present)
    if changes:
        with refusing_stale(present):
            row = act(**acting(request), expected_version=version, **changes)
    return answer(present(row), etag=row.etag)
