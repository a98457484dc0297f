"""Lists, newest first, page by page."""

from collections.abc import Callable, Mapping
from typing import Any

from django.db.models import QuerySet
from rest_framework.response import Response

from .paging import NEWEST_FIRST, next_url, take_page


def listed(
    request, rows: QuerySet, query: Mapping[str, Any], to_shape: Callable[[Any], Any]
) -> Response:
    """Answer with a page of `rows`; `query` holds `cursor` and `limit`. One query."""
    page = take_page(rows, NEWEST_FIRST, cursor=query["cursor"], limit=query["limit"])
    results = [to_shape(row) for row in page.rows]
    return Response({"results": results, "next": next_url(request, page)})
