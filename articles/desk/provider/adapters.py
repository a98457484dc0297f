"""Connect the provider with allauth's sign-in: who gets in, and what refused people read."""

import hmac
import logging
from typing import Any

from allauth.core.exceptions import ImmediateHttpResponse
from allauth.socialaccount.adapter import DefaultSocialAccountAdapter
from django.contrib import messages
from django.http import HttpRequest
from django.shortcuts import redirect
from django.utils import timezone
from django.utils.translation import gettext as _

from articles.workflow import NoEntry, admit_person
from factcheck.sign_in_provider import present_provider

from .claims import identity_of

logger = logging.getLogger(__name__)


class ProviderAdapter(DefaultSocialAccountAdapter):
    """Admit people by their groups; nobody signs up or connects accounts by themselves."""

    def get_provider(self, request: HttpRequest, provider: str, client_id: Any = None) -> Any:
        """Return the provider of the settings, the only one."""
        from .openid import NewsroomProvider, application

        return NewsroomProvider(request, app=application())

    def is_open_for_signup(self, request: HttpRequest, sociallogin: Any) -> bool:
        return False

    def pre_social_login(self, request: HttpRequest, sociallogin: Any) -> None:
        """Check the nonce, and find or create the account; refuse with a sentence."""
        expected = str(sociallogin.state.get("nonce") or "")
        answered = str(sociallogin.claims.get("nonce") or "")
        if not expected or not hmac.compare_digest(expected.encode(), answered.encode()):
            raise refusal(request, unusable(), "the nonce is not that of this browser")
        identity = identity_of(sociallogin.claims, present_provider().groups_claim)
        try:
            sociallogin.user = admit_person(identity=identity, at=timezone.now())
        except NoEntry as refused:
            raise refusal(request, str(refused.message), refused.reason) from refused

    def on_authentication_error(
        self,
        request: HttpRequest,
        provider: Any,
        error: Any = None,
        exception: Any = None,
        extra_context: Any = None,
    ) -> None:
        """Lead back to the sign-in page, which says what to do; the cause is in the log."""
        text = _("The sign-in was cancelled.") if error == "cancelled" else unusable()
        raise refusal(request, text, exception or request.GET.get("error") or "unknown state")


def unusable() -> str:
    """Return the sentence about an answer of the provider that can't be used."""
    text = _("The sign-in through %(provider)s did not work. Please try again.")
    return text % {"provider": present_provider().name}


def refusal(request: HttpRequest, text: str, cause: Any) -> ImmediateHttpResponse:
    """Return what ends the sign-in with a sentence on the sign-in page."""
    logger.warning("sign-in through the provider refused: %s", str(cause)[:500])
    messages.error(request, text)
    return ImmediateHttpResponse(redirect("account_login"))
