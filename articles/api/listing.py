"""Paginated lists."""

from collections.abc import Callable, Mapping
from typing import Any

from django.db.models import QuerySet
from rest_framework.response import Response

from .pagination import NEWEST_FIRST, Key, next_url, take_page
from .serializers.strict import PageQuery
from .validation import validated_query

Keys = tuple[Key, ...]


def list_response(
    request,
    rows: QuerySet,
    query: Mapping[str, Any],
    present: Callable[[Any], Any],
    keys: Keys = NEWEST_FIRST,
) -> Response:
    """Answer with a page of `rows`; `query` has `cursor` and `limit`. One query."""
    page = take_page(rows, keys, cursor=query["cursor"], limit=query["limit"])
    results = [present(row) for row in page.rows]
    return Response({"results": results, "next": next_url(request, page)})


def plain_list_response(
    request, rows: QuerySet, present: Callable[[Any], Any], keys: Keys = NEWEST_FIRST
) -> Response:
    """Answer with the page of `rows` that the query string names; other parameters are invalid."""
    return list_response(request, rows, validated_query(PageQuery, request), present, keys)
