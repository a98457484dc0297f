"""How people sign in: accounts are made by an administrator, not by visitors."""

from typing import Any

from allauth.account.adapter import DefaultAccountAdapter
from django.conf import settings
from django.http import HttpRequest, HttpResponse

from articles.models import User

from .language import remember


class ClosedAdapter(DefaultAccountAdapter):
    """Close the sign-up page; speak the account's language after signing in."""

    def is_open_for_signup(self, request: HttpRequest) -> bool:
        return False

    def post_login(self, request: HttpRequest, user: User, **how: Any) -> HttpResponse:
        """Take the account's language, unless this browser was set to one."""
        answer: HttpResponse = super().post_login(request, user, **how)
        if settings.LANGUAGE_COOKIE_NAME in request.COOKIES:
            return answer
        return remember(answer, user.language)
