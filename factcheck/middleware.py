"""Middleware of every answer: its id, health checks, metrics, headers, time limits."""

import re
import time
import uuid
from collections.abc import Callable

from csp.constants import HEADER
from csp.middleware import CSPMiddleware, PolicyParts
from csp.utils import build_policy
from django.conf import settings
from django.core.signals import request_finished
from django.http import HttpRequest, JsonResponse
from django.http.response import HttpResponseBase
from django.utils.cache import add_never_cache_headers
from django.utils.functional import SimpleLazyObject

from factcheck.health import database_answers
from factcheck.metrics.requests import NONE, STATIC, request_counts
from factcheck.postgres.deadlines import begin_request, begin_streaming, end_request
from factcheck.postgres.outages import RETRY_AFTER_SECONDS
from factcheck.request_ids import logger, route_of, tracing

REQUEST_ID_HEADER = "X-Request-ID"
REQUEST_ID = re.compile(r"[A-Za-z0-9_.:=+/-]{8,128}")
LIVE = "/health/live"
READY = "/health/ready"
READY_SECONDS = 2
GetResponse = Callable[[HttpRequest], HttpResponseBase]
PRIVATE = "private, no-store"
USUAL = PolicyParts()

request_finished.connect(end_request, dispatch_uid="factcheck.end_request")


class SecurityHeadersMiddleware:
    """Forbid storing and embedding, except for public responses.

    Public responses have `Access-Control-Allow-Origin: *` (`publishing.caching`) and their
    own `Cache-Control`; all others are private, also errors and what public addresses
    refuse. A `private, no-store` response may have an ETag: a client with its own copy
    sends `If-None-Match` and gets 304. Static files are answered earlier, by WhiteNoise.
    """

    def __init__(self, get_response: GetResponse) -> None:
        self.get_response = get_response
        self.policy = ", ".join(
            f"{name}={who}" for name, who in settings.PERMISSIONS_POLICY.items()
        )

    def __call__(self, request: HttpRequest) -> HttpResponseBase:
        response = self.get_response(request)
        is_public = response.headers.get("Access-Control-Allow-Origin") == "*"
        if not is_public or "Cache-Control" not in response.headers:
            response["Cache-Control"] = PRIVATE
        embedders = "cross-origin" if is_public else "same-origin"
        response.headers.setdefault("Cross-Origin-Resource-Policy", embedders)
        response.headers.setdefault("Permissions-Policy", self.policy)
        return response


class ContentSecurityMiddleware(CSPMiddleware):
    """Send the Content Security Policy; build the policy of most responses only once."""

    def __init__(self, get_response: GetResponse) -> None:
        super().__init__(get_response)
        self.usual_policy = build_policy()

    def process_response(
        self, request: HttpRequest, response: HttpResponseBase
    ) -> HttpResponseBase:
        """Set the header; for a response with a policy or a nonce of its own, build it."""
        is_usual = self.get_policy_parts(request, response) == USUAL
        if settings.DEBUG or not is_usual or hasattr(response, "_csp_exempt"):
            return super().process_response(request, response)
        response.headers.setdefault(HEADER, self.usual_policy)
        return response


class DatabaseDeadlineMiddleware:
    """Limit a request's total wait for the database to `REQUEST_DATABASE_SECONDS`."""

    def __init__(self, get_response: GetResponse) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponseBase:
        begin_request()
        answer = self.get_response(request)
        if answer.streaming:
            begin_streaming()
        return answer


class RequestIDMiddleware:
    """Give each request an id, and log one line about it when it is answered.

    A proxy may bring the id, if one is trusted (`TRUSTED_PROXY_COUNT`) and the id has 8 to
    128 plain characters; a client can't choose it.
    """

    def __init__(self, get_response: GetResponse) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponseBase:
        name, began_at = _id_of(request), time.perf_counter()
        request.request_id = name  # type: ignore[attr-defined]  # for what is logged later
        with tracing(name):
            response = self.get_response(request)
            if settings.LOG_REQUESTS:
                _log(request, response, time.perf_counter() - began_at)
        response[REQUEST_ID_HEADER] = name
        return response


def _id_of(request: HttpRequest) -> str:
    given = request.headers.get(REQUEST_ID_HEADER, "")
    if settings.TRUSTED_PROXY_COUNT and REQUEST_ID.fullmatch(given):
        return given
    return uuid.uuid4().hex


def _log(request: HttpRequest, response: HttpResponseBase, seconds: float) -> None:
    """Log the path without its query: people search for names."""
    extra = {
        "method": request.method,
        "path": request.path,
        "route": route_of(request),
        "status": response.status_code,
        "duration_ms": round(seconds * 1000, 1),
        "user_id": _user_id(request),
    }
    logger.info("%(method)s %(path)s %(status)s %(duration_ms)s ms", extra, extra=extra)


def _user_id(request: HttpRequest) -> int | None:
    """Return the number of the person, by session or token; loads nobody for the log."""
    user = request.__dict__.get("user")  # the API sets the owner of a token
    if type(user) is SimpleLazyObject:
        user = request.__dict__.get("_cached_user")
    return user.pk if user else None


class HealthCheckMiddleware:
    """Answer `/health/live` and `/health/ready` before hosts, encryption and sessions count.

    `live` says that this process answers, and asks the database nothing. `ready` is 503
    unless the database answers within two seconds.
    """

    def __init__(self, get_response: GetResponse) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponseBase:
        path = request.path_info.rstrip("/")
        if path not in (LIVE, READY) or request.method not in ("GET", "HEAD"):
            return self.get_response(request)
        ok = path == LIVE or database_answers(READY_SECONDS)
        answer = JsonResponse({"ok": ok}, status=200 if ok else 503)
        if not ok:
            answer["Retry-After"] = str(RETRY_AFTER_SECONDS)
        add_never_cache_headers(answer)
        return answer


class RequestMetricsMiddleware:
    """Count each request."""

    def __init__(self, get_response: GetResponse) -> None:
        self.get_response = get_response
        self.counts = request_counts()

    def __call__(self, request: HttpRequest) -> HttpResponseBase:
        began_at = time.perf_counter()
        self.counts.begin()
        status = 500
        try:
            response = self.get_response(request)
            status = response.status_code
            return response
        finally:
            seconds = time.perf_counter() - began_at
            self.counts.end(_route(request), request.method or "", status, seconds)


def _route(request: HttpRequest) -> str:
    is_static = request.path_info.startswith(f"/{settings.STATIC_URL.strip('/')}/")
    return route_of(request) or (STATIC if is_static else NONE)
