"""How people sign in: accounts are made by an administrator, not by visitors."""

from typing import Any

from allauth.account.adapter import DefaultAccountAdapter
from django.conf import settings
from django.core.mail import EmailMessage
from django.http import HttpRequest, HttpResponse
from django.utils.translation import get_language, override

from articles.models import User

from .language import remember


class ClosedAdapter(DefaultAccountAdapter):
    """Close the sign-up page; speak the account's language in mails and after signing in."""

    def is_open_for_signup(self, request: HttpRequest) -> bool:
        return False

    def format_email_subject(self, subject: str) -> str:
        return f"{settings.HOUSE_NAME}: {subject}"

    def render_mail(
        self, template_prefix: str, email: Any, context: dict[str, Any], headers: Any = None
    ) -> EmailMessage:
        """Write in the language of the account, if there is one, and name the house."""
        user = context.get("user")
        language = user.language if isinstance(user, User) else get_language()
        with override(language):
            named = context | {"house_name": settings.HOUSE_NAME}
            mail: EmailMessage = super().render_mail(template_prefix, email, named, headers)
            return mail

    def post_login(self, request: HttpRequest, user: User, **how: Any) -> HttpResponse:
        """Take the account's language, unless this browser was set to one."""
        answer: HttpResponse = super().post_login(request, user, **how)
        if settings.LANGUAGE_COOKIE_NAME in request.COOKIES:
            return answer
        return remember(answer, user.language)
