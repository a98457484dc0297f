"""Authentication of machines: `Authorization: Bearer …`."""

from django.utils import timezone
from django.utils.translation import gettext as _
from rest_framework.authentication import BaseAuthentication
from rest_framework.exceptions import AuthenticationFailed

from articles.workflow import find_token

from .throttling import counting, present_window


class BearerAuthentication(BaseAuthentication):
    """Authenticate the owner of the token in the `Authorization` header.

    Returns `(user, token)`, or None if the header has no bearer token, so that a session
    may authenticate instead. An invalid token is an error, never an anonymous request.
    """

    def authenticate(self, request):
        scheme, _space, token = request.headers.get("Authorization", "").partition(" ")
        if scheme.lower() != "bearer":
            return None
        token, at = token.strip(), timezone.now()
        found = counting(
            lambda: find_token(token=token, at=at, window=present_window()),
            lambda: find_token(token=token, at=at),
        )
        if found is None:
            raise AuthenticationFailed(
                _("This token is unknown, revoked or expired; create a new one."),
                code="token_unusable",
            )
        return found.user, found

    def authenticate_header(self, request) -> str:
        return 'Bearer realm="factcheck"'
