"""Adapters of allauth: administrators create accounts, visitors can't sign up."""

from dataclasses import dataclass
from typing import Any
from urllib.parse import urlsplit

from allauth.account.adapter import DefaultAccountAdapter
from allauth.account.signals import password_reset
from allauth.mfa.stages import AuthenticateStage
from django.conf import settings
from django.contrib import messages
from django.core.exceptions import ImproperlyConfigured
from django.core.mail import EmailMessage
from django.dispatch import receiver
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils import timezone
from django.utils.translation import get_language, override
from django.utils.translation import gettext as _

from articles import workflow
from articles.models import User
from articles.publishing.addresses import mail_url
from factcheck.sign_in_provider import present_provider

from .audit_receivers import note_refused_attempt, note_reset_asked
from .language import remember
from .lockout import count_guess, forget_guesses, remember_browser
from .second_factor import demand_of, page_of_demand


@dataclass(frozen=True, slots=True)
class MailSite:
    """The site in allauth's mails: the newsroom's name and public URL."""

    name: str
    domain: str


class AccountAdapter(DefaultAccountAdapter):
    """Close the sign-up page; use the account's language in mails and after signing in."""

    def is_open_for_signup(self, request: HttpRequest) -> bool:
        return False

    def format_email_subject(self, subject: str) -> str:
        return f"{settings.HOUSE_NAME}: {subject}"

    def render_mail(
        self, template_prefix: str, email: Any, context: dict[str, Any], headers: Any = None
    ) -> EmailMessage:
        """Render in the language of the account, if there is one, with the newsroom's name."""
        user = context.get("user")
        language = user.language if isinstance(user, User) else get_language()
        with override(language):
            named = _with_public_links(context) | {"house_name": settings.HOUSE_NAME}
            mail: EmailMessage = super().render_mail(template_prefix, email, named, headers)
            return mail

    def pre_authenticate(self, request: HttpRequest, **credentials: Any) -> None:
        """Reject an attempt after too many (`lockout`); count it otherwise.

        The library rolls the count back if the attempt succeeds.
        """
        login = credentials.get("email") or credentials.get("username") or ""
        self._login_failed_rl_usage = count_guess(request, login)
        if not self._login_failed_rl_usage:
            note_refused_attempt(request, login)
            raise self.validation_error("too_many_login_attempts")

    def send_password_reset_mail(self, user: User, email: str, context: dict[str, Any]) -> None:
        """Mail the link, and add a line to the audit log."""
        note_reset_asked(user)
        super().send_password_reset_mail(user, email, context)

    def authenticate(self, request: HttpRequest, **credentials: Any) -> Any:
        """Check the password; note whether it is too short without a second factor."""
        user = super().authenticate(request, **credentials)
        is_short = len(credentials.get("password") or "") < workflow.SHORTEST_ALONE
        request.typed_short_password = bool(user) and is_short  # type: ignore[attr-defined]
        return user

    def get_client_ip(self, request: HttpRequest) -> str:
        """Return the client's address; that of the connection if it bypassed the proxy."""
        try:
            return super().get_client_ip(request)
        except ImproperlyConfigured:
            return request.META["REMOTE_ADDR"]

    def pre_login(self, request: HttpRequest, user: User, **how: Any) -> HttpResponse | None:
        """Refuse a password or a passkey of somebody who signs in through the provider."""
        is_from_provider = _provider_login(how) is not None
        request.is_from_provider = is_from_provider  # type: ignore[attr-defined]
        if not is_from_provider and workflow.must_use_provider(user):
            text = _("Please sign in through %(provider)s.")
            messages.error(request, text % {"provider": present_provider().name})
            return redirect("account_login")
        answer: HttpResponse | None = super().pre_login(request, user, **how)
        return answer

    def get_login_stages(self) -> list[str]:
        """Ask for no second factor after the provider: it decides about its own."""
        stages: list[str] = super().get_login_stages()
        if getattr(self.request, "is_from_provider", False):
            return [path for path in stages if not path.endswith(AuthenticateStage.__name__)]
        return stages

    def post_login(self, request: HttpRequest, user: User, **how: Any) -> HttpResponse:
        """Remember the browser; activate the account's language, unless the browser has one set.

        Redirects people who must set up a factor or a longer password. A session from the
        provider ends after `OIDC_SESSION_HOURS`, whatever happens in it.
        """
        answer: HttpResponse = super().post_login(request, user, **how)
        if login := _provider_login(how):
            provider = present_provider()
            begun = {"issuer": provider.issuer, "id_token": login.id_token}
            begun["sid"] = str(login.claims.get("sid") or "")
            request.session[workflow.PROVIDER_SESSION] = begun
            request.session.set_expiry(timezone.now() + provider.session_age)
        if getattr(request, "typed_short_password", False):
            request.session[workflow.SHORT_PASSWORD] = True
        if demand_of(request):
            answer["Location"] = page_of_demand(answer["Location"])
        remember_browser(request, answer, user)
        if settings.LANGUAGE_COOKIE_NAME in request.COOKIES:
            return answer
        return remember(answer, user.language)


def _provider_login(how: dict[str, Any]) -> Any:
    """Return the login of the provider among what allauth passes on; None for a password."""
    return (how.get("signal_kwargs") or {}).get("sociallogin")


@receiver(password_reset)
def _forget_guesses(request: HttpRequest, user: User, **_given: Any) -> None:
    forget_guesses(request, user)


def _with_public_links(context: dict[str, Any]) -> dict[str, Any]:
    """Return the context of a mail, with site and links at the public URL.

    The library uses the request's Host header, which the sender controls.
    """
    base = mail_url()
    request = context.get("request")
    here = request.build_absolute_uri("/").rstrip("/") if request else base
    links = {
        name: base + value.removeprefix(here)
        for name, value in context.items()
        if isinstance(value, str) and value.startswith(f"{here}/")
    }
    site = MailSite(settings.HOUSE_NAME, urlsplit(base).netloc)
    return context | links | {"current_site": site}
