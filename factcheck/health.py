"""Health checks that ask for nothing, not even a host name."""

from collections.abc import Callable

from django.db import Error, connection
from django.http import HttpRequest, JsonResponse
from django.http.response import HttpResponseBase
from django.utils.cache import add_never_cache_headers

from factcheck.postgres import PostgresError
from factcheck.postgres.deadlines import within
from factcheck.postgres.outages import RETRY_AFTER_SECONDS

Answer = Callable[[HttpRequest], HttpResponseBase]

LIVE = "/health/live"
READY = "/health/ready"
READY_SECONDS = 2


class HealthChecks:
    """Answer `/health/live` and `/health/ready` before hosts, encryption and sessions count.

    `live` says that this process answers, and asks the database nothing. `ready` is 503
    unless the database answers within two seconds.
    """

    def __init__(self, get_response: Answer) -> None:
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


def database_answers(seconds: float) -> bool:
    """Return whether the database answers within so many seconds."""
    try:
        with within(seconds), connection.cursor() as cursor:
            cursor.execute("SELECT 1")
    except (Error, PostgresError):
        return False
    return True
