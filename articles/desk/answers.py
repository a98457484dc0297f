"""Turn a refused act into an answer that a person can read."""

from collections.abc import Callable

from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.html import escape
from django.utils.translation import gettext as _
from django_htmx.http import reswap, retarget

from articles.desk.stale import StaleView, stale_view
from articles.workflow import Collision, Invalid, NotAllowed, WorkflowError, WrongState

STATUS: dict[type[WorkflowError], int] = {
    NotAllowed: 403,
    Invalid: 422,
    WrongState: 409,
    Collision: 409,
}


class RefusedActMiddleware:
    """Answer for views that let a `WorkflowError` through.

    A whole page gets a page with the sentence and the way back. A fragment gets the
    sentence alone, in the page's status line, so that nothing on the page is replaced.
    """

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]):
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        return self.get_response(request)

    def process_exception(self, request: HttpRequest, error: Exception) -> HttpResponse | None:
        """Answer refused acts, and in fragments also what is forbidden or not there."""
        is_fragment = bool(getattr(request, "htmx", False))
        if isinstance(error, WorkflowError):
            return refuse(request, error.message, status_of(error), stale_view(request, error))
        if is_fragment and isinstance(error, PermissionDenied):
            return refuse(request, NotAllowed.message, 403)
        if is_fragment and isinstance(error, Http404):
            return refuse(request, _("This is not there any more."), 404)
        return None


def status_of(error: WorkflowError) -> int:
    """Return the HTTP status that fits the error."""
    return next((code for kind, code in STATUS.items() if isinstance(error, kind)), 409)


def refuse(
    request: HttpRequest, message: object, status: int, stale: StaleView | None = None
) -> HttpResponse:
    """Return the sentence as a page, or in a fragment as a line for the status line.

    A page also has what changed, and what was typed, where the act was on another version.
    """
    if getattr(request, "htmx", False):
        line = HttpResponse(escape(message), status=status)
        return reswap(retarget(line, "#page-status"), "innerHTML")
    context = {"message": message, "stale": stale}
    return render(request, "desk/refused.html", context, status=status)
