"""Headers of every answer (who may keep it, who may embed it), and an end to waiting."""

from collections.abc import Callable

from django.conf import settings
from django.core.signals import request_finished
from django.http import HttpRequest
from django.http.response import HttpResponseBase

from factcheck.postgres.deadlines import begin_request, begin_streaming, end_request

PRIVATE = "private, no-store"

request_finished.connect(end_request, dispatch_uid="factcheck.end_request")


class SecurityHeaders:
    """Forbid storing and embedding, except for answers that any site may read.

    What is public says so by `Access-Control-Allow-Origin: *` (`publishing.caching`) and
    states its own `Cache-Control`; all else is for who asked, the refusals and errors
    included. A `private, no-store` answer may have an ETag: a program that keeps its own
    copy asks with `If-None-Match` and gets 304. Static files never come here: WhiteNoise,
    before this, answers them.
    """

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponseBase]) -> None:
        self.get_response = get_response
        self.policy = ", ".join(
            f"{name}={who}" for name, who in settings.PERMISSIONS_POLICY.items()
        )

    def __call__(self, request: HttpRequest) -> HttpResponseBase:
        response = self.get_response(request)
        is_public = response.headers.get("Access-Control-Allow-Origin") == "*"
        if not is_public:
            response["Cache-Control"] = PRIVATE
        embedders = "cross-origin" if is_public else "same-origin"
        response.headers.setdefault("Cross-Origin-Resource-Policy", embedders)
        response.headers.setdefault("Permissions-Policy", self.policy)
        return response


class DatabaseDeadline:
    """Let a request wait `REQUEST_DATABASE_SECONDS` for the database, in all."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponseBase]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponseBase:
        begin_request()
        answer = self.get_response(request)
        if answer.streaming:
            begin_streaming()
        return answer
