"""Middleware of the desk: who asks, what is too large, who must sign in, refused acts."""

from collections.abc import Callable
from typing import Any
from urllib.parse import urlsplit, urlunsplit

from allauth.mfa.models import Authenticator
from django.conf import settings
from django.contrib import messages
from django.contrib.auth.middleware import LoginRequiredMiddleware
from django.contrib.auth.views import redirect_to_login
from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import redirect, render
from django.urls import Resolver404, resolve
from django.utils.translation import gettext as _
from django_htmx.http import HttpResponseClientRedirect

from articles.workflow import NotAllowed, SignInDemand, WorkflowError, called_by, is_last_factor

from .audit_receivers import caller_of
from .exception_handler import refused_response, status_of
from .second_factor import demand_of, page_of_demand
from .stale import stale_view

CHUNK = 64 * 1024
READ_AT_MOST = 128 * 1024 * 1024
# URL names; signing out and the language switch need no login.
STAY_OPEN = ("second_factor", "account_reauthenticate")
SETTING_UP = "mfa_"
REMOVING = {
    "mfa_deactivate_totp": Authenticator.Type.TOTP,
    "mfa_remove_webauthn": Authenticator.Type.WEBAUTHN,
}


class CallerMiddleware:
    """Set the caller of every act."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        with called_by(lambda: caller_of(request)):
            return self.get_response(request)


class UploadLimitMiddleware:
    """Answer 413 with a message if a form with its file exceeds the limit.

    Django would first write the whole file to disk. The body is read and discarded, up to a
    limit, because browsers ignore a response while they send. The API has its own check.
    """

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]):
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        length = request.META.get("CONTENT_LENGTH") or "0"
        read, named = _limits(request)
        is_small = length.isdigit() and int(length) <= read
        if is_small or request.path.startswith("/api/"):
            return self.get_response(request)
        _discard(request)
        message = _("What you sent is larger than %(limit)d MB. Nothing was saved.")
        message %= {"limit": named // (1024 * 1024)}
        return render(request, "desk/refused.html", {"message": message}, status=413)


TAKING_FILES = frozenset({"add_evidence", "article_documents", "capture", "replace_document"})


def _limits(request: HttpRequest) -> tuple[int, int]:
    """Return how many bytes of a form are read, and the size limit of a file in it.

    A form with slightly too large evidence is rendered again with its input.
    """
    try:
        name = resolve(request.path_info).url_name
    except Resolver404:
        name = None
    if name in TAKING_FILES:
        return settings.EVIDENCE_READ_BYTES, settings.EVIDENCE_LIMIT_BYTES
    return settings.DATA_UPLOAD_MAX_MEMORY_SIZE, settings.UPLOAD_LIMIT_BYTES


def _discard(request: HttpRequest) -> None:
    left = READ_AT_MOST
    while left > 0 and (piece := request.read(CHUNK)):
        left -= len(piece)


class SignInRequiredMiddleware(LoginRequiredMiddleware):
    """Require a login on every page without `login_not_required`.

    For a fragment the whole page is redirected to the sign-in page and back.
    """

    def process_view(self, request, view_func, view_args, view_kwargs):
        """Skip public pages before the session is read, so that they are cacheable."""
        if not getattr(view_func, "login_required", True):
            return None
        return super().process_view(request, view_func, view_args, view_kwargs)

    def handle_no_permission(self, request, view_func):
        htmx = getattr(request, "htmx", None)
        if not htmx:
            # An address that only takes forms is no page to come back to.
            page = _page_of_form(request) if request.method == "POST" else ""
            if page:
                return redirect_to_login(page)
            return super().handle_no_permission(request, view_func)
        here = htmx.current_url_abs_path or _page_of_form(request) or "/"
        return HttpResponseClientRedirect(redirect_to_login(here).url)


def _page_of_form(request: HttpRequest) -> str:
    """Return the path of the page that sent a form, "" where the browser doesn't say."""
    page = urlsplit(request.headers.get("Referer", ""))
    is_own = page.netloc == request.get_host()
    return urlunsplit(("", "", page.path, page.query, "")) if is_own else ""


class SecondFactorMiddleware:
    """Redirect people who must set up a factor or a password first.

    The API calls the same function in its permissions.
    """

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        return self.get_response(request)

    def process_view(self, request: Any, view: Any, args: Any, kwargs: Any) -> HttpResponse | None:
        """Redirect to the page that says what is missing; protect the last required factor."""
        if not getattr(view, "login_required", True) or not request.user.is_authenticated:
            return None
        name = request.resolver_match.url_name or ""
        request.sign_in_demand = demand_of(request)
        if request.sign_in_demand is None:
            return _keep_last_factor(request, name, kwargs)
        if request.sign_in_demand.is_barring and not _is_open(name, request.sign_in_demand):
            return _lead_to_page(request)
        return None


def _is_open(name: str, demand: SignInDemand) -> bool:
    is_password_page = name == "account_change_password"
    is_wanted = is_password_page and demand.code == "password_too_short"
    return name in STAY_OPEN or name.startswith(SETTING_UP) or is_wanted


def _lead_to_page(request: Any) -> HttpResponse:
    if getattr(request, "htmx", None):
        return HttpResponseClientRedirect(page_of_demand(request.htmx.current_url_abs_path or "/"))
    here = request.get_full_path() if request.method in ("GET", "HEAD") else "/"
    return HttpResponseRedirect(page_of_demand(here))


def _keep_last_factor(request: Any, name: str, kwargs: dict[str, Any]) -> HttpResponse | None:
    kind = REMOVING.get(name)
    if kind is None or request.method != "POST":
        return None
    if not is_last_factor(user=request.user, kind=kind, pk=kwargs.get("pk")):
        return None
    text = _("Your role needs a second factor: set up another one before you remove this one.")
    messages.error(request, text)
    return redirect("mfa_index")


class RefusedActMiddleware:
    """Answer a `WorkflowError` that a view doesn't handle.

    A page request gets a page with the message and a link back. A fragment gets only the
    message, in the page's status line, so that nothing on the page is replaced.
    """

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]):
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        return self.get_response(request)

    def process_exception(self, request: HttpRequest, error: Exception) -> HttpResponse | None:
        """Answer refused acts, and in fragments also 403 and 404."""
        is_fragment = bool(getattr(request, "htmx", False))
        if isinstance(error, WorkflowError):
            return refused_response(
                request, error.message, status_of(error), stale_view(request, error)
            )
        if is_fragment and isinstance(error, PermissionDenied):
            return refused_response(request, NotAllowed.message, 403)
        if is_fragment and isinstance(error, Http404):
            return refused_response(request, _("This no longer exists."), 404)
        return None
