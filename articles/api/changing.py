"""PATCH on a row that others may change too."""

from collections.abc import Callable
from typing import Any

from django.utils import timezone
from rest_framework.response import Response
from rest_framework.serializers import Serializer

from .checking import checked
from .matching import expect_match, refusing_stale
from .route import answer


def changed(
    request, row: Any, to_shape: Callable, given: type[Serializer], act: Callable[..., Any]
) -> Response:
    """Answer with the row after `act` changed what the request names, and its new ETag.

    `act` is the workflow's, with the row as its argument already. Raises 428 and 412 as
    `expect_match` says.
    """
    changes = checked(given, request, partial=True)
    version = expect_match(request, changes, row, to_shape)
    if changes:
        with refusing_stale(to_shape):
            row = act(actor=request.user, at=timezone.now(), expected_version=version, **changes)
    return answer(to_shape(row), etag=row.etag)
