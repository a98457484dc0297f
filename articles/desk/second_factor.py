"""A second factor or a longer password that is demanded: the page, and what stays closed."""

from collections.abc import Callable
from typing import Any

from allauth.account.signals import password_changed
from allauth.mfa.models import Authenticator
from django.contrib import messages
from django.dispatch import receiver
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.http import url_has_allowed_host_and_scheme, urlencode
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe
from django_htmx.http import HttpResponseClientRedirect

from articles.workflow import (
    SHORT_PASSWORD,
    SHORTEST_ALONE,
    SignInDemand,
    is_last_factor,
    sign_in_demand,
)

from .shortcuts import person

# By the names of their addresses; signing out and the language need no login.
STAY_OPEN = ("second_factor", "account_reauthenticate")
SETTING_UP = "mfa_"
REMOVING = {
    "mfa_deactivate_totp": Authenticator.Type.TOTP,
    "mfa_remove_webauthn": Authenticator.Type.WEBAUTHN,
}


class SecondFactorMiddleware:
    """Close every page to who must set up a factor or a password first (middleware).

    The API asks the same function where it asks for rights.
    """

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        return self.get_response(request)

    def process_view(self, request: Any, view: Any, args: Any, kwargs: Any) -> HttpResponse | None:
        """Lead to the page that says what is missing; keep the last factor that is demanded."""
        if not getattr(view, "login_required", True) or not request.user.is_authenticated:
            return None
        name = request.resolver_match.url_name or ""
        request.sign_in_demand = demand_of(request)
        if request.sign_in_demand is None:
            return _keep_last_factor(request, name, kwargs)
        if request.sign_in_demand.is_barring and not _is_open(name, request.sign_in_demand):
            return _lead_to_page(request)
        return None


def demand_of(request: HttpRequest) -> SignInDemand | None:
    """Return what is still demanded of who is signed in."""
    return sign_in_demand(user=request.user, session=request.session, at=timezone.now())


def page_of_demand(next_url: str) -> str:
    """Return the address of the page that says what is missing, and goes on to `next_url`."""
    return f"{reverse('second_factor')}?{urlencode({'next': next_url})}"


@require_safe
@never_cache
def second_factor(request: HttpRequest) -> HttpResponse:
    """Say what is missing, until when, and how to set it up; on to the desk where all is there."""
    next_url = request.GET.get("next", "/")
    if not url_has_allowed_host_and_scheme(next_url, {request.get_host()}):
        next_url = "/"
    demand = demand_of(request)
    if demand is None:
        return redirect(next_url)
    context = {
        "demand": demand,
        "next_url": next_url,
        "role": person(request).get_role_display(),
        "shortest": SHORTEST_ALONE,
    }
    return render(request, "desk/second_factor.html", context)


@receiver(password_changed)
def _forget_short_password(request: HttpRequest, **_given: Any) -> None:
    request.session.pop(SHORT_PASSWORD, None)


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
