"""Lists, page by page."""

from collections.abc import Callable, Mapping
from typing import Any

from django.db.models import QuerySet
from rest_framework.response import Response

from .checking import checked_query
from .paging import NEWEST_FIRST, Key, next_url, take_page
from .requests.strict import PageQuery

Keys = tuple[Key, ...]


def listed(
    request,
    rows: QuerySet,
    query: Mapping[str, Any],
    to_shape: Callable[[Any], Any],
    keys: Keys = NEWEST_FIRST,
) -> Response:
    """Answer with a page of `rows`; `query` holds `cursor` and `limit`. One query."""
    page = take_page(rows, keys, cursor=query["cursor"], limit=query["limit"])
    results = [to_shape(row) for row in page.rows]
    return Response({"results": results, "next": next_url(request, page)})


def plainly_listed(
    request, rows: QuerySet, to_shape: Callable[[Any], Any], keys: Keys = NEWEST_FIRST
) -> Response:
    """Answer with the page of `rows` that the query string names; it can ask for nothing else."""
    return listed(request, rows, checked_query(PageQuery, request), to_shape, keys)
