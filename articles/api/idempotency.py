"""`Idempotency-Key`: a repeated POST is done once and gets the same response.

After draft-ietf-httpapi-idempotency-key-header. The response is stored in the transaction
of the act, so that a crash stores neither. Client errors (4xx) are stored too; server
errors (5xx) are not, so the request may be retried. Nor are 428 and 412, for an act without
a version or with an outdated one: it did not begin, and the client sends it again with the
current version. The draft (2.6) leaves open which errors are stored; Stripe stores none of
requests that fail before their execution begins. Requests refused earlier (401, 403, 429,
400, 413, 415) never come here.
"""

import hashlib
import re
from collections.abc import Callable
from functools import wraps
from typing import Any

import orjson
from django.core.files.uploadedfile import UploadedFile
from django.db import OperationalError, connection, transaction
from django.http import HttpResponse, QueryDict
from django.utils import timezone
from django.utils.datastructures import MultiValueDict
from rest_framework.response import Response
from rest_framework.views import APIView

from articles.models import StoredAnswer

from .exceptions import KeyReused, KeyUnusable, StillRunning

META_NAME = "HTTP_IDEMPOTENCY_KEY"
LONGEST_KEY = 255
VISIBLE = re.compile(r"[!-~]+")
WAIT_SECONDS = 30
NOT_BEGUN = frozenset({412, 428})
CANONICAL = orjson.OPT_SORT_KEYS | orjson.OPT_NON_STR_KEYS


def repeatable(view: APIView, act: Callable[..., Response]) -> Callable[..., HttpResponse]:
    """Wrap `act`, a POST of `view`, so that it is done once for each key."""

    @wraps(act)
    def once(request, *args: Any, **kwargs: Any) -> HttpResponse:
        key, digest = key_of(request), fingerprint(request)
        with transaction.atomic():
            stored = take(request, key, digest)
            if stored.status is None:
                answered = _answered(view, act, request, args, kwargs)
                if answered.status_code in NOT_BEGUN:
                    stored.delete()
                    return answered
                _keep(stored, answered)
        return HttpResponse(bytes(stored.body), status=stored.status, headers=stored.headers)

    return once


def key_of(request) -> str:
    """Return the key, sent as a bare word or as a quoted string, as the draft wants.

    Raises `KeyUnusable` for an empty or too long one, or one with other than visible ASCII
    characters (no space). The quotes count for the length.
    """
    key = request.META[META_NAME].strip()
    if len(key) > LONGEST_KEY or not VISIBLE.fullmatch(key):
        raise KeyUnusable
    if len(key) > 1 and key[0] == key[-1] == '"':
        key = key[1:-1].replace('\\"', '"').replace("\\\\", "\\")
    if not key:
        raise KeyUnusable
    return key


def take(request, key: str, digest: str) -> StoredAnswer:
    """Return the key's stored response, or an empty row for it; waits for a concurrent request.

    Raises `KeyReused` if the key was used for another request, and `StillRunning` if the
    concurrent one takes too long.
    """
    with connection.cursor() as cursor:
        cursor.execute(f"SET LOCAL lock_timeout = '{WAIT_SECONDS}s'")
        try:
            stored = StoredAnswer.objects.take(
                owner=owner_of(request), key=key, fingerprint=digest, at=timezone.now()
            )
        except OperationalError as error:
            if getattr(error.__cause__, "sqlstate", "") != "55P03":  # lock_not_available
                raise
            raise StillRunning from error
        cursor.execute("SET LOCAL lock_timeout TO DEFAULT")
    if stored.fingerprint != digest:
        raise KeyReused
    return stored


def owner_of(request) -> str:
    """Return the owner of the keys: the token, else the person."""
    return f"token-{request.auth.pk}" if request.auth else f"user-{request.user.pk}"


def fingerprint(request) -> str:
    """Return the SHA-256 of a request: path, query string and parsed body.

    Multipart boundaries, whitespace and the order of names in JSON don't count, since a
    retry may change them.
    """
    return fingerprint_of(request, _canonical(request.data))


def fingerprint_of(request, content: Any) -> str:
    """Return the SHA-256 of a path and query string with the parsed body."""
    parts = [request.method, request.get_full_path(), content]
    return hashlib.sha256(orjson.dumps(parts, default=_canonical, option=CANONICAL)).hexdigest()


def _canonical(value: Any) -> Any:
    if isinstance(value, UploadedFile):
        return [value.name, value.content_type, _hash_of(value)]
    if isinstance(value, QueryDict | MultiValueDict):
        return dict(value.lists())
    if isinstance(value, bytes):
        return hashlib.sha256(value).hexdigest()
    return value if isinstance(value, dict | list) else str(value)


def _hash_of(file: UploadedFile) -> str:
    whole = hashlib.sha256()
    for chunk in file.chunks():
        whole.update(chunk)
    file.seek(0)
    return whole.hexdigest()


def _answered(view: APIView, act, request, args, kwargs) -> HttpResponse:
    """Do the act and return its response; an error rolls back what it wrote."""
    try:
        with transaction.atomic():
            response = act(request, *args, **kwargs)
    except Exception as error:
        response = view.handle_exception(error)
    return APIView.finalize_response(view, request, response, *args, **kwargs).render()


def _keep(stored: StoredAnswer, response: HttpResponse) -> None:
    stored.keep(response.status_code, dict(response.headers), response.content)
