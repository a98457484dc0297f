"""Answer requests of machines before sessions, forms and messages, which they don't have.

A request with a token is authenticated by it alone, never by a session, and the list of
published verdicts needs nobody. The other middleware would take a third of the time.
"""

from collections.abc import Callable

from allauth.core.context import request_context
from django.conf import settings
from django.http import HttpRequest
from django.http.response import HttpResponseBase
from django.urls import Resolver404, ResolverMatch, resolve
from django.utils.cache import patch_vary_headers
from django.utils.translation import get_language_from_request, override

PREFIX = "/api/v1/"
PUBLIC_LIST = "/api/v1/verdicts/"


class MachineRequestMiddleware:
    """Answer requests with a token, and GET of the public list; pass everything else on.

    Does what the skipped middleware would do for them: checks the host, sets language,
    length and the headers of every response.
    """

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponseBase]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponseBase:
        match = _match_of(request)
        if match is None:
            return self.get_response(request)
        request.get_host()  # raises DisallowedHost
        request.resolver_match = match
        language = get_language_from_request(request)
        with override(language), request_context(request):
            answer = match.func(request, *match.args, **match.kwargs)
            if hasattr(answer, "render"):
                answer.render()
        if not answer.streaming:
            answer.headers.setdefault("Content-Length", str(len(answer.content)))
        answer.headers.setdefault("Content-Language", language)
        patch_vary_headers(answer, ["Accept-Language"])
        answer.headers.setdefault("X-Frame-Options", settings.X_FRAME_OPTIONS)
        return answer


def _match_of(request: HttpRequest) -> ResolverMatch | None:
    """Return the view of a machine's request, None for others."""
    if not request.path_info.startswith(PREFIX) or not (_has_token(request) or _is_list(request)):
        return None
    try:
        match = resolve(request.path_info)
    except Resolver404:
        return None
    # Views of the framework and of Django keep their middleware.
    return match if hasattr(getattr(match.func, "cls", None), "acts") else None


def _has_token(request: HttpRequest) -> bool:
    """Return whether `BearerAuthentication` decides about the request, not the session."""
    return request.META.get("HTTP_AUTHORIZATION", "").partition(" ")[0].lower() == "bearer"


def _is_list(request: HttpRequest) -> bool:
    return request.path_info == PUBLIC_LIST and request.method == "GET"
