"""Turn a refused act into a readable response."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.html import escape
from django.utils.translation import gettext as _
from django_htmx.http import reswap, retarget

from articles.desk.stale import StaleView
from articles.workflow import Collision, Invalid, NotAllowed, WorkflowError, WrongState

STATUS: dict[type[WorkflowError], int] = {
    NotAllowed: 403,
    Invalid: 422,
    WrongState: 409,
    Collision: 409,
}


def status_of(error: WorkflowError) -> int:
    """Return the HTTP status for the error."""
    return next((code for kind, code in STATUS.items() if isinstance(error, kind)), 409)


def refused_response(
    request: HttpRequest, message: object, status: int, stale: StaleView | None = None
) -> HttpResponse:
    """Return the message as a page, or for a fragment as content of the status line.

    After a stale act, the page also has the changes and the submitted input.
    """
    if getattr(request, "htmx", False):
        line = HttpResponse(escape(message), status=status)
        return reswap(retarget(line, "#page-status"), "innerHTML")
    context = {"message": message, "stale": stale}
    return render(request, "desk/refused.html", context, status=status)


def form_too_old(request: HttpRequest, reason: str = "") -> HttpResponse:
    """Answer a form without a valid CSRF token: its page is from before a sign-in, or elsewhere.

    A page stays as it is after a fragment, with what was typed in it.
    """
    if not getattr(request, "htmx", False):
        return render(request, "403_csrf.html", status=403)
    message = _("You signed in or out after this page was opened. Reload it and send again.")
    return refused_response(request, message, 403)
