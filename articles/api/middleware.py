"""Answer the most requested public list before sessions, forms and messages.

It needs none of them: the other middleware would take half of the time.
"""

from collections.abc import Callable

from django.conf import settings
from django.http import HttpRequest
from django.http.response import HttpResponseBase
from django.utils.cache import patch_vary_headers
from django.utils.translation import get_language_from_request, override

PATH = "/api/v1/verdicts/"


class PublicListMiddleware:
    """Answer GET of the list of published verdicts; pass everything else on."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponseBase]) -> None:
        self.get_response = get_response
        self._view: Callable[[HttpRequest], HttpResponseBase] | None = None

    def __call__(self, request: HttpRequest) -> HttpResponseBase:
        if request.path_info != PATH or request.method != "GET":
            return self.get_response(request)
        request.route = PATH.lstrip("/")  # type: ignore[attr-defined]  # for who counts and logs
        language = get_language_from_request(request)
        with override(language):
            answer = self.view(request)
            if hasattr(answer, "render"):
                answer.render()
        if not answer.streaming:
            answer.headers.setdefault("Content-Length", str(len(answer.content)))  # type: ignore[attr-defined]
        answer.headers.setdefault("Content-Language", language)
        patch_vary_headers(answer, ["Accept-Language"])
        answer.headers.setdefault("X-Frame-Options", settings.X_FRAME_OPTIONS)
        return answer

    @property
    def view(self) -> Callable[[HttpRequest], HttpResponseBase]:
        """Return the view, imported on first use, as URL patterns are."""
        if self._view is None:
            from .views.published import PublishedVerdictListView

            self._view = PublishedVerdictListView.as_view()
        return self._view
