"""Cacheable responses, with the hash of their content as ETag."""

import datetime
import hashlib
from collections.abc import Sequence
from uuid import UUID

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.utils.cache import get_conditional_response, patch_cache_control
from django.utils.http import http_date

MAX_AGE_SECONDS = 60
LISTS = "verdicts"


def cacheable(
    request: HttpRequest,
    body: bytes,
    *,
    content_type: str,
    changed_at: datetime.datetime | None = None,
    status: int = 200,
    tags: Sequence[str] = (),
    etag: str = "",
) -> HttpResponseBase:
    """Answer with `body`, or with 304 if the client has it already.

    A withdrawn verdict may stay in caches for `MAX_AGE_SECONDS`; `tags` are surrogate keys
    for purging. Any site may read it (CORS): it is public. Caches vary by
    `Accept-Language`, so a response in the language of a cookie is not cacheable.
    """
    etag = etag or etag_of(body)
    response = HttpResponse(body, content_type=content_type, status=status)
    response["ETag"] = etag
    if changed_at:
        response["Last-Modified"] = http_date(changed_at.timestamp())
    if tags:
        response["Surrogate-Key"], response["Cache-Tag"] = " ".join(tags), ",".join(tags)
    whose = "private" if settings.LANGUAGE_COOKIE_NAME in request.COOKIES else "public"
    patch_cache_control(response, max_age=MAX_AGE_SECONDS, **{whose: True})
    answer = get_conditional_response(request, etag=etag, response=response) or response
    answer["Access-Control-Allow-Origin"] = "*"
    return answer


def tags_of(public_id: UUID) -> tuple[str]:
    """Return the cache tag of responses about one verdict; `LISTS` is that of all lists."""
    return (f"verdict-{public_id}",)


def etag_of(body: bytes) -> str:
    """Return the ETag of `body`."""
    return f'"{hashlib.sha256(body).hexdigest()[:32]}"'
