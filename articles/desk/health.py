"""Health check for a load balancer."""

import time
from typing import Any

from django.contrib.auth.decorators import login_not_required
from django.db import Error, connection
from django.http import HttpRequest, JsonResponse
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe

from factcheck.health import files_available
from factcheck.postgres import PostgresError
from factcheck.postgres.outages import RETRY_AFTER_SECONDS
from factcheck.replicas.states import replicas


@login_not_required
@never_cache
@require_safe
def health(request: HttpRequest) -> JsonResponse:
    """Answer 200 when the database answers, else 503; no secrets, no versions.

    Without the store of files and without replicas all else works, so they are named and
    don't count.
    """
    ok = _database_answers()
    status, headers = (200, {}) if ok else (503, {"Retry-After": str(RETRY_AFTER_SECONDS)})
    answer: dict[str, Any] = {"ok": ok, "database": ok, "files": files_available()}
    if states := replicas().states():
        answer["replicas"] = {state.alias: state.is_usable(time.monotonic()) for state in states}
    return JsonResponse(answer, status=status, headers=headers)


def _database_answers() -> bool:
    try:
        with connection.cursor() as cursor:
            cursor.execute("SELECT 1")
    except (Error, PostgresError):
        return False
    return True
