"""The ways to the sign-in provider and back.

The browser is sent on by a page, not by a redirect: `form-action` of the content security
policy holds for every redirect that follows a form, also for those among the provider's own
machines, whose names nobody knows here.
"""

import logging
from collections.abc import Callable
from typing import Any
from urllib.parse import urlencode

from allauth.account.views import LogoutView
from allauth.core.exceptions import ImmediateHttpResponse
from django.conf import settings
from django.contrib import messages
from django.contrib.auth.decorators import login_not_required
from django.http import Http404, HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_POST, require_safe

from articles.desk.rate_limits import is_over_limit
from articles.publishing.addresses import base_url
from articles.workflow import PROVIDER_SESSION, WrongState, end_provider_sessions
from factcheck.sign_in_provider import present_provider

A_MINUTE = 60  # ways to the provider from one address: a newsroom may share one
REFUSED_A_MINUTE = 60  # logout tokens; each may fetch the provider's keys

logger = logging.getLogger(__name__)


@login_not_required
@never_cache
@require_POST
def to_provider(request: HttpRequest) -> HttpResponse:
    """Send the browser to the provider."""
    _require_provider()
    if is_over_limit(request, "provider_sign_in", A_MINUTE):
        messages.error(request, _("Too many attempts. Please wait a minute."))
        return redirect("account_login")
    from .adapters import ProviderAdapter

    provider = ProviderAdapter(request).get_provider(request, present_provider().issuer)
    answer = _or_refused(request, lambda: provider.redirect_from_request(request))
    address = answer["Location"]
    return redirect(address) if address.startswith("/") else _send_on(request, address)


@login_not_required
@never_cache
@require_safe
def provider_answer(request: HttpRequest) -> HttpResponse:
    """Receive the browser with the provider's answer, and sign its person in."""
    _require_provider()
    from allauth.socialaccount.providers.oauth2.views import OAuth2CallbackView

    from .openid import NewsroomAdapter

    adapter = NewsroomAdapter(request, present_provider().issuer)
    return _or_refused(request, lambda: OAuth2CallbackView.adapter_view(adapter)(request))


@csrf_exempt
@login_not_required
@never_cache
@require_POST
def provider_logout(request: HttpRequest) -> HttpResponse:
    """End the sessions of a person who signed out at the provider, which sends this itself.

    Refused are tokens that are wrong or come twice (400), and all from an address that sent
    too many of these (429). Source: OpenID Connect Back-Channel Logout 1.0, 2.5 to 2.8.
    """
    _require_provider()
    limit = ("provider_logout", REFUSED_A_MINUTE)
    if is_over_limit(request, *limit, is_counted=False):
        return JsonResponse({"error": "invalid_request"}, status=429)
    from allauth.socialaccount.providers.oauth2.client import OAuth2Error
    from requests import RequestException

    from .openid import read_logout

    try:
        logout = read_logout(request.POST.get("logout_token", ""))
        end_provider_sessions(logout=logout, at=timezone.now())
    except (OAuth2Error, RequestException, WrongState, ValueError, OverflowError) as error:
        is_over_limit(request, *limit)
        logger.warning("logout token of the provider refused: %s", str(error)[:500])
        return JsonResponse({"error": "invalid_request"}, status=400)
    return HttpResponse()


class SignOutView(LogoutView):
    """Sign out here, and at the provider if the session began there."""

    def post(self, *args: Any, **kwargs: Any) -> HttpResponse:
        begun = self.request.session.get(PROVIDER_SESSION)
        answer: HttpResponse = super().post(*args, **kwargs)
        address = _sign_out_address(self.request, begun) if begun else ""
        return _send_on(self.request, address) if address else answer


def _require_provider() -> None:
    if settings.SIGN_IN_PROVIDER is None:
        raise Http404


def _or_refused(request: HttpRequest, ask: Callable[[], HttpResponse]) -> HttpResponse:
    """Return the answer of `ask`; that of a refusal if the provider can't be asked."""
    from allauth.socialaccount.providers.oauth2.client import OAuth2Error
    from requests import RequestException

    from .adapters import refusal, unusable

    try:
        return ask()
    except ImmediateHttpResponse as refused:
        answer: HttpResponse = refused.response
    except (OAuth2Error, RequestException, KeyError, ValueError) as error:
        answer = refusal(request, unusable(), error).response
    return answer


def _send_on(request: HttpRequest, address: str) -> HttpResponse:
    context = {"address": address, "provider_name": present_provider().name}
    return render(request, "account/to_provider.html", context)


def _sign_out_address(request: HttpRequest, begun: dict[str, str]) -> str:
    """Return where the provider ends its own session, "" if it offers that nowhere.

    Source: OpenID Connect RP-Initiated Logout 1.0.
    """
    provider = settings.SIGN_IN_PROVIDER
    if provider is None or begun.get("issuer") != provider.issuer:
        return ""
    from allauth.socialaccount.providers.oauth2.client import OAuth2Error
    from requests import RequestException

    from .openid import discover

    try:
        address = discover(provider).get("end_session_endpoint")
    except (OAuth2Error, RequestException, ValueError):
        return ""
    if not address:
        return ""
    values = {
        "id_token_hint": begun["id_token"],
        "client_id": provider.client_id,
        "post_logout_redirect_uri": base_url(request) + reverse("account_login"),
    }
    return f"{address}{'&' if '?' in address else '?'}{urlencode(values)}"
