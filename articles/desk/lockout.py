"""Limit password guesses without locking out the account's owner.

A browser that signed in to an account before has its own count, by a signed cookie: guesses
from elsewhere don't block it. All other browsers are counted by account and address, so
that an attacker elsewhere or behind the same address blocks nobody, and by account alone
with a high limit, against guesses from many addresses. Source: OWASP, "Slow Down Online
Guessing Attacks with Device Cookies". The limits are in `ACCOUNT_RATE_LIMITS`, the counts
in the shared cache.
"""

import secrets

from allauth.account.adapter import get_adapter
from allauth.core.internal import ratelimit
from django.conf import settings
from django.http import HttpRequest, HttpResponse

from articles.models import User

COOKIE = "known_browser"
COOKIE_SECONDS = 180 * 86400
SALT = "articles.known_browser"


def count_guess(request: HttpRequest, login: str) -> ratelimit.RateLimitUsage | None:
    """Count an attempt to sign in as `login`; return the usage, None if it is refused.

    A successful attempt rolls its count back (`RateLimitUsage.rollback`).
    """
    account, here = _account(login), get_adapter().get_client_ip(request)
    browser = _browser_of(request, account)
    if browser:
        return _count(request, "guess_in_known_browser", f"{account} {browser}")
    counted = ratelimit.RateLimitUsage(usage=[])
    for action, key in (
        ("guess_at_address", f"{account} {ratelimit.truncate_ip(here)}"),
        ("guess_anywhere_from_address", None),
        ("guess_at_account", account),
    ):
        usage = _count(request, action, key)
        if usage is None:
            return None
        counted.usage += usage.usage
    return counted


def forget_guesses(request: HttpRequest, user: User) -> None:
    """Reset the counts of a person who has set a new password by a mailed link."""
    account, here = f"account {user.pk}", get_adapter().get_client_ip(request)
    keys = {
        "guess_at_address": f"{account} {ratelimit.truncate_ip(here)}",
        "guess_at_account": account,
    }
    for action, key in keys.items():
        ratelimit.clear(request, app="allauth.account", action=action, key=key)


def remember_browser(request: HttpRequest, answer: HttpResponse, user: User) -> HttpResponse:
    """Set the cookie that gives this browser its own count for the account."""
    account = f"account {user.pk}"
    browser = _browser_of(request, account) or secrets.token_urlsafe(12)
    answer.set_signed_cookie(
        COOKIE,
        f"{account} {browser}",
        salt=SALT,
        max_age=COOKIE_SECONDS,
        httponly=True,
        secure=settings.SESSION_COOKIE_SECURE,
        samesite="Lax",
    )
    return answer


def _count(request: HttpRequest, action: str, key: str | None) -> ratelimit.RateLimitUsage | None:
    return ratelimit.consume(request, app="allauth.account", action=action, key=key)


def _account(login: str) -> str:
    """Return the key of the account with `login` as user name or mail address."""
    pk = User.objects.named(login).values_list("pk", flat=True).first()
    return f"account {pk}" if pk else f"nobody {login.lower()}"


def _browser_of(request: HttpRequest, account: str) -> str:
    """Return the ID of a browser that signed in to `account` before, else ""."""
    value = request.get_signed_cookie(COOKIE, "", salt=SALT, max_age=COOKIE_SECONDS) or ""
    known, _space, browser = value.rpartition(" ")
    return browser if known == account else ""
